import { timingSafeEqual } from 'node:crypto';
import { HOTP, Secret, TOTP } from 'otpauth';

/** How long a code is shown (RFC 6238, 5.2). */
const stepMs = 30_000;
/** Codes of the steps beside the present one are taken too: clocks differ, and typing takes time. */
const drift = 1;
/** How far away a code is looked for that does not fit, to tell a wrong clock from a wrong code: five minutes. */
const hintReach = 10;

/** 160 bits, as RFC 4226, section 4 recommends. */
export const secretBytes = 20;

/** The number of the time step of an instant. */
export function stepAt(now: number): number {
  return Math.floor(now / stepMs);
}

/** The six digits of a time step. SHA-1 is what every authenticator application computes; as an HMAC it is sound. */
export function codeAt(secret: Uint8Array, step: number): string {
  return HOTP.generate({ secret: ownSecret(secret), counter: step, digits: 6, algorithm: 'SHA1' });
}

/** The secret in base32, for typing. */
export function typedSecret(secret: Uint8Array): string {
  return ownSecret(secret).base32;
}

/** The address that an authenticator application reads from the picture. */
export function enrolmentUri(secret: Uint8Array, identifier: string): string {
  return new TOTP({ issuer: 'Chartlock', label: identifier, secret: ownSecret(secret), algorithm: 'SHA1', digits: 6, period: stepMs / 1000 }).toString();
}

// The library takes whole buffers only, and a stored secret may be a part of one.
function ownSecret(secret: Uint8Array): Secret {
  return new Secret({ buffer: Uint8Array.from(secret).buffer });
}

export type CodeVerdict = { readonly is: 'right'; readonly step: number } | { readonly is: 'unknown' | 'used' | 'early' | 'late' };

/**
 * Judges a code by the present time. A code of `lastStep` or before is not taken again (RFC 6238, 5.2). With `hints`, one that
 * fits another time is told from one that fits none: whoever guesses learns by that too, so it is for the first tries only.
 */
export function judgeCode(secret: Uint8Array, code: string, now: number, lastStep: number, hints: boolean): CodeVerdict {
  const present = stepAt(now);
  const given = Buffer.from(code.padEnd(6).slice(0, 6), 'latin1');
  // Every step is computed and compared whichever fits, so that the time it takes says nothing.
  const fitting = Array.from({ length: 2 * hintReach + 1 }, (_none, index) => Math.max(0, present - hintReach + index))
    .filter((step) => timingSafeEqual(Buffer.from(codeAt(secret, step), 'latin1'), given));
  const near = fitting.filter((step) => Math.abs(step - present) <= drift);
  const fresh = near.find((step) => step > lastStep);
  if (fresh !== undefined) return { is: 'right', step: fresh };
  if (near.length > 0) return { is: 'used' };
  const [far] = fitting;
  if (far === undefined || !hints) return { is: 'unknown' };
  return { is: far > present ? 'early' : 'late' };
}
