import { once } from 'node:events';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';

/** One server-sent event as it came. */
export interface Told {
  readonly id: number;
  readonly event: string;
  readonly data: {
    readonly position: number;
    readonly recordedAt: number;
    readonly changes?: readonly { readonly stream: string; readonly version: number; readonly kind: string }[];
    readonly kinds?: Readonly<Record<string, number>>;
  };
  /** When it came, by the clock of the one who waited. */
  readonly came: number;
}

/** Somebody who follows the changes of a hub, as a browser does: one connection, events in their order. */
export class Follower {
  readonly told: Told[] = [];
  headers: IncomingMessage['headers'] = {};
  private readonly sent: ClientRequest;
  private response: IncomingMessage | undefined;
  private rest = '';
  private waiting: (() => void)[] = [];

  private constructor(port: number, query: string, headers: Record<string, string>) {
    this.sent = request({ host: '127.0.0.1', port, path: `/v1/changes${query}`, headers });
  }

  /** Connects; from here on nothing is missed. */
  static async at(port: number, query = '', headers: Record<string, string> = {}): Promise<Follower> {
    const follower = new Follower(port, query, headers);
    follower.sent.end();
    const [response] = (await once(follower.sent, 'response')) as [IncomingMessage];
    follower.headers = response.headers;
    follower.response = response.setEncoding('utf8');
    response.on('data', (chunk: string) => follower.read(chunk));
    response.on('error', () => undefined); // Cut off by us.
    await once(response, 'data'); // How soon to connect again comes first, and says that we are heard.
    return follower;
  }

  private read(chunk: string): void {
    const blocks = `${this.rest}${chunk}`.split('\n\n');
    this.rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const fields = new Map(
        block.split('\n').map((line) => [line.split(': ')[0], line.slice(line.indexOf(': ') + 2)]),
      );
      const data = fields.get('data');
      if (data === undefined) continue;
      this.told.push({
        id: Number(fields.get('id')),
        event: fields.get('event') ?? 'message',
        data: JSON.parse(data) as Told['data'],
        came: performance.now(),
      });
    }
    for (const look of this.waiting) look();
  }

  /** Waits until something is told that fits. */
  async until(fits: (told: Told) => boolean): Promise<Told> {
    for (;;) {
      const found = this.told.find(fits);
      if (found !== undefined) return found;
      await new Promise<void>((resolve) => this.waiting.push(resolve));
      this.waiting = [];
    }
  }

  /** Breaks the connection as a network would. */
  leave(): void {
    this.response?.destroy();
    this.sent.destroy();
  }

  /** Ends when the server ends it. */
  async ended(): Promise<void> {
    if (this.response !== undefined && !this.response.closed) await once(this.response, 'close');
  }
}

/** Whether an event is about something. */
export const isAbout =
  (stream: string, kind?: string) =>
  ({ data }: Told): boolean =>
    data.changes?.some((change) => change.stream === stream && (kind === undefined || change.kind === kind)) === true;
