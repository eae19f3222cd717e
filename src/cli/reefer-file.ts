import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { readReadings } from '../exchange/csv/readings.ts';
import { importReadings } from '../operations/reefer/import.ts';
import { bytesOfFile, decode } from './csv-file.ts';
import { journeyOf } from './orders.ts';
import { writeCounted } from './words.ts';
import { atDesk, type Workplace } from './workplace.ts';

/** Takes in a file of readings: good lines in, bad lines told. The same file again changes nothing: its content names the command. */
export async function readReadingFile(
  workplace: Workplace,
  path: string,
  reader: string | undefined,
  forMachines: boolean,
): Promise<void> {
  const { terminal } = workplace;
  const bytes = bytesOfFile(terminal, path);
  if (bytes === undefined) return;
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
    const file = readReadings(decode(bytes), name);
    const taken = await importReadings(desk.hub, desk.clock, file, name, by, (unit) => journeyOf(desk, unit));
    if (forMachines) terminal.json(taken);
    else {
      terminal.findings(taken.findings);
      terminal.line(
        `${writeCounted(taken.read, 'line')} read, ${taken.accepted} accepted for ${writeCounted(taken.units, 'reefer')}, ${taken.refused} refused`,
      );
    }
    terminal.exitCode = taken.refused > 0 || taken.findings.some(({ severity }) => severity === 'error') ? 1 : 0;
  });
}
