import { expect, test } from 'vitest';
import { DataFolder } from '../support/data-folder.ts';
import { documentOf, dryport } from '../support/dryport.ts';
import { tinyFolder } from '../support/folder.ts';
import { Served } from '../support/served.ts';
import { laptops } from '../support/tiny-hub.ts';

// bench/crash.ts does the same ten times, on the reference network and past the product.

const folder = new DataFolder();
const [writers, before] = [4, 25];

/** Writers of bookings and, every other time, of reservations, each waiting for its answer before it sends the next one. */
class Writers {
  readonly acknowledged: string[] = [];
  /** Sent, and nobody knows what became of it. */
  unknown: string[] = [];
  /** Reservations that were acknowledged, by their ids; and names of those nobody knows of. */
  readonly reserved: string[] = [];
  unknownReserved: string[] = [];
  private made = 0;
  private legs: readonly object[] = [];

  send(hub: Served, id: string) {
    const units = [
      { sizeType: '45G1', grossKg: 18_000 },
      { sizeType: '22G1', grossKg: 15_000 },
    ];
    const body = laptops(id, { ready: '2030-01-01T08:00Z', due: '2030-02-01T08:00Z', units });
    return hub.call({ method: 'POST', path: '/v1/bookings', body, key: `key-of-${id}` });
  }

  private readonly question = {
    from: 'HUB',
    to: 'DUI',
    ready: new Date(Date.now() + 20 * 86_400_000).toISOString(),
    sizeType: '22G1',
    grossKg: 5_000,
  };

  async reserve(hub: Served, name: string): Promise<void> {
    const body = { ...this.question, customer: name, legs: this.legs, minutes: 600 };
    const sent = { method: 'POST', path: '/v1/reservations', body, key: `key-of-reservation-${name}` } as const;
    const answer = await hub.call<{ reservation: string }>(sent).catch(() => undefined);
    if (answer?.status === 201) this.reserved.push(answer.body.reservation);
    else if (answer === undefined || answer.status >= 500) this.unknownReserved.push(name);
    else throw new Error(`the reservation ${name} was refused: ${answer.text}`);
  }

  private async lookForRoute(hub: Served): Promise<void> {
    if (this.legs.length > 0) return;
    interface Found {
      readonly itineraries: readonly {
        readonly legs: readonly Record<'departure' | 'from' | 'to' | 'mode', string>[];
      }[];
    }
    const { body } = await hub.call<Found>({ method: 'POST', path: '/v1/routes', body: this.question });
    const train = body.itineraries.find(({ legs }) => legs.length === 1 && legs[0]?.mode === 'rail');
    this.legs = (train?.legs ?? []).map(({ departure, from, to }) => ({ departure, from, to }));
    expect(this.legs).toHaveLength(1);
  }

  /** Books until the server is killed under them, in the middle of what they do. */
  async until(hub: Served, kill: () => void): Promise<void> {
    await this.lookForRoute(hub);
    const from = this.acknowledged.length;
    let killed = false;
    const write = async (): Promise<void> => {
      while (!killed) {
        this.made += 1;
        const id = `K${this.made}`;
        const answer = await this.send(hub, id).catch(() => undefined);
        if (answer === undefined) this.unknown.push(id);
        else if (answer.status === 201) this.acknowledged.push(id);
        else if (answer.status < 500) throw new Error(`${id} was refused: ${answer.text}`);
        else this.unknown.push(id);
        if (this.made % 2 === 0) await this.reserve(hub, id);
        if (this.acknowledged.length - from >= before && !killed) {
          killed = true;
          kill();
        }
      }
    };
    await Promise.all(Array.from({ length: writers }, write));
    await hub.kill();
  }
}

test('what was acknowledged is there after kill -9, once; what nobody knows of is settled by its key', async () => {
  expect((await dryport(folder, 'network', 'load', tinyFolder(folder.data))).code).toBe(0);
  const wishes = new Writers();
  let hub = await Served.start(folder);
  const rounds = [
    () => void hub.process.kill('SIGKILL'),
    () => {
      hub.process.kill('SIGKILL');
      folder.killPostgres();
    },
    () => folder.killPostgres(), // The server notices, and is killed later.
  ];
  for (const kill of rounds) {
    await wishes.until(hub, kill);
    hub = await Served.start(folder);
    for (const id of wishes.acknowledged) {
      const { status, body } = await hub.call<{ version: number; units: object[] }>({ path: `/v1/bookings/${id}` });
      expect([id, status, body.version, body.units?.length]).toEqual([id, 200, 1, 2]);
    }
    for (const id of wishes.unknown.splice(0)) {
      expect([id, (await wishes.send(hub, id)).status]).toEqual([id, 201]);
      wishes.acknowledged.push(id);
    }
    for (const name of wishes.unknownReserved.splice(0)) await wishes.reserve(hub, name);
    expect(wishes.unknownReserved).toEqual([]);
    // Space that was acknowledged as reserved is kept over the kill, and what nobody knows of is settled by its key.
    const { body } = await hub.call<{ rows: { reservation: string }[] }>({ path: '/v1/reservations' });
    expect(body.rows.map(({ reservation }) => reservation).sort()).toEqual(wishes.reserved.toSorted());
    expect(wishes.reserved.length).toBeGreaterThan(5);
    const verified = documentOf<{ events: number; ok: boolean }>(await dryport(folder, 'ledger', 'verify', '--json'));
    expect(verified).toMatchObject({ ok: true, events: wishes.acknowledged.length * 3 + wishes.reserved.length }); // One for each booking, unit and reservation.
  }
  expect(wishes.acknowledged.length).toBeGreaterThanOrEqual(rounds.length * before);
});
