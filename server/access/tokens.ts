import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** A secret that nobody can guess: 256 random bits in characters that may stand in addresses. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a token, in hexadecimal digits. Tokens have 256 random bits, so that a plain hash gives nothing away. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** What a page has to send along with whatever changes something, to show that it could read an answer of ours. */
export function pageToken(sessionToken: string): string {
  return createHmac('sha256', sessionToken).update('page').digest('base64url');
}

/** Compares in a time that does not tell where two texts differ. */
export function isSame(a: string, b: string): boolean {
  return timingSafeEqual(createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest());
}
