import { type Sentence, say } from '../../base/sentence.ts';
// Where a webhook may point to. Whoever registers one makes this server send requests: without these rules it could be made to
// knock at doors that only it can reach (server-side request forgery).

/** Reads the address of a webhook, or says why it will not do. Names are looked at again when they are resolved. */
export function readWebhookUrl(text: string, allowPrivate: boolean): { url: string } | { problem: Sentence } {
  let url: URL;
  try {
    url = new URL(text.trim());
  } catch {
    return { problem: say`is no address such as https://example.com/hooks` };
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    return { problem: say`should begin with https:// or http://` };
  if (url.username !== '' || url.password !== '') return { problem: say`should not hold a user or password` };
  if (url.hash !== '') return { problem: say`should not end in a #fragment` };
  if (url.href.length > 500) return { problem: say`is longer than 500 signs` };
  if (!allowPrivate && isPrivateHost(url.hostname))
    return {
      problem: say`${url.hostname} is inside this machine or network; that has to be allowed (--allow-private-webhooks)`,
    };
  return { url: url.href };
}

function isPrivateHost(host: string): boolean {
  const name = host.toLowerCase().replace(/\.$/, '');
  if (name === 'localhost' || name.endsWith('.localhost') || name.endsWith('.local') || name.endsWith('.internal'))
    return true;
  const address = name.startsWith('[') ? name.slice(1, -1) : name;
  return readIp(address) !== undefined && isPrivateAddress(address);
}

/**
 * Whether an address is loopback, private, link-local, shared, for tests, multicast or not given to anybody: all that no
 * public server has. What is no address counts as private.
 */
export function isPrivateAddress(address: string): boolean {
  const parts = readIp(address);
  if (parts === undefined) return true;
  if (parts.length === 4) return isPrivateIn(parts, private4);
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = parts;
  const inner = [g >> 8, g & 255, h >> 8, h & 255];
  const head = [a, b, c, d, e].every((part) => part === 0);
  if (head && (f === 0xffff || f === 0)) return isPrivateIn(inner, private4) || (f === 0 && g === 0); // Mapped; :: and ::1.
  if (a === 0x64 && b === 0xff9b) return true; // NAT64 leads to an IPv4 of which we know nothing here.
  if (a === 0x2002) return isPrivateIn([b >> 8, b & 255, c >> 8, c & 255], private4); // 6to4.
  return (a & 0xe000) !== 0x2000 || (a === 0x2001 && b < 0x200) || (a === 0x2001 && b === 0xdb8);
}

/** First parts and bits of ranges that are not public. */
const private4: readonly (readonly [readonly number[], number])[] = [
  [[0, 0, 0, 0], 8],
  [[10, 0, 0, 0], 8],
  [[100, 64, 0, 0], 10],
  [[127, 0, 0, 0], 8],
  [[169, 254, 0, 0], 16],
  [[172, 16, 0, 0], 12],
  [[192, 0, 0, 0], 24],
  [[192, 0, 2, 0], 24],
  [[192, 88, 99, 0], 24],
  [[192, 168, 0, 0], 16],
  [[198, 18, 0, 0], 15],
  [[198, 51, 100, 0], 24],
  [[203, 0, 113, 0], 24],
  [[224, 0, 0, 0], 3],
];

const numberOf = (parts: readonly number[]): number => parts.reduce((sum, part) => sum * 256 + part, 0);

const isPrivateIn = (parts: readonly number[], ranges: typeof private4): boolean =>
  ranges.some(
    ([from, bits]) => Math.floor(numberOf(parts) / 2 ** (32 - bits)) === Math.floor(numberOf(from) / 2 ** (32 - bits)),
  );

/** Four numbers of an IPv4, eight of an IPv6, or nothing. */
function readIp(text: string): number[] | undefined {
  const address = text.replace(/%.*$/, ''); // The zone of a link-local address.
  const four = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(address);
  if (four !== null) {
    const parts = four.slice(1).map(Number);
    return parts.every((part) => part < 256) ? parts : undefined;
  }
  if (!address.includes(':')) return undefined;
  const tail = /^(.*:)(\d{1,3}(?:\.\d{1,3}){3})$/.exec(address);
  const inner = tail === null ? undefined : readIp(tail[2] ?? '');
  if (tail !== null && inner === undefined) return undefined;
  const [a = 0, b = 0, c = 0, d = 0] = inner ?? [];
  const plain =
    inner === undefined ? address : `${tail?.[1]}${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
  const halves = plain.split('::');
  if (halves.length > 2) return undefined;
  const [front = [], back = []] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const gap = halves.length === 2 ? 8 - front.length - back.length : 0;
  if (gap < 0 || (halves.length === 1 && front.length !== 8)) return undefined;
  const words = [...front, ...Array.from({ length: gap }, () => '0'), ...back];
  return words.every((word) => /^[0-9a-f]{1,4}$/i.test(word))
    ? words.map((word) => Number.parseInt(word, 16))
    : undefined;
}
