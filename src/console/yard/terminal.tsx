import type { ReactNode } from 'react';
import { Facts } from '../parts/facts.tsx';
import { useFormat } from '../parts/format.ts';
import { PlainTable } from '../parts/plain-table.tsx';
import { useWords } from '../shell/words.ts';
import type { Facility } from './queries.ts';
import { words } from './words.ts';

/** What stands and works at a facility, and how sure each value is. */
export function TerminalInside({ facility }: { readonly facility: Facility }) {
  const w = useWords(words);
  const format = useFormat();
  const { blocks, tracks, gates, berths, machines, totals } = facility;
  const mark = (name: string): ReactNode => <span className="faint">{w.marks[name] ?? name}</span>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must do so by keyboard.
    <section className="yard-inside" aria-label={w.tabs['terminal']} tabIndex={0}>
      <Facts
        rows={[
          [w.slots, format.number(totals.slots)],
          [w.plugs, format.number(totals.plugs)],
          [w.tracks, format.number(totals.tracks)],
          [w.lifts, format.number(totals.liftsPerHour)],
          [w.trucks, format.number(totals.trucksPerHour)],
        ]}
      />
      <Part
        title={w.blocks}
        heads={[w.block, w.size, w.slots, w.plugs, w.areas, w.mark]}
        rows={blocks.map((b) => [
          ...[b.id, `${b.bays} × ${b.rows} × ${b.tiers}`, format.number(b.slots)],
          b.plugs === 0 ? '' : `${b.plugs} (${b.plugBays ?? ''})`,
          [
            ...(b.customs ? [w.customs] : []),
            ...(b.dangerous.length > 0 ? [w.dangerous(b.dangerous.join(' '))] : []),
          ].join(', '),
          mark(b.mark),
        ])}
      />
      <Part
        title={w.tracks}
        heads={[w.tracks, w.gauge, w.usable, w.mark]}
        rows={tracks.map((track) => [track.id, track.gauge, format.number(track.usableM), mark(track.mark)])}
      />
      <Part
        title={w.gates}
        heads={[w.gates, w.lanes, w.perTruck, w.mark]}
        rows={gates.map((gate) => [
          gate.id,
          `${gate.lanesIn} / ${gate.lanesOut}`,
          gate.minutesPerTruck,
          mark(gate.mark),
        ])}
      />
      <Part
        title={w.berths}
        heads={[w.berths, w.length, w.draught, w.mark]}
        rows={berths.map((berth) => [berth.id, `${berth.lengthM} m`, `${berth.draughtM} m`, mark(berth.mark)])}
      />
      <Part
        title={w.machines}
        heads={[w.machines, w.kind, w.count, w.rate, w.weight, w.reach, w.mark]}
        rows={machines.map((m) => [
          ...[m.id, w.kinds[m.kind] ?? m.kind, m.count, m.movesPerHour, format.weight(m.maxKg), m.reaches.join(' ')],
          mark(m.mark),
        ])}
      />
    </section>
  );
}

interface PartProps {
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly ReactNode[])[];
}

function Part({ title, heads, rows }: PartProps) {
  if (rows.length === 0) return null;
  return (
    <section className="yard-part">
      <h2>{title}</h2>
      <PlainTable heads={heads} rows={rows.map((cells) => ({ key: String(cells[0]), cells }))} />
    </section>
  );
}
