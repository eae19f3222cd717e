import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { Problem } from '../api/client.ts';
import { unitQuery } from '../api/queries.ts';
import { Holds } from '../focus/holds.tsx';
import { ByHand, useCopy } from '../parts/copy.tsx';
import { onClockOf, useFormat } from '../parts/format.ts';
import { Icon } from '../parts/icons.tsx';
import { names } from '../parts/names.ts';
import { useFacilityName } from '../parts/network-names.ts';
import { Answered } from '../parts/states.tsx';
import { Status } from '../parts/status.tsx';
import { isReefer } from '../reefers/queries.ts';
import { UnitReefer } from '../reefers/unit.tsx';
import { useNow } from '../shell/now.ts';
import { useSettings } from '../shell/settings.ts';
import { useWords } from '../shell/words.ts';
import { UnitStorage } from '../storage/unit.tsx';
import { FoundLines } from './found-lines.tsx';
import { JourneyMap } from './journey-map.tsx';
import { remember } from './recent.ts';
import { sentenceOf } from './sentence.ts';
import { type Sheet, wordsQuery } from './sheets.ts';
import { Aside, Troubles } from './side.tsx';
import { lifeOf } from './steps.ts';
import { Timeline } from './timeline.tsx';
import { lifeWords } from './words.ts';
import './track.css';

/** A unit's whole life: the sentence first, then the timeline, the map, the reasons. */
export function TrackPage() {
  const { unit } = useParams({ from: '/track/$unit' });
  const query = useQuery(unitQuery(unit));
  const { data, error } = query;
  useEffect(() => {
    if (data !== undefined)
      remember({ unit: data.unit, ...(data.number === undefined ? {} : { number: data.number }) });
  }, [data]);
  if (data === undefined && error instanceof Problem && error.status === 404) return <Unknown word={unit} />;
  return (
    <div className="page track">
      <Answered query={query} rows={14}>
        {(sheet) => <Life sheet={sheet} />}
      </Answered>
    </div>
  );
}

/** Nothing under that name: what it may have meant. */
function Unknown({ word }: { readonly word: string }) {
  const w = useWords(lifeWords);
  const query = useQuery(wordsQuery(word));
  return (
    <div className="page track">
      <header className="page-head">
        <h1>{w.unknown(word)}</h1>
      </header>
      <div className="page-text">
        <Answered query={query}>{({ found }) => <FoundLines found={found} />}</Answered>
        <p>
          <Link to="/track" search={{ q: word } as never}>
            {w.search}
          </Link>
        </p>
      </div>
    </div>
  );
}

function Life({ sheet }: { readonly sheet: Sheet }) {
  const format = useFormat();
  const place = useFacilityName();
  const { language } = useSettings();
  const w = useWords(lifeWords);
  const n = useWords(names);
  const life = useMemo(() => lifeOf(sheet), [sheet]);
  const here = sheet.at === undefined ? '' : ` · ${place(sheet.at)}`;
  return (
    <>
      <header className="page-head track-head">
        <div>
          <h1>{sentenceOf(sheet, { format, place, language })}</h1>
          <p className="track-under">
            <Status status={sheet.status} />{' '}
            <span className="faint">
              {w.journey} {sheet.unit}
              {sheet.synthetic ? ` · ${w.madeUp}` : ''} · {w.age}{' '}
              <Age occurred={sheet.asOf.occurred} recorded={sheet.asOf.recorded} />
            </span>
          </p>
        </div>
        <Tools sheet={sheet} />
      </header>
      <Holds sheet={sheet} className="track-note" />
      <div className="track-body">
        <div className="track-life">
          <Troubles troubles={life.troubles} />
          <Timeline
            life={life}
            zone={sheet.asOf.occurred}
            standing={`${n.status[sheet.status] ?? sheet.status}${here}`}
          />
        </div>
        <div className="track-side">
          <JourneyMap sheet={sheet} />
          <Aside sheet={sheet} />
          {isReefer(sheet.sizeType) ? <UnitReefer unit={sheet.unit} /> : null}
          <UnitStorage unit={sheet.unit} like={sheet.asOf.occurred} />
        </div>
      </div>
      <PrintFoot sheet={sheet} />
    </>
  );
}

function Age({ occurred, recorded }: { readonly occurred: string; readonly recorded: string }) {
  const format = useFormat();
  const now = useNow();
  return (
    <span title={`${format.inFull(occurred)} · ${format.inFull(recorded)}`}>
      {format.ago((Date.parse(recorded) - now) / 60_000)}
    </span>
  );
}

/** The address that means this journey: by number where that has no other journey, else by journey. */
const addressOf = ({ number, unit, journeys }: Sheet): string =>
  `${window.location.origin}/track/${number !== undefined && journeys.length === 0 ? number : unit}`;

function Tools({ sheet }: { readonly sheet: Sheet }) {
  const w = useWords(lifeWords);
  const address = addressOf(sheet);
  const { copied, copy } = useCopy(address);
  return (
    <div className="track-tools no-print">
      <Button variant="default" size="xs" leftSection={<Icon name="link" />} onClick={copy}>
        {w.copy}
      </Button>
      <Button variant="default" size="xs" leftSection={<Icon name="print" />} onClick={() => window.print()}>
        {w.print}
      </Button>
      <Button component={Link} to="/track" variant="default" size="xs" leftSection={<Icon name="search" />}>
        {w.search}
      </Button>
      <span className="track-said" role="status">
        {copied ? (
          <>
            <Icon name="check" /> {w.copied} {address}
          </>
        ) : null}
        {copied === false ? <ByHand text={address} /> : null}
      </span>
    </div>
  );
}

/** On paper only: where it came from and when. */
function PrintFoot({ sheet }: { readonly sheet: Sheet }) {
  const format = useFormat();
  const now = useNow();
  const w = useWords(lifeWords);
  return (
    <p className="print-only track-foot">
      {addressOf(sheet)} · {w.printed} {format.inFull(onClockOf(new Date(now).toISOString(), sheet.asOf.occurred))} ·
      Dryport
    </p>
  );
}
