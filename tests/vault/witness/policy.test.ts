import { createHash } from 'node:crypto';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { appendAudit } from '../../../electron/vault/audit';
import { policyAdmission } from '../../../electron/vault/policy';
import { readPart, resolvePolicy, type OrganisationPolicy, type SignedState } from '../../../shared/policy';
import { doorOf, type DoorKit } from '../support/door';
import { bytes, keeperOf, passphrase, temporaryFolder } from '../support/vault';

const where = '/etc/chartlock/policies/signed.json';
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

function under(serial: number): OrganisationPolicy {
  const signed: SignedState = { state: 'accepted', where, serial, issuedAt: 0, expiresOn: null, keyId: sha256('key'), sha256: sha256(`policy ${serial}`) };
  return resolvePolicy([readPart('signed-file', where, { curtain: 'cover' })], signed);
}

/** A process that opens the vault of a computer under the signed policy of this number. */
function processUnder(kit: ReturnType<typeof keeperOf>, serial: number): DoorKit {
  const organisation = under(serial);
  return doorOf(kit, () => organisation.policy, {
    admission: policyAdmission({ rules: () => ({ policy: organisation.policy, organisation }), readAnew: async () => undefined, log: appendAudit }),
  });
}

const unlock = (door: DoorKit) => door.call('accounts.unlock', {}, { passphrase: bytes(passphrase) });

it('An older copy of the vault has forgotten which signed policies it was opened under, and its seal has not: an older policy opens nothing', async () => {
  const kit = keeperOf();
  const first = processUnder(kit, 4);
  await first.done('accounts.create', { person: { name: 'Nora Quill', identifier: 'nquill', role: 'coder' }, acceptNoKeychain: false }, { passphrase: bytes(passphrase) });
  first.sessions.current()?.database.emptyJournal();
  first.sessions.abandon();
  const kept = join(temporaryFolder(), 'kept.db');
  cpSync(join(kit.folder, 'vault', 'vault.db'), kept);

  const second = processUnder(keeperOf(kit.folder, kit.keychain), 7);
  expect(await unlock(second)).toMatchObject({ ok: true });
  second.sessions.abandon();
  for (const part of ['', '-wal', '-shm']) rmSync(join(kit.folder, 'vault', `vault.db${part}`), { force: true });
  cpSync(kept, join(kit.folder, 'vault', 'vault.db'));

  const refused = { fault: { code: 'policy-refused', why: 'rolled-back', where, serial: 4, seen: 7 } };
  expect(await unlock(processUnder(keeperOf(kit.folder, kit.keychain), 4))).toMatchObject(refused);
  // And it stays so, once the copy has been opened under the newer one and its seal is made anew.
  const third = processUnder(keeperOf(kit.folder, kit.keychain), 7);
  expect(await unlock(third)).toMatchObject({ ok: true });
  third.sessions.abandon();
  expect(await unlock(processUnder(keeperOf(kit.folder, kit.keychain), 4))).toMatchObject(refused);
});
