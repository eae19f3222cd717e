import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { documentOf, dryport } from '../support/dryport.ts';
import { ownFolder } from '../support/folder.ts';

const folder = ownFolder();
const at = { data: folder };

const visits = `vehicle_name,vehicle_type,scheduled_arrival,capacity_in_teu,inbound_container_volume,service_name
1,train,2021-07-04 06:00:00,40,20,TR
2,train,2021-07-06 06:00:00,40,20,TR
`;
const head =
  'id,gross_tonnes,length_ft,storage_requirement,delivered_by,picked_up_by,delivered_by_vehicle,delivered_scheduled_arrival,truck_delivery_time,picked_up_by_vehicle,picked_up_scheduled_arrival,truck_pickup_time\n';
const lines = Array.from({ length: 12 }, (_, n) =>
  n % 2 === 0
    ? `${n},12,40,standard,train,truck,1,2021-07-04 06:00:00,,,,2021-07-0${5 + (n % 3)} 1${n % 10}:00:00`
    : `${n},9,20,standard,truck,train,,,2021-07-05 0${n % 10}:30:00,2,2021-07-06 06:00:00,`,
);

function workload(name: string, units: string): string {
  const path = join(folder, `${name}-`);
  const made = mkdtempSync(path);
  writeFileSync(join(made, 'visits.csv'), visits);
  writeFileSync(join(made, 'units.csv'), units);
  return made;
}

const run = (made: string, ...more: string[]) =>
  dryport(
    at,
    'sim',
    'terminal',
    '--workload',
    made,
    '--facility',
    'CQ_TUA',
    '--network',
    'networks/chongqing',
    ...more,
  );

interface Document {
  readonly simulated: boolean;
  readonly rules: readonly { rule: string; came: number; left: number; hoursPerSecond: number }[];
}

test('a flow passes a terminal by four rules, the same for a seed, and all who came have left', async () => {
  const made = workload('good', head + lines.join('\n'));
  const once = async () => {
    const ran = await run(made, '--json', '--times', '2');
    expect(ran.code).toBe(0);
    return documentOf<Document>(ran);
  };
  const [first, second] = [await once(), await once()];
  expect(first.simulated).toBe(true);
  expect(first.rules.map(({ rule, came, left }) => [rule, came, left])).toEqual(
    ['dryport', 'category', 'nearest', 'random'].map((rule) => [rule, 24, 24]),
  );
  const timeless = ({ rules }: Document) => rules.map((rule) => ({ ...rule, hoursPerSecond: 0 }));
  expect(timeless(second)).toEqual(timeless(first));
});

test('a bad line is told with its place and left out; people see a table', async () => {
  const made = workload(
    'bad',
    `${head}${lines.join('\n')}\n99,heavy,40,standard,train,truck,1,2021-07-04 06:00:00,,,,2021-07-06 10:00:00\n`,
  );
  const { code, stdout, stderr } = await run(made, '--blocks', 'A,R,X');
  expect(code).toBe(1);
  expect(stderr).toContain('units.csv:14 gross_tonnes "heavy": is no number');
  expect(stdout).toMatch(/12 units, 2 trains, 0 barges, 2021-07-04 to 2021-07-06\. All of it is simulated/);
  expect(stdout).toMatch(/a stack per departure +\d\.\d{3}/);
  expect(stderr).toContain('so much ground is free');
});
