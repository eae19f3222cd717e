import { Problem, problemOf } from '../api/client.ts';
import type { Imported } from './queries.ts';

interface Sending {
  readonly name: string;
  readonly key: string;
  readonly signal: AbortSignal;
  /** How much of it has left, from 0 to 1. */
  readonly onSent: (share: number) => void;
}

/** Sends a booking file. By XMLHttpRequest, since fetch does not tell how much has left. */
export function sendFile(bytes: ArrayBuffer, { name, key, signal, onSent }: Sending): Promise<Imported> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/v1/imports/bookings?file=${encodeURIComponent(name.slice(0, 200))}`);
    request.setRequestHeader('content-type', 'text/csv');
    request.setRequestHeader('idempotency-key', key);
    request.upload.addEventListener('progress', ({ loaded, total }) => onSent(total > 0 ? loaded / total : 1));
    request.upload.addEventListener('load', () => onSent(1));
    request.addEventListener('error', () => reject(new Problem(0, 'offline', 'the hub does not answer')));
    request.addEventListener('load', () => {
      const answer = answerOf(request.responseText);
      if (request.status === 200) resolve(answer as Imported);
      else reject(problemOf(request, answer));
    });
    signal.addEventListener('abort', () => request.abort());
    request.send(bytes);
  });
}

function answerOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
