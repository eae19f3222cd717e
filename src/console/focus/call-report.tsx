import { Button, NumberInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, dataOf, type Schema } from '../api/client.ts';
import { departureQuery } from '../api/queries.ts';
import { useFormat } from '../parts/format.ts';
import { Icon } from '../parts/icons.tsx';
import { useFacilityName } from '../parts/network-names.ts';
import { useNow } from '../shell/now.ts';
import { inBoth, plural, useWords } from '../shell/words.ts';
import { nextReport } from './next-report.ts';
import { OrderForm } from './order-form.tsx';

const words = inBoth(
  {
    depart: (place: string) => `Has left ${place}`,
    arrive: (place: string) => `Has come to ${place}`,
    departTitle: (departure: string, place: string) => `${departure} leaves ${place}`,
    arriveTitle: (departure: string, place: string) => `${departure} comes to ${place}`,
    aboard: (count: number, text: string) => `${text} ${plural(count, 'unit is', 'units are')} on it.`,
    behind: (count: number, text: string, list: string) =>
      `${text} ${plural(count, 'stays', 'stay')} behind though planned on it: ${list}`,
    off: (count: number, text: string) => `${text} ${plural(count, 'unit gets', 'units get')} off here.`,
    ago: 'Minutes ago',
    write: 'Write down',
    said: (departure: string, what: string) => `${departure}: ${what}`,
  },
  {
    depart: (place: string) => `已离开 ${place}`,
    arrive: (place: string) => `已到达 ${place}`,
    departTitle: (departure: string, place: string) => `${departure} 离开 ${place}`,
    arriveTitle: (departure: string, place: string) => `${departure} 到达 ${place}`,
    aboard: (_: number, text: string) => `车上共 ${text} 箱。`,
    behind: (_: number, text: string, list: string) => `已计划但留下 ${text} 箱：${list}`,
    off: (_: number, text: string) => `${text} 箱在此卸下。`,
    ago: '几分钟前',
    write: '记录',
    said: (departure: string, what: string) => `${departure}：${what}`,
  },
);

type Departure = Schema<'/v1/departures/{departure}', 'get'>;

const namesShown = 6;

/** What a departure does next, to be written down by whoever sees it: that it leaves a call, or comes to one. */
export function CallReport({ id }: { readonly id: string }) {
  const { data } = useQuery(departureQuery(id));
  return data === undefined ? null : <Report departure={data} />;
}

export function Report({ departure }: { readonly departure: Departure }) {
  const w = useWords(words);
  const [asking, setAsking] = useState(false);
  const nameOf = useFacilityName();
  const next = nextReport(departure.calls);
  if (next === undefined) return null;
  const what = w[next.what](nameOf(next.facility));
  if (asking)
    return <Form key={`${next.what} ${next.call}`} departure={departure} next={next} close={() => setAsking(false)} />;
  return (
    <Button
      className="no-print"
      size="compact-sm"
      variant="default"
      leftSection={<Icon name="check" size={12} />}
      onClick={() => setAsking(true)}
    >
      {what}
    </Button>
  );
}

interface FormProps {
  readonly departure: Departure;
  readonly next: NonNullable<ReturnType<typeof nextReport>>;
  readonly close: () => void;
}

/** Before it is written down one sees who is on it, and who is not though they should be. */
function Form({ departure: { departure, units }, next: { what, call, facility }, close }: FormProps) {
  const w = useWords(words);
  const format = useFormat();
  const now = useNow();
  const name = useFacilityName()(facility);
  const [ago, setAgo] = useState<number | string>(0);
  const aboard = units.filter((unit) => unit.aboard);
  const behind = units.filter((unit) => !unit.aboard && unit.from === call && unit.stage !== 'cancelled');
  const off = aboard.filter(({ to }) => to === call);
  const list = behind.map(({ unit, number }) => number ?? unit);
  const more = list.length > namesShown ? ` +${format.number(list.length - namesShown)}` : '';
  const hint =
    what === 'arrive'
      ? w.off(off.length, format.number(off.length))
      : [
          w.aboard(aboard.length, format.number(aboard.length)),
          ...(behind.length === 0
            ? []
            : [
                w.behind(behind.length, format.number(behind.length), `${list.slice(0, namesShown).join(', ')}${more}`),
              ]),
        ].join(' ');
  const minutes = Number(ago) || 0;
  return (
    <OrderForm
      title={what === 'depart' ? w.departTitle(departure, name) : w.arriveTitle(departure, name)}
      hint={hint}
      what={w.write}
      said={w.said(departure, w[what](name))}
      close={close}
      send={(key) => {
        const params = { path: { departure }, header: { 'idempotency-key': key } };
        const body = {
          at: facility,
          ...(minutes === 0 ? {} : { when: new Date(now - minutes * 60_000).toISOString() }),
        };
        return what === 'depart'
          ? dataOf(api.POST('/v1/departures/{departure}/depart', { params, body }))
          : dataOf(api.POST('/v1/departures/{departure}/arrive', { params, body }));
      }}
    >
      <NumberInput size="xs" w={140} label={w.ago} min={0} max={10_000} value={ago} onChange={setAgo} />
    </OrderForm>
  );
}
