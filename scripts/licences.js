// Lists every package that is part of what people get, with its licence: those bundled into the console, as the bundler itself names
// them, and those the server runs on, as package-lock.json names them. Written at each build, so that nobody keeps it by hand.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const textsMax = 60_000;

/** The folder of the package a module belongs to: the last `node_modules/name` or `node_modules/@scope/name` of its path. */
export function packageOf(id) {
  const match = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/@]+)\//.exec(id.replaceAll('\\', '/').replace(/[?#].*$/, ''));
  return match?.[1];
}

const personOf = (person) => (typeof person === 'string' ? person.replace(/\s*[<(].*$/, '') : person?.name);
const linkOf = (repository) => {
  const text = typeof repository === 'string' ? repository : repository?.url;
  if (text === undefined) return undefined;
  const plain = text
    .replace(/^git\+/, '')
    .replace(/\.git$/, '')
    .replace(/^git:\/\//, 'https://')
    .replace(/^github:/, '');
  return /^[\w.-]+\/[\w.-]+$/.test(plain)
    ? `https://github.com/${plain}`
    : plain.replace(/^(ssh:\/\/)?git@github\.com[:/]/, 'https://github.com/');
};

/** What a package's folder says about itself. */
function readPackage(folder) {
  const said = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)(?!.*\.(js|json|ts)$)/i.test(name));
  const text = file === undefined ? undefined : readFileSync(`${folder}/${file}`, 'utf8').trim().slice(0, textsMax);
  const licence = typeof said.license === 'string' ? said.license : (said.license?.type ?? said.licenses?.[0]?.type);
  const author = personOf(said.author) ?? said.contributors?.map(personOf).join(', ') ?? holderIn(text);
  return {
    name: said.name,
    version: said.version,
    licence: licence ?? 'see its text',
    ...(author ? { author } : {}),
    ...(linkOf(said.repository) === undefined ? {} : { link: linkOf(said.repository) }),
    ...(text === undefined ? {} : { text }),
  };
}

/** Who holds the rights, as the licence's own text says it. */
const holderIn = (text) =>
  /^[^\w\n]*copyright\s+(?:\(c\)|©)?\s*[\d,\s–-]*\s*([^<(\n]+)/im
    .exec(text ?? '')?.[1]
    ?.trim()
    .slice(0, 120);

/** Packages the server needs to run, those of other platforms too; of those only the lock file tells. */
function serverPackages() {
  const { packages } = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8'));
  return Object.entries(packages)
    .filter(([path, entry]) => path !== '' && entry.dev !== true && entry.link !== true)
    .map(([path, { version, license }]) => {
      const folder = `${root}${path}`;
      if (existsSync(`${folder}/package.json`)) return readPackage(folder);
      return { name: path.replace(/^.*node_modules\//, ''), version, licence: license ?? 'see its text' };
    });
}

function sorted(list) {
  const known = new Map(list.map((each) => [`${each.name} ${each.version}`, each]));
  return [...known.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** Gathers what is bundled and writes `assets/licences.json` beside it. Workers are bundled apart and gathered too. */
export function licences() {
  const folders = new Set();
  const gather = {
    name: 'dryport-licences-gather',
    buildEnd() {
      for (const id of this.getModuleIds()) {
        const folder = packageOf(id);
        if (folder !== undefined && existsSync(`${folder}/package.json`)) folders.add(folder);
      }
    },
  };
  const write = {
    name: 'dryport-licences-write',
    generateBundle() {
      const console_ = sorted([...folders].map(readPackage));
      const source = JSON.stringify({ console: console_, server: sorted(serverPackages()) });
      this.emitFile({ type: 'asset', fileName: 'assets/licences.json', source });
    },
  };
  return { page: [gather, write], worker: [gather] };
}
