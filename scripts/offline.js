// Writes the service worker beside the console, with the files that this build consists of and a name that no other build has.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const source = new URL('../src/console/service-worker.js', import.meta.url);
/** What holds its hash in its name is the same as long as it is there. */
const hashed = /^assets\/.+-[\w-]{8}\.(js|css|svg|json)$/;

export function offline() {
  return {
    name: 'dryport-offline',
    enforce: 'post', // The page itself is written last.
    generateBundle(_options, bundle) {
      const files = Object.keys(bundle).filter((name) => hashed.test(name));
      const page = bundle['index.html']?.source;
      if (page === undefined || files.length === 0) this.error('there is no page, or no files of it, to keep');
      const build = createHash('sha256').update(`${page} ${files}`).digest('hex').slice(0, 12);
      const text = readFileSync(source, 'utf8')
        .replace('name-of-this-build', build)
        .replace("'files-of-this-build'", files.map((name) => `'/${name}'`).join(', '));
      this.emitFile({ type: 'asset', fileName: 'service-worker.js', source: text });
    },
  };
}
