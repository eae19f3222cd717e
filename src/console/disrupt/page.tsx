import { ProblemText } from '../parts/problem-text.tsx';
import './disrupt.css';
import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { networkQuery } from '../api/queries.ts';
import type { Network } from '../map/traffic.ts';
import { useFormat } from '../parts/format.ts';
import { Icon } from '../parts/icons.tsx';
import { Answered } from '../parts/states.tsx';
import { useAddress } from '../shell/address.ts';
import { useWords } from '../shell/words.ts';
import { DisruptMap } from './disrupt-map.tsx';
import { type Draft, emptyDraft } from './draft.ts';
import { DeclareForm, modes } from './form.tsx';
import { withLink } from './links.ts';
import { DisruptionList } from './list.tsx';
import { PreviewPanel } from './preview.tsx';
import { type Disruption, disruptionsQuery, type Move, makePreview, previewQuery } from './queries.ts';
import { words } from './words.ts';

/** What is disrupted, declaring it, and planning around it. */
export function DisruptionsPage() {
  const network = useQuery(networkQuery);
  const disruptions = useQuery(disruptionsQuery);
  return (
    <div className="page disrupt-page">
      <Answered query={network}>
        {(known) => <Answered query={disruptions}>{({ rows }) => <Disrupted network={known} rows={rows} />}</Answered>}
      </Answered>
    </div>
  );
}

const noMoves: readonly Move[] = [];

function Disrupted({ network, rows }: { readonly network: Network; readonly rows: readonly Disruption[] }) {
  const w = useWords(words);
  const format = useFormat();
  const queries = useQueryClient();
  const { search, change } = useAddress<'preview' | 'place' | 'link' | 'mode'>();
  const [draft, setDraft] = useState<Draft>(() => draftFrom(network, search));
  const previewed = useQuery({ ...previewQuery(search.preview ?? ''), enabled: search.preview !== undefined });
  const preview = search.preview === undefined ? undefined : previewed.data;
  const { mutate, isPending, error } = useMutation({
    mutationFn: makePreview,
    onSuccess: (made) => {
      queries.setQueryData(previewQuery(made.id).queryKey, made);
      change({ preview: made.id });
    },
  });
  const chosen = useMemo(() => {
    const gates = network.borders.filter(({ id }) => draft.borders.includes(id)).map(({ from }) => from);
    return new Set([...draft.facilities, ...gates]);
  }, [network, draft]);
  const declared = (): void => {
    setDraft(emptyDraft);
    void queries.invalidateQueries({ queryKey: disruptionsQuery.queryKey });
    mutate();
  };
  return (
    <>
      <header className="page-head disrupt-head">
        <h1>{rows.length === 0 ? w.none : w.some(rows.length, format.number(rows.length))}</h1>
        <Button size="xs" loading={isPending} onClick={() => mutate()}>
          {w.preview}
        </Button>
      </header>
      {error === null ? null : (
        <p className="note note-bad disrupt-note" role="alert">
          <Icon name="warn" /> <ProblemText error={error} />
        </p>
      )}
      <div className="disrupt-body">
        <div className="disrupt-main">
          <div className="disrupt-map">
            <DisruptMap
              network={network}
              disruptions={rows}
              moved={preview?.moved ?? noMoves}
              chosen={chosen}
              links={draft.links}
              choose={(places, links) =>
                setDraft({ ...withPlaces(network, draft, places), links: [...new Set([...draft.links, ...links])] })
              }
              chooseLink={(id) =>
                setDraft({ ...draft, scenario: undefined, links: withLink(network, draft.links, id) })
              }
            />
            {isPending ? (
              <p className="note disrupt-wait" role="status">
                {w.previewing}
              </p>
            ) : null}
          </div>
          {preview === undefined ? null : (
            <PreviewPanel
              key={preview.id}
              preview={preview}
              show={(other) => change({ preview: other })}
              close={() => change({ preview: undefined })}
            />
          )}
        </div>
        <aside className="disrupt-side" aria-label={w.declare}>
          {rows.length === 0 ? null : <DisruptionList rows={rows} />}
          <DeclareForm
            network={network}
            draft={draft}
            change={(change) => setDraft({ ...draft, ...change })}
            done={declared}
          />
        </aside>
      </div>
    </>
  );
}

/** What the map was clicked on before: a place, or a line by a mode. */
function draftFrom(
  network: Network,
  { place, link, mode }: ReturnType<typeof useAddress<'place' | 'link' | 'mode'>>['search'],
): Draft {
  const draft = withPlaces(network, emptyDraft, place === undefined ? [] : [place]);
  const links = link === undefined ? [] : withLink(network, [], link);
  const by = modes.find((each) => each === mode);
  return links.length === 0 ? draft : { ...draft, links, modes: by === undefined ? [] : [by] };
}

/** A place of a border chooses the border in both directions; any other the place; what was chosen alone is given up again. */
function withPlaces(network: Network, draft: Draft, places: readonly string[]): Draft {
  let { borders, facilities } = draft;
  for (const place of places) {
    const gates = network.borders.filter(({ from, to }) => from === place || to === place).map(({ id }) => id);
    if (gates.length > 0) {
      const all = gates.every((id) => borders.includes(id));
      borders =
        all && places.length === 1 ? borders.filter((id) => !gates.includes(id)) : [...new Set([...borders, ...gates])];
    } else {
      const known = facilities.includes(place) && places.length === 1;
      facilities = known ? facilities.filter((id) => id !== place) : [...new Set([...facilities, place])];
    }
  }
  return { ...draft, scenario: places.length > 0 ? undefined : draft.scenario, borders, facilities };
}
