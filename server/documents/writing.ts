import { parseProcess } from '../../engine/model/index.ts';
import type { Caller } from '../access/caller.ts';
import { may } from '../access/caller.ts';
import { ApiError, errorOf, words } from '../errors.ts';
import type { StoredDocument, StoredKind } from '../store/index.ts';
import { foreignChanges } from './own-rows.ts';

/** Kinds that an instructor makes: what trainings run on, and not what offices decide by. */
const forTraining: readonly StoredKind[] = ['scenario', 'calendar', 'layout'];

/** Throws ApiError where a caller may not make or change documents of a kind. */
export function requireMayWrite(caller: Caller, kind: StoredKind): void {
  const isInstructor = caller.kind === 'user' && caller.user.role === 'instructor';
  if (!may(caller, 'documents.write') || (isInstructor && !forTraining.includes(kind)))
    throw new ApiError(403, 'forbidden', words.mayNot);
}

/** Throws ApiError where a caller may not save a document at all; `rowsOnly`: neither title nor office is touched. */
export function requireMaySave(caller: Caller, { kind }: StoredDocument, rowsOnly: boolean): void {
  if (!rowsOnly || !isLiaison(caller)) requireMayWrite(caller, kind);
}

/** Throws ApiError where a liaison changed more than the rows of the own office. Documents of the own office are own rows. */
export function requireOwnRows(caller: Caller, before: StoredDocument, after: string): void {
  if (caller.kind !== 'user' || !isLiaison(caller)) return;
  const { office } = caller.user;
  if (office === null) throw new ApiError(403, 'forbidden', noOffice);
  if (before.office === office) return;
  if (before.kind !== 'process') throw new ApiError(403, 'forbidden', words.mayNot);
  const [old, now] = [before.content, after].map((text) => parseProcess(JSON.parse(text)));
  if (old?.ok !== true || now?.ok !== true) throw new ApiError(403, 'forbidden', words.mayNot);
  const findings = foreignChanges(old.value, now.value, office);
  if (findings.length > 0) throw errorOf(403, 'forbidden', findings.slice(0, 50));
}

function isLiaison(caller: Caller): boolean {
  return caller.kind === 'user' && may(caller, 'own-rows.write');
}

const noOffice = {
  zh: '账号没有写明所属部门，请管理员补上',
  en: 'Your account names no office; an administrator can add it',
};
