// Benches name sources and get what was built of them: what ships is measured, not what a loader makes of it. Plain
// JavaScript, given to node with --import.
import { register } from 'node:module';
import { isMainThread } from 'node:worker_threads';

if (isMainThread) register(import.meta.url);

/** Node asks this, in a thread of its own, for each import. */
export const resolve = (specifier, context, next) =>
  next(specifier.replace(/^((?:\.\.\/)+)src\/(.+)\.ts$/, '$1dist/$2.js'), context);
