import type { Finding } from '../../base/finding.ts';
import { readVesselId, type Vessel, type VesselId } from '../../model/vessel.ts';
import { type CellReader, Fields, missingColumns, numberIn, wholeIn } from '../csv/fields.ts';
import type { Table } from '../csv/table.ts';
import { readMark } from './cells.ts';
import { chineseName } from './chinese-name.ts';
import { readSpan } from './terminals.ts';

const needed = [
  'id',
  'name',
  'bays',
  'rows',
  'tiers',
  'deadweight_t',
  'light_t',
  'light_centre_m',
  'length_m',
  'beam_m',
];

/** vessels.csv: the kinds of barges; an absent table is empty. */
export function readVessels(table: Table): { vessels: Map<VesselId, Vessel>; findings: Finding[] } {
  const vessels = new Map<VesselId, Vessel>();
  const findings = missingColumns(table, [...needed, 'draught_m', 'block_coefficient', 'mark']);
  const fields = new Fields(table);
  for (const _ of findings.length > 0 ? [] : fields.rows()) {
    const vessel = readVessel(fields);
    if (vessel === undefined) continue;
    if (vessels.has(vessel.id)) fields.refuse('id', vessel.id, 'stands twice');
    else vessels.set(vessel.id, vessel);
  }
  return { vessels, findings: [...findings, ...fields.findings] };
}

const vesselId: CellReader<VesselId> = (text) =>
  readVesselId(text) ?? { problem: 'an id has capitals, digits, . _ and -, at most 16 of them' };

function readVessel(fields: Fields): Vessel | undefined {
  const id = fields.need('id', vesselId, 'the id of the kind of barge');
  const name = fields.need('name', (text) => text, 'a name');
  const bays = fields.need('bays', wholeIn(1, 80), 'how many 20-foot bays');
  const rows = fields.need('rows', wholeIn(1, 24), 'how many rows');
  const tiers = fields.need('tiers', wholeIn(1, 9), 'how many tiers');
  const holdTiers = fields.maybe('hold_tiers', wholeIn(0, 9), 'how many of the tiers lie in the hold') ?? 0;
  const plugs = fields.maybe('plugs', wholeIn(0, 2_000), 'the number of reefer plugs') ?? 0;
  const plugBays = fields.maybe('plug_bays', readSpan, 'bays such as 1-12');
  const dangerBays = fields.maybe('dg_bays', readSpan, 'bays such as 1-12');
  const stackMaxKg = fields.maybe('stack_max_kg', wholeIn(1_000, 500_000), 'kilograms') ?? 120_000;
  const deadweight = fields.need('deadweight_t', numberIn(1, 100_000), 'tonnes');
  const light = fields.need('light_t', numberIn(1, 100_000), 'tonnes');
  const lightCentre = fields.need('light_centre_m', numberIn(0.1, 50), 'metres above the keel');
  const floor = fields.maybe('floor_m', numberIn(0, 20), 'metres above the keel') ?? 1;
  const length = fields.need('length_m', numberIn(5, 500), 'metres');
  const beam = fields.need('beam_m', numberIn(2, 80), 'metres');
  const draught = fields.need('draught_m', numberIn(0.5, 25), 'metres');
  const blockCoefficient = fields.need('block_coefficient', numberIn(0.3, 1), 'a share from 0.3 to 1');
  const gmMin = fields.maybe('gm_min_m', numberIn(0, 10), 'metres') ?? 0.5;
  const mark = fields.need('mark', readMark, 'a mark');
  if (bays !== undefined) {
    if (plugs > 0 && plugBays === undefined && !fields.failed)
      fields.refuse('plug_bays', undefined, 'is missing; it should be the bays that reach a plug, such as 1-12');
    for (const [field, span] of [['plug_bays', plugBays] as const, ['dg_bays', dangerBays] as const])
      if (span !== undefined && span.to > bays)
        fields.refuse(field, fields.text(field), `the barge has only ${bays} bays`);
  }
  if (tiers !== undefined && holdTiers > tiers)
    fields.refuse('hold_tiers', fields.text('hold_tiers'), `the barge has only ${tiers} tiers`);
  if (fields.failed || id === undefined || name === undefined || bays === undefined || rows === undefined) return;
  if (tiers === undefined || deadweight === undefined || light === undefined || lightCentre === undefined) return;
  if (length === undefined || beam === undefined || draught === undefined || blockCoefficient === undefined) return;
  if (mark === undefined) return;
  const thousand = (value: number): number => Math.round(value * 1000);
  return {
    ...{ id, name, ...chineseName(fields), bays, rows, tiers, holdTiers, plugs },
    ...(plugBays === undefined ? {} : { plugBays }),
    ...(dangerBays === undefined ? {} : { dangerBays }),
    ...{
      stackMaxKg,
      deadweightKg: thousand(deadweight),
      lightKg: thousand(light),
      lightCentreMm: thousand(lightCentre),
    },
    ...{
      floorMm: thousand(floor),
      lengthMm: thousand(length),
      beamMm: thousand(beam),
      draughtMaxMm: thousand(draught),
    },
    ...{ blockCoefficient, gmMinMm: thousand(gmMin), mark },
  };
}
