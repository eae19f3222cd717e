import { sql } from 'kysely';
import { type Database, inTransaction } from './database.ts';
import { StoreError } from './errors.ts';

/** The schema, step by step. A step that has been released is never changed; a new one is added behind it. */
const steps: readonly string[] = [
  `
  create table event (
    tenant text not null, stream text not null, version integer not null, kind text not null, command text not null,
    occurred_at bigint not null, zone_offset smallint not null, recorded_at bigint not null,
    actor text not null, source text not null, data json not null, hash bytea not null,
    primary key (tenant, stream, version),
    check (version > 0)
  );
  create function refuse_change() returns trigger language plpgsql as $$
    begin raise exception 'the ledger is append-only'; end $$;
  create trigger event_append_only before update or delete on event for each row execute function refuse_change();
  create trigger event_never_emptied before truncate on event for each statement execute function refuse_change();

  create table command (
    tenant text not null, id text not null, request_hash text not null, answer json, recorded_at bigint not null,
    logged_at timestamptz not null default clock_timestamp(), position bigint,
    primary key (tenant, id)
  );
  create unique index command_position on command (tenant, position) where position is not null;
  create index command_unstamped on command (tenant, logged_at) where position is null;
  create table feed (tenant text primary key, last bigint not null);

  create table booking (
    tenant text not null, id text not null, version integer not null, customer text not null, origin text not null,
    destination text not null, ready_at bigint not null, due_at bigint not null, priority smallint not null,
    units integer not null, stage text not null, synthetic boolean not null, state json not null, head bytea not null,
    primary key (tenant, id)
  );
  create index booking_real on booking (tenant) where not synthetic;
  create table unit (
    tenant text not null, key text not null, version integer not null, booking text not null, number text,
    on_its_way boolean not null, size_type text not null, stage text not null, place text, departure text,
    arrives_at bigint, holds smallint not null, state json not null, head bytea not null,
    primary key (tenant, key)
  ) with (fillfactor = 60); -- A unit is written again at each step of its journey: room for that beside it.
  create unique index unit_on_its_way on unit (tenant, number) where on_its_way and number is not null;
  create index unit_number on unit (tenant, number) where number is not null;
  create index unit_booking on unit (tenant, booking);
  create index unit_departure on unit (tenant, departure) where departure is not null;
  create table leg (
    tenant text not null, unit text not null, leg smallint not null, departure text not null,
    from_call smallint not null, to_call smallint not null,
    primary key (tenant, unit, leg)
  );
  create index leg_departure on leg (tenant, departure);
  create table departure (
    tenant text not null, id text not null, version integer not null, state json not null, head bytea,
    primary key (tenant, id)
  );
  create table segment_use (
    tenant text not null, bucket text not null,
    used_teu double precision not null default 0, used_kg bigint not null default 0, used_plugs integer not null default 0,
    capacity_teu double precision not null, capacity_kg bigint not null, capacity_plugs integer not null,
    primary key (tenant, bucket),
    check (used_teu between 0 and capacity_teu and used_kg between 0 and capacity_kg and used_plugs between 0 and capacity_plugs)
  );
  create table plan (
    tenant text not null, id text not null, version integer not null, recorded_at bigint not null, state json not null, head bytea not null,
    primary key (tenant, id)
  );
  create table network (
    tenant text not null, id text not null, hash text not null, files json not null, loaded_at bigint not null,
    current boolean not null,
    primary key (tenant, id, hash)
  );
  create unique index network_current on network (tenant) where current;
  create table agenda (
    tenant text not null, kind text not null, id text not null, at bigint not null,
    primary key (tenant, kind, id)
  );
  create index agenda_at on agenda (tenant, kind, at);
  create table lease (
    tenant text not null, name text not null, holder text not null, fence bigint not null, expires_at bigint not null,
    primary key (tenant, name)
  );
  create table setting (
    tenant text not null, key text not null, value json not null,
    primary key (tenant, key)
  );
  `,
  `
  -- Any part of a word is found by it. Where the server has no such extension, or nobody may add one, all rows are looked at.
  do $$ begin
    create extension if not exists pg_trgm;
    create index if not exists booking_words on booking using gin (id gin_trgm_ops, customer gin_trgm_ops);
  exception when insufficient_privilege or undefined_file or feature_not_supported or undefined_object then
    raise notice 'pg_trgm is not to be had: searching for parts of words goes through all bookings';
  end $$;
  -- The list of bookings: filtered, counted and sorted by readiness from the index alone.
  create index if not exists booking_list on booking (tenant, ready_at, id) include (customer, origin, destination, stage, due_at, units, synthetic);
  `,
  `
  create table notice_feed (tenant text primary key, position bigint not null); -- Up to here notices have been made.
  create table notice (
    tenant text not null, position bigint not null, n smallint not null, kind text not null, booking text not null,
    customer text not null, units integer not null, plan text, at bigint not null, body json not null,
    primary key (tenant, position, n)
  );
  create index notice_kind on notice (tenant, kind, position);
  create index notice_booking on notice (tenant, booking, position);
  create index notice_customer on notice (tenant, customer, position);
  create index notice_at on notice (tenant, at);
  create table notice_late (
    tenant text not null, unit text not null, plan text not null, late integer not null,
    primary key (tenant, unit)
  );
  create table webhook (
    tenant text not null, id text not null, url text not null, customer text, kinds json, secret text not null,
    old_secret text, old_until bigint, paused boolean not null, paused_because text, request_hash text not null,
    rotated_by text, made_at bigint not null,
    primary key (tenant, id)
  );
  create table delivery (
    tenant text not null, id text not null, webhook text not null, booking text not null, position bigint not null,
    n smallint not null, kind text not null, body text not null, state text not null, attempts integer not null default 0,
    made_at bigint not null, next_at bigint, claim text, claimed_until bigint, tried_at bigint, status integer,
    answer text, took_ms integer,
    primary key (tenant, id),
    check (state in ('waiting', 'sent', 'given-up'))
  );
  create index delivery_line on delivery (tenant, webhook, booking, position, n) where state = 'waiting';
  create index delivery_next on delivery (tenant, next_at) where state = 'waiting';
  create index delivery_latest on delivery (tenant, webhook, made_at, id);
  `,
  `
  -- Who stands in which slot; a unit of two bays has a row for each. The key keeps two units out of one place.
  create table slot (
    tenant text not null, facility text not null, block text not null, bay smallint not null, "row" smallint not null,
    tier smallint not null, unit text not null,
    primary key (tenant, facility, block, bay, "row", tier)
  );
  create index slot_unit on slot (tenant, unit);
  create table bay (tenant text not null, id text not null, primary key (tenant, id)); -- Locked by who changes its stacks.
  create index unit_in_yard on unit (tenant, place) where stage = 'in-yard';
  `,
  `
  create table disruption (
    tenant text not null, id text not null, version integer not null, from_at bigint not null, until_at bigint,
    withdrawn boolean not null, state json not null, head bytea not null,
    primary key (tenant, id)
  );
  -- A plan that somebody may still approve, and what became of it: no event until then.
  create table replan (
    tenant text not null, id text not null, made_at bigint not null, expires_at bigint not null, body json not null,
    undo_until bigint, undone boolean not null default false,
    primary key (tenant, id)
  );
  `,
  `
  drop index delivery_next;
  create index delivery_next on delivery (tenant, webhook, next_at, position, n) where state = 'waiting';
  `,
  `
  create table price_run (tenant text primary key, plan text not null, as_of bigint not null);
  create table space_price (
    tenant text not null, bucket text not null, teu float8 not null, tonne float8 not null, plug float8 not null,
    primary key (tenant, bucket),
    check (teu >= 0 and tonne >= 0 and plug >= 0)
  );
  `,
  'create table security_run (tenant text primary key, body json not null)',
  `
  -- Who was promised which time window of a gate, from its first minute on.
  create table gate_window (
    tenant text not null, unit text not null, facility text not null, gate text not null, from_at bigint not null,
    primary key (tenant, unit)
  );
  create index gate_window_from on gate_window (tenant, facility, from_at);
  create table gate_hour (tenant text not null, id text not null, primary key (tenant, id)); -- Locked by who takes a place in it.
  `,
  'create index unit_stage on unit (tenant, stage, key)', // A page of those without plan would otherwise go through all units.
  // What is new waits in a list that every search goes through: 256 kB of it, not 4 MB.
  'alter index if exists booking_words set (gin_pending_list_limit = 256)',
  `
  -- Space kept for quotes. Rows of \`reserved_space\` whose time is over count for nothing; a later reservation deletes them.
  create table reservation (
    tenant text not null, id text not null, version integer not null, customer text not null, until_at bigint not null,
    ended boolean not null, state json not null, head bytea not null,
    primary key (tenant, id)
  );
  create index reservation_standing on reservation (tenant, customer, until_at) where not ended;
  create table reserved_space (
    tenant text not null, bucket text not null, reservation text not null, until_at bigint not null,
    teu double precision not null, kg bigint not null, plugs integer not null,
    primary key (tenant, bucket, reservation),
    check (teu >= 0 and kg >= 0 and plugs >= 0)
  );
  create index reserved_until on reserved_space (tenant, until_at);
  create index reserved_of on reserved_space (tenant, reservation);
  create table reserver (tenant text not null, id text not null, primary key (tenant, id)); -- Locked by who reserves more.
  `,
  `
  -- Which machine has taken a job with which unit. Neither has two.
  create table machine_job (
    tenant text not null, unit text not null, facility text not null, machine text not null,
    primary key (tenant, unit)
  );
  create unique index machine_job_machine on machine_job (tenant, facility, machine);
  create table machine (tenant text not null, id text not null, primary key (tenant, id)); -- Locked by who takes a job with it.
  `,
  `
  -- Plans of loading that are kept: of a train at a call, of a barge over all calls.
  create table loading (
    tenant text not null, id text not null, version integer not null, departure text not null, dropped boolean not null,
    state json not null, head bytea not null,
    primary key (tenant, id)
  );
  create index loading_departure on loading (tenant, departure) where not dropped;
  `,
  `
  -- What happened at a facility, by when: its figures are measured on that.
  create index event_at on event (tenant, (data->>'at'), occurred_at) where kind in
    ('gated-in', 'gated-out', 'loaded', 'discharged', 'slotted', 'moved', 'unslotted', 'departed', 'arrived');
  create index event_corrected on event (tenant, stream) where kind = 'corrected';
  `,
  `
  -- Where a unit can be had without goods, and whether it was booked so.
  alter table unit add column empty_at text, add column booked_empty boolean not null default false;
  create index unit_empty on unit (tenant, empty_at) where empty_at is not null;
  create index unit_booked_empty on unit (tenant, key) where booked_empty;
  `,
  `
  -- Reefers that are looked at for alarms.
  alter table unit add column can_alarm boolean not null default false;
  update unit set can_alarm = true where stage in ('in-yard', 'aboard') and (state->>'needsPlug')::boolean;
  create index unit_can_alarm on unit (tenant, key) where can_alarm;
  `,
  `
  -- Until when a better plan may come after one that can be used, and which it was.
  alter table replan add column better_by bigint, add column better text;
  `,
  `
  -- What the answer to a delivery was made of, where it is a sentence of ours.
  alter table delivery add column answer_said json;
  `,
];

/** Brings a database to this version's schema. Processes that do so at once wait for each other at a locked row. */
export async function migrate(database: Database): Promise<void> {
  await inTransaction(database, async (tx) => {
    await sql`create table if not exists schema_step (one boolean primary key default true, step integer not null)`.execute(
      tx,
    );
    await sql`insert into schema_step (step) values (0) on conflict do nothing`.execute(tx);
  });
  await inTransaction(database, async (tx) => {
    const { rows } = await sql<{ step: number }>`select step from schema_step for update`.execute(tx);
    const done = rows[0]?.step ?? 0;
    if (done > steps.length) {
      throw new StoreError(
        'newer-schema',
        `the data folder was written by a newer Dryport (schema ${done}, this one knows ${steps.length})`,
      );
    }
    for (const step of steps.slice(done)) await sql.raw(step).execute(tx);
    await sql`update schema_step set step = ${steps.length}`.execute(tx);
  });
}
