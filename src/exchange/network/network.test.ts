import { expect, test } from 'vitest';
import { type TinyFile, tinyFiles, tinyNetwork } from '../../../test/support/tiny-network.ts';
import { writeFinding } from '../../base/finding.ts';
import type { FacilityId } from '../../model/facility.ts';
import { findTransfer } from '../../model/network.ts';
import type { ServiceId } from '../../model/service.ts';
import { gate, type Way } from '../../model/way.ts';
import { readNetwork } from './network.ts';

// What is found in single rows stands in places, services, rules and demands.test.ts beside this file.

const findingsOf = (files: ReadonlyMap<string, string>): string[] =>
  readNetwork(files).findings.map((finding) => `${finding.severity} ${writeFinding(finding)}`);

test('a good network has no findings', () => {
  const { network, findings } = readNetwork(tinyFiles());
  expect(findings).toEqual([]);
  expect([network?.id, network?.name]).toEqual(['tiny', 'Tiny hub']);
  expect([...(network?.facilities.keys() ?? [])]).toEqual(['HUB', 'ALM', 'DUI']);
  expect([...(network?.services.keys() ?? [])]).toEqual(['HUB-DUI', 'DUI-HUB', 'HUB-DUI.R', 'DUI-HUB.R']);
});

test('what a file does not say has a meaning', () => {
  const network = tinyNetwork();
  const [almaty, duisburg] = [network.facilities.get('ALM' as FacilityId), network.facilities.get('DUI' as FacilityId)];
  expect(duisburg?.opening[6]).toEqual({ from: 0, to: 1440 }); // Open around the clock.
  expect(almaty?.opening.map((day) => day?.to)).toEqual([1320, 1320, 1320, 1320, 1320, 840, undefined]);
  expect([almaty?.ours, almaty?.reeferPlugs, network?.storage.get(almaty?.id as never)]).toEqual([false, 0, undefined]);
  const [train, truck] = [network.services.get('HUB-DUI' as ServiceId), network.services.get('HUB-DUI.R' as ServiceId)];
  expect([...(truck?.accepts.kinds ?? [])]).not.toContain('air');
  expect(truck?.accepts).toMatchObject({ gross20MaxKg: 36_000, gross40MaxKg: 36_000, dangerousClasses: new Set() });
  expect([truck?.family, truck?.onDemand, truck?.way]).toEqual(['HUB-DUI.R', true, 'road']);
  expect([train?.onDemand, train?.way, train?.capacity]).toEqual([
    false,
    'rail-1435',
    { teu: 110, kg: 1_500_000, plugs: 24 },
  ]);
  expect(train?.cutOffs).toEqual({ delivery: 1440, reefer: 720, dangerous: 1440, documents: 1440 });
  const segments = train?.calls.map(({ next }) => next && [next.rate40, next.rate20, next.reefer]);
  expect(segments).toEqual([[120_000, 70_000, 50_000], [310_050, 186_030, 60_000], undefined]); // 60 per cent of it.
  expect(train?.calls.map(({ loads, discharges }) => [loads, discharges])).toEqual([
    [true, false],
    [false, false],
    [false, true],
  ]);
  expect(network.currencies.get('USD' as never)).toBe(1);
});

test("a facility's own transfer goes before the one for all", () => {
  const network = tinyNetwork();
  const road = 'road' as Way;
  expect(findTransfer(network, 'ALM' as FacilityId, road, road)?.wait).toBe(480);
  expect(findTransfer(network, 'HUB' as FacilityId, road, road)?.wait).toBe(240);
  expect(findTransfer(network, 'HUB' as FacilityId, gate, 'barge' as Way)).toBeUndefined();
});

test.each<TinyFile>([
  'hub.csv',
  'facilities.csv',
  'services.csv',
  'calls.csv',
  'calendars.csv',
  'tariffs.csv',
  'transfers.csv',
  'emissions.csv',
])('without %s there is one finding, and it says so', (name) => {
  const files = tinyFiles();
  files.delete(name);
  expect(findingsOf(files)).toEqual([`error ${name} the file is missing`]);
});

test('a network may do without the other files', () => {
  const files = tinyFiles();
  for (const name of ['borders.csv', 'currencies.csv', 'demand.csv', 'goods.csv', 'seasons.csv', 'quoted.csv'])
    files.delete(name);
  expect(findingsOf(files)).toEqual([]);
});

test('without any file every needed one is named', () => {
  expect(findingsOf(new Map())).toHaveLength(8);
});

test.each(['facilities.csv', 'services.csv'])('only column names in %s are no network', (name) => {
  const files = tinyFiles();
  files.set(name, (files.get(name) ?? '').split('\n')[0] ?? '');
  const { network, findings } = readNetwork(files);
  expect(network).toBeUndefined();
  expect(findings).toMatchObject([{ severity: 'error', file: name }]);
});

test('a file of another purpose is named and not read', () => {
  const files = tinyFiles().set('notes.csv', 'what,ever\n');
  expect(findingsOf(files)).toEqual(['warning notes.csv is not a file of a network']);
});

test.each([
  ['with tabs', (text: string) => text.replaceAll(',', '\t')],
  ['with carriage returns', (text: string) => text.replaceAll('\n', '\r\n')],
  ['with a byte order mark', (text: string) => `\ufeff${text}`],
  ['with empty lines', (text: string) => `\n${text.replaceAll('\n', '\n\n')}`],
  [
    'with a column of its own',
    (text: string) => text.trimEnd().replaceAll('\n', ',mine\n').replace(',mine', ',source'),
  ],
])('a file %s says the same', (_, change) => {
  const files = new Map([...tinyFiles()].map(([file, text]) => [file, change(text)]));
  expect(findingsOf(files)).toEqual([]);
  expect(readNetwork(files).network).toEqual(tinyNetwork());
});

test('findings name the line even when lines are empty', () => {
  const files = tinyFiles();
  files.set('seasons.csv', `\n\n${files.get('seasons.csv')?.replace('0.8', 'cold')}`);
  expect(findingsOf(files)).toContain(
    'error seasons.csv:4 feb "cold": is no number (write 1234.5, without separators or units)',
  );
});

test('an error in hub.csv leaves nothing to plan on, an error elsewhere costs its row', () => {
  const bad = (name: TinyFile, from: string, to: string) =>
    readNetwork(tinyFiles().set(name, (tinyFiles().get(name) ?? '').replace(from, to))).network;
  expect(bad('hub.csv', 'accept_factor,3', 'accept_factor,none')).toBeUndefined();
  expect(bad('services.csv', 'East,rail', 'East,train')?.services.size).toBe(3);
  expect(bad('transfers.csv', 'ALM,road,road', 'URC,road,road')?.transfers).toHaveLength(8);
  expect(bad('transfers.csv', 'ALM,road,road', ',road,road')?.transfers).toHaveLength(8);
  expect(
    bad('emissions.csv', 'any,lift,6000,estimated', 'any,lift,6000,found\nany,lift,1,found')?.emissions.perLift,
  ).toBe(6000);
  const dear = bad('tariffs.csv', 'DUI-HUB,2,3700', 'DUI-HUB,2,3700,900,derived,,\nDUI-HUB,2,9999');
  expect(dear?.services.get('DUI-HUB' as ServiceId)?.calls[1]?.next?.km).toBe(3700);
});

test('a train with a bad call does not pass it by: it ends before the gap', () => {
  const files = tinyFiles();
  files.set('calls.csv', (files.get('calls.csv') ?? '').replace('DUI-HUB.R,2,ALM,+160:00', 'DUI-HUB.R,2,ALM,later'));
  expect(findingsOf(files)).toHaveLength(1);
  expect(readNetwork(files).network?.services.has('DUI-HUB.R' as ServiceId)).toBe(false);
});

test('a hub may count in a currency whose unit is worth little, such as the guaraní', () => {
  const files = new Map(tinyFiles());
  const change = (file: string, from: string, to: string): void => {
    const text = files.get(file) ?? '';
    expect(text).toContain(from);
    files.set(file, text.replace(from, to));
  };
  change('hub.csv', 'USD', 'PYG');
  change('hub.csv', 'carbon_per_tonne,60', 'carbon_per_tonne,438000');
  change('hub.csv', 'late_per_unit_day,60', 'late_per_unit_day,438000');
  change('tariffs.csv', '3100.50', '22633650');
  expect(findingsOf(files).filter((finding) => finding.startsWith('error'))).toEqual([]);
  const { network } = readNetwork(files);
  expect(network?.services.get('HUB-DUI' as ServiceId)?.calls[1]?.next?.rate40).toBe(2_263_365_000);
  expect(network?.norms.latePerDay).toBe(43_800_000);
});
