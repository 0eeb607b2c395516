import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { recoveryCount } from '../../../shared/accounts';
import { randomWord } from '../../../shared/kernel';

/** Twenty letters of five bits: 100 random bits, far beyond guessing, so that a fast hash keeps them. */
const letters = 20;

/** New recovery codes, as they are shown. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: recoveryCount }, () => (randomWord(letters, randomBytes).toUpperCase().match(/.{5}/g) ?? []).join('-'));
}

/** A typed recovery code in the one form that is hashed; undefined where it has not the form of one. */
export function readRecoveryCode(typed: string): string | undefined {
  // Crockford's alphabet has no I, L, O: who reads one of them has seen a 1 or a 0.
  const plain = typed.toLowerCase().replace(/[\s-]/g, '').replace(/[il]/g, '1').replace(/o/g, '0');
  return plain.length === letters && /^[0-9a-hjkmnp-tv-z]+$/.test(plain) ? plain : undefined;
}

/** What is stored of a recovery code: an HMAC under a key that lies in the vault beside it. */
export function recoveryHash(key: Uint8Array, code: string): Buffer {
  return createHmac('sha256', key).update(readRecoveryCode(code) ?? code).digest();
}

/** Which of the stored hashes a code has; each is compared, whichever fits. */
export function findRecoveryHash(hashes: readonly Uint8Array[], hash: Uint8Array): Uint8Array | undefined {
  return hashes.filter((each) => timingSafeEqual(each, hash))[0];
}
