import { Slider } from '@mantine/core';
import { useFormat } from '../parts/format.ts';
import { useWords } from '../shell/words.ts';
import type { Weights } from './queries.ts';
import { weightWords } from './weight-words.ts';

const names = ['time', 'carbon', 'late'] as const;
/** A step to the right minds twice as much: a quarter, a half, as usual, twice, four times. */
const steps = [-2, -1, 0, 1, 2] as const;

export const usualWeights: Weights = { time: 1, carbon: 1, late: 1 };

export const isUsual = ({ time, carbon, late }: Weights): boolean => time === 1 && carbon === 1 && late === 1;

/** How much the plan shall mind time, CO2e and lateness against money. */
export function WeightSliders({
  weights,
  change,
}: {
  readonly weights: Weights;
  readonly change: (weights: Weights) => void;
}) {
  const w = useWords(weightWords);
  const format = useFormat();
  const times = (step: number): string => `×${format.number(2 ** step, 2)}`;
  return (
    <fieldset className="plan-weights">
      <legend>{w.weights}</legend>
      <div className="plan-sliders">
        {names.map((name) => (
          <div key={name}>
            <span>
              {w[name]} <strong>{times(Math.log2(weights[name]))}</strong>
            </span>
            <Slider
              min={-2}
              max={2}
              step={1}
              label={null}
              thumbLabel={w[name]}
              marks={steps.map((value) => ({ value }))}
              value={Math.log2(weights[name])}
              onChange={(step) => change({ ...weights, [name]: 2 ** step })}
            />
          </div>
        ))}
      </div>
      <p className="faint">{w.hint}</p>
    </fieldset>
  );
}
