import { sql } from 'kysely';
import { type Clock, minuteOf } from '../base/time.ts';
import { disruptedNow } from '../model/disruption.ts';
import type { FacilityId } from '../model/facility.ts';
import type { Network } from '../model/network.ts';
import type { Unit } from '../model/unit.ts';
import { Lookout, type Outlook } from '../tracking/outlook.ts';
import type { Wish } from '../tracking/progress.ts';
import type { Database } from './database.ts';
import { readDepartures, readDisruptions, readUse } from './state.ts';
import { tenant } from './tables.ts';

/** An outlook younger than the first answers by itself; up to the second it answers while a new one is made. */
const [freshMs, staleMs] = [15_000, 600_000];

/** Of the time at most one part in so many goes into looking, on however slow a machine. */
const restFactor = 8;

/** Units read at a time: others are answered in between. */
const batch = 500;

/** Does something large when nothing else that is large is being done here. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * Looks at every unit on its way, which takes a second or two at a hub of a hundred thousand, and keeps what it saw: whoever asks
 * is answered at once with an outlook that says how old it is.
 */
export class Outlooks {
  private readonly database: Database;
  private readonly network: Network;
  private readonly clock: Clock;
  private readonly inTurn: InTurn;
  private kept: { outlook: Outlook; at: number; tookMs: number } | undefined;
  private making: Promise<Outlook> | undefined;

  constructor(database: Database, network: Network, clock: Clock, inTurn: InTurn = (work) => work()) {
    this.database = database;
    this.network = network;
    this.clock = clock;
    this.inTurn = inTurn;
  }

  async latest(): Promise<Outlook> {
    const age = performance.now() - (this.kept?.at ?? Number.NEGATIVE_INFINITY);
    if (this.kept !== undefined && age <= Math.max(freshMs, restFactor * this.kept.tookMs)) return this.kept.outlook;
    const made = this.make();
    if (this.kept === undefined || age > staleMs) return made;
    made.catch(() => undefined); // Said to whoever asks when the old one is too old.
    return this.kept.outlook;
  }

  /** Much has changed at once: whoever asks next waits for a new one. */
  forget(): void {
    this.kept = undefined;
    this.making = undefined;
  }

  /** What is too old to answer anybody is not kept. */
  forgetOld(): void {
    if (this.kept !== undefined && performance.now() - this.kept.at > staleMs) this.kept = undefined;
  }

  private make(): Promise<Outlook> {
    if (this.making !== undefined) return this.making;
    const started = performance.now();
    const making = this.inTurn(() => this.look()).then(
      (outlook) => {
        if (this.making !== making) return outlook; // Forgotten meanwhile: true when it was asked for, not kept.
        const at = performance.now();
        this.kept = { outlook, at, tookMs: at - started };
        this.making = undefined;
        return outlook;
      },
      (error: unknown) => {
        if (this.making === making) this.making = undefined;
        throw error;
      },
    );
    this.making = making;
    return making;
  }

  private async look(): Promise<Outlook> {
    const [departures, used, disruptions] = await Promise.all([
      readDepartures(this.database),
      readUse(this.database, this.clock.now()),
      readDisruptions(this.database),
    ]);
    const network = disruptedNow(this.network, disruptions, minuteOf(this.clock.now()));
    const lookout = new Lookout(network, departures, used, this.clock.now());
    let after = '';
    for (;;) {
      const rows = await readUnits(this.database, after);
      for (const { state, customer, origin, destination, ready_at, due_at } of rows) {
        const wish = { origin, destination, readyAt: ready_at / 60_000, dueAt: due_at / 60_000 } as Wish;
        lookout.see(state, wish, customer);
      }
      if (rows.length < batch) return lookout.outlook();
      after = rows.at(-1)?.state.key ?? after;
    }
  }
}

interface Row {
  readonly state: Unit;
  readonly customer: string;
  readonly origin: FacilityId;
  readonly destination: FacilityId;
  readonly ready_at: number;
  readonly due_at: number;
}

async function readUnits(database: Database, after: string): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    select u.state, b.customer, b.origin, b.destination, b.ready_at, b.due_at
    from unit u join booking b on b.tenant = u.tenant and b.id = u.booking
    where u.tenant = ${tenant} and u.on_its_way and u.key > ${after} order by u.key limit ${batch}`.execute(database);
  return rows;
}
