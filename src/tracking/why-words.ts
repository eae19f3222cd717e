import type { Refusal } from '../model/itinerary.ts';
import type { Network } from '../model/network.ts';
import type { Criterion, OtherWay, WaySheet } from './why-sheet.ts';

const amount = (cents: number): string =>
  (Math.abs(cents) / 100).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

const later = (hours: number): string => {
  if (hours === 0) return 'at the same time';
  const days = Math.abs(hours) >= 48 ? `${(Math.abs(hours) / 24).toFixed(1)} days` : `${Math.abs(hours)} hours`;
  return `${days} ${hours > 0 ? 'later' : 'earlier'}`;
};

const criterionWords: Readonly<Record<Criterion, string>> = {
  alone: 'the best way if nobody else were there',
  next: 'the next best way',
  earliest: 'the earliest',
  cheapest: 'the cheapest',
  'least-co2e': 'the one of least CO2e',
};

/** What a forwarder is told of the way a unit goes, and of the others. */
export function whyWords(
  { norms: { currency } }: Network,
  planned: WaySheet | undefined,
  others: readonly OtherWay[],
  refusals: readonly Refusal[],
  isBroken: boolean,
): string[] {
  const words: string[] = [];
  if (planned === undefined && isBroken) words.push('its plan can no longer be kept: the next run gives it another');
  else if (planned === undefined)
    words.push(`it has no plan: ${refusals.map(({ detail }) => detail).join('; ') || 'none was made yet'}`);
  else {
    const by = planned.legs.map(({ departure }) => departure).join(', ');
    words.push(
      `it goes by ${by} and arrives ${planned.arrival}: ${amount(planned.cost)} ${currency} of cost, ${amount(planned.carbon)} for CO2e, ${amount(planned.time)} for time, ${amount(planned.late)} for lateness`,
    );
    if (!others.some(({ is }) => is.includes('alone')))
      words.push('this is its best way, also if nobody else were there');
  }
  for (const { is, more, full, objective } of others) {
    const names = is.map((criterion) => criterionWords[criterion]).join(', ');
    const against =
      planned === undefined
        ? `would count ${amount(objective)} ${currency}`
        : `would arrive ${later(more.hours)} and count ${amount(more.objective)} ${currency} ${more.objective >= 0 ? 'more' : 'less'}`;
    const out = full.map(({ departure, from, to, price = 0 }) =>
      price > 0 ? `${departure} ${from}-${to} (space there is worth ${amount(price)})` : `${departure} ${from}-${to}`,
    );
    words.push(`${names} ${against}${out.length > 0 ? `, but is full: ${out.join(', ')}` : ''}`);
  }
  return words;
}
