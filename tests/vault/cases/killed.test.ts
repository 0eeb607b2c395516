import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifyAudit } from '../../../electron/vault/audit';
import { initialPolicy } from '../../../shared/policy';
import { doorOf, type DoorKit } from '../support/door';
import { bytes, keeperOf, passphrase, temporaryFolder } from '../support/vault';
import { attached, chosen, imported, officerDesk, reporter, workedUp, type OfficerDesk } from './kit';

/** Copies what the disk holds at the moment in which `table` has its next row, as a process that is killed there leaves it. */
function killedWhen(kit: OfficerDesk, table: 'case_attachments' | 'case_decisions' | 'case_timeline'): { readonly next: () => Promise<DoorKit> } {
  const folder = temporaryFolder();
  let wasKilled = false;
  const { driver } = kit.sessions.current()?.database ?? expect.fail('locked');
  driver.function('power_fails', () => {
    if (!wasKilled) cpSync(join(kit.folder, 'vault'), join(folder, 'vault'), { recursive: true });
    wasKilled = true;
    return null;
  });
  driver.exec(`create temp trigger power_fails_here after insert on ${table} begin select power_fails(); end`);
  return {
    next: async () => {
      expect(wasKilled).toBe(true);
      const keeper = keeperOf(folder, kit.keychain);
      keeper.time.now = kit.time.now;
      const door = doorOf(keeper, () => ({ ...initialPolicy, privacyOfficer: kit.card }));
      await door.done('accounts.unlock', {}, { passphrase: bytes(passphrase) });
      return door;
    },
  };
}

const audited = (kit: DoorKit) => kit.sessions.current()?.database.transaction('read', verifyAudit);

describe('A process that is killed', () => {
  it('while a report comes in leaves nothing of it, no event either, and the file is taken in anew', async () => {
    const kit = await officerDesk();
    const from = await reporter();
    const { named, carried } = attached('a screen');
    const file = await from.sealed(from.report({ attachments: [named] }), kit.card, { attachments: [carried] });
    const { next } = killedWhen(kit, 'case_attachments');
    expect(await imported(kit, file)).toMatchObject({ result: 'taken' });
    const after = await next();
    expect((await after.done('cases.inbox', { states: [], count: 10 })).total).toBe(0);
    expect(audited(after)).toMatchObject({ sound: true });
    expect(await after.done('cases.import', { grants: [chosen(after, file)] })).toMatchObject({ results: [{ result: 'taken' }] });
  });

  it.each(['case_decisions', 'case_timeline'] as const)('while a decision is signed (at %s) leaves the case undecided and whole, and it is decided anew', async (table) => {
    const kit = await officerDesk();
    const { caseId } = await workedUp(kit);
    const { next } = killedWhen(kit, table);
    await kit.done('cases.decide', { caseId, version: 1, outcome: 'breach', why: 'So it is.' });
    const after = await next();
    const { row, decisions, timeline, versions } = await after.done('cases.read', { caseId });
    expect([row.state, decisions, timeline.length, versions[0]?.isDecided]).toEqual(['open', [], 2, false]);
    expect(audited(after)).toMatchObject({ sound: true });
    await after.done('cases.decide', { caseId, version: 1, outcome: 'breach', why: 'So it is.' });
    expect((await after.done('cases.read', { caseId })).row.outcome).toBe('breach');
  });
});
