import { randomUUID } from 'node:crypto';
import type { Command } from 'commander';
import { textOf } from '../base/sentence.ts';
import { readWebhookUrl } from '../exchange/webhook/address.ts';
import { isNoticeKind, type NoticeKind, noticeKinds } from '../tracking/notice-sheet.ts';
import { type Delivery, type DeliveryState, deliveryStates, type Webhook } from '../tracking/outbox.ts';
import { atDesk, type Desk, type Workplace } from './workplace.ts';

interface Options {
  readonly customer?: string;
  readonly kind?: string;
  readonly state?: string;
  readonly allowPrivateWebhooks?: boolean;
  readonly json?: boolean;
}

const inside = ['--allow-private-webhooks', 'also addresses inside this machine or network'] as const;
const json = ['--json', 'one JSON document on standard output'] as const;

/** `dryport webhooks`: who is told of notices, and what was sent to them. */
export function addWebhooksCommands(program: Command, workplace: Workplace): void {
  const parent = program.command('webhooks').description('notices sent to other systems, signed');
  parent
    .command('list')
    .description('all webhooks')
    .option(...json)
    .action((options: Options) => atDesk(workplace, (desk) => list(workplace, desk, options)));
  parent
    .command('add')
    .description('be told of notices at an address; prints the secret, once')
    .argument('<url>')
    .option('--customer <name>', 'only bookings of this customer')
    .option('--kind <kinds>', `only of ${noticeKinds.join(', ')}, with commas between`)
    .option(...inside)
    .option(...json)
    .action((url: string, options: Options) => atDesk(workplace, (desk) => add(workplace, desk, url, options)));
  for (const [name, what] of [
    ['remove', 'remove a webhook and what waits for it'],
    ['pause', 'let deliveries wait'],
    ['resume', 'send what waits'],
    ['rotate', 'a new secret; the old one signs too for a day'],
  ] as const) {
    parent
      .command(name)
      .description(what)
      .argument('<webhook>')
      .option(...json)
      .action((id: string, options: Options) =>
        atDesk(workplace, (desk) => change(workplace, desk, name, id, options)),
      );
  }
  parent
    .command('deliveries')
    .description('what was sent to a webhook, and what waits; the latest first')
    .argument('<webhook>')
    .option('--state <state>', deliveryStates.join(', '))
    .option(...json)
    .action((id: string, options: Options) => atDesk(workplace, (desk) => deliveries(workplace, desk, id, options)));
  parent
    .command('resend')
    .description('send a delivery now, also one that was given up')
    .argument('<webhook>')
    .argument('<delivery>')
    .option(...inside)
    .option(...json)
    .action((id: string, delivery: string, options: Options) =>
      atDesk(workplace, (desk) => send(workplace, desk, id, delivery, options)),
    );
  parent
    .command('test')
    .description('send a message that tells of nothing, and see what comes back')
    .argument('<webhook>')
    .option(...inside)
    .option(...json)
    .action((id: string, options: Options) =>
      atDesk(workplace, async (desk) => {
        const made = await desk.webhooks.addTest(id, randomUUID());
        if (made === undefined) noWebhook(workplace, id);
        else await send(workplace, desk, id, made.id, options);
      }),
    );
}

const noWebhook = ({ terminal }: Workplace, id: string): void => terminal.problem(`there is no webhook ${id}`);

async function list({ terminal }: Workplace, { webhooks }: Desk, options: Options): Promise<void> {
  const rows = await webhooks.list();
  if (options.json === true) terminal.json({ rows });
  else if (rows.length === 0) terminal.line('no webhooks yet: npx dryport webhooks add URL');
  else terminal.table(['webhook', 'address', 'for', 'sent', 'waiting', 'given up', ''], rows.map(lineOf));
}

const lineOf = ({ id, url, customer, kinds, sent, waiting, givenUp, paused, pausedBecause }: Webhook) => [
  id,
  url,
  [customer ?? 'all customers', ...(kinds ?? [])].join(', '),
  sent,
  waiting,
  givenUp,
  paused ? `paused${pausedBecause === undefined ? '' : `: ${pausedBecause}`}` : '',
];

async function add({ terminal }: Workplace, { webhooks }: Desk, text: string, options: Options): Promise<void> {
  const read = readWebhookUrl(text, options.allowPrivateWebhooks === true);
  const kinds = options.kind?.split(',').map((kind) => kind.trim());
  if ('problem' in read) return terminal.wrongCall(`the address ${textOf(read.problem)}`);
  if (kinds?.every(isNoticeKind) === false)
    return terminal.wrongCall(`--kind should be of ${noticeKinds.join(', ')}, with commas between`);
  const { customer } = options;
  const wish = {
    url: read.url,
    ...(customer === undefined ? {} : { customer }),
    ...(kinds === undefined ? {} : { kinds: kinds as NoticeKind[] }),
  };
  const made = await webhooks.add(wish, `cli/${randomUUID()}`);
  if (made === undefined) return terminal.problem('it could not be added');
  if (options.json === true) return terminal.json({ ...made.webhook, secret: made.secret });
  terminal.line(`${made.webhook.id} is told of notices from now on, by a running server`);
  terminal.line(`secret, shown only now: ${made.secret}`);
}

async function change(
  workplace: Workplace,
  { webhooks }: Desk,
  name: 'remove' | 'pause' | 'resume' | 'rotate',
  id: string,
  options: Options,
): Promise<void> {
  const { terminal } = workplace;
  if (name === 'remove') {
    if (!(await webhooks.remove(id))) return noWebhook(workplace, id);
    return options.json === true ? terminal.json({ removed: id }) : terminal.line(`${id} is removed`);
  }
  if (name === 'rotate') {
    const made = await webhooks.rotate(id, randomUUID());
    if (made === undefined) return noWebhook(workplace, id);
    if (options.json === true) return terminal.json({ ...made.webhook, secret: made.secret });
    return terminal.line(`new secret, shown only now: ${made.secret}`);
  }
  const changed = await webhooks.change(id, { paused: name === 'pause' });
  if (changed === undefined) return noWebhook(workplace, id);
  if (options.json === true) terminal.json(changed);
  else terminal.line(`${id} is ${changed.paused ? 'paused: deliveries wait' : 'in use'}`);
}

async function deliveries(workplace: Workplace, { webhooks }: Desk, id: string, options: Options): Promise<void> {
  const { terminal } = workplace;
  const { state } = options;
  if (state !== undefined && !(deliveryStates as readonly string[]).includes(state))
    return terminal.wrongCall(`--state should be one of ${deliveryStates.join(', ')}`);
  if ((await webhooks.find(id)) === undefined) return noWebhook(workplace, id);
  const page = await webhooks.deliveries(id, state as DeliveryState | undefined, 100);
  if (options.json === true) return terminal.json(page);
  if (page.rows.length === 0) return terminal.line('nothing was sent yet');
  terminal.table(['made', 'delivery', 'what', 'booking', 'state', 'tries', 'last answer'], page.rows.map(deliveryLine));
}

const iso = (at: number): string => new Date(at).toISOString().replace('T', ' ').slice(0, 19);

const deliveryLine = (row: Delivery) => [
  iso(row.madeAt),
  row.id,
  row.kind,
  row.booking ?? '',
  row.state,
  row.attempts,
  answerOf(row),
];

const answerOf = ({ status, answer, nextAt, behind }: Delivery): string =>
  [
    ...(status === undefined ? [] : [String(status)]),
    ...(answer === undefined || answer === '' ? [] : [answer]),
    ...(nextAt === undefined ? [] : [`next try ${iso(nextAt)}`]),
    ...(behind === undefined ? [] : [`behind ${behind}`]),
  ].join('; ');

async function send(workplace: Workplace, desk: Desk, id: string, delivery: string, options: Options): Promise<void> {
  const { terminal } = workplace;
  const was = await desk.webhooks.delivery(id, delivery);
  if (was === undefined) return terminal.problem(`${id} has no delivery ${delivery}`);
  const taken = await desk.sendNow(id, delivery, options.allowPrivateWebhooks === true);
  const row = (await desk.webhooks.delivery(id, delivery)) ?? was;
  if (options.json === true) terminal.json(row);
  else
    terminal.line(`${row.state}${taken ? '' : ' (somebody else is sending it)'}: ${answerOf(row) || 'no answer text'}`);
  if (row.state !== 'sent') terminal.exitCode = 1;
}
