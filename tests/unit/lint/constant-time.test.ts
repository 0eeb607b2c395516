import { Linter } from 'eslint';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { houseRules } from '../../../build/lint/house.mjs';
import { repository } from '../../../build/steps/paths.mjs';

const linter = new Linter();

function complaints(code: string): number {
  return linter.verify(code, [{ plugins: { house: { rules: houseRules } }, rules: { 'house/constant-time': 'error' } }]).length;
}

describe('Secrets are compared in constant time', () => {
  it.each([
    'if (secret === other) go();', 'if (other !== passphrase) go();', 'if (this.kek == kek) go();', 'if (header.mac !== macOf(text)) go();', 'if (a.b?.deviceSecret === x) go();',
    'if (deviceFingerprint(s, id) !== header.device) go();', 'if (dek.equals(other)) go();', 'if (other.equals(ringSecret)) go();', 'if (Buffer.compare(a, ringSecret) === 0) go();', 'if (this.#kek === other) go();',
  ].map((code) => code.includes('this.#') ? `class A { #kek; is(other) { ${code} } }` : code))('%s is refused', (code) => {
    expect(complaints(code)).toBeGreaterThan(0);
  });

  it.each([
    'if (secret === null) go();', 'if (secret === undefined) go();', "if (typeof secret === 'string') go();", 'if (secret.length === other.length) go();', 'if (timingSafeEqual(secret, other)) go();', 'if (passphraseDue !== next) go();', "if (secretState === 'gone') go();",
  ])('%s is not', (code) => {
    expect(complaints(code)).toBe(0);
  });

  it('by the files that hold them, each of which uses timingSafeEqual', () => {
    const files = ['keys/keychain.ts', 'keys/earlier.ts', 'keys/derive.ts', 'keys/ring-secret.ts', 'keys/set-anew.ts', 'keys/recovery.ts', 'witness/record.ts', 'accounts/service.ts', 'accounts/one-time-code.ts', 'accounts/recovery-codes.ts'];
    for (const file of files) expect([file, readFileSync(join(repository, 'electron/vault', file), 'utf8').includes('timingSafeEqual(')]).toEqual([file, true]);
  });

  it('is a rule of every file of the vault, and none turns it off', () => {
    const sources = readdirSync(join(repository, 'electron'), { recursive: true, withFileTypes: true }).filter((each) => each.isFile() && each.name.endsWith('.ts'));
    expect(sources.length).toBeGreaterThan(100);
    for (const each of sources) expect(readFileSync(join(each.parentPath, each.name), 'utf8')).not.toMatch(/eslint-disable(?!-next-line no-control-regex)/);
    expect(readFileSync(join(repository, 'build/eslint.config.mjs'), 'utf8')).toContain("'house/constant-time': 'error'");
  });
});
