import type { Clock, Instant } from '../base/time.ts';
import type { Database } from './database.ts';
import { readSetting, writeSetting } from './settings.ts';

/** How a hub's clock runs against the real one: a simulation may run it ahead, or faster. Kept in the store, for all who use it. */
export interface ClockSetting {
  readonly real: Instant;
  readonly hub: Instant;
  readonly speed: number;
}

export const readClockSetting = (database: Database): Promise<ClockSetting | undefined> =>
  readSetting<ClockSetting>(database, 'clock');

/** The hub's clock: the real one, unless a simulation has set another. It follows the store every now and then. */
export class HubClock implements Clock {
  private readonly real: Clock;
  private setting: ClockSetting | undefined;

  constructor(real: Clock, setting: ClockSetting | undefined) {
    this.real = real;
    this.setting = setting;
  }

  now(): Instant {
    return this.reading.hub;
  }

  /** How the hub's clock stands against the real one. */
  get reading(): ClockSetting {
    const real = this.real.now();
    if (this.setting === undefined) return { real, hub: real, speed: 1 };
    const { hub, real: then, speed } = this.setting;
    return { real, hub: Math.round(hub + (real - then) * speed) as Instant, speed };
  }

  async follow(database: Database): Promise<void> {
    this.setting = await readClockSetting(database);
  }

  /** Lets the clock run on from here at another speed, for everybody. */
  async run(database: Database, speed: number): Promise<void> {
    await this.set(database, { ...this.reading, speed });
  }

  /** Puts the clock back to the real one, for everybody. */
  async setReal(database: Database): Promise<void> {
    const real = this.real.now();
    await this.set(database, { real, hub: real, speed: 1 });
  }

  private async set(database: Database, setting: ClockSetting): Promise<void> {
    await writeSetting(database, 'clock', setting);
    this.setting = setting;
  }
}
