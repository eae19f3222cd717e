import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isSigned } from '../../src/server/outbox/sign.ts';
import { afterwards } from './afterwards.ts';

/** A message as it came. */
class Message {
  readonly id: string;
  readonly body: string;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>> | undefined;
  private readonly headers: IncomingHttpHeaders;

  constructor(headers: IncomingHttpHeaders, body: string) {
    this.headers = headers;
    this.body = body;
    this.id = String(headers['webhook-id']);
    const read = JSON.parse(body) as { type: string; data?: Record<string, unknown> };
    this.type = read.type;
    this.data = read.data;
  }

  isGenuine(secret: string): boolean {
    const at = Number(this.headers['webhook-timestamp']);
    return isSigned(secret, String(this.headers['webhook-signature']), this.id, at, this.body);
  }
}

/** Somebody's system that is told of notices: it keeps what it gets, and answers as it is told to. */
export class Receiver {
  readonly url: string;
  readonly got: Message[] = [];
  answer: { readonly status: number; readonly text?: string } | 'never' = { status: 204 };

  private constructor(server: Server) {
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`;
    server.on('request', async (request, response) => {
      let body = '';
      for await (const chunk of request.setEncoding('utf8')) body += chunk;
      this.got.push(new Message(request.headers, body));
      if (this.answer !== 'never') response.writeHead(this.answer.status).end(this.answer.text);
    });
  }

  static async start(): Promise<Receiver> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    afterwards(async () => {
      server.closeAllConnections();
      server.close();
    });
    return new Receiver(server);
  }
}
