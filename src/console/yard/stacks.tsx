import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Handling } from '../load/hand.tsx';
import { PlacePanel } from '../load/place-panel.tsx';
import { Choice, Group } from '../parts/choice.tsx';
import { useFormat } from '../parts/format.ts';
import { LoadBar } from '../parts/load-bar.tsx';
import { useFacilityName } from '../parts/network-names.ts';
import { SearchField } from '../parts/search-field.tsx';
import { Answered } from '../parts/states.tsx';
import { useWords } from '../shell/words.ts';
import { FromAbove } from './from-above.tsx';
import { type Facility, foundQuery, moveTo, slotsQuery, type Yard, type YardRow, yardQuery } from './queries.ts';
import { lenses, useYardSearch } from './search.ts';
import { Stacks3d } from './stacks-3d.tsx';
import { UnitsOf } from './units.tsx';
import { words } from './words.ts';

/** The blocks of a yard with how full they are, and one of them from above and as a table: that of whom one looks for. */
export function Stacks({ facility }: { readonly facility: Facility }) {
  const search = useYardSearch();
  const found = useQuery(foundQuery(facility.id, search.q)).data?.rows;
  const rows = search.q === '' ? undefined : found;
  const asked = facility.blocks.find(({ id }) => id === search.block)?.id;
  const holds = (block: string | undefined): boolean => rows?.some((row) => blockOf(row) === block) === true;
  const first = rows?.[0] === undefined || holds(asked) ? undefined : blockOf(rows[0]);
  const block = first ?? asked ?? facility.blocks[0]?.id ?? '';
  const query = useQuery(yardQuery(facility.id, block));
  return (
    <Answered query={query}>
      {(yard) => (
        <Handling
          look={(unit) => slotsQuery(facility.id, block, unit, yard.asOf)}
          isPlaced={() => true}
          isOwn={(_, { own }) => own === true}
          move={(unit, { slot = '' }) => moveTo(unit, facility.id, slot)}
          exchanges={false}
          again={['yard']}
        >
          <Blocks facility={facility} yard={yard} block={block} found={rows} />
        </Handling>
      )}
    </Answered>
  );
}

/** `A` of `A-07-3-2`. */
const blockOf = ({ slot }: YardRow): string => slot.replace(/-.*/, '');

interface BlocksProps {
  readonly facility: Facility;
  readonly yard: Yard;
  readonly block: string;
  /** Whom one looks for, in all blocks; nothing where one looks for nobody. */
  readonly found: readonly YardRow[] | undefined;
}

function Blocks({ facility, yard, block, found }: BlocksProps) {
  const { change, by, q, is3d } = useYardSearch();
  const nameOf = useFacilityName();
  const fill = yard.blocks.find(({ id }) => id === block);
  const w = useWords(words);
  const format = useFormat();
  const foundIn = (id: string): number => (found ?? []).filter((row) => blockOf(row) === id).length;
  const marked = found === undefined ? undefined : new Set(found.map(({ unit }) => unit));
  const choose = (id: string): void => change({ block: id, q: foundIn(id) > 0 ? q : undefined });
  return (
    <>
      <p className="yard-line">
        {w.headline(yard.units, format.number(yard.units), nameOf(facility.id))}
        {yard.withoutSlot > 0 ? ` · ${w.withoutSlot(format.number(yard.withoutSlot))}` : ''}
      </p>
      <ul className="yard-blocks" aria-label={w.blocks}>
        {yard.blocks.map((each) => (
          <li key={each.id}>
            <button
              type="button"
              className="yard-block"
              aria-pressed={each.id === block}
              onClick={() => choose(each.id)}
            >
              <span>
                <strong>{each.id}</strong>
                {foundIn(each.id) === 0 ? null : (
                  <span className="yard-found"> {w.found(format.number(foundIn(each.id)))}</span>
                )}
              </span>
              <LoadBar used={each.taken} of={each.slots} unit="TEU" />
            </button>
          </li>
        ))}
      </ul>
      <div className="yard-tools">
        <Group label={w.view}>
          <Choice on={!is3d} choose={() => change({ view: undefined })}>
            {w.fromAbove}
          </Choice>
          <Choice on={is3d} choose={() => change({ view: '3d' })}>
            {w.asBoxes}
          </Choice>
        </Group>
        <Group label={w.colours}>
          {lenses.map((lens) => (
            <Choice key={lens} on={lens === by} choose={() => change({ by: lens })}>
              {w.lens[lens]}
            </Choice>
          ))}
        </Group>
        <ul className="yard-legend">
          {(w.legend[by] ?? []).map((text, tone) => (
            <li key={text}>
              <span className={`yard-key tone-${tone}`} aria-hidden="true" /> {text}
            </li>
          ))}
        </ul>
        <SearchField
          label={w.search}
          width={220}
          asked={q}
          search={(text) => change({ q: text === '' ? undefined : text }, true)}
        />
      </div>
      <PlacePanel>
        <NativeSelect
          size="xs"
          aria-label={w.toBlock}
          value={block}
          onChange={({ currentTarget: { value } }) => change({ block: value, q: undefined })}
          data={facility.blocks.map(({ id }) => ({ value: id, label: w.blockOf(id) }))}
        />
      </PlacePanel>
      {is3d && fill !== undefined ? (
        <Stacks3d ground={fill} rows={yard.rows} marked={marked} />
      ) : (
        <FromAbove facility={facility} yard={yard} block={block} marked={marked} />
      )}
      <UnitsOf rows={found ?? yard.rows} isSearched={found !== undefined} currency={yard.currency} />
    </>
  );
}
