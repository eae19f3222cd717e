/** Why the store cannot do what was asked, for people: no stack trace is needed to act on it. */
export class StoreError extends Error {
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, message: string) {
    super(message);
    this.name = 'StoreError';
    this.code = code;
  }
}

export type StoreErrorCode =
  | 'no-binaries'
  | 'no-user'
  | 'not-writable'
  | 'start-failed'
  | 'busy'
  | 'newer-schema'
  | 'conflict';
