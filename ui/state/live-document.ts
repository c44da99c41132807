import { useEffect, useRef, useState } from 'react';
import type { ServerMessage } from '../../server/messages.ts';
import { LastingLine } from './line.ts';

/** What somebody did with a document, as it is told live. */
type LiveChange = Extract<ServerMessage, { type: 'change' }>;

/** What is heard of a document while it is open. */
export interface Live {
  readonly connection: 'connecting' | 'open' | 'lost';
  /** Who else has it open. */
  readonly people: readonly string[];
  /** What was done last. */
  readonly last: LiveChange | undefined;
}

const WAITS = { first: 1000, longest: 30_000 };
const nothing: Live = { connection: 'connecting', people: [], last: undefined };

/**
 * Follows a document of the server. `onNews` is called whenever it may differ from what was read: at the beginning, after each
 * change, and when it may not be seen any longer. A connection that breaks is opened again, and nothing that was done
 * meanwhile is missed. Follows nothing where `document` is undefined.
 */
export function useLiveDocument(document: string | undefined, onNews: () => void): Live {
  const [live, setLive] = useState<Live>(nothing);
  const news = useRef(onNews);
  useEffect(() => {
    news.current = onNews;
  }, [onNews]);
  useEffect(() => {
    if (document === undefined) return undefined;
    let after: number | undefined;
    const hear = (message: ServerMessage): void => {
      switch (message.type) {
        case 'document':
          line.works();
          setLive((before) => ({ ...before, connection: 'open' }));
          // What was done between reading and listening is told by nobody.
          if (after === undefined) news.current();
          after ??= message.number;
          return;
        case 'change':
          after = message.number;
          setLive((before) => ({ ...before, last: message }));
          news.current();
          return;
        case 'presence':
          setLive((before) => ({ ...before, people: message.people }));
          return;
        case 'error':
          // What cannot be watched just now is asked for again; what may not be seen is not.
          if (message.code === 'cannot-run') line.breakOff();
          else line.close();
          news.current();
          return;
        case 'start':
        case 'line':
        case 'end':
        case 'part':
        case 'run':
        case 'class':
        case 'shown':
        case 'asked':
        case 'answered':
        case 'attendance':
        case 'class-ended':
      }
    };
    const line = new LastingLine(
      {
        opened: () => line.say({ type: 'watch-document', document, ...(after === undefined ? {} : { after }) }),
        heard: hear,
        lost: () => setLive((before) => ({ ...before, connection: 'lost', people: [] })),
      },
      WAITS,
    );
    return () => {
      line.close();
      setLive(nothing);
    };
  }, [document]);
  return live;
}
