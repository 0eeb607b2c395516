import { Decrypter, armor } from 'age-encryption';
import { expect } from 'vitest';
import { makeAgePair } from '../../../electron/vault/cases/age';
import { addendum, attached, imported, officerDesk, workedUp, type OfficerDesk } from './kit';

/** The evidence of a decided case with an addendum, an attachment and replies, opened by whom it was sealed to. */
export async function evidence(kit: OfficerDesk): Promise<string> {
  const { caseId, receivedId, from, report } = await workedUp(kit);
  const { named, carried } = attached('a screen');
  const more = { ...addendum(report.incidentId, 'The clinic called back.'), attachments: [named] };
  if (more.kind !== 'chartlock-incident-addendum') return expect.fail('no addendum');
  await imported(kit, await from.sealed(more, kit.card, { attachments: [carried] }));
  await kit.done('cases.reply', { receivedId, reply: { kind: 'acknowledgement', words: 'Thank you.' } });
  await kit.done('cases.decide', { caseId, version: 1, outcome: 'low-probability', why: 'Destroyed unread.' });
  const auditor = await makeAgePair();
  const { text, name } = await kit.done('cases.bundle', { caseId, to: auditor.recipient });
  expect(name).toMatch(/^evidence-[0-9a-z]{8}\.age$/);
  const decrypter = new Decrypter();
  decrypter.addIdentity(auditor.identity);
  return decrypter.decrypt(armor.decode(text), 'text');
}

/** The same, at a desk of its own. */
export async function makeEvidence(): Promise<string> {
  return evidence(await officerDesk());
}
