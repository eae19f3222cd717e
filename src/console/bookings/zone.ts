/** A civil moment as an input of the browser holds it: `2026-12-01T08:00`. */
type Civil = string;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Minutes that the clock of a zone is ahead of UTC at an instant. */
function offsetAt(zone: string, at: number): number {
  const known =
    formats.get(zone) ??
    new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
  formats.set(zone, known);
  const part = Object.fromEntries(known.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const { year = 1970, month = 1, day = 1, hour = 0, minute = 0 } = part;
  return Math.floor(Date.UTC(year, month - 1, day, hour, minute) / 60_000) - Math.floor(at / 60_000);
}

const written = (offset: number): string => {
  const size = Math.abs(offset);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
};

/** A wall clock's moment with the offset of its zone: `2026-12-01T08:00+08:00`. Nothing where it is no moment. */
export function withOffset(civil: Civil, zone: string): string | undefined {
  const match = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d))?/.exec(civil);
  const local = match === null ? Number.NaN : Date.parse(`${match[1]}T${match[2] ?? '00:00'}:00Z`);
  if (Number.isNaN(local) || match === null) return undefined;
  const guess = offsetAt(zone, local);
  const offset = offsetAt(zone, local - guess * 60_000); // Near a change of clocks the first guess may be an hour off.
  return `${match[1]}T${match[2] ?? '00:00'}${written(offset)}`;
}

/** The wall clock of a moment that says its offset: `2026-12-01T08:00+08:00` gives `2026-12-01T08:00`. */
export const civilOf = (iso: string): Civil => iso.slice(0, 16);

/** The wall clock in a zone at an instant. */
export const civilIn = (zone: string, at: number): Civil =>
  new Date(at + offsetAt(zone, at) * 60_000).toISOString().slice(0, 16);

/** What the clock of a zone is called then: `UTC+8`. */
export function zoneName(zone: string, civil: Civil): string {
  const local = Date.parse(`${civil.length < 16 ? `${civil.slice(0, 10)}T00:00` : civil}:00Z`);
  const offset = offsetAt(zone, Number.isNaN(local) ? Date.now() : local);
  const rest = offset % 60 === 0 ? '' : `:${String(Math.abs(offset) % 60).padStart(2, '0')}`;
  return offset === 0 ? 'UTC' : `UTC${offset < 0 ? '−' : '+'}${Math.floor(Math.abs(offset) / 60)}${rest}`;
}
