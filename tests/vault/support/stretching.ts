import type * as Argon2 from '@node-rs/argon2';
import { vi } from 'vitest';

/**
 * Argon2id is slow on purpose, and hundreds of tests open a vault with the same words. Under the salt that their vaults share, at
 * the same cost, the same words come to the same key: it is worked out once a file. Under any other salt nothing is remembered.
 */
vi.mock('@node-rs/argon2', async (importOriginal) => {
  const [argon2, { sharedSalt }] = await Promise.all([importOriginal<typeof Argon2>(), import('./salt')]);
  const known = new Map<string, Promise<Buffer>>();
  const hashRaw: typeof argon2.hashRaw = async (words, options, signal) => {
    const salt = Buffer.from(options?.salt ?? []).toString('base64');
    if (salt !== sharedSalt) return argon2.hashRaw(words, options, signal);
    const asked = JSON.stringify([Buffer.from(words).toString('base64'), options]);
    const stretched = known.get(asked) ?? argon2.hashRaw(words, options);
    known.set(asked, stretched);
    // A copy: whoever has a key zeroes it.
    return Buffer.from(await stretched);
  };
  return { ...argon2, hashRaw };
});
