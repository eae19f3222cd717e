import { expect, test } from 'vitest';
import { DataFolder } from '../support/data-folder.ts';
import { documentOf, dryport } from '../support/dryport.ts';
import { tinyFolder } from '../support/folder.ts';
import { Served } from '../support/served.ts';
import { laptops } from '../support/tiny-hub.ts';

// bench/crash.ts does the same ten times, on the reference network and past the product.

const folder = new DataFolder();
const [writers, before] = [4, 25];

/** Writers of bookings, each waiting for its answer before it sends the next one. */
class Writers {
  readonly acknowledged: string[] = [];
  /** Sent, and nobody knows what became of it. */
  unknown: string[] = [];
  private made = 0;

  send(hub: Served, id: string) {
    const units = [
      { sizeType: '45G1', grossKg: 18_000 },
      { sizeType: '22G1', grossKg: 15_000 },
    ];
    const body = laptops(id, { ready: '2030-01-01T08:00Z', due: '2030-02-01T08:00Z', units });
    return hub.call({ method: 'POST', path: '/v1/bookings', body, key: `key-of-${id}` });
  }

  /** Books until the server is killed under them, in the middle of what they do. */
  async until(hub: Served, kill: () => void): Promise<void> {
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
    const verified = documentOf<{ events: number; ok: boolean }>(await dryport(folder, 'ledger', 'verify', '--json'));
    expect(verified).toMatchObject({ ok: true, events: wishes.acknowledged.length * 3 }); // One for each booking and unit.
  }
  expect(wishes.acknowledged.length).toBeGreaterThanOrEqual(rounds.length * before);
});
