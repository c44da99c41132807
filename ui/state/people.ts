import type { Language } from '../../engine/model/index.ts';
import type { AuditAnswer, InvitationsAnswer, InvitedAnswer, ShownUser, UsersAnswer } from '../../server/messages.ts';
import type { Outcome } from './account.ts';
import { send } from './account.ts';
import { listQuery } from './pages.ts';

export type Role = ShownUser['role'];
/** Somebody with an account, as those see one who look after accounts. */
export type Person = UsersAnswer['rows'][number];
export type Invitation = InvitationsAnswer[number];
export type AuditEntry = AuditAnswer['rows'][number];

/** People by the names that they sign in with; `after` is the end of the page before. */
export function listPeople(after: string | undefined, language: Language): Promise<Outcome<UsersAnswer>> {
  return send('GET', `/users?${listQuery({ after })}`, undefined, language);
}

/** All people, for naming them; those that were read until something failed. */
export async function allPeople(language: Language): Promise<readonly Person[]> {
  const people: Person[] = [];
  for (let after: string | null | undefined; after !== null;) {
    const outcome = await listPeople(after, language);
    if (!outcome.ok) break;
    people.push(...outcome.value.rows);
    after = outcome.value.next;
  }
  return people;
}

/** What may be changed of somebody. */
export interface PersonChange {
  readonly shownName?: string;
  readonly role?: Role;
  readonly office?: string | null;
  readonly disabled?: boolean;
}

/** Changes name, role or office of somebody, or whether the account is closed. */
export function changePerson(id: string, change: PersonChange, language: Language): Promise<Outcome<Person>> {
  return send('PATCH', `/users/${encodeURIComponent(id)}`, change, language);
}

/** Makes a one-time link by which somebody sets a new password. `key` makes a repeated request the same one. */
export function resetPassword(id: string, key: string, language: Language): Promise<Outcome<InvitedAnswer>> {
  return send('POST', `/users/${encodeURIComponent(id)}/reset`, undefined, language, { 'Idempotency-Key': key });
}

/** The invitations that are still good. */
export function listInvitations(language: Language): Promise<Outcome<InvitationsAnswer>> {
  return send('GET', '/invitations', undefined, language);
}

/** Whom a one-time link is for, and how many days it is good. */
export interface NewInvitation {
  readonly role: Role;
  readonly office?: string;
  readonly days: number;
}

/** Makes a one-time link by which somebody gets an account. `key` makes a repeated request the same one. */
export function invite(given: NewInvitation, key: string, language: Language): Promise<Outcome<InvitedAnswer>> {
  return send('POST', '/invitations', given, language, { 'Idempotency-Key': key });
}

/** Ends an invitation that nobody has taken up. */
export function withdraw({ tokenHash }: Invitation, language: Language): Promise<Outcome<undefined>> {
  return send('DELETE', `/invitations/${encodeURIComponent(tokenHash)}`, undefined, language);
}

/** What is looked for in the audit trail: what was changed, and who did it, by their ids. */
export interface AuditFilter {
  readonly subject: string;
  readonly user: string;
}

/** The audit trail, the newest first; `after` is the end of the page before. */
export function listAudit(
  { subject, user }: AuditFilter,
  after: string | undefined,
  language: Language,
): Promise<Outcome<AuditAnswer>> {
  const query = listQuery({ after, subject, user });
  return send('GET', `/audit?${query}`, undefined, language);
}
