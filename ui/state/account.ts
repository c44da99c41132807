import { useEffect, useSyncExternalStore } from 'react';
import type { ErrorAnswer, InvitationAnswer, SessionAnswer } from '../../server/messages.ts';
import type { Language } from '../../engine/model/index.ts';

/** What became of a request: its answer, or what the server has to say against it; without `answer` it was not reached. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly message: string; readonly answer?: ErrorAnswer };

let session: SessionAnswer | undefined;
let isAsked = false;
let isUnreached = false;
const listeners = new Set<() => void>();

function keep(next: SessionAnswer): void {
  session = next;
  isUnreached = false;
  tell();
}

function tell(): void {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Who is signed in; undefined until the server has said so, and where there is no server behind the page. */
export function useSession(): SessionAnswer | undefined {
  useEffect(() => {
    if (!isAsked) void refresh();
    isAsked = true;
  }, []);
  return useSyncExternalStore(subscribe, () => session);
}

/** Whether the server could not say who is signed in. A page without a server works all the same; it has no accounts. */
export function useIsUnreached(): boolean {
  return useSyncExternalStore(subscribe, () => isUnreached);
}

/** Asks again who is signed in, and what one may do. */
export async function refresh(): Promise<void> {
  try {
    const response = await fetch('/api/v1/session');
    if (response.ok) {
      keep((await response.json()) as SessionAnswer);
      return;
    }
  } catch {
    // Told below.
  }
  isUnreached = true;
  tell();
}

/** Asks the server, as whoever is signed in; `path` is below `/api/v1`. */
export function send<T>(
  method: string,
  path: string,
  body: unknown,
  language: Language,
  headers: Readonly<Record<string, string>> = {},
): Promise<Outcome<T>> {
  const asked: Asked = {
    method,
    headers: { 'Content-Type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  };
  return answered(path, asked, language, async (response) => {
    const text = await response.text();
    return (text === '' ? undefined : JSON.parse(text)) as T;
  });
}

/** What the server answers, byte for byte. */
export function readFile(path: string, language: Language): Promise<Outcome<Blob>> {
  return answered(path, {}, language, (response) => response.blob());
}

interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

async function answered<T>(
  path: string,
  asked: Asked,
  language: Language,
  take: (response: Response) => Promise<T>,
): Promise<Outcome<T>> {
  const pageToken = session?.pageToken ?? null;
  try {
    const response = await fetch(`/api/v1${path}`, {
      ...asked,
      headers: {
        'Accept-Language': language,
        ...asked.headers,
        ...(pageToken === null ? {} : { 'X-Page-Token': pageToken }),
      },
    });
    if (response.ok) return { ok: true, value: await take(response) };
    const answer = (await response.json()) as ErrorAnswer;
    return { ok: false, message: answer.error.message, answer };
  } catch {
    return { ok: false, message: noServer[language] };
  }
}

/** Signs in, and keeps who is signed in. */
export async function signIn(name: string, password: string, language: Language): Promise<Outcome<SessionAnswer>> {
  return kept(await send<SessionAnswer>('POST', '/session', { name, password }, language));
}

/** Signs out. */
export async function signOut(language: Language): Promise<Outcome<undefined>> {
  const outcome = await send<undefined>('DELETE', '/session', undefined, language);
  await refresh();
  return outcome;
}

/** Changes the own password. */
export function changePassword(current: string, password: string, language: Language): Promise<Outcome<undefined>> {
  return send<undefined>('PUT', '/session/password', { current, password }, language);
}

/** What an invitation is for. */
export function lookAt(token: string, language: Language): Promise<Outcome<InvitationAnswer>> {
  return send<InvitationAnswer>('POST', '/invitations/look', { token }, language);
}

/** What somebody fills in to take up an invitation. */
export interface Redemption {
  readonly token: string;
  readonly password: string;
  readonly name?: string;
  readonly shownName?: string;
}

/** Takes up an invitation, and keeps who is signed in by that. */
export async function redeem(given: Redemption, language: Language): Promise<Outcome<SessionAnswer>> {
  return kept(await send<SessionAnswer>('POST', '/invitations/redeem', given, language));
}

function kept(outcome: Outcome<SessionAnswer>): Outcome<SessionAnswer> {
  if (outcome.ok) keep(outcome.value);
  return outcome;
}

const noServer = {
  zh: '连不上服务器，请检查网络后重试；填写的内容还在',
  en: 'The server cannot be reached; check the network and try again. What you filled in is still here',
} as const;
