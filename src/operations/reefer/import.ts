import type { Finding } from '../../base/finding.ts';
import { told } from '../../base/sentence.ts';
import type { Clock } from '../../base/time.ts';
import { type ReadingFile, readingGroups } from '../../exchange/csv/readings.ts';
import type { UnitKey } from '../../model/unit.ts';
import type { Hub } from '../hub.ts';

/** What became of the lines of a file of readings: every line read is accepted or refused. */
export interface ImportedReadings {
  readonly read: number;
  readonly accepted: number;
  readonly refused: number;
  /** Units that have been read. */
  readonly units: number;
  readonly findings: readonly Finding[];
  readonly refusedLines: ReadingFile['refused'];
}

/** Units of one transaction. */
const batch = 200;

/**
 * Writes down all good lines of a file of readings, those of a unit as one entry. A line of a unit that nobody knows, or that is no reefer,
 * is refused with its reason and costs only itself. The same file under the same id again does nothing twice.
 */
export async function importReadings(
  hub: Hub,
  clock: Clock,
  file: ReadingFile,
  name: string,
  by: { readonly id: string; readonly actor: string; readonly source: string; readonly reader?: string },
  journeyOf: (unit: string) => Promise<UnitKey | undefined>,
): Promise<ImportedReadings> {
  const findings: Finding[] = [...file.findings];
  const refusedLines = [...file.refused];
  const groups = readingGroups(file.lines);
  let [accepted, units] = [0, 0];
  for (let from = 0; from < groups.length; from += batch) {
    const part = groups.slice(from, from + batch);
    const keys = await Promise.all(part.map(({ unit }) => journeyOf(unit)));
    const orders = part.map(({ unit, lines }, index) => ({
      kind: 'read-reefer' as const,
      unit: keys[index] ?? (unit as UnitKey), // One that nobody knows is refused as such.
      readings: lines.map(({ reading }) => reading),
      ...(by.reader === undefined ? {} : { by: by.reader }),
    }));
    const { answers } = await hub.execute({
      id: `${by.id}/${from}`,
      actor: by.actor,
      source: by.source,
      at: clock.now(),
      orders,
      asked: part,
    });
    for (const [index, answer] of answers.entries()) {
      const lines = part[index]?.lines ?? [];
      if ('done' in answer) {
        accepted += lines.length;
        units += 1;
        continue;
      }
      for (const { line, raw, unit } of lines) {
        refusedLines.push({ line, raw });
        const about = { file: name, line, field: 'unit', value: unit };
        findings.push({ severity: 'error', ...about, ...told(answer.refused.said ?? answer.refused.reason) });
      }
    }
  }
  findings.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  refusedLines.sort((a, b) => a.line - b.line);
  return { read: file.read, accepted, refused: refusedLines.length, units, findings, refusedLines };
}
