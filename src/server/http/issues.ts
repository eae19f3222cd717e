import type { z } from 'zod';
import { type Said, type Sentence, say, told } from '../../base/sentence.ts';
import { ProblemError, type ProblemField } from './problem.ts';

type Issue = z.core.$ZodIssue;

/** Reads what was sent by its schema: the value, or what is wrong with each field, in sentences that have other languages, too. */
export function readWith<T extends z.ZodType>(
  schema: T,
  data: unknown,
): { readonly value: z.output<T> } | { readonly faults: readonly ProblemField[] } {
  const read = schema.safeParse(data, { reportInput: true });
  return read.success ? { value: read.data } : { faults: read.error.issues.flatMap(faultsOf) };
}

/** Checks what endpoints are sent by their schemas. */
export const validatorCompiler =
  ({ schema }: { readonly schema: z.ZodType }) =>
  (data: unknown) => {
    const read = readWith(schema, data);
    if ('value' in read) return read;
    const all = read.faults.map(({ field, reason }) => `${field === '' ? 'request' : field}: ${reason}`).join('; ');
    return { error: new ProblemError(400, 'Bad request', all, { errors: read.faults }) };
  };

function faultsOf(issue: Issue): ProblemField[] {
  const fields = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
  return fields.map((path) => ({ field: path.join('.'), ...told(sentenceOf(issue)) }));
}

function sentenceOf(issue: Issue): Sentence {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? say`is missing` : typeWords(issue.expected);
    case 'invalid_value':
      return issue.input === undefined ? say`is missing` : say`should be one of ${issue.values.map(String)}`;
    case 'too_small':
      return smallWords(issue);
    case 'too_big':
      return bigWords(issue);
    case 'unrecognized_keys':
      return say`is no field that belongs here`;
    case 'custom':
      return (issue.params?.['said'] as Said | undefined) ?? issue.message;
    default:
      return issue.message; // Of formats, which say in their schemas what they should be.
  }
}

function typeWords(expected: string): Sentence {
  switch (expected) {
    case 'string':
      return say`should be text`;
    case 'number':
      return say`should be a number`;
    case 'int':
      return say`should be a whole number`;
    case 'boolean':
      return say`should be true or false`;
    case 'array':
      return say`should be a list`;
    default:
      return say`should be an object with fields`;
  }
}

function smallWords({ origin, minimum, inclusive }: z.core.$ZodIssueTooSmall): Sentence {
  const least = String(minimum);
  if (origin === 'string') return least === '1' ? say`is empty` : say`should have ${least} signs or more`;
  if (origin === 'array') return least === '1' ? say`is empty` : say`should have ${least} entries or more`;
  return inclusive === false ? say`should be more than ${least}` : say`should be ${least} or more`;
}

function bigWords({ origin, maximum, inclusive }: z.core.$ZodIssueTooBig): Sentence {
  const most = String(maximum);
  if (origin === 'string') return say`should have ${most} signs at most`;
  if (origin === 'array') return say`should have ${most} entries at most`;
  return inclusive === false ? say`should be less than ${most}` : say`should be ${most} at most`;
}
