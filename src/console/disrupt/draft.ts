import { endsOfLink } from './links.ts';
import type { Declared, Scenario } from './queries.ts';

/** What is on the form. */
export interface Draft {
  readonly scenario: string | undefined;
  readonly borders: readonly string[];
  readonly facilities: readonly string[];
  /** Lines by name: `ALM-DUI`. */
  readonly links: readonly string[];
  readonly families: readonly string[];
  readonly modes: readonly ('rail' | 'barge' | 'sea' | 'road' | 'air')[];
  readonly hs: readonly string[];
  readonly spacePct: number | undefined;
  readonly delayHours: number | undefined;
  readonly costPct: number | undefined;
  readonly beginsIn: number;
  readonly lasts: number | undefined;
  readonly name: string;
  /** As bad as it is; by its effect where nobody says. */
  readonly severity: Declared['severity'];
}

export const emptyDraft: Draft = {
  scenario: undefined,
  borders: [],
  facilities: [],
  links: [],
  families: [],
  modes: [],
  hs: [],
  spacePct: 0,
  delayHours: undefined,
  costPct: undefined,
  beginsIn: 0,
  lasts: 13,
  name: '',
  severity: undefined,
};

/** It says where, and what happens there. */
export function isComplete({ scenario, borders, facilities, links, families, modes, hs, ...effect }: Draft): boolean {
  if (scenario !== undefined) return true;
  const where = [borders, facilities, links, families, modes, hs].some((list) => list.length > 0);
  return where && [effect.spacePct, effect.delayHours, effect.costPct].some((value) => value !== undefined);
}

const dayMs = 86_400_000;

/** What is declared by a form: one disruption, or each part of a scenario. */
export function partsOf(draft: Draft, scenarios: readonly Scenario[], now: number): Declared[] {
  const from = now + draft.beginsIn * dayMs;
  const stamp = `${new Date(from).toISOString().slice(0, 10)}.${(now % 100_000_000).toString(36)}`;
  const period = (days: number | undefined) => ({
    from: new Date(from).toISOString(),
    ...(days === undefined ? {} : { until: new Date(from + days * dayMs).toISOString() }),
  });
  if (draft.scenario !== undefined)
    return scenarios
      .filter(({ id }) => id === draft.scenario)
      .map(({ id, name, where, goods, effect, severity, note, source, days }, part) => ({
        id: `${id}-${stamp}-${part + 1}`,
        name,
        where: where as Declared['where'] & object,
        ...(goods === undefined ? {} : { goods: goods as NonNullable<Declared['goods']> }),
        effect,
        ...period(days),
        severity,
        note,
        source: source === '' ? id : source,
      }));
  const { borders, facilities, links, families, modes, hs, spacePct, delayHours, costPct, name } = draft;
  const about = [...borders, ...facilities, ...links, ...families, ...modes, ...hs];
  const some = <T>(key: string, list: readonly T[]) => (list.length === 0 ? {} : { [key]: [...list] });
  return [
    {
      id: `${(about[0] ?? 'all').replaceAll(/[^A-Za-z0-9._-]/g, '.')}-${stamp}`,
      name: name.trim() === '' ? about.join(', ') : name.trim(),
      where: {
        ...some('borders', borders),
        ...some('facilities', facilities),
        ...some('links', links.map(endsOfLink)),
        ...some('families', families),
        ...some('modes', modes),
      },
      ...(hs.length === 0 ? {} : { goods: { hs: [...hs] } }),
      effect:
        hs.length > 0
          ? { capacity: 0 }
          : {
              ...(spacePct === undefined ? {} : { capacity: spacePct / 100 }),
              ...(delayHours === undefined ? {} : { delayHours }),
              ...(costPct === undefined ? {} : { costPct }),
            },
      ...period(draft.lasts),
      severity: draft.severity ?? (spacePct === 0 ? 'high' : 'medium'),
      note: '',
      source: 'console',
    },
  ];
}
