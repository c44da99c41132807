import type { Kysely } from 'kysely';
import { isDuplicate } from './failures.ts';
import { Refusal } from './refusal.ts';
import { StoreError } from './error.ts';
import type { Change, Scope } from './scope.ts';
import type { OnceKey } from './store.ts';
import type { Tables } from './tables.ts';
import { checkWords } from './texts.ts';

interface Answered {
  readonly answer: string;
  readonly isRepeated: boolean;
}

/** Does `work` once for a key, and gives its answer again when the key comes again. Throws Refusal `wrong-key`. */
export async function once(scope: Scope, key: OnceKey, work: (change: Change) => Promise<string>): Promise<Answered> {
  checkWords(key.key, key.fingerprint);
  const userId = key.user ?? '';
  const before = await scope.read((db) => answered(db, key));
  if (before !== undefined) return before;
  try {
    return await scope.change(async (change) => {
      // The row comes first: whoever brings the same key at the same time waits here, and finds it taken.
      const { key: name, fingerprint } = key;
      await change.db
        .insertInto('answers')
        .values({ userId, key: name, fingerprint, answer: '', at: change.at })
        .execute();
      const answer = await work(change);
      await change.db
        .updateTable('answers')
        .set({ answer })
        .where('userId', '=', userId)
        .where('key', '=', name)
        .execute();
      return { answer, isRepeated: false };
    });
  } catch (error) {
    if (!(error instanceof StoreError) || !isDuplicate(error.cause)) throw error;
    const meanwhile = await scope.read((db) => answered(db, key));
    if (meanwhile === undefined) throw error;
    return meanwhile;
  }
}

async function answered(db: Kysely<Tables>, { key, user, fingerprint }: OnceKey): Promise<Answered | undefined> {
  const row = await db
    .selectFrom('answers')
    .selectAll()
    .where('userId', '=', user ?? '')
    .where('key', '=', key)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  if (row.fingerprint === fingerprint) return { answer: row.answer, isRepeated: true };
  throw new Refusal('wrong-key', {
    zh: '这个 Idempotency-Key 已用于另一个请求，请换一个',
    en: 'This Idempotency-Key was used for another request; take another one',
  });
}
