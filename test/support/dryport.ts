import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

/** What a user starts. */
export const bin = fileURLToPath(new URL('../../bin/dryport.js', import.meta.url));

/** Where a process finds its store: at a URL, or in a data folder. */
export type StoreAt = { readonly url: string } | { readonly data: string };

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Nothing of the machine that runs the tests reaches a process of theirs. */
export function environment(at: StoreAt): NodeJS.ProcessEnv {
  const {
    DATABASE_URL: _,
    DRYPORT_DATA: __,
    DRYPORT_LOG: ___,
    DRYPORT_DEBUG: ____,
    PORT: _____,
    ...rest
  } = process.env;
  return { ...rest, ...('url' in at ? { DATABASE_URL: at.url } : { DRYPORT_DATA: at.data }) };
}

/** Starts `dryport ARGS`; whoever does so waits for its end, or ends it. */
export function startDryport(at: StoreAt, args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [bin, ...args], { env: environment(at), stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Starts a script of `test/support` as a process of its own; whoever does so waits for its end. */
export function startScript(name: string, args: readonly string[]): ChildProcess {
  const script = fileURLToPath(new URL(name, import.meta.url));
  return spawn(process.execPath, ['--import', 'tsx', script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Runs `dryport ARGS` to its end, on a pipe as a script would. */
export async function dryport(at: StoreAt, ...args: string[]): Promise<Ran> {
  return ended(startDryport(at, args));
}

/** What a process says until it ends. */
export async function ended(child: ChildProcess): Promise<Ran> {
  const said = [child.stdout, child.stderr].map((stream) => (stream === null ? '' : text(stream)));
  const [code] = (await once(child, 'close')) as [number | null];
  const [stdout = '', stderr = ''] = await Promise.all(said);
  return { code: code ?? -1, stdout, stderr };
}

/** The one document on standard output: more than that, or less, is no JSON. */
export const documentOf = <T = Record<string, unknown>>({ stdout }: Ran): T => JSON.parse(stdout) as T;
