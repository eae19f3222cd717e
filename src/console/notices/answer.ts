import type { useSentence } from '../sentences/use-sentence.ts';
import type { Delivery } from './queries.ts';

/** What came back of a delivery: why nothing did is told in the language of who reads, what a partner answered as it is. */
export const answerIn = (
  { status, answer = '', said }: Pick<Delivery, 'status' | 'answer' | 'said'>,
  sentence: ReturnType<typeof useSentence>,
): string => (status === undefined || said !== undefined ? sentence(answer, said) : answer);
