import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { toast } from '../parts/toast.tsx';
import { onEscape, useKeys } from '../shell/keys.ts';
import type { ShownKeys } from '../shell/page-keys.ts';
import { useWords } from '../shell/words.ts';
import { Card, Line } from './card.tsx';
import { say, useRecent } from './outbox.ts';
import { shownJobs } from './overlay.ts';
import { type How, type Job, type Jobs, setMachines } from './queries.ts';
import { words } from './words.ts';

const listed: ShownKeys = [['s d f c b', 'jobs']];

/** What one machine does: the job in hand or the next one large, with large buttons, and those that follow. */
export function MachineJobs({
  jobs,
  readAt,
  machine,
}: {
  readonly jobs: Jobs;
  readonly readAt: number;
  readonly machine: string;
}) {
  const w = useWords(words);
  const { hand, next } = shownJobs({ rows: jobs.rows, readAt }, useRecent(), machine);
  const [asking, setAsking] = useState<How | 'off'>();
  const off = jobs.machines.find((each) => each.machine === machine)?.off;
  const [first] = next;
  const tell = (job: Job, what: 'take' | 'done' | How, more: { reason?: string; slot?: string } = {}): void => {
    setAsking(undefined);
    say({ facility: jobs.facility, machine, unit: job.unit, name: job.number ?? job.unit, what, ...more });
  };
  const canStart = hand === undefined && first?.state === 'ready' && off === undefined;
  useKeys(
    {
      s: () => (canStart && first !== undefined ? tell(first, 'take') : undefined),
      d: () => (hand === undefined ? undefined : tell(hand, 'done')),
      f: () => (hand === undefined ? undefined : setAsking('failed')),
      c: () => (hand === undefined ? undefined : setAsking('cannot-reach')),
      b: () => (hand === undefined ? undefined : setAsking('given-back')),
    },
    listed,
  );
  const shown = hand ?? first;
  const then = next.filter(({ id }) => id !== shown?.id);
  return (
    <>
      <Still facility={jobs.facility} machine={machine} off={off} asking={asking === 'off'} ask={setAsking} />
      {shown === undefined ? (
        <>
          <p className="jobs-line">{w.nothing}</p>
          <p className="faint">{w.nothingHint}</p>
        </>
      ) : (
        <section
          className={hand === undefined ? 'jobs-card' : 'jobs-card is-held'}
          aria-label={hand === undefined ? w.nextOne : w.inHand}
        >
          <Card job={shown} title={hand === undefined ? w.nextOne : w.inHand} />
          {hand !== undefined && asking !== undefined && asking !== 'off' ? (
            <Why how={asking} close={() => setAsking(undefined)} send={(reason) => tell(hand, asking, { reason })} />
          ) : (
            <Buttons hand={hand} first={first} canStart={canStart} tell={tell} ask={setAsking} />
          )}
        </section>
      )}
      {hand?.to.is === 'slot' ? <Elsewhere key={hand.id} send={(slot) => tell(hand, 'done', { slot })} /> : null}
      {then.length === 0 ? null : (
        <>
          <h2>{w.later}</h2>
          <ol className="jobs-next" aria-label={w.later}>
            {then.map((job) => (
              <Line key={job.id} job={job}>
                {hand === undefined && mayStart(job) && off === undefined ? (
                  <Button size="compact-md" variant="default" onClick={() => tell(job, 'take')}>
                    {w.start}
                  </Button>
                ) : null}
              </Line>
            ))}
          </ol>
        </>
      )}
    </>
  );
}

/** What can begin now; or is only to be put down behind others: whoever asks for it puts it elsewhere. */
const mayStart = ({ state, kind }: Job): boolean => state === 'ready' || kind === 'put-down' || kind === 'discharge';

interface ButtonsProps {
  readonly hand: Job | undefined;
  readonly first: Job | undefined;
  readonly canStart: boolean;
  readonly tell: (job: Job, what: 'take' | 'done') => void;
  readonly ask: (how: How) => void;
}

function Buttons({ hand, first, canStart, tell, ask }: ButtonsProps) {
  const w = useWords(words);
  if (hand === undefined)
    return (
      <div className="jobs-buttons">
        <Button size="xl" disabled={!canStart} onClick={() => (first === undefined ? undefined : tell(first, 'take'))}>
          {w.start}
        </Button>
      </div>
    );
  return (
    <div className="jobs-buttons">
      <Button size="xl" onClick={() => tell(hand, 'done')}>
        {w.done}
      </Button>
      <Button size="xl" variant="default" onClick={() => ask('failed')}>
        {w.failed}
      </Button>
      <Button size="xl" variant="default" onClick={() => ask('cannot-reach')}>
        {w.reach}
      </Button>
      <Button size="xl" variant="default" onClick={() => ask('given-back')}>
        {w.back}
      </Button>
    </div>
  );
}

/** Why a job came to nothing: one touch for what is usual, or in words. */
function Why({
  how,
  close,
  send,
}: {
  readonly how: string;
  readonly close: () => void;
  readonly send: (reason: string) => void;
}) {
  const w = useWords(words);
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (reason.trim() !== '') send(reason.trim());
  };
  return (
    <form className="jobs-why" aria-label={w.told[how] ?? w.stands} onSubmit={submit} onKeyDown={onEscape(close)}>
      <div className="jobs-buttons">
        {(w.reasons[how] ?? []).map((each) => (
          <Button key={each} size="lg" variant="default" onClick={() => send(each)}>
            {each}
          </Button>
        ))}
      </div>
      <TextInput
        size="md"
        autoFocus
        label={w.why}
        value={reason}
        maxLength={200}
        required
        onChange={({ currentTarget: { value } }) => setReason(value)}
      />
      <div className="jobs-buttons">
        <Button size="md" type="submit">
          {w.say}
        </Button>
        <Button size="md" variant="default" onClick={close}>
          {w.cancel}
        </Button>
      </div>
    </form>
  );
}

/** Done, but not where the job said. */
function Elsewhere({ send }: { readonly send: (slot: string) => void }) {
  const w = useWords(words);
  const [slot, setSlot] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    send(slot.trim().toUpperCase());
  };
  return (
    <form className="jobs-elsewhere" onSubmit={submit}>
      <TextInput
        size="md"
        label={w.elsewhere}
        placeholder="A-07-3-2"
        value={slot}
        required
        pattern="[A-Za-z][A-Za-z0-9]*-[0-9]+-[0-9]+-[0-9]+"
        onChange={({ currentTarget: { value } }) => setSlot(value)}
      />
      <Button size="md" type="submit" variant="default">
        {w.done}
      </Button>
    </form>
  );
}

interface StillProps {
  readonly facility: string;
  readonly machine: string;
  readonly off: string | undefined;
  readonly asking: boolean;
  readonly ask: (what: 'off' | undefined) => void;
}

/** A machine that breaks down stands still until somebody says that it works again; its jobs go to others. */
function Still({ facility, machine, off, asking, ask }: StillProps) {
  const w = useWords(words);
  const queries = useQueryClient();
  const change = useMutation({
    mutationFn: (reason: string | undefined) =>
      setMachines(facility, { machine, ...(reason === undefined ? {} : { off: reason }) }),
    onSuccess: () => ask(undefined),
    onError: (error) => toast({ error }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['jobs'] }),
  });
  if (asking) return <Why how="off" close={() => ask(undefined)} send={(reason) => change.mutate(reason)} />;
  return (
    <p className="jobs-still">
      {off === undefined ? null : <strong className="jobs-bad">{w.standsBecause(off)}</strong>}
      <Button
        size="compact-md"
        variant="default"
        onClick={() => (off === undefined ? ask('off') : change.mutate(undefined))}
      >
        {off === undefined ? w.stands : w.works}
      </Button>
    </p>
  );
}
