import { describe, expect, test } from 'vitest';
import { isDuplicate, storeErrorOf } from '../../server/store/failures.ts';
import { Refusal, StoreError } from '../../server/store/index.ts';

// The codes are those of https://www.sqlite.org/rescode.html and
// https://www.postgresql.org/docs/current/errcodes-appendix.html.
test.each([
  ['SQLITE_BUSY', 'busy'],
  ['SQLITE_BUSY_SNAPSHOT', 'busy'],
  ['SQLITE_FULL', 'full'],
  ['SQLITE_IOERR_WRITE', 'full'],
  ['SQLITE_READONLY_DIRECTORY', 'read-only'],
  ['SQLITE_CANTOPEN', 'read-only'],
  ['SQLITE_CORRUPT', 'corrupt'],
  ['SQLITE_NOTADB', 'corrupt'],
  ['SQLITE_ERROR', 'failed'],
  ['ECONNREFUSED', 'gone'],
  ['57P01', 'gone'],
  ['08006', 'gone'],
  ['28P01', 'denied'],
  ['3D000', 'denied'],
  ['53100', 'full'],
  ['53300', 'busy'],
  ['40P01', 'busy'],
  ['25006', 'read-only'],
  ['XX001', 'corrupt'],
  ['ENOSPC', 'full'],
  ['EROFS', 'read-only'],
])('%s is told as %s', (code, kind) => {
  const told = storeErrorOf(Object.assign(new Error('driver words'), { code }), 'the-place');
  if (!(told instanceof StoreError)) throw told;
  expect(told.code).toBe(kind);
  for (const words of [told.text.zh, told.text.en]) expect(words).toMatch(/the-place.*driver words/);
});

describe('what is no failure of a database', () => {
  test('stays what it is', () => {
    const mistake = new TypeError('x is not a function');
    expect(storeErrorOf(mistake, 'p')).toBe(mistake);
    const refusal = new Refusal('missing', { zh: '无', en: 'none' });
    expect(storeErrorOf(refusal, 'p')).toBe(refusal);
    expect(storeErrorOf(Object.assign(new Error(), { code: 'ERR_INVALID_ARG_TYPE' }), 'p')).not.toBeInstanceOf(
      StoreError,
    );
  });

  test('duplicates are told from other broken rules', () => {
    expect(isDuplicate({ code: '23505' })).toBe(true);
    expect(isDuplicate({ code: '23503' })).toBe(false);
    expect(isDuplicate({ code: 'SQLITE_CONSTRAINT_UNIQUE' })).toBe(true);
    expect(isDuplicate({ code: 'SQLITE_CONSTRAINT_FOREIGNKEY' })).toBe(false);
  });
});
