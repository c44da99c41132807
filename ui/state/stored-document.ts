import { useCallback, useEffect, useRef, useState } from 'react';
import type { DocumentAnswer, DutiesAnswer, ErrorCode } from '../../server/messages.ts';
import type { Language } from '../../engine/model/index.ts';
import type { Outcome } from './account.ts';
import { readStored } from './stored.ts';
import type { Comment, Confirmation } from './workflow.ts';
import { readComments, readConfirmations, readDuties } from './workflow.ts';

/** Something that was read of the server. Where it cannot be read again, what was read before stays. */
export interface Part<T> {
  /** Undefined until it was read. */
  readonly value: T | undefined;
  /** What the server has against reading it. */
  readonly problem: string | undefined;
  /** Whether it is not to be seen any longer by whoever asks. */
  readonly isGone: boolean;
}

interface Parts {
  readonly document: Part<DocumentAnswer>;
  readonly comments: Part<readonly Comment[]>;
  readonly confirmations: Part<readonly Confirmation[]>;
  /** Of a document that is on its way; those who may not see drafts are told of none. */
  readonly duties: Part<DutiesAnswer>;
}

/** A document of the server with what people say of it. */
export interface StoredDocumentState extends Parts {
  /** Reads everything anew; resolves when that is done. */
  readonly refresh: () => Promise<void>;
}

const unread = { value: undefined, problem: undefined, isGone: false };
const gone: readonly ErrorCode[] = ['not-found', 'forbidden', 'unauthenticated'];
const nothing: Parts = { document: unread, comments: unread, confirmations: unread, duties: unread };

/** Reads a document of the server and what people say of it; `withDuties` for those who work on drafts. */
export function useStoredDocument(id: string, withDuties: boolean, language: Language): StoredDocumentState {
  const [parts, setParts] = useState<Parts>(nothing);
  const reading = useRef<{ running: Promise<void> | undefined; isWanted: boolean }>({
    running: undefined,
    isWanted: false,
  });
  const read = useCallback(async (): Promise<void> => {
    const [document, comments, confirmations, duties] = await Promise.all([
      readStored(id, language),
      readComments(id, language),
      readConfirmations(id, language),
      withDuties ? readDuties(id, language) : undefined,
    ]);
    // What is wrong with the document is said once.
    setParts((before) => ({
      document: taken(before.document, document),
      comments: document.ok ? taken(before.comments, comments) : before.comments,
      confirmations: document.ok ? taken(before.confirmations, confirmations) : before.confirmations,
      duties: duties === undefined ? unread : document.ok ? taken(before.duties, duties) : before.duties,
    }));
  }, [id, withDuties, language]);
  const refresh = useCallback((): Promise<void> => {
    const turn = reading.current;
    // What was read first must not be shown last: one reading at a time, and another one for whatever was wanted meanwhile.
    const run = async (): Promise<void> => {
      while (turn.isWanted) {
        turn.isWanted = false;
        await read();
      }
      turn.running = undefined;
    };
    turn.isWanted = true;
    turn.running ??= run();
    return turn.running;
  }, [read]);
  useEffect(() => void refresh(), [refresh]);
  return { ...parts, refresh };
}

function taken<T>(before: Part<T>, outcome: Outcome<T>): Part<T> {
  if (outcome.ok) return { value: outcome.value, problem: undefined, isGone: false };
  const code = outcome.answer?.error.code;
  return { value: before.value, problem: outcome.message, isGone: code !== undefined && gone.includes(code) };
}
