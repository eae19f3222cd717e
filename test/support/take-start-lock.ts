/**
 * A process that takes the lock given first as fast as it can, as often as the second argument says. Each time it holds it, it
 * makes a file that must not be there, and takes it away.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { giveLockBack, takeLock } from '../../src/store/postgres/start-lock.ts';

const [lock = '', times = '0'] = process.argv.slice(2);
const held = `${lock}.held`;
const mine = `${process.pid} alone`;
for (let taken = 0; taken < Number(times); ) {
  if (!takeLock(lock, mine)) continue;
  taken += 1;
  writeFileSync(held, '', { flag: 'wx' });
  rmSync(held);
  giveLockBack(lock, mine);
}
