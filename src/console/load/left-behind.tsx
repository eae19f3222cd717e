import type { Said } from '../sentences/said.ts';
import { useSentence } from '../sentences/use-sentence.ts';
import './load.css';
import { useFormat } from '../parts/format.ts';
import { UnitLink } from '../parts/links.tsx';
import { PlainTable } from '../parts/plain-table.tsx';
import { MoveButton } from './move-button.tsx';

interface LeftUnit {
  readonly unit: string;
  readonly number?: string | undefined;
  readonly sizeType: string;
  readonly grossKg: number;
  readonly code: string;
  readonly detail: string;
  readonly said?: Said | undefined;
}

interface LeftBehindProps {
  readonly rows: readonly LeftUnit[];
  /** Of the train or of the barge. */
  readonly w: {
    readonly left: string;
    readonly nobodyLeft: string;
    readonly unit: string;
    readonly type: string;
    readonly kg: string;
    readonly why: string;
    readonly detail: string;
    readonly codes: Readonly<Record<string, string>>;
  };
}

/** Who stays behind, and what stops each of them. */
export function LeftBehind({ rows, w }: LeftBehindProps) {
  const format = useFormat();
  const sentence = useSentence();
  return (
    <section id="left-behind">
      <h2>
        {w.left} <span className="faint">{format.number(rows.length)}</span>
      </h2>
      {rows.length === 0 ? (
        <p className="faint">{w.nobodyLeft}</p>
      ) : (
        <PlainTable
          heads={[w.unit, w.type, w.kg, w.why, w.detail]}
          rows={rows.map(({ unit, number, sizeType, grossKg, code, detail, said }) => ({
            key: unit,
            cells: [
              <span key={unit} className="loads-unit">
                <UnitLink unit={unit} number={number} />
                {code === 'held' ? null : <MoveButton unit={unit} number={number} isPlaced={false} />}
              </span>,
              sizeType,
              format.weight(grossKg),
              w.codes[code] ?? code,
              sentence(detail, said),
            ],
          }))}
        />
      )}
    </section>
  );
}
