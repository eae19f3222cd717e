import type { Command } from 'commander';
import { textOf } from '../base/sentence.ts';
import { type Condition, conditions, readPlate } from '../model/gate.ts';
import { readSizeType } from '../model/size-type.ts';
import { readUnitId } from '../model/unit-id.ts';
import type { PassAsked } from '../operations/gate/desk.ts';

/** What is given of a truck at the gate. */
export interface PassOptions {
  readonly json?: boolean;
  readonly truck: string;
  readonly at?: string;
  readonly window?: string;
  readonly unit?: string;
  readonly number?: string;
  readonly type?: string;
  readonly seal?: string;
  readonly condition?: string;
  readonly gross?: string;
  readonly driver?: string;
  readonly holder?: string;
}

/** The options of a truck that comes or goes. */
export const passOptions = (command: Command): Command =>
  command
    .requiredOption('--truck <plate>', 'its plate (needed)')
    .option('--window <window>', 'such as CQ_TUA/G1/2026-11-26T08:00; its facility is the one meant')
    .option('--at <facility>', 'the facility, where no window is named')
    .option('--unit <unit>', 'a journey, unit number or booking, where the plate was not told before')
    .option('--number <number>', 'unit number as seen')
    .option('--seal <seal>', 'seal number')
    .option('--driver <driver>', 'name of the driver')
    .option('--json', 'one JSON document on standard output');

/** What the clerk saw, or what is wrong with how it was written. */
export function readPass(options: PassOptions): PassAsked | { readonly problem: string } {
  const { seal, driver, condition, gross, unit, window, holder } = options;
  const truck = readPlate(options.truck);
  if (truck === undefined) return { problem: `--truck should be a plate such as 渝A12345, not ${options.truck}` };
  if (condition !== undefined && !conditions.some((each) => each === condition))
    return { problem: `--condition should be ${conditions.join(' or ')}, not ${condition}` };
  if (gross !== undefined && !/^\d{3,6}$/.test(gross)) return { problem: `--gross should be kilograms, not ${gross}` };
  const number = options.number === undefined ? undefined : readUnitId(options.number);
  if (typeof number === 'object') return { problem: `--number: ${textOf(number.problem)}` };
  const sizeType = options.type === undefined ? undefined : readSizeType(options.type);
  if (options.type !== undefined && typeof sizeType !== 'string')
    return { problem: `--type should be a size-type such as 45G1, not ${options.type}` };
  return {
    check: {
      truck,
      ...(driver === undefined ? {} : { driver }),
      ...(seal === undefined ? {} : { seal }),
      ...(typeof sizeType !== 'string' ? {} : { sizeType }),
      ...(condition === undefined ? {} : { condition: condition as Condition }),
      ...(gross === undefined ? {} : { grossKg: Number(gross) }),
    },
    ...(unit === undefined ? {} : { word: unit }),
    ...(window === undefined ? {} : { window }),
    ...(number === undefined ? {} : { number }),
    ...(holder === undefined ? {} : { holder }),
  };
}
