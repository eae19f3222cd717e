import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { afterwards } from './afterwards.ts';

/** Debian's Chromium. CI installs it; elsewhere these tests are skipped, with one notice. */
const executable = process.env['DRYPORT_CHROMIUM'] ?? '/usr/bin/chromium';
const absent = !existsSync(executable);
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
let noticed = false;
let browser: Promise<Browser> | undefined;

/** How somebody looks at the console. */
export interface Look {
  readonly theme?: 'light' | 'dark';
  readonly language?: 'en' | 'zh';
  readonly width?: number;
  readonly height?: number;
  /** The browser keeps the console for when there is no line. Others do not: what answers from there, no `page.route` sees. */
  readonly keeps?: boolean;
}

/** A test in a browser: skipped, with one notice, where there is none; failed there when DRYPORT_STRICT is 1. */
export function browserTest(name: string, run: () => Promise<void>): void {
  const skipped = absent && process.env['DRYPORT_STRICT'] !== '1';
  if (skipped && !noticed) console.warn(`${executable} is absent: tests in a browser are skipped`);
  noticed ||= skipped;
  test.skipIf(skipped)(name, run);
}

async function launch(): Promise<Browser> {
  browser ??= chromium.launch({
    executablePath: executable,
    args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
  });
  const launched = await browser;
  afterwards(() => launched.close());
  return launched;
}

/** Somebody before the console: their page, and whatever went wrong in it. */
export class Visitor {
  readonly page: Page;
  /** Errors of the page, and requests to other hosts: there should be none. */
  readonly troubles: string[] = [];
  private readonly origin: string;

  private constructor(page: Page, origin: string) {
    this.page = page;
    this.origin = origin;
    page.on('pageerror', ({ message }) => this.troubles.push(message));
    page.on('console', (message) => {
      const text = message.text();
      if (message.type() === 'error' && !text.startsWith('Failed to load resource')) this.troubles.push(text);
    });
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(origin) && !url.startsWith('data:') && !url.startsWith('blob:'))
        this.troubles.push(`asked another host: ${url}`);
    });
  }

  static async at(port: number, path: string, look: Look = {}): Promise<Visitor> {
    const { theme = 'light', language = 'en', width = 1280, height = 800, keeps = false } = look;
    const context = await (await launch()).newContext({
      viewport: { width, height },
      colorScheme: theme,
      reducedMotion: 'reduce',
      acceptDownloads: true,
      serviceWorkers: keeps ? 'allow' : 'block',
    });
    afterwards(() => context.close());
    const settings = JSON.stringify({ theme, language });
    await context.addInitScript({
      content: `localStorage.getItem('dryport-settings') ?? localStorage.setItem('dryport-settings', '${settings}')`,
    });
    const origin = `http://127.0.0.1:${port}`;
    const visitor = new Visitor(await context.newPage(), origin);
    visitor.page.setDefaultTimeout(30_000);
    await visitor.go(path);
    if (keeps) await visitor.page.evaluate('navigator.serviceWorker.ready.then(() => true)');
    return visitor;
  }

  async go(path: string): Promise<void> {
    await this.page.goto(`${this.origin}${path}`);
    await this.page.locator('#content').waitFor();
  }

  async sees(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor();
  }

  /** What keeps people with a screen reader, a keyboard or weak eyes out, by axe (WCAG 2.2 AA). */
  async barriers(): Promise<string[]> {
    await this.page.mouse.move(0, 0); // What only shows while the mouse stands on something is no part of the page.
    await this.page.getByRole('tooltip').first().waitFor({ state: 'detached' });
    await this.page.locator('.is-old, .bookings-old').first().waitFor({ state: 'detached' }); // Faint until what is new has come.
    await this.page.evaluate(readFileSync(axe, 'utf8')); // Evaluated by the debugger: the page's policy lets no script in.
    return this.page.evaluate<
      string[]
    >(`axe.run(document, { runOnly: { type: 'tag', values: ${JSON.stringify(rules)} } })
      .then(({ violations }) => violations.flatMap(({ id, help, nodes }) =>
        nodes.map(({ target, failureSummary }) => [id, help, target.join(' '), failureSummary].join(': '))))`);
  }

  /** Nothing went wrong in the page so far. */
  isUntroubled(): void {
    expect(this.troubles).toEqual([]);
  }
}
