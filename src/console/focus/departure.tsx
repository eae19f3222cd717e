import { useQuery } from '@tanstack/react-query';
import type { Schema } from '../api/client.ts';
import { departureQuery } from '../api/queries.ts';
import { useFormat } from '../parts/format.ts';
import { Icon } from '../parts/icons.tsx';
import { UnitLink } from '../parts/links.tsx';
import { LoadBar } from '../parts/load-bar.tsx';
import { Mode } from '../parts/mode.tsx';
import { Delay, Moment } from '../parts/moment.tsx';
import { useServiceName } from '../parts/network-names.ts';
import { Place } from '../parts/place.tsx';
import { Answered } from '../parts/states.tsx';
import { Status } from '../parts/status.tsx';
import { type Column, Table } from '../parts/table.tsx';
import { inBoth, useWords } from '../shell/words.ts';
import { Report } from './call-report.tsx';

const words = inBoth(
  {
    calls: 'Calls',
    load: (n: string) => `Load list: ${n} units`,
    none: 'Nobody is on it.',
    plugs: 'plugs',
    unit: 'Unit',
    size: 'Size',
    weight: 'Weight',
    stage: 'Stage',
    leg: 'To',
    held: 'held',
  },
  {
    calls: '停靠',
    load: (n: string) => `装车清单：${n} 箱`,
    none: '尚无箱。',
    plugs: '插座',
    unit: '箱',
    size: '箱型',
    weight: '重量',
    stage: '状态',
    leg: '终点',
    held: '扣留',
  },
);

type Rider = Schema<'/v1/departures/{departure}', 'get'>['units'][number];

/** A departure: its calls as planned and as they now look, its load, who is on it. */
export function DepartureFocus({ id }: { readonly id: string }) {
  const query = useQuery(departureQuery(id));
  const format = useFormat();
  const w = useWords(words);
  const serviceName = useServiceName();
  return (
    <Answered query={query}>
      {(departure) => {
        const place = (call: number): string => departure.calls[call]?.facility ?? '';
        const columns: Column<Rider>[] = [
          {
            id: 'unit',
            title: w.unit,
            width: 'minmax(112px, 1fr)',
            cell: ({ unit, number, holds }) => (
              <>
                <UnitLink unit={unit} number={number} />
                {holds > 0 ? (
                  <span className="tone-bad" title={w.held}>
                    {' '}
                    <Icon name="lock" size={12} />
                    <span className="unseen">{w.held}</span>
                  </span>
                ) : null}
              </>
            ),
          },
          { id: 'size', title: w.size, width: '58px', cell: ({ sizeType }) => sizeType },
          {
            id: 'weight',
            title: w.weight,
            width: '64px',
            align: 'right',
            cell: ({ grossKg }) => format.weight(grossKg),
          },
          {
            id: 'leg',
            title: w.leg,
            width: '96px',
            cell: ({ to }) => (to === undefined ? '' : <Place id={place(to)} />),
          },
          { id: 'stage', title: w.stage, width: '96px', cell: ({ stage }) => <Status status={stage} /> },
        ];
        return (
          <>
            <h2 className="drawer-title">{departure.departure}</h2>
            <p>
              <Mode mode={departure.mode} /> {serviceName(departure.name)}
            </p>
            <h3>{w.calls}</h3>
            <ol className="calls">
              {departure.calls.map((call) => (
                <li key={call.call}>
                  <strong>
                    <Place id={call.facility} />
                  </strong>
                  <span className="calls-times">
                    {[call.arrives, call.departs].map((moment, index) =>
                      moment === undefined ? null : (
                        <span key={index === 0 ? 'arrives' : 'departs'}>
                          <Moment iso={moment.now} is={moment.is} asOf={departure.asOf} />{' '}
                          <Delay minutes={(Date.parse(moment.now) - Date.parse(moment.planned)) / 60_000} />
                        </span>
                      ),
                    )}
                  </span>
                  {call.load === undefined || call.capacity === undefined ? null : (
                    <span className="calls-load">
                      <LoadBar
                        used={call.load.teu}
                        of={call.capacity.teu}
                        reserved={call.reserved?.teu ?? 0}
                        unit="TEU"
                      />
                      <LoadBar used={call.load.kg / 1000} of={call.capacity.kg / 1000} unit="t" />
                      {call.capacity.plugs === 0 ? null : (
                        <LoadBar used={call.load.plugs} of={call.capacity.plugs} unit={w.plugs} />
                      )}
                    </span>
                  )}
                </li>
              ))}
            </ol>
            <Report departure={departure} />
            <h3>{w.load(format.number(departure.units.length))}</h3>
            <div className="drawer-table">
              <Table
                label={w.load('')}
                columns={columns}
                rows={departure.units}
                keyOf={({ unit }) => unit}
                empty={w.none}
              />
            </div>
          </>
        );
      }}
    </Answered>
  );
}
