import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { describe, expect, it } from 'vitest';
import { ChartKeys } from '../../../electron/vault/keys';
import { recipientFingerprint } from '../../../electron/vault/keys/recovery';
import { encounterIdSchema, FaultError, newId } from '../../../shared/kernel';
import { initialPolicy, readPart, resolvePolicy, unmanaged, type Policy, type SourceReport } from '../../../shared/policy';
import { bytes, keeperOf, MemoryKeychain, passphrase, temporaryFolder } from '../support/vault';

/** A pair of keys as an organisation makes it with `age-keygen`. */
async function organisationKey() {
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}

const faultOf = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'no fault',
    (error: unknown) => (error instanceof FaultError ? error.fault : error),
  );

const words = 'words of a chart';

/** A closed vault with one chart's words, made under a policy that names `recoveryKey`. */
async function closedVault(recoveryKey: string | null, { without = false }: { readonly without?: boolean } = {}) {
  let policy: Policy = { ...initialPolicy, recoveryKey };
  let origins = unmanaged.origins;
  const keychain = new MemoryKeychain();
  keychain.state = without ? 'absent' : 'present';
  const kit = keeperOf(temporaryFolder(), keychain, () => policy, { origins: () => origins });
  const [chart, another] = [newId('enc', encounterIdSchema, randomBytes), newId('enc', encounterIdSchema, randomBytes)];
  const created = await kit.keeper.create(bytes(passphrase), 'NQ', without);
  const sealed = created.chartKeys.seal(chart, words);
  created.chartKeys.seal(another, 'of another');
  created.chartKeys.save();
  created.seal();
  created.database.close();
  const path = join(kit.folder, 'vault', 'recovery.json');
  return {
    ...kit, chart, another, path, created,
    rule: (part: Partial<Policy>) => void (policy = { ...policy, ...part }),
    /** The policy as the desk reads it where what it says of the recovery key makes no sense, or the whole cannot be read. */
    spoil: (source: SourceReport) => void ({ policy, origins } = resolvePolicy([source])),
    unlock: async (work: (chartKeys: ChartKeys) => Promise<unknown> = async () => undefined) => {
      const { database, chartKeys, changes, recovery } = await kit.keeper.unlock(bytes(passphrase));
      changes.seal();
      await work(chartKeys);
      database.close();
      chartKeys.close();
      return { events: changes.events, recovery };
    },
    /** Opens the vault as the organisation would, on a computer without its keychain, and reads the chart. */
    recovered: async (identity: string) => {
      keychain.state = 'absent';
      try {
        const { database, chartKeys } = await kit.keeper.recover(identity);
        database.close();
        return chartKeys instanceof ChartKeys ? chartKeys.open(chart, sealed) : chartKeys;
      } finally {
        keychain.state = without ? 'absent' : 'present';
      }
    },
  };
}

describe('A vault made where the policy names a recovery key', () => {
  it('opens with the organisation’s private key, without passphrase and keychain, its charts included', async () => {
    const { identity, recipient } = await organisationKey();
    const vault = await closedVault(recipient);
    expect(vault.created.events).toEqual([{ event: 'vault.recovery-set', fingerprint: recipientFingerprint(recipient) }]);
    expect(vault.created.recovery).toEqual({ state: 'set', fingerprint: recipientFingerprint(recipient) });
    expect(await vault.recovered(identity)).toBe(words);
  });

  it('opens with no other key, and counts no wrong passphrase', async () => {
    const vault = await closedVault((await organisationKey()).recipient);
    expect(await faultOf(vault.keeper.recover((await organisationKey()).identity))).toEqual({ code: 'no-recovery', why: 'other-key' });
    expect(await faultOf(vault.keeper.recover('not a key'))).toEqual({ code: 'no-recovery', why: 'other-key' });
    expect((await vault.keeper.status()).retryInSeconds).toBe(0);
  });

  it('keeps what it is opened with from other users, and in no part readable', async () => {
    const vault = await closedVault((await organisationKey()).recipient);
    expect((statSync(vault.path).mode & 0o777).toString(8)).toBe('600');
    const file = readFileSync(vault.path, 'utf8');
    for (const secret of vault.keychain.secrets.values()) expect(file).not.toContain(Buffer.from(secret).toString('base64'));
  });

  it('opens so without a keychain, too', async () => {
    const { identity, recipient } = await organisationKey();
    expect(await (await closedVault(recipient, { without: true })).recovered(identity)).toBe(words);
  });

  it('keeps up with the keys of charts that die: the rest opens, and the file holds one secret again', async () => {
    const { identity, recipient } = await organisationKey();
    const vault = await closedVault(recipient);
    const before = readFileSync(vault.path, 'utf8');
    await vault.unlock((chartKeys) => chartKeys.bury([vault.another]));
    const after: { of: string[]; dek: string } = JSON.parse(readFileSync(vault.path, 'utf8'));
    expect(after.of).toHaveLength(1);
    expect(JSON.parse(before)).not.toMatchObject({ of: after.of });
    expect(await vault.recovered(identity)).toBe(words);
    expect(await vault.unlock()).toMatchObject({ events: [] });
  });

  it.each(['before the ring is written', 'after it'] as const)('opens when a death was cut short by a silent keychain, %s', async (when) => {
    const { identity, recipient } = await organisationKey();
    const vault = await closedVault(recipient);
    const write = vault.keychain.write;
    let writes = 0;
    Object.assign(vault.keychain, {
      write: async (...given: Parameters<typeof write>) => {
        writes += 1;
        return writes >= (when === 'before the ring is written' ? 1 : 2) ? { state: 'locked-or-slow' } : write(...given);
      },
    });
    await vault.unlock(async (chartKeys) => expect(await faultOf(chartKeys.bury([vault.another]))).toMatchObject({ code: 'keychain' }));
    expect(await vault.recovered(identity)).toBe(words);
    Object.assign(vault.keychain, { write });
    await vault.unlock();
    expect(await vault.recovered(identity)).toBe(words);
  });

  it('opens after the passphrase was changed', async () => {
    const { identity, recipient } = await organisationKey();
    const vault = await closedVault(recipient);
    (await vault.keeper.changePassphrase(bytes(passphrase), bytes('a lantern beneath eleven oaks'))).seal();
    expect(await vault.recovered(identity)).toBe(words);
  });
});

describe('A vault that is there when the policy', () => {
  it('names a recovery key is sealed to it at the next unlocking, once', async () => {
    const { identity, recipient } = await organisationKey();
    const vault = await closedVault(null);
    expect(await faultOf(vault.keeper.recover(identity))).toEqual({ code: 'no-recovery', why: 'none' });
    vault.rule({ recoveryKey: recipient });
    const fingerprint = recipientFingerprint(recipient);
    expect(await vault.unlock()).toEqual({ events: [{ event: 'vault.recovery-set', fingerprint }], recovery: { state: 'set', fingerprint } });
    expect(await vault.unlock()).toEqual({ events: [], recovery: { state: 'set', fingerprint } });
    expect(await vault.recovered(identity)).toBe(words);
  });

  it('names another is sealed to that one, and no more to the first', async () => {
    const [first, second] = [await organisationKey(), await organisationKey()];
    const vault = await closedVault(first.recipient);
    vault.rule({ recoveryKey: second.recipient });
    expect(await vault.unlock()).toMatchObject({ events: [{ event: 'vault.recovery-set', fingerprint: recipientFingerprint(second.recipient) }] });
    expect(await vault.recovered(second.identity)).toBe(words);
    expect(await faultOf(vault.keeper.recover(first.identity))).toEqual({ code: 'no-recovery', why: 'other-key' });
  });

  it('names none any more opens with the passphrase alone again', async () => {
    const vault = await closedVault((await organisationKey()).recipient);
    vault.rule({ recoveryKey: null });
    expect(await vault.unlock()).toEqual({ events: [{ event: 'vault.recovery-removed' }], recovery: { state: 'none' } });
    expect(existsSync(vault.path)).toBe(false);
    expect(await vault.unlock()).toEqual({ events: [], recovery: { state: 'none' } });
  });

  it('names one of the right shape that is no key opens all the same, keeps what was sealed before, and the log says so', async () => {
    const { identity, recipient } = await organisationKey();
    const vault = await closedVault(recipient);
    vault.rule({ recoveryKey: `${recipient.slice(0, -1)}${recipient.endsWith('q') ? 'p' : 'q'}` });
    expect(await vault.unlock()).toEqual({ events: [{ event: 'vault.recovery-refused' }], recovery: { state: 'unreadable', kept: recipientFingerprint(recipient) } });
    expect(await vault.recovered(identity)).toBe(words);
  });

  it.each<[string, SourceReport]>([
    ['names one that cannot be read', readPart('managed-files', 'desk.json', { recoveryKey: 'age1' })],
    ['cannot be read as a whole', { source: 'managed-files', where: 'desk.json', state: 'invalid', problems: [] }],
  ])('%s opens, keeps the copy that is sealed, and says so: unreadable is not absent', async (_what, source) => {
    const { identity, recipient } = await organisationKey();
    const vault = await closedVault(recipient);
    const before = readFileSync(vault.path, 'utf8');
    vault.spoil(source);
    expect(await vault.unlock()).toEqual({ events: expect.arrayContaining([{ event: 'vault.recovery-refused' }]), recovery: { state: 'unreadable', kept: recipientFingerprint(recipient) } });
    expect(readFileSync(vault.path, 'utf8')).toBe(before);
    expect(await vault.recovered(identity)).toBe(words);
  });

  it('cannot be read, and none was sealed, seals none', async () => {
    const vault = await closedVault(null);
    vault.spoil(readPart('managed-files', 'desk.json', { recoveryKey: 7 }));
    expect(await vault.unlock()).toMatchObject({ recovery: { state: 'unreadable', kept: null } });
    expect(existsSync(vault.path)).toBe(false);
  });

  it.each([['is damaged', '{'], ['is of another vault', null]] as const)('still names it and the file %s, it is sealed anew', async (_what, text) => {
    const { identity, recipient } = await organisationKey();
    const vault = await closedVault(recipient);
    writeFileSync(vault.path, text ?? readFileSync((await closedVault(recipient)).path));
    expect(await faultOf(vault.keeper.recover(identity))).toEqual({ code: 'no-recovery', why: 'damaged' });
    await vault.unlock();
    expect(await vault.recovered(identity)).toBe(words);
  });

  it('requires the keychain of a vault that had none, both are done at once', async () => {
    const { identity, recipient } = await organisationKey();
    const vault = await closedVault(null, { without: true });
    vault.keychain.state = 'present';
    vault.rule({ recoveryKey: recipient, keychain: 'required' });
    expect(await vault.unlock()).toMatchObject({ events: [{ event: 'vault.keychain-added' }, { event: 'vault.recovery-set' }] });
    expect(await vault.recovered(identity)).toBe(words);
  });
});

describe('A process that is killed', () => {
  it('before the file is in place leaves the vault as it was; the next unlocking makes it', async () => {
    const { identity, recipient } = await organisationKey();
    const vault = await closedVault(null);
    vault.rule({ recoveryKey: recipient });
    const { database, chartKeys } = await vault.keeper.unlock(bytes(passphrase));
    database.close();
    chartKeys.close();
    expect(existsSync(vault.path)).toBe(false);
    await vault.unlock();
    expect(await vault.recovered(identity)).toBe(words);
  });
});
