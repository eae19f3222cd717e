import { expect } from 'vitest';
import { Visitor } from './browser.ts';

/** Somebody without a mouse: nothing but keys goes to the page. */
export class Typist {
  readonly visitor: Visitor;

  private constructor(visitor: Visitor) {
    this.visitor = visitor;
  }

  static async at(port: number, path: string): Promise<Typist> {
    const typist = new Typist(await Visitor.at(port, path));
    await typist.visitor.page.locator('h1, h2').first().waitFor();
    return typist;
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.visitor.page.keyboard.press(key);
  }

  /** Types a word, and what stands there is what was typed. */
  async type(text: string): Promise<void> {
    await this.visitor.page.keyboard.type(text, { delay: 30 });
  }

  /** What has the focus, by the name that a screen reader would say. */
  focused(): Promise<string> {
    return this.visitor.page.evaluate(`(() => {
      const at = document.activeElement;
      const label = at.getAttribute('aria-label') ?? at.labels?.[0]?.textContent ?? '';
      return at === document.body ? 'nothing' : label || (at.matches('a, button') ? at.textContent : at.id);
    })()`);
  }

  /** Whoever acts is somewhere afterwards. */
  async isAt(name: string | RegExp): Promise<void> {
    await expect.poll(() => this.focused()).toMatch(typeof name === 'string' ? new RegExp(`^${name}`) : name);
  }

  /** The focus comes back a moment after what had it is gone. */
  async isSomewhere(): Promise<void> {
    await expect.poll(() => this.focused()).not.toBe('nothing');
  }

  /** Goes on with Tab to what is called so, in as many presses as it may take at most. */
  async tabTo(name: RegExp, most: number): Promise<void> {
    for (let press = 0; press < most; press += 1) {
      await this.press('Tab');
      if (name.test(await this.focused())) return;
    }
    throw new Error(`${name} is further than ${most} presses; the focus is at ${await this.focused()}`);
  }
}
