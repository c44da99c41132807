import type { Text } from '../../engine/model/index.ts';

/**
 * `gone`: the database server does not answer; `denied`: it, or the folder, does not let us in; `locked`: another server uses
 * the folder; `full`: no space; `read-only`: the folder cannot be written; `corrupt`: the file is damaged; `newer`: it was
 * written by a newer release; `busy`: it did not come to our turn in time; `failed`: anything else.
 */
export type StoreErrorCode =
  'gone' | 'denied' | 'locked' | 'full' | 'read-only' | 'corrupt' | 'newer' | 'busy' | 'failed';

/** The store cannot do its work. Nothing of the change that it is thrown from is kept, unless an answer was lost on its way. */
export class StoreError extends Error {
  readonly code: StoreErrorCode;
  /** What is wrong and what mends it. */
  readonly text: Text;

  constructor(code: StoreErrorCode, text: Text, cause?: unknown) {
    super(text.en, { cause });
    this.name = 'StoreError';
    this.code = code;
    this.text = text;
  }
}
