import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';
import { checkContent } from './texts.ts';

/** Keeps a JSON text and gives its hash; a text that is there already is not kept twice. Throws Refusal `invalid`. */
export async function keep(db: Kysely<Tables>, text: string): Promise<string> {
  checkContent(text);
  const hash = createHash('sha256').update(text, 'utf8').digest('hex');
  await db
    .insertInto('contents')
    .values({ hash, text })
    .onConflict((row) => row.column('hash').doNothing())
    .execute();
  return hash;
}

/** The text behind a hash. */
export async function kept(db: Kysely<Tables>, hash: string): Promise<string> {
  const { text } = await db.selectFrom('contents').select('text').where('hash', '=', hash).executeTakeFirstOrThrow();
  return text;
}
