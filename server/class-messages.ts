/** What the page says of classes over `/ws`. A class is named by its code; `at` is an address of the page, path and query. */
export type ClassRequest =
  | { readonly type: 'open-class'; readonly title: string; readonly at: string }
  /**
   * Takes part in a class; `after` is the number of the last message that was heard, from now on where absent. `key` is what
   * was told when one joined before, where nobody signs in.
   */
  | { readonly type: 'join-class'; readonly class: string; readonly after?: number; readonly key?: string }
  | { readonly type: 'leave-class'; readonly class: string }
  /** What is on the screen of the leader. */
  | { readonly type: 'show'; readonly class: string; readonly at: string }
  /** A question takes the place of the one before, with its answers. */
  | { readonly type: 'ask'; readonly class: string; readonly question: string }
  /** Answers the question of a number; a later answer takes the place of an earlier one. */
  | { readonly type: 'answer'; readonly class: string; readonly question: number; readonly text: string }
  | { readonly type: 'close-class'; readonly class: string };

/** A question to a class; its number is that of the message that asked it. */
export interface ClassQuestion {
  readonly number: number;
  readonly text: string;
}

/** What the server says of classes over `/ws`. What all members are told is numbered from 1 in each class, without gaps. */
export type ClassMessage =
  /** A class as it stands after the message of a number; what comes after it is told next. */
  | {
      readonly type: 'class';
      readonly class: string;
      readonly number: number;
      readonly title: string;
      /** By the name that is shown; null where nobody signs in. */
      readonly leader: string | null;
      /** Whether whoever is told leads it. */
      readonly leads: boolean;
      readonly at: string;
      readonly question: ClassQuestion | null;
      /** By which one is known again, where nobody signs in; a secret of whoever leads. */
      readonly key: string | null;
    }
  | { readonly type: 'shown'; readonly class: string; readonly number: number; readonly at: string }
  | { readonly type: 'asked'; readonly class: string; readonly number: number; readonly question: string }
  | {
      readonly type: 'class-ended';
      readonly class: string;
      readonly number: number;
      readonly why: 'closed' | 'leader-gone';
    }
  /** Who follows: names, and how many without one; and whether the leader is connected. Told when it changes. */
  | {
      readonly type: 'attendance';
      readonly class: string;
      readonly people: readonly string[];
      readonly others: number;
      readonly isLed: boolean;
    }
  /** An answer to the question of a number, told to the leader and to whoever gave it; one of a member replaces the last. */
  | {
      readonly type: 'answered';
      readonly class: string;
      readonly question: number;
      readonly member: number;
      readonly name: string | null;
      readonly text: string;
    };
