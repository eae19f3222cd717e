import { z } from 'zod';
import { part, say, told } from '../../base/sentence.ts';
import { readWebhookUrl } from '../../exchange/webhook/address.ts';
import { deliveryIdParam, webhookId } from '../wire/notice.ts';
import { ProblemError } from './problem.ts';

export const webhookParam = z.object({ webhook: webhookId });
export const deliveryParam = z.object({ webhook: webhookId, delivery: deliveryIdParam });

/** The address as it will be used, or what is wrong with it, beside its field. */
export function urlOf(text: string, allowPrivate: boolean): string {
  const read = readWebhookUrl(text, allowPrivate);
  if ('url' in read) return read.url;
  const errors = [{ field: 'url', ...told(read.problem) }];
  throw new ProblemError(422, 'Not possible', say`url: ${part(read.problem)}`, { errors });
}

export const noWebhook = (id: string): ProblemError =>
  new ProblemError(404, 'Not found', say`there is no webhook ${id}`);
