import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { calibrateKdf } from '../../../electron/vault/keys';
import { readHeader } from '../../../electron/vault/keys/header';
import { ringNames } from '../../../electron/vault/keys/ring';
import { encounterIdSchema, FaultError, newId } from '../../../shared/kernel';
import { initialPolicy, type Policy } from '../../../shared/policy';
import { bytes, keeperOf, MemoryKeychain, passphrase, temporaryFolder } from '../support/vault';

const faultOf = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'no fault',
    (error: unknown) => (error instanceof FaultError ? error.fault : error),
  );

/** A vault with one chart's words sealed in it, closed, under a policy that the test may change. */
async function closedVault({ without = false, freeKiB }: { readonly without?: boolean; readonly freeKiB?: () => number } = {}) {
  let policy: Policy = initialPolicy;
  const keychain = new MemoryKeychain();
  keychain.state = without ? 'absent' : 'present';
  const kit = keeperOf(temporaryFolder(), keychain, () => policy, freeKiB === undefined ? {} : { freeKiB });
  const chart = newId('enc', encounterIdSchema, randomBytes);
  const created = await kit.keeper.create(bytes(passphrase), 'NQ', without);
  const sealed = created.chartKeys.seal(chart, 'words of a chart');
  created.chartKeys.save();
  created.seal();
  created.database.close();
  const at = (name: string): string => join(kit.folder, 'vault', name);
  return {
    ...kit,
    rule: (part: Partial<Policy>) => void (policy = { ...policy, ...part }),
    header: () => readHeader(at('vault.json')) ?? expect.fail('there is no header'),
    ring: () => ringNames.map((name) => readFileSync(at(name), 'utf8')),
    /** Unlocks, and stops short of putting the changes in place, as a killed process does, or goes on to it. */
    unlock: async (until: 'killed' | 'done' = 'done') => {
      const { database, chartKeys, changes, passphraseOnly } = await kit.keeper.unlock(bytes(passphrase));
      if (until === 'done') changes.seal();
      const words = chartKeys.open(chart, sealed);
      database.close();
      chartKeys.close();
      return { events: changes.events, passphraseOnly, words };
    },
  };
}

const words = 'words of a chart';

describe('Where the policy requires the keychain', () => {
  it.each(['absent', 'locked-or-slow'] as const)('no vault is made while it is %s, whatever the person accepts', async (state) => {
    const keychain = new MemoryKeychain();
    keychain.state = state;
    const kit = keeperOf(temporaryFolder(), keychain, () => ({ ...initialPolicy, keychain: 'required' }));
    expect(await faultOf(kit.keeper.create(bytes(passphrase), 'NQ', true))).toEqual({ code: 'keychain-required', why: state });
    expect((await kit.keeper.status()).state).toBe('none');
  });

  it('a vault without it stays locked while there is none, and no wrong passphrase is counted', async () => {
    const vault = await closedVault({ without: true });
    vault.rule({ keychain: 'required' });
    expect(await faultOf(vault.unlock())).toEqual({ code: 'keychain-required', why: 'absent' });
    expect((await vault.keeper.status()).retryInSeconds).toBe(0);
  });

  it('a vault without it gets the keychain’s half at the next unlocking, and needs it from then on', async () => {
    const vault = await closedVault({ without: true });
    vault.rule({ keychain: 'required' });
    vault.keychain.state = 'present';
    expect(await vault.unlock()).toEqual({ events: [{ event: 'vault.keychain-added' }], passphraseOnly: false, words });
    expect(vault.header().device).not.toBeNull();
    expect(await vault.unlock()).toEqual({ events: [], passphraseOnly: false, words });
    vault.keychain.state = 'absent';
    expect(await faultOf(vault.unlock())).toEqual({ code: 'keychain', why: 'absent' });
  });

  it('a copy of the ring from before opens no more: its charts’ keys are under the keychain’s secret', async () => {
    const vault = await closedVault({ without: true });
    const before = vault.ring();
    vault.rule({ keychain: 'required' });
    vault.keychain.state = 'present';
    await vault.unlock();
    for (const [index, name] of ringNames.entries()) writeFileSync(join(vault.folder, 'vault', name), before[index] ?? '');
    expect(await faultOf(vault.unlock())).toEqual({ code: 'vault-damaged', what: 'chart-keys' });
  });

  it('a process killed between the ring and the header leaves a vault that opens, and the next one completes it', async () => {
    const vault = await closedVault({ without: true });
    vault.rule({ keychain: 'required' });
    vault.keychain.state = 'present';
    await vault.unlock('killed');
    expect(vault.header().device).toBeNull();
    expect(await vault.unlock('killed')).toMatchObject({ words });
    expect(await vault.unlock()).toEqual({ events: [{ event: 'vault.keychain-added' }], passphraseOnly: false, words });
    expect(await vault.unlock()).toEqual({ events: [], passphraseOnly: false, words });
  });

  it('so it is when the policy was withdrawn in between', async () => {
    const vault = await closedVault({ without: true });
    vault.rule({ keychain: 'required' });
    vault.keychain.state = 'present';
    await vault.unlock('killed');
    vault.rule({ keychain: 'optional' });
    expect(await vault.unlock()).toEqual({ events: [{ event: 'vault.keychain-added' }], passphraseOnly: false, words });
  });

  it('two copies of a vault share the keychain’s half: the second does not lock the first out', async () => {
    const vault = await closedVault({ without: true });
    vault.rule({ keychain: 'required' });
    vault.keychain.state = 'present';
    await vault.unlock('killed');
    const held = [...vault.keychain.secrets.entries()].map(([key, secret]) => [key, Buffer.from(secret).toString('hex')]);
    await vault.unlock();
    expect([...vault.keychain.secrets.entries()].map(([key, secret]) => [key, Buffer.from(secret).toString('hex')])).toEqual(held);
  });

  it('and does not, a vault without it goes on without', async () => {
    const vault = await closedVault({ without: true });
    vault.keychain.state = 'present';
    expect(await vault.unlock()).toEqual({ events: [], passphraseOnly: true, words });
  });
});

describe('Where the policy asks for dearer guesses', () => {
  it('a new vault has them', async () => {
    const kit = keeperOf(undefined, undefined, () => ({ ...initialPolicy, kdfMebibytes: 128, kdfPasses: 5 }));
    const created = await kit.keeper.create(bytes(passphrase), 'NQ', false);
    created.seal();
    created.database.close();
    expect(kit.keeper.facts().kdf).toMatchObject({ memoryKiB: 128 * 1024, passes: 5 });
  });

  it.each([['memory', { kdfMebibytes: 96 }, { memoryKiB: 96 * 1024, passes: 3 }], ['passes', { kdfPasses: 4 }, { memoryKiB: 64 * 1024, passes: 4 }]] as const)(
    'a vault with less %s is sealed anew at the next unlocking, once',
    async (_what, part, kdf) => {
      const vault = await closedVault();
      const { salt } = vault.header().kdf;
      vault.rule(part);
      expect(await vault.unlock()).toEqual({ events: [{ event: 'vault.kdf-raised', mebibytes: kdf.memoryKiB / 1024, passes: kdf.passes }], passphraseOnly: false, words });
      expect(vault.header().kdf).toMatchObject(kdf);
      expect(vault.header().kdf.salt).not.toBe(salt);
      expect(await vault.unlock()).toEqual({ events: [], passphraseOnly: false, words });
    },
  );

  it('a process killed before the new header is in place leaves the old one, which opens', async () => {
    const vault = await closedVault();
    const before = vault.header();
    vault.rule({ kdfPasses: 4 });
    await vault.unlock('killed');
    expect(vault.header()).toEqual(before);
    expect(await vault.unlock()).toMatchObject({ events: [{ event: 'vault.kdf-raised' }], words });
  });

  it('a changed passphrase is sealed as dearly', async () => {
    const vault = await closedVault();
    vault.rule({ kdfPasses: 4 });
    (await vault.keeper.changePassphrase(bytes(passphrase), bytes('a lantern beneath eleven oaks'))).seal();
    expect(vault.header().kdf.passes).toBe(4);
  });

  it('a vault that has more already is left as it is', async () => {
    const vault = await closedVault();
    vault.rule({ kdfPasses: 6 });
    await vault.unlock();
    const before = vault.header();
    vault.rule({ kdfPasses: 3 });
    expect(await vault.unlock()).toEqual({ events: [], passphraseOnly: false, words });
    expect(vault.header()).toEqual(before);
  });
});

describe('Where a guess is to cost more memory than the computer has free', () => {
  const policyAsks = { code: 'memory-short', neededMebibytes: 96, freeMebibytes: 80, byPolicy: true };

  it('no vault is made: the fault says what is asked, and what there is', async () => {
    const policy: Policy = { ...initialPolicy, kdfMebibytes: 96 };
    const kit = keeperOf(temporaryFolder(), new MemoryKeychain(), () => policy, { freeKiB: () => 80 * 1024 });
    expect(await faultOf(kit.keeper.create(bytes(passphrase), 'NQ', false))).toEqual(policyAsks);
    expect(await kit.keeper.status()).toMatchObject({ state: 'none' });
  });

  it('a vault that costs less is not opened, its passphrase not changed, and no try is counted; with less asked it opens', async () => {
    const vault = await closedVault({ freeKiB: () => 80 * 1024 });
    vault.rule({ kdfMebibytes: 96 });
    expect(await faultOf(vault.unlock())).toEqual(policyAsks);
    expect(await faultOf(vault.keeper.changePassphrase(bytes(passphrase), bytes('a lantern beneath eleven oaks')))).toEqual(policyAsks);
    vault.rule({ kdfMebibytes: 64 });
    expect(await vault.unlock()).toEqual({ events: [], passphraseOnly: false, words });
  });

  it('a vault that was sealed so while there was more says so, too', async () => {
    let free = 4096;
    const vault = await closedVault({ freeKiB: () => free * 1024 });
    vault.rule({ kdfMebibytes: 320 });
    await vault.unlock();
    free = 300;
    expect(await faultOf(vault.unlock())).toEqual({ code: 'memory-short', neededMebibytes: 320, freeMebibytes: 300, byPolicy: false });
  });
});

describe('The cost that Chartlock chooses', () => {
  it('takes no more than half of the memory that is free, and never less than is asked', async () => {
    expect((await calibrateKdf({ memoryKiB: 64 * 1024, passes: 3 }, 100_000, 200 * 1024)).memoryKiB).toBe(64 * 1024);
    expect((await calibrateKdf({ memoryKiB: 64 * 1024, passes: 3 }, 100_000, 300 * 1024)).memoryKiB).toBe(128 * 1024);
    expect((await calibrateKdf({ memoryKiB: 64 * 1024, passes: 3 }, 100_000, 32 * 1024)).memoryKiB).toBe(64 * 1024);
  });
});
