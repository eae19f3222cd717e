import { readUnitKey, type UnitKey } from '../model/unit.ts';
import { readUnitId } from '../model/unit-id.ts';
import type { WhySheet } from '../tracking/why-sheet.ts';
import type { Terminal } from './terminal.ts';
import { atDesk, type Desk, type Workplace } from './workplace.ts';

/** `dryport plan --explain`: why a unit goes as it is planned. */
export async function explain(workplace: Workplace, word: string, json: boolean): Promise<void> {
  const { terminal } = workplace;
  await atDesk(workplace, async (desk) => {
    const key = await keyOf(desk, word);
    const sheet = key === undefined ? undefined : await desk.explain(key);
    const problem = `no unit ${word} is known`;
    if (json) terminal.json(sheet ?? { unit: word, problem });
    else if (sheet === undefined) terminal.line(problem);
    else print(terminal, sheet);
    terminal.exitCode = sheet === undefined ? 1 : 0;
  });
}

/** A journey by its name, or the last one of a unit number. */
async function keyOf(desk: Desk, word: string): Promise<UnitKey | undefined> {
  const number = readUnitId(word);
  if (typeof number === 'string') return (await desk.views.journeys(number))[0]?.key;
  return readUnitKey(word) === undefined ? undefined : (word as UnitKey);
}

function print(terminal: Terminal, { unit, due, words, pricedBy }: WhySheet): void {
  terminal.line(`${unit}, due ${due}`);
  for (const text of words) terminal.line(`- ${text}`);
  if (pricedBy !== undefined) terminal.line(`space is priced by plan ${pricedBy}`);
}
