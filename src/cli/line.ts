import type { Message, Question, Told } from './tasks.ts';

/** How a process behind the server talks with it. */
export interface Line {
  hear(listener: (told: Told) => void): void;
  say(message: Message): void;
  readonly stop: AbortSignal;
}

/** What it is told that is no question. */
export type Word = Exclude<Told, object>;

/** Answers what the process is asked; whoever started it asks it only what it is there for. */
export function answerOn<Asked extends Question>(
  { hear, say }: Pick<Line, 'hear' | 'say'>,
  answer: (question: Asked) => Promise<unknown>,
  heard: (word: Word) => void = () => undefined,
): void {
  hear((told) => {
    if (typeof told === 'string') heard(told);
    else
      answer(told.question as Asked).then(
        (found) => say({ type: 'answer', id: told.id, answer: found }),
        ({ message }: Error) => say({ type: 'no-answer', id: told.id, reason: message }),
      );
  });
}
