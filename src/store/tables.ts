import type { ColumnType, Generated } from 'kysely';
import type { Said } from '../base/sentence.ts';

/** Stored as the text it was written as, byte for byte; read as what it says. */
type Json<T> = ColumnType<T, string, string>;

/** Every table's primary key begins with the tenant. Moments are milliseconds since 1970. */
export interface Tables {
  event: {
    tenant: string;
    stream: string;
    version: number;
    kind: string;
    command: string;
    occurred_at: number;
    zone_offset: number;
    recorded_at: number;
    actor: string;
    source: string;
    data: Json<unknown>;
    hash: Buffer;
  };
  command: {
    tenant: string;
    id: string;
    request_hash: string;
    answer: Json<unknown> | null;
    recorded_at: number;
    logged_at: Generated<Date>;
    position: number | null;
  };
  feed: { tenant: string; last: number };
  booking: {
    tenant: string;
    id: string;
    version: number;
    customer: string;
    origin: string;
    destination: string;
    ready_at: number;
    due_at: number;
    priority: number;
    units: number;
    stage: string;
    synthetic: boolean;
    state: Json<unknown>;
    head: Buffer;
  };
  unit: {
    tenant: string;
    key: string;
    version: number;
    booking: string;
    number: string | null;
    on_its_way: boolean;
    size_type: string;
    stage: string;
    place: string | null;
    departure: string | null;
    arrives_at: number | null;
    holds: number;
    empty_at: string | null;
    booked_empty: Generated<boolean>;
    can_alarm: Generated<boolean>;
    state: Json<unknown>;
    /** Hash of the last entry of the stream: what the next one is chained to. */
    head: Buffer;
  };
  leg: { tenant: string; unit: string; leg: number; departure: string; from_call: number; to_call: number };
  slot: { tenant: string; facility: string; block: string; bay: number; row: number; tier: number; unit: string };
  bay: { tenant: string; id: string };
  gate_window: { tenant: string; unit: string; facility: string; gate: string; from_at: number };
  gate_hour: { tenant: string; id: string };
  machine_job: { tenant: string; unit: string; facility: string; machine: string };
  machine: { tenant: string; id: string };
  departure: { tenant: string; id: string; version: number; state: Json<unknown>; head: Buffer | null };
  disruption: {
    tenant: string;
    id: string;
    version: number;
    from_at: number;
    until_at: number | null;
    withdrawn: boolean;
    state: Json<unknown>;
    head: Buffer;
  };
  reservation: {
    tenant: string;
    id: string;
    version: number;
    customer: string;
    until_at: number;
    ended: boolean;
    state: Json<unknown>;
    head: Buffer;
  };
  reserved_space: {
    tenant: string;
    bucket: string;
    reservation: string;
    until_at: number;
    teu: number;
    kg: number;
    plugs: number;
  };
  loading: {
    tenant: string;
    id: string;
    version: number;
    departure: string;
    dropped: boolean;
    state: Json<unknown>;
    head: Buffer;
  };
  reserver: { tenant: string; id: string };
  replan: {
    tenant: string;
    id: string;
    made_at: number;
    expires_at: number;
    body: Json<unknown>;
    undo_until: number | null;
    undone: Generated<boolean>;
  };
  segment_use: {
    tenant: string;
    bucket: string;
    used_teu: number;
    used_kg: number;
    used_plugs: number;
    capacity_teu: number;
    capacity_kg: number;
    capacity_plugs: number;
  };
  plan: { tenant: string; id: string; version: number; recorded_at: number; state: Json<unknown>; head: Buffer };
  network: {
    tenant: string;
    id: string;
    hash: string;
    files: Json<Record<string, string>>;
    loaded_at: number;
    current: boolean;
  };
  agenda: { tenant: string; kind: string; id: string; at: number };
  lease: { tenant: string; name: string; holder: string; fence: number; expires_at: number };
  setting: { tenant: string; key: string; value: Json<unknown> };
  notice_feed: { tenant: string; position: number };
  notice: {
    tenant: string;
    position: number;
    n: number;
    kind: string;
    booking: string;
    customer: string;
    units: number;
    plan: string | null;
    at: number;
    body: Json<unknown>;
  };
  notice_late: { tenant: string; unit: string; plan: string; late: number };
  webhook: {
    tenant: string;
    id: string;
    url: string;
    customer: string | null;
    kinds: Json<string[]> | null;
    secret: string;
    old_secret: string | null;
    old_until: number | null;
    paused: boolean;
    paused_because: string | null;
    request_hash: string;
    rotated_by: string | null;
    made_at: number;
  };
  delivery: {
    tenant: string;
    id: string;
    webhook: string;
    booking: string;
    position: number;
    n: number;
    kind: string;
    body: string;
    state: string;
    attempts: Generated<number>;
    made_at: number;
    next_at: number | null;
    claim: string | null;
    claimed_until: number | null;
    tried_at: number | null;
    status: number | null;
    answer: string | null;
    answer_said: Json<Said> | null;
    took_ms: number | null;
  };
}

/** Until sign-in exists there is one tenant. */
export const tenant = 'default';
