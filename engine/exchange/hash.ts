import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * The mark of a model: the first twelve hexadecimal digits of the SHA-256 of its documents as JSON with sorted keys, so
 * that equal documents have equal marks wherever they were written. Documents have to be plain data.
 */
export function modelHash(documents: readonly unknown[]): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(documents)))).slice(0, 12);
}

function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
