import { queryOptions, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { networkQuery, statusQuery } from '../api/queries.ts';
import { Facts } from '../parts/facts.tsx';
import { useFormat } from '../parts/format.ts';
import { useHubName } from '../parts/network-names.ts';
import { Answered } from '../parts/states.tsx';
import { useWords } from '../shell/words.ts';
import { aboutWords } from './about-words.ts';
import './settings.css';

interface Package {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly author?: string;
  readonly link?: string;
  readonly text?: string;
}

interface Packages {
  readonly console: readonly Package[];
  readonly server: readonly Package[];
}

/** Written by the build from what it bundled (scripts/licences.js). Its name has no hash: the browser has to ask whether it is new. */
const licencesQuery = queryOptions({
  queryKey: ['licences'],
  queryFn: async ({ signal }): Promise<Packages> => {
    const response = await fetch('/assets/licences.json', { signal, cache: 'no-cache' });
    if (!response.ok) throw new Error(`/assets/licences.json: ${response.status}`);
    return (await response.json()) as Packages;
  },
  staleTime: Number.POSITIVE_INFINITY,
});

/** What this is, what it stands on, and by whose leave. */
export function AboutPage() {
  const w = useWords(aboutWords);
  const format = useFormat();
  const { data: status } = useQuery(statusQuery);
  const licences = useQuery(licencesQuery);
  const packages = licences.data === undefined ? undefined : [...licences.data.console, ...licences.data.server];
  const kinds = new Set(packages?.map(({ licence }) => licence)).size;
  return (
    <div className="page about">
      <header className="page-head">
        <h1>
          {packages === undefined
            ? w.title(status?.version ?? '')
            : w.titleWith(status?.version ?? '', format.number(packages.length), format.number(kinds))}
        </h1>
      </header>
      <div className="page-text">
        <p>
          {w.licence} <a href="/docs">{w.reference}</a> · <a href="/openapi.json">openapi.json</a> ·{' '}
          <Link to="/settings">{w.settings}</Link>
        </p>
        <Hub />
        <Sources />
        <Answered query={licences}>{(data) => <Licences packages={data} />}</Answered>
      </div>
    </div>
  );
}

function Hub() {
  const w = useWords(aboutWords);
  const hubName = useHubName();
  const format = useFormat();
  const { data: status } = useQuery(statusQuery);
  if (status === undefined) return null;
  const { counts, store } = status;
  const units = Object.values(counts?.units ?? {}).reduce((sum, count) => sum + count, 0);
  return (
    <>
      <h2>{w.hub}</h2>
      <Facts
        rows={[
          [w.network, hubName(status.network)],
          [w.events, counts === undefined ? undefined : format.number(counts.events)],
          [
            w.bookings,
            counts === undefined ? undefined : (
              <Link key="bookings" to="/bookings">
                {format.number(counts.bookings)}
              </Link>
            ),
          ],
          [
            w.units,
            counts === undefined ? undefined : (
              <Link key="units" to="/track">
                {format.number(units)}
              </Link>
            ),
          ],
          [
            w.store,
            store === undefined ? undefined : `${store.name} ${store.version}, ${store.own ? w.own : w.foreign}`,
          ],
          [w.madeUp, status.synthetic ? w.yes : w.no],
        ]}
      />
    </>
  );
}

/** Where what is shown comes from, and how sure it is. */
function Sources() {
  const w = useWords(aboutWords);
  const format = useFormat();
  const { data: network } = useQuery(networkQuery);
  const marks = network?.summary.marks as Readonly<Record<string, number>> | undefined;
  const count = (mark: string): string => format.number(marks?.[mark] ?? 0);
  return (
    <>
      <h2>{w.sources}</h2>
      <Facts
        rows={[
          [w.land, w.naturalEarth],
          [w.network, marks === undefined ? undefined : w.marks(count('found'), count('derived'), count('estimated'))],
          [w.postgres, w.postgresLicence],
        ]}
      />
    </>
  );
}

function Licences({ packages }: { readonly packages: Packages }) {
  const w = useWords(aboutWords);
  const [text, setText] = useState('');
  const wanted = ({ name, licence, author = '' }: Package): boolean =>
    `${name} ${licence} ${author}`.toLowerCase().includes(text.trim().toLowerCase());
  return (
    <>
      <h2>{w.packages}</h2>
      <div className="about-tools">
        <input
          data-page-search
          className="about-filter"
          type="search"
          aria-label={w.filter}
          placeholder={w.filter}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </div>
      {(['console', 'server'] as const).map((part) => (
        <PackageList key={part} title={w.partOf[part]} all={packages[part]} shown={packages[part].filter(wanted)} />
      ))}
    </>
  );
}

function PackageList({
  title,
  all,
  shown,
}: {
  readonly title: (count: string) => string;
  readonly all: readonly Package[];
  readonly shown: readonly Package[];
}) {
  const w = useWords(aboutWords);
  const format = useFormat();
  const count = shown.length === all.length ? format.number(all.length) : w.someOf(shown.length, all.length);
  return (
    <section>
      <h3>{title(count)}</h3>
      {shown.length === 0 ? <p className="faint">{w.none}</p> : null}
      <ul className="packages">
        {shown.map((each) => (
          <li key={`${each.name} ${each.version}`}>
            {each.text === undefined ? (
              <div className="package-line">
                <PackageLine {...each} />
              </div>
            ) : (
              <details>
                <summary>
                  <PackageLine {...each} />
                </summary>
                {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls is read with the keyboard. */}
                <pre tabIndex={0} aria-label={`${each.name}: ${each.licence}`} role="region">
                  {each.link === undefined ? '' : `${each.link}\n\n`}
                  {each.text}
                </pre>
              </details>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

const PackageLine = ({ name, version, licence, author }: Package) => (
  <>
    <span>{name}</span>
    <span className="faint">{version}</span>
    <span>{licence}</span>
    <span className="faint">{author ?? ''}</span>
  </>
);
