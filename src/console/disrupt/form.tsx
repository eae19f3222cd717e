import { Button, MultiSelect, NumberInput, Select, TagsInput, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useEffect, useId, useState } from 'react';
import type { Network } from '../map/traffic.ts';
import { Icon } from '../parts/icons.tsx';
import { names } from '../parts/names.ts';
import { useFamilyName, usePlaceName, useThingName } from '../parts/network-names.ts';
import { ProblemText } from '../parts/problem-text.tsx';
import { hubNow } from '../shell/now.ts';
import { useWords } from '../shell/words.ts';
import { type Draft, isComplete, partsOf } from './draft.ts';
import { linksOf } from './links.ts';
import { declare, rehearse, scenariosQuery } from './queries.ts';
import { words } from './words.ts';

export const modes = ['rail', 'barge', 'sea', 'road', 'air'] as const;

/** What is closed, slow or dear, from when and for how long; or a scenario. */
export function DeclareForm({
  network,
  draft,
  change,
  done,
}: {
  readonly network: Network;
  readonly draft: Draft;
  readonly change: (change: Partial<Draft>) => void;
  readonly done: () => void;
}) {
  const w = useWords(words);
  const nameOf = usePlaceName();
  const id = useId();
  const { mode: modeNames } = useWords(names);
  const scenarioName = useThingName();
  const familyName = useFamilyName();
  const scenarios = useQuery(scenariosQuery).data?.rows ?? [];
  const [tried, setTried] = useState(false);
  useEffect(() => void rehearse(), []);
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => {
      for (const part of partsOf(draft, scenarios, hubNow())) await declare(part);
    },
    onSuccess: () => {
      setTried(false);
      done();
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (isComplete(draft)) mutate();
  };
  const numberOf = (value: number | string): number | undefined => (value === '' ? undefined : Number(value));
  const named = [...new Map(scenarios.map((each) => [each.id, each.name]))];
  const own = draft.scenario === undefined;
  return (
    <form className="disrupt-form" aria-labelledby={id} onSubmit={submit}>
      <h2 id={id}>{w.declare}</h2>
      <Select
        label={w.scenario}
        placeholder={w.scenarioNone}
        data={named.map(([value, name]) => ({ value, label: `${value} ${scenarioName(name)}` }))}
        value={draft.scenario ?? null}
        onChange={(value) => change({ scenario: value ?? undefined })}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': w.scenarioNone }}
      />
      {own ? (
        <>
          <MultiSelect
            label={w.borders}
            data={network.borders.map(({ id: value, from, to }) => ({
              value,
              label: `${value}: ${nameOf(from)} - ${nameOf(to)}`,
            }))}
            value={[...draft.borders]}
            onChange={(borders) => change({ borders })}
            searchable
          />
          <MultiSelect
            label={w.facilities}
            data={network.facilities.map(({ id: value }) => ({ value, label: `${nameOf(value)} (${value})` }))}
            value={[...draft.facilities]}
            onChange={(facilities) => change({ facilities })}
            searchable
          />
          <MultiSelect
            label={w.links}
            data={linksOf(network).map(({ id: value, from, to }) => ({
              value,
              label: `${nameOf(from)} - ${nameOf(to)} (${value})`,
            }))}
            value={[...draft.links]}
            onChange={(links) => change({ links })}
            searchable
            limit={200}
          />
          <MultiSelect
            label={w.families}
            data={[...new Set(network.services.map(({ family }) => family))]
              .filter((family) => family !== '')
              .map((value) => ({ value, label: familyName(value) }))
              .sort((a, b) => a.label.localeCompare(b.label))}
            value={[...draft.families]}
            onChange={(families) => change({ families })}
            searchable
          />
          <MultiSelect
            label={w.modes}
            data={modes.map((mode) => ({ value: mode, label: modeNames[mode] ?? mode }))}
            value={[...draft.modes]}
            onChange={(chosen) => change({ modes: chosen as Draft['modes'] })}
          />
          <TagsInput label={w.hs} value={[...draft.hs]} onChange={(hs) => change({ hs })} />
          <div className="disrupt-pair">
            <NumberInput
              label={w.space}
              description={w.spaceHint}
              suffix=" %"
              min={0}
              max={99}
              value={draft.spacePct ?? ''}
              onChange={(value) => change({ spacePct: numberOf(value) })}
            />
            <NumberInput
              label={w.delay}
              suffix={` ${w.hours}`}
              min={0}
              value={draft.delayHours ?? ''}
              onChange={(value) => change({ delayHours: numberOf(value) })}
            />
            <NumberInput
              label={w.cost}
              suffix=" %"
              min={0}
              value={draft.costPct ?? ''}
              onChange={(value) => change({ costPct: numberOf(value) })}
            />
          </div>
          <Select
            label={w.severity}
            data={(['low', 'medium', 'high'] as const).map((value) => ({ value, label: w.severities[value] }))}
            placeholder={w.severityByEffect}
            value={draft.severity ?? null}
            onChange={(value) => change({ severity: (value ?? undefined) as Draft['severity'] })}
            clearable
            clearButtonProps={{ 'aria-label': w.severityByEffect }}
          />
          <TextInput
            label={w.name}
            value={draft.name}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
        </>
      ) : null}
      <div className="disrupt-pair">
        <NumberInput
          label={w.begins}
          suffix={` ${w.days}`}
          min={-60}
          max={400}
          value={draft.beginsIn}
          onChange={(value) => change({ beginsIn: Number(value) })}
        />
        {own ? (
          <NumberInput
            label={w.lasts}
            description={w.lastsHint}
            suffix={` ${w.days}`}
            min={0}
            max={3650}
            value={draft.lasts ?? ''}
            onChange={(value) => change({ lasts: numberOf(value) })}
          />
        ) : null}
      </div>
      {tried && !isComplete(draft) ? <p className="note note-bad">{w.nothing}</p> : null}
      {error === null ? null : (
        <p className="note note-bad" role="alert">
          <Icon name="warn" /> <ProblemText error={error} />
        </p>
      )}
      <Button type="submit" size="xs" loading={isPending}>
        {w.send}
      </Button>
    </form>
  );
}
