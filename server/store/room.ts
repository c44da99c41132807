import type { Kysely } from 'kysely';
import { Refusal } from './refusal.ts';
import type { Tables } from './tables.ts';

/** Comments, and confirmations, that one document may have, since they are read together. */
const MOST = 5000;

/** Throws Refusal `invalid` where a document has as many of them as it may. */
export async function leaveRoom(
  db: Kysely<Tables>,
  table: 'comments' | 'confirmations',
  document: string,
): Promise<void> {
  const { count } = await db
    .selectFrom(table)
    .select(({ fn }) => fn.countAll().as('count'))
    .where('document', '=', document)
    .executeTakeFirstOrThrow();
  if (Number(count) < MOST) return;
  throw new Refusal('invalid', {
    zh: `这个文档的意见或确认已达上限 ${MOST} 条`,
    en: `This document has ${MOST} comments or confirmations, which is the most`,
  });
}
