import type { Language } from '../../engine/model/index.ts';
import type { DocumentAnswer, LinkedAnswer, LinksAnswer } from '../../server/messages.ts';
import type { Outcome } from './account.ts';
import { send } from './account.ts';

export type DocumentLink = LinksAnswer[number];

const path = (document: string): string => `/documents/${encodeURIComponent(document)}/links`;

/** The links to a document, the oldest first, also those that have ended. */
export function listLinks(document: string, language: Language): Promise<Outcome<LinksAnswer>> {
  return send('GET', path(document), undefined, language);
}

/**
 * A new link to a document as it stands, good for so many days (1 to 90) and for whoever signs in. `key` makes a repeated request
 * the same one; its answer is told once.
 */
export function makeLink(
  document: string,
  days: number,
  key: string,
  language: Language,
): Promise<Outcome<LinkedAnswer>> {
  return send('POST', path(document), { days }, language, { 'Idempotency-Key': key });
}

/** Ends a link at once. */
export function endLink({ document, tokenHash }: DocumentLink, language: Language): Promise<Outcome<undefined>> {
  return send('DELETE', `${path(document)}/${encodeURIComponent(tokenHash)}`, undefined, language);
}

/** The document that a link leads to. */
export function openLink(token: string, language: Language): Promise<Outcome<DocumentAnswer>> {
  return send('POST', '/links/open', { token }, language);
}
