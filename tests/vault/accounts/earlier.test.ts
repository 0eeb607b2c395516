import { describe, expect, it } from 'vitest';
import { isEarlier, lanesFor } from '../../../electron/vault/accounts/earlier';
import { hashPassphrase, type KdfCost, type PassphraseHash } from '../../../electron/vault/keys';

const cost: KdfCost = { algorithm: 'argon2id', memoryKiB: 64 * 1024, passes: 3, lanes: 1 };
const of = (memoryMebibytes: number): PassphraseHash => ({ cost: { ...cost, memoryKiB: memoryMebibytes * 1024 }, salt: new Uint8Array(16), hash: new Uint8Array(32) });
const gibibytes = (count: number): number => count * 1024 * 1024;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('Comparing a new passphrase with earlier ones', () => {
  it.each([
    ['two processors, plenty of memory', [of(256)], 2, gibibytes(16), 2],
    ['eight processors: no more than there are threads', [of(256)], 8, gibibytes(16), 4],
    ['four processors, little memory: half of it is left to others', [of(256)], 4, gibibytes(1), 2],
    ['the dearest of them counts', [of(64), of(1024)], 4, gibibytes(4), 2],
    ['hardly any memory: one after another', [of(256)], 4, 1024, 1],
    ['none to compare with', [], 4, gibibytes(16), 4],
  ] as const)('goes on so many at once: %s', (_what, earlier, processors, freeKiB, lanes) => expect(lanesFor(earlier, processors, freeKiB)).toBe(lanes));

  it.each([1, 2, 4])('finds it wherever it stands, and nothing where it is new, with %i at once', async (lanes) => {
    const earlier = await Promise.all(['first', 'second', 'third'].map((text) => hashPassphrase(bytes(text), cost)));
    const found = await Promise.all(['first', 'second', 'third', 'fourth'].map((text) => isEarlier(bytes(text), earlier, () => undefined, lanes)));
    expect(found).toEqual([true, true, true, false]);
  });

  it('says how far it has come, from the beginning to the end', async () => {
    const earlier = await Promise.all(['first', 'second', 'third'].map((text) => hashPassphrase(bytes(text), cost)));
    const told: number[] = [];
    await isEarlier(bytes('new'), earlier, (done) => told.push(done), 2);
    expect(told).toEqual([0, 1, 2, 3]);
  });

  it('is nothing to tell of where nothing is remembered', async () => {
    const told: number[] = [];
    expect(await isEarlier(bytes('new'), [], (done) => told.push(done))).toBe(false);
    expect(told).toEqual([]);
  });
});
