import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkUp } from '../../../shared/cases';
import type { IncidentReport, ToOfficer } from '../../../shared/incidents';
import { attachmentIdSchema, grantIdSchema, newId, type CaseId, type Fault, type GrantId, type IncidentId, type ReceivedId } from '../../../shared/kernel';
import { initialPolicy, type Policy } from '../../../shared/policy';
import { newPacketId, reporter, wholeWorkUp } from '../../fixtures/incidents/reporter';
import { openedDoor, type DoorKit } from '../support/door';

const random = (count: number): Uint8Array => randomBytes(count);
export { newPacketId, reporter, wholeWorkUp };

/** A privacy officer at an open desk, with a key; the policy names its card. */
export async function officerDesk(rules: Partial<Policy> = {}) {
  let policy: Policy = { ...initialPolicy, ...rules };
  const steady = { now: 0 };
  const kit = await openedDoor('privacy-officer', () => policy, { monotonic: () => steady.now });
  const { key } = await kit.done('cases.makeKey', {});
  const rule = (part: Partial<Policy>): void => { policy = { ...policy, ...part }; };
  rule({ privacyOfficer: key.card });
  return { ...kit, card: key.card, rule, steady };
}
export type OfficerDesk = Awaited<ReturnType<typeof officerDesk>>;

/** A file that the person has chosen. */
export function chosen(kit: Pick<DoorKit, 'folder' | 'grants'>, content: string | Uint8Array): GrantId {
  const folder = join(kit.folder, 'files');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${randomBytes(6).toString('hex')}.age`);
  writeFileSync(path, content);
  const grantId = newId('grt', grantIdSchema, random);
  kit.grants.add(grantId, { path, folder: false });
  return grantId;
}

export type Reporter = Awaited<ReturnType<typeof reporter>>;

/** What is attached, as the statement names it and as the packet carries it. */
export function attached(text: string, media: 'text/plain' | 'image/png' = 'text/plain') {
  const bytes = Buffer.from(text);
  const id = newId('atc', attachmentIdSchema, random);
  return { named: { id, name: 'screen of Ivonne Testa-Morales.txt', media, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), addedAt: 1 }, carried: { id, base64: bytes.toString('base64') } };
}

export const addendum = (incidentId: IncidentId, words: string): ToOfficer => ({ kind: 'chartlock-incident-addendum', format: 1, packetId: newPacketId(), incidentId, at: Date.UTC(2026, 2, 11), words, attachments: [] });

/** Imports one file. */
export async function imported(kit: DoorKit, content: string | Uint8Array) {
  const { results } = await kit.done('cases.import', { grants: [chosen(kit, content)] });
  const [only] = results;
  if (only === undefined) throw new Error('nothing was imported');
  return only;
}

/** Imports a report that has to be taken in. */
export async function takenIn(kit: OfficerDesk, from: Reporter, report: IncidentReport = from.report()): Promise<{ readonly receivedId: ReceivedId; readonly report: IncidentReport }> {
  const { receivedId, result } = await imported(kit, await from.sealed(report, kit.card));
  if (receivedId === null || result !== 'taken') throw new Error(`the report was ${result}`);
  return { receivedId, report };
}

/** A call that is expected to be declined. */
export async function declined({ call }: DoorKit, ...made: Parameters<DoorKit['call']>): Promise<Fault> {
  const reply = await call(...made);
  if (reply.ok) throw new Error(`${made[0]} was answered`);
  return reply.fault;
}

/** A case of one report, worked up whole. */
export async function workedUp(kit: OfficerDesk, workUp: WorkUp = wholeWorkUp): Promise<{ readonly caseId: CaseId; readonly receivedId: ReceivedId; readonly from: Reporter; readonly report: IncidentReport }> {
  const from = await reporter();
  const { receivedId, report } = await takenIn(kit, from);
  const { caseId } = await kit.done('cases.open', { receivedIds: [receivedId], words: 'A query went astray' });
  await kit.done('cases.saveWorkUp', { caseId, version: 1, workUp });
  return { caseId, receivedId, from, report };
}
