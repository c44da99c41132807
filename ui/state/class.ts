import { useSyncExternalStore } from 'react';
import type { Text } from '../../engine/model/index.ts';
import type { ClassMessage, ClassQuestion, ClientMessage, ServerMessage } from '../../server/messages.ts';
import { CODE, CODE_LENGTH } from '../../server/class-rules.ts';
import { LastingLine } from './line.ts';
import { keepInWindow, keptInWindow } from './storage.ts';

/** An answer to the question that was asked last. */
interface GivenAnswer {
  readonly member: number;
  readonly name: string | null;
  readonly text: string;
}

/** A class as this window takes part in it. */
export interface Attended {
  readonly title: string;
  readonly leader: string | null;
  readonly leads: boolean;
  /** What is on the screen of the leader. */
  readonly at: string;
  readonly question: ClassQuestion | null;
  /** All answers for the leader; the own one for others. */
  readonly answers: readonly GivenAnswer[];
  readonly people: readonly string[];
  readonly others: number;
  readonly isLed: boolean;
}

/** What this window has to do with a class. */
export interface ClassState {
  /** Whether the form for a new class is open. */
  readonly isPlanned: boolean;
  /** The code of the class that is joined or being joined. */
  readonly code: string | undefined;
  readonly attended: Attended | undefined;
  readonly isConnected: boolean;
  /** Whether the page goes where the leader goes. */
  readonly isFollowing: boolean;
  readonly ended: 'closed' | 'leader-gone' | 'unknown' | undefined;
  /** What the server said against what was asked for last. */
  readonly problem: Text | undefined;
}

const none: ClassState = {
  isPlanned: false,
  code: undefined,
  attended: undefined,
  isConnected: false,
  isFollowing: true,
  ended: undefined,
  problem: undefined,
};
const KEY = 'class';
const WAITS = { first: 500, longest: 10_000 };

let state = none;
const listeners = new Set<() => void>();
let line: LastingLine | undefined;
/** The last message that was heard in this class; undefined where all has to be told anew. */
let heard: number | undefined;
/** By which the server knows this window again, where nobody signs in. */
let key: string | undefined;
/** What is to be opened as soon as there is a connection. */
let planned: { readonly title: string; readonly at: string } | undefined;

// A page that is loaded anew goes on leading or following.
const [keptCode = '', keptKey = ''] = (keptInWindow(KEY) ?? '').split(' ');
if (CODE.test(keptCode)) {
  key = keptKey === '' ? undefined : keptKey;
  change({ code: keptCode });
  connect();
}
window.addEventListener('online', () => line?.hurry());

function change(by: Partial<ClassState>): void {
  state = { ...state, ...by };
  for (const listener of listeners) listener();
}

function attend(by: Partial<Attended>): void {
  if (state.attended !== undefined) change({ attended: { ...state.attended, ...by } });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The class that this window leads or follows. */
export function useClass(): ClassState {
  return useSyncExternalStore(subscribe, () => state);
}

/** A code as people type it; undefined where it cannot be one. */
export function codeOf(typed: string): string | undefined {
  const code = typed.toUpperCase().replace(/[\s-]/g, '');
  return code.length === CODE_LENGTH && CODE.test(code) ? code : undefined;
}

/** Opens or closes the form for a new class. */
export function planClass(isPlanned: boolean): void {
  change({ isPlanned, problem: undefined });
}

/** Opens a class that this window leads. */
export function openClass(title: string, at: string): void {
  forget();
  planned = { title, at };
  change({ ...none, isPlanned: true });
  connect();
}

/** Joins a class and follows it; where this window is in it already, it follows again. */
export function joinClass(code: string): void {
  if (state.code === code && state.ended === undefined) {
    change({ isFollowing: true });
    return;
  }
  forget();
  change({ ...none, code });
  connect();
}

/** Leaves the class, or puts away that it has ended. */
export function leaveClass(): void {
  if (state.code !== undefined) say({ type: 'leave-class', class: state.code });
  forget();
  change(none);
}

/** Whether the page goes where the leader goes. */
export function follow(isFollowing: boolean): void {
  change({ isFollowing });
}

/** Shows what is on the screen of this window to the class that it leads. */
export function showScreen(at: string): void {
  if (state.code !== undefined) say({ type: 'show', class: state.code, at });
}

/** Asks the class. */
export function askClass(question: string): void {
  if (state.code !== undefined) say({ type: 'ask', class: state.code, question });
}

/** Answers the question that was asked last. */
export function answerClass(text: string): void {
  const { code, attended } = state;
  const question = attended?.question?.number;
  if (code !== undefined && question !== undefined) say({ type: 'answer', class: code, question, text });
}

/** Ends the class that this window leads. */
export function closeClass(): void {
  if (state.code !== undefined) say({ type: 'close-class', class: state.code });
}

function say(message: ClientMessage): void {
  change({ problem: undefined });
  line?.say(message);
}

function forget(): void {
  line?.close();
  line = undefined;
  heard = undefined;
  key = undefined;
  planned = undefined;
  keepInWindow(KEY, undefined);
}

function connect(): void {
  line = new LastingLine({ opened: ask, heard: hear, lost: () => change({ isConnected: false }) }, WAITS);
}

function ask(): void {
  const { code } = state;
  if (planned !== undefined) say({ type: 'open-class', ...planned });
  else if (code !== undefined)
    say({
      ...{ type: 'join-class', class: code },
      ...(heard === undefined ? {} : { after: heard }),
      ...(key === undefined ? {} : { key }),
    });
}

function hear(message: ServerMessage): void {
  switch (message.type) {
    case 'class':
      return arrive(message);
    case 'shown':
      heard = message.number;
      return attend({ at: message.at });
    case 'asked':
      heard = message.number;
      return attend({ question: { number: message.number, text: message.question }, answers: [] });
    case 'attendance':
      return attend({ people: message.people, others: message.others, isLed: message.isLed });
    case 'answered':
      return take(message);
    case 'class-ended':
      return end(message.why);
    case 'error':
      return refuse(message);
    default:
  }
}

function arrive({ class: code, number, title, leader, leads, at, question, key: own }: Told<'class'>): void {
  line?.works();
  planned = undefined;
  heard = number;
  key = own ?? undefined;
  keepInWindow(KEY, own === null ? code : `${code} ${own}`);
  const before = state.attended;
  const answers = before?.question?.number === question?.number ? (before?.answers ?? []) : [];
  const { people, others, isLed } = before ?? { people: [], others: 0, isLed: true };
  const attended = { title, leader, leads, at, question, answers, people, others, isLed };
  change({ code, attended, isConnected: true, isPlanned: false });
}

function take({ question, member, name, text }: Told<'answered'>): void {
  const { attended } = state;
  if (attended?.question?.number !== question) return;
  const others = attended.answers.filter((answer) => answer.member !== member);
  attend({ answers: [...others, { member, name, text }].sort((a, b) => a.member - b.member) });
}

function refuse({ code, message }: Extract<ServerMessage, { type: 'error' }>): void {
  if (code === 'unknown-id') {
    end('unknown');
    return;
  }
  change({ problem: message });
  // The server could not tell who is who; it is asked again with the connection.
  if (code === 'cannot-run') line?.breakOff();
  else if (state.attended === undefined) forget();
}

function end(why: NonNullable<ClassState['ended']>): void {
  forget();
  change({ ended: why, isConnected: false });
}

type Told<T extends ClassMessage['type']> = Extract<ClassMessage, { type: T }>;
