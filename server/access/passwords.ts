import { hash, verify } from '@node-rs/argon2';
import type { Finding } from '../../engine/model/index.ts';

/** Characters of a password; longer ones would only cost time. */
const SHORTEST = 10;
export const LONGEST = 200;

/** The argon2id hash of a password with a salt of its own, with the library's usual costs (19 MiB, two passes). */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'));
}

let unknown: Promise<string> | undefined;

/**
 * Whether a password belongs to a hash. Without a hash, because there is no such user, it takes as long and says no: the time
 * of an answer does not tell who has an account.
 */
export async function isPassword(password: string, passwordHash: string | undefined): Promise<boolean> {
  unknown ??= hashPassword('nobody has this one');
  const matches = await verify(passwordHash ?? (await unknown), password.normalize('NFC'));
  return passwordHash !== undefined && matches;
}

/** What is wrong with a new password; empty where nothing is. Length protects, forced symbols do not. */
export function findingsOfPassword(password: string, names: readonly string[]): Finding[] {
  const characters = Array.from(password).length;
  const low = password.toLowerCase();
  const isNamed = names.some((name) => name !== '' && low.includes(name.toLowerCase()));
  if (characters < SHORTEST || new Set(password).size < 5) return [tooWeak];
  return isNamed ? [named] : [];
}

const rule = { zh: '密码规则', en: 'the rule for passwords' };

const tooWeak: Finding = {
  code: 'password/weak',
  level: 'error',
  at: 'password',
  message: { zh: '密码太短或太单调', en: 'The password is too short or too uniform' },
  rule,
  mend: {
    zh: `至少 ${SHORTEST} 个字符、5 个不同字符；几个不相干的词连在一起就很好`,
    en: `Take at least ${SHORTEST} characters, 5 of them different; a few unrelated words make a good one`,
  },
};

const named: Finding = {
  code: 'password/name',
  level: 'error',
  at: 'password',
  message: { zh: '密码含有用户名或姓名', en: 'The password contains the name of the user' },
  rule,
  mend: { zh: '换一个不含姓名的密码', en: 'Take one without the name' },
};

/** So many failed attempts in a row are free; from then on every further one doubles the wait, up to an hour. */
const FREE = 5;
const FIRST_WAIT = 60_000;
const LONGEST_WAIT = 3_600_000;

/** For how many milliseconds so many failed attempts lock an account. */
export function lockFor(failures: number): number {
  return failures < FREE ? 0 : Math.min(FIRST_WAIT * 2 ** (failures - FREE), LONGEST_WAIT);
}
