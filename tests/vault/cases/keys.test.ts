import { describe, expect, it, vi } from 'vitest';
import { readOfficerCard } from '../../../shared/incidents';
import { initialPolicy } from '../../../shared/policy';
import { openedDoor } from '../support/door';
import { bytes } from '../support/vault';
import { chosen, declined, imported, officerDesk, reporter, takenIn, wholeWorkUp } from './kit';

// Opening a backup costs a guess, which is slow on purpose.
vi.setConfig({ testTimeout: 120_000 });

const none = { passphrase: bytes('') };

describe('The officer’s key', () => {
  it('shows its public card and words alone: no call, file or event holds a private half', async () => {
    const kit = await officerDesk();
    const { keys } = await kit.done('cases.keys', {});
    expect(keys).toMatchObject([{ card: kit.card, retiredAt: null, backedUpAt: null, isNamed: true }]);
    expect(keys[0]?.words).toHaveLength(6);
    const card = await kit.done('cases.exportCard', {});
    expect(card).toMatchObject({ line: kit.card, text: `${kit.card}\n`, words: keys[0]?.words });
    expect(readOfficerCard(card.text)?.recipient).toMatch(/^age1/);
    expect(JSON.stringify([keys, card])).not.toMatch(/AGE-SECRET|PRIVATE|MC4CAQ/);
  });

  it('that was replaced still opens what was sealed to it, and the new one signs', async () => {
    const kit = await officerDesk();
    const from = await reporter();
    const before = await from.sealed(from.report(), kit.card);
    const { key } = await kit.done('cases.makeKey', {});
    const after = await from.sealed(from.report(), key.card);
    expect(await imported(kit, before)).toMatchObject({ result: 'taken' });
    expect(await imported(kit, after)).toMatchObject({ result: 'taken' });
    expect((await kit.done('cases.keys', {})).keys.map(({ card, retiredAt, isNamed }) => [card === key.card, retiredAt === null, isNamed])).toEqual([[true, true, false], [false, false, true]]);
  });

  it('comes back from a copy that a drawn passphrase seals, into an empty vault as the one in use; what waited for it opens', async () => {
    const kit = await officerDesk();
    const from = await reporter();
    const sealed = await from.sealed(from.report(), kit.card);
    const backup = await kit.done('cases.backUpKeys', { to: null });
    expect(backup.passphrase).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect((await kit.done('cases.keys', {})).keys[0]?.backedUpAt).toBe(kit.time.now);

    const replaced = await openedDoor('privacy-officer', () => ({ ...initialPolicy, privacyOfficer: kit.card }));
    expect(await imported(replaced, sealed)).toMatchObject({ result: 'no-key' });
    const grantId = chosen(replaced, backup.text);
    const passphrase = () => ({ passphrase: bytes((backup.passphrase ?? '').toLowerCase()) });
    const { keys } = await replaced.done('cases.openBackup', { grantId }, passphrase());
    expect(keys).toMatchObject([{ card: kit.card, isHere: false }]);
    expect(await declined(replaced, 'cases.restoreKeys', { grantId, words: ['oak', 'oak', 'oak', 'oak', 'oak', 'oak'] }, passphrase())).toEqual({ code: 'fingerprint-differs' });
    expect(await replaced.done('cases.restoreKeys', { grantId, words: keys[0]?.words ?? [] }, passphrase())).toEqual({ restored: 1, opened: 1 });
    expect((await replaced.done('cases.keys', {})).keys).toMatchObject([{ card: kit.card, retiredAt: null, isNamed: true }]);
    expect((await replaced.done('cases.inbox', { states: ['new'], count: 10 })).received).toMatchObject([{ kind: 'report' }]);
  });

  it('is sealed to a second officer’s card, who opens it beside an own key that stays in use', async () => {
    const [kit, second] = [await officerDesk(), await officerDesk()];
    const { text, passphrase } = await kit.done('cases.backUpKeys', { to: second.card });
    expect(passphrase).toBeNull();
    const grantId = chosen(second, text);
    const { keys } = await second.done('cases.openBackup', { grantId }, none);
    expect(await second.done('cases.restoreKeys', { grantId, words: keys[0]?.words ?? [] }, none)).toEqual({ restored: 1, opened: 0 });
    expect((await second.done('cases.keys', {})).keys.map(({ card, retiredAt }) => [card, retiredAt === null])).toEqual([[second.card, true], [kit.card, false]]);
    expect(await second.done('cases.restoreKeys', { grantId, words: keys[0]?.words ?? [] }, none)).toEqual({ restored: 0, opened: 0 });
  });

  it('is not opened by another passphrase, nor by a third officer, nor sealed to itself', async () => {
    const [kit, third] = [await officerDesk(), await officerDesk()];
    const { text } = await kit.done('cases.backUpKeys', { to: null });
    const grantId = chosen(third, text);
    expect(await declined(third, 'cases.openBackup', { grantId }, { passphrase: bytes('AAAA-AAAA-AAAA-AAAA') })).toEqual({ code: 'officer-backup', why: 'wrong-passphrase' });
    expect(await declined(third, 'cases.openBackup', { grantId }, none)).toEqual({ code: 'officer-backup', why: 'other-key' });
    expect(await declined(third, 'cases.openBackup', { grantId: chosen(third, 'no') }, none)).toEqual({ code: 'officer-backup', why: 'no-backup' });
    expect(await declined(kit, 'cases.backUpKeys', { to: kit.card })).toEqual({ code: 'no-card' });
    expect(await declined(kit, 'cases.backUpKeys', { to: 'age1 me' })).toEqual({ code: 'no-card' });
  });

  it('that the policy names signs what is said to reporters, until the policy names the newer one', async () => {
    const kit = await officerDesk();
    const from = await reporter();
    const { receivedId } = await takenIn(kit, from);
    const { key } = await kit.done('cases.makeKey', {});
    const signers = async (): Promise<(string | undefined)[]> => {
      await kit.done('cases.reply', { receivedId, reply: { kind: 'acknowledgement', words: '' } });
      const { caseId } = await kit.done('cases.open', { receivedIds: [], words: 'x' });
      await kit.done('cases.saveWorkUp', { caseId, version: 1, workUp: excluded });
      await kit.done('cases.decide', { caseId, version: 1, outcome: 'excluded', why: 'So it was.' });
      return (await kit.done('cases.read', { caseId })).decisions.map(({ signed }) => signed.key);
    };
    expect(await signers()).toEqual([readOfficerCard(kit.card)?.signer]);
    kit.rule({ privacyOfficer: key.card });
    expect(await signers()).toEqual([readOfficerCard(key.card)?.signer]);
  });
});

const excluded = { ...wholeWorkUp, factors: { ...wholeWorkUp.factors, nature: { ...wholeWorkUp.factors.nature, evidence: [1] }, recipient: { ...wholeWorkUp.factors.recipient, evidence: [1] } }, exclusions: { ...wholeWorkUp.exclusions, 'good-faith': { applies: true, why: 'Opened in good faith.', evidence: [1] } } };
