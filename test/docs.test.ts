import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { expect, test } from 'vitest';
import { readNetwork } from '../src/exchange/network/network.ts';

// What documents name must exist: files, commands with their options, scripts, endpoints, columns and refusal codes.

interface Document {
  readonly path: string;
  readonly text: string;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const filesIn = (folder: string, ending: string): string[] =>
  readdirSync(join(root, folder)).flatMap((name) => (name.endsWith(ending) ? [join(folder, name)] : []));

const documents: readonly Document[] = [
  ...filesIn('.', '.md'),
  ...filesIn('docs', '.md'),
  ...filesIn('decisions', '.md'),
  'networks/chongqing/NOTES.md',
].map((path) => ({ path, text: read(path) }));

const folders = ['.ci', 'bench', 'bin', 'decisions', 'docs', 'networks', 'scripts', 'src', 'test'];
const sourceFolders = readdirSync(join(root, 'src'), { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);
const allFiles = folders.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
);
const allNames = new Set([...allFiles, ...readdirSync(root)].map((path) => basename(path)));

const inlineCode = (text: string): string[] => [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);

/** Paths, from the project's folder or from `src/`, and bare names of files that are not there. */
function missingPaths({ path, text }: Document): string[] {
  const isPlaceholder = (word: string): boolean => /[<>…]|NAME|FOLDER|FILE/.test(word);
  const named = inlineCode(text).filter((word) => !/\s/.test(word) && !isPlaceholder(word));
  const paths = named.filter((word) => [...folders, ...sourceFolders].some((folder) => word.startsWith(`${folder}/`)));
  const names = named.filter((word) => /^[\w.-]+\.(ts|js|md)$/.test(word));
  const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, to = '']) => to);
  return [
    ...paths.filter((word) => !isThere(word) && !isThere(`src/${word}`)),
    ...names.filter((word) => !allNames.has(word)),
    ...links.filter((to) => !existsSync(join(root, dirname(path), to))),
  ].map((word) => `${path}: there is no ${word}`);
}

function isThere(path: string): boolean {
  if (!path.includes('*')) return existsSync(join(root, path));
  const pattern = new RegExp(`^${path.split('*').map(literal).join('[^/]*')}$`);
  return allFiles.some((file) => pattern.test(file));
}

const literal = (text: string): string => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');

/** The program as main.ts puts it together, without what it needs to run. */
async function programOf(): Promise<Command> {
  const program = new Command('dryport').version('0');
  const added = [...read('src/main.ts').matchAll(/import \{ (add\w+)[^}]*\} from '\.\/(cli\/[\w-]+\.ts)'/g)];
  expect(added.length).toBeGreaterThan(5);
  for (const [, name = '', file = ''] of added) {
    const module = (await import(join(root, 'src', file))) as Record<string, (...given: unknown[]) => void>;
    module[name]?.(program, {}, {}, {});
  }
  return program;
}

/** Calls of the program in a document: with its name, or as inline code that begins with a command and goes on. */
function callsIn({ text }: Document, program: Command): string[][] {
  const lines = text.split('\n').filter((line) => /^\s{4,}/.test(line));
  const codes = [...inlineCode(text.replace(/`([^`\n]*)\n\s*([^`\n]*)`/g, '`$1 $2`')), ...lines];
  const named = codes.flatMap((code) => [
    ...code.matchAll(/(?:npx dryport|bin\/dryport\.js|^dryport) +([^|>&#)\n]+)/g),
  ]);
  const bare = inlineCode(text).filter((code) => program.commands.some((each) => code.startsWith(`${each.name()} `)));
  return [...named.map(([, rest = '']) => rest), ...bare].map((rest) => rest.trim().split(/\s+/));
}

const findCommand = (parent: Command, word: string): Command | undefined =>
  parent.commands.find((command) => command.name() === word);

function unknownCalls(document: Document, program: Command): string[] {
  return callsIn(document, program).flatMap((words) => {
    let [command, at] = [program, 0];
    for (let next = findCommand(command, words[0] ?? ''); next !== undefined; ) {
      command = next;
      at += 1;
      next = findCommand(command, words[at] ?? '');
    }
    const rest = words.slice(at);
    const stray = command.commands.length > 0 && /^[a-z]/.test(rest[0] ?? '') ? [rest[0]] : [];
    const options = rest.flatMap((word) => /^\[?(--[a-z][a-z-]*)/.exec(word)?.[1] ?? []);
    const known = new Set(['--help', ...command.options.map(({ long }) => long)]);
    const unknown = new Set([...stray, ...options.filter((option) => !known.has(option))]);
    return [...unknown].map((word) => `${document.path}: dryport ${words.join(' ')}: there is no ${word}`);
  });
}

/** Commands that do something, by their whole names. */
function leaves(parent: Command, prefix = ''): [string, Command][] {
  return parent.commands.flatMap((command): [string, Command][] => {
    const name = `${prefix}${command.name()}`;
    return command.commands.length > 0 ? leaves(command, `${name} `) : [[name, command]];
  });
}

const missingScripts = ({ path, text }: Document): string[] => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const named = [...text.matchAll(/\bnpm run ([a-z]+)/g)].map(([, name = '']) => name);
  return named.filter((name) => !(name in scripts)).map((name) => `${path}: there is no npm run ${name}`);
};

const endpoints = filesIn('src/server/api', '.ts').flatMap((file) =>
  [...read(file).matchAll(/\bapi\.(get|post|put|patch|delete)\(\s*'(\/v1\/[^']+)'/g)].map(
    ([, method = '', path = '']) => ({
      method: method.toUpperCase(),
      path: path.replace(/:(\w+)/g, '{$1}'),
    }),
  ),
);

const isListed = (text: string, { method, path }: (typeof endpoints)[number]): boolean =>
  new RegExp(`\\| ${method}\\s*\\| \`${literal(path)}\``).test(text);

const columnsRead = (files: readonly string[]): string[] => {
  const text = files.map(read).join('\n');
  const cells = [...text.matchAll(/fields\.(?:need|maybe|has|text)\(\s*'([a-z0-9_]+)'/g)].map(([, name = '']) => name);
  return [...new Set(cells)];
};

const program = await programOf();

test('files that documents name are there', () => {
  expect(documents.length).toBeGreaterThan(20);
  expect(documents.flatMap(missingPaths)).toEqual([]);
});

test('commands and options that documents name are there', () => {
  expect(documents.flatMap((document) => callsIn(document, program)).length).toBeGreaterThan(40);
  expect(documents.flatMap((document) => unknownCalls(document, program))).toEqual([]);
  expect(documents.flatMap(missingScripts)).toEqual([]);
});

test('docs/cli.md has every command with its options', () => {
  const text = read('docs/cli.md');
  const missing = leaves(program).flatMap(([name, { options }]) => [
    ...(text.includes(`${name} `) || text.includes(`${name}\``) ? [] : [name]),
    ...options.flatMap(({ long }) => (long === undefined || text.includes(`${long}`) ? [] : [`${name} ${long}`])),
  ]);
  expect(missing).toEqual([]);
});

test('docs/api.md has every endpoint, and no other', () => {
  const text = read('docs/api.md');
  expect(endpoints.length).toBeGreaterThan(30);
  expect(endpoints.filter((endpoint) => !isListed(text, endpoint))).toEqual([]);
  const listed = [...text.matchAll(/^\| [A-Z]+\s*\| `(\/v1\/[^`]+)`/gm)].map(([, path = '']) => path);
  expect(listed.filter((path) => endpoints.every((endpoint) => endpoint.path !== path))).toEqual([]);
});

test('every column that is read, and every refusal code, is described', () => {
  const code = (document: string) => new Set(inlineCode(read(document)));
  const [network, bookings] = [code('docs/network-format.md'), code('docs/bookings-format.md')];
  const ofNetworks = columnsRead([...filesIn('src/exchange/network', '.ts'), 'src/exchange/csv/goods-cells.ts']);
  expect(ofNetworks.filter((name) => !network.has(name))).toEqual([]);
  const ofBookings = columnsRead(['src/exchange/csv/bookings.ts', 'src/exchange/csv/goods-cells.ts']);
  expect(ofBookings.filter((name) => !bookings.has(name))).toEqual([]);
  const list = /orderRefusalCodes = \[([^\]]+)\]/.exec(read('src/operations/order.ts'))?.[1] ?? '';
  const codes = [...list.matchAll(/'([a-z-]+)'/g)].map(([, name = '']) => name);
  expect(codes.length).toBeGreaterThan(10);
  for (const document of ['docs/operations.md', 'docs/api.md'])
    expect(codes.filter((name) => !code(document).has(name))).toEqual([]);
});

test('the small hub of docs/network-format.md is complete', () => {
  const [, text = ''] = read('docs/network-format.md').split('## A small hub');
  const blocks = [...text.matchAll(/`(\w+\.csv)`\n\n((?: {4}.*\n)+)/g)];
  const files = new Map(blocks.map(([, name = '', block = '']) => [name, block.replace(/^ {4}/gm, '')]));
  const { network, findings } = readNetwork(files);
  expect([network?.services.size, findings]).toEqual([2, []]);
});

test.each([
  ['a file', 'see `src/plan/none.ts`', missingPaths],
  ['a file under src', 'see `plan/none.ts`', missingPaths],
  ['a bare name', 'see `none.ts`', missingPaths],
  ['a pattern', 'see `src/ledger/none-*.ts`', missingPaths],
  ['a link', '[x](none.md)', missingPaths],
  ['a command', '    npx dryport frobnicate', (document: Document) => unknownCalls(document, program)],
  ['a subcommand', 'say `unit frobnicate <unit>`', (document: Document) => unknownCalls(document, program)],
  ['an option', 'say `npx dryport plan --weeks 2`', (document: Document) => unknownCalls(document, program)],
  ['an option of another command', 'say `board [--all]`', (document: Document) => unknownCalls(document, program)],
  ['a script', 'say `npm run frobnicate`', missingScripts],
])('the test of documents catches %s that is not there', (_, text, problemsOf) => {
  expect(problemsOf({ path: 'a.md', text })).not.toEqual([]);
});
