import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publicKeyFingerprint, signStatement, verifySigned } from '../../../electron/vault/signing';
import { sql } from '../../../electron/vault/store';
import { signedSchema, z } from '../../../shared/kernel';
import { openTestVault } from '../support/vault';

const statement = { kind: 'chartlock.example', records: 3, ref: 'E-7F3K', left: { b: null, a: 'né' } };

/** The text with one bit of one of its bytes turned over. */
function withBitFlipped(text: string, byte: number, bit: number): string {
  const bytes = Buffer.from(text, 'utf8');
  const at = byte % bytes.length;
  bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
  return bytes.toString('utf8');
}

describe('A statement signed by the vault', () => {
  it('is canonical JSON with a signature and a key of the declared shapes', () => {
    const { database } = openTestVault();
    const signed = database.transaction('write', (db) => signStatement(db, statement, 5));
    expect(signedSchema.parse(signed).statement).toBe('{"kind":"chartlock.example","left":{"a":"né","b":null},"records":3,"ref":"E-7F3K"}');
    expect(verifySigned(signed)).toBe(true);
  });

  it('names the key that signed it: one and the same for the life of the vault, made at its first use', () => {
    const { database } = openTestVault();
    expect(publicKeyFingerprint(database)).toBeNull();
    const first = database.transaction('write', (db) => signStatement(db, statement, 5));
    const second = database.transaction('write', (db) => signStatement(db, { ...statement, records: 4 }, 6));
    expect(second.key).toBe(first.key);
    expect(second.signature).not.toBe(first.signature);
    expect(publicKeyFingerprint(database)).toBe(createHash('sha256').update(Buffer.from(first.key, 'base64')).digest('hex'));
    expect(database.all(z.strictObject({ at: z.int() }), sql`select made_at as at from signing_key`)).toEqual([{ at: 5 }]);
  });

  it('makes no key where the work it belongs to fails', () => {
    const { database } = openTestVault();
    expect(() => database.transaction('write', (db) => { signStatement(db, statement, 5); throw new Error('the work failed'); })).toThrow('the work failed');
    expect(publicKeyFingerprint(database)).toBeNull();
  });

  it('is told from one in which any bit of statement, signature or key was turned over', () => {
    const { database } = openTestVault();
    const signed = database.transaction('write', (db) => signStatement(db, statement, 5));
    fc.assert(
      fc.property(fc.constantFrom('statement', 'signature', 'key'), fc.nat(), fc.integer({ min: 0, max: 7 }), (part, byte, bit) => {
        const altered = { ...signed, [part]: withBitFlipped(signed[part], byte, bit) };
        expect(verifySigned(altered)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  it('is told from one with the key of another vault', () => {
    const signedBy = (): ReturnType<typeof signStatement> => openTestVault().database.transaction('write', (db) => signStatement(db, statement, 5));
    expect(verifySigned({ ...signedBy(), key: signedBy().key })).toBe(false);
  });
});
