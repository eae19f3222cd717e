import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { limits } from '../base/limits.ts';
import { readReadings } from '../exchange/csv/readings.ts';
import { importReadings } from '../operations/reefer/import.ts';
import { journeyOf } from './orders.ts';
import { atDesk, type Workplace } from './workplace.ts';

/** Takes in a file of readings: good lines in, bad lines told. The same file again changes nothing: its content names the command. */
export async function readReadingFile(
  workplace: Workplace,
  path: string,
  reader: string | undefined,
  forMachines: boolean,
): Promise<void> {
  const { terminal } = workplace;
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isFile() !== true) {
    terminal.wrongCall(`${path} is no file`);
    return;
  }
  if (found.size > limits.csvFileBytes) {
    terminal.wrongCall(`${path} is larger than ${limits.csvFileBytes} bytes; split it`);
    return;
  }
  const bytes = readFileSync(path);
  await atDesk(workplace, async (desk) => {
    const name = basename(path);
    const hash = createHash('sha256')
      .update(bytes)
      .update(reader ?? '')
      .digest('hex')
      .slice(0, 32);
    const by = {
      id: `readings/${hash}`,
      actor: 'local',
      source: `import:${name}`,
      ...(reader === undefined ? {} : { reader }),
    };
    const file = readReadings(bytes.toString('utf8'), name);
    const taken = await importReadings(desk.hub, desk.clock, file, name, by, (unit) => journeyOf(desk, unit));
    if (forMachines) terminal.json(taken);
    else {
      terminal.findings(taken.findings);
      terminal.line(
        `${taken.read} lines read, ${taken.accepted} accepted for ${taken.units} reefers, ${taken.refused} refused`,
      );
    }
    terminal.exitCode = taken.refused > 0 || taken.findings.some(({ severity }) => severity === 'error') ? 1 : 0;
  });
}
