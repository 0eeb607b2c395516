import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { grantIdSchema, newId, type EncounterId, type QueryId, type Role } from '../../../shared/kernel';
import { initialPolicy, type Policy } from '../../../shared/policy';
import type { CallInput } from '../../../shared/ipc';
import { findCode } from '../../fixtures/charts/codes';
import { patient, stay, summaryText, typed, where } from '../../fixtures/charts/encounters';
import { openedDoor, type DoorKit, type Ways } from '../support/door';

export { declined } from '../shelf/kit';

type DraftInput = CallInput<'queries.saveDraft'>['draft'];

/** A query that nothing is to be said against. */
export const soundDraft: DraftInput = {
  kind: 'multiple-choice',
  urgency: 'routine',
  channel: 'kit',
  title: 'Clarification: kidney function',
  body: 'Creatinine is documented as rising during the stay. Based on your clinical judgment, which diagnosis, if any, accounts for these findings?',
  options: ['Acute kidney injury', 'Chronic kidney disease only', 'Other (please specify)', 'Unable to determine'],
  indicators: [],
  template: null,
  recipientId: null,
  relation: 'attending',
  holds: [],
  reason: '',
  spokenAt: null,
};

/** A door with one chart of Ivonne Testa-Morales, discharged on 7 March 2026, opened and read. */
export async function atChart(role: Role = 'coder', policy: () => Policy = () => initialPolicy, ways: Ways = {}) {
  const kit = await openedDoor(role, policy, { findCode, ...ways });
  const { encounter } = await kit.done('encounters.create', { details: stay, patient, documents: [typed(summaryText)] });
  const encounterId: EncounterId = encounter.id;
  const documentId = encounter.documents[0]?.id;
  if (documentId === undefined) throw new Error('the encounter has no document');
  await kit.done('encounters.open', { encounterId });
  await kit.done('encounters.document', { encounterId, documentId });
  const span = (words: string) => ({ documentId, ...where(summaryText, words) });
  const save = async (changes: Partial<DraftInput> = {}, queryId: CallInput<'queries.saveDraft'>['queryId'] = null) =>
    (await kit.done('queries.saveDraft', { encounterId, queryId, draft: { ...soundDraft, indicators: [{ span: span('Acute kidney injury') }], ...changes } })).query;
  return { ...kit, encounterId, documentId, span, save };
}
export type AtChart = Awaited<ReturnType<typeof atChart>>;

const directory = `identifier,name,role,specialty,reference,third party,agreement
1234567893,Adele Ferrer-Sample,attending,Internal medicine,Practitioner/att-1,,
1245319599,Bela Placeholder,consultant,Nephrology,,,
1285726737,Carl Elsewhere,consultant,Cardiology,Practitioner/ext-9,yes,elm-cardiology
`;

/** Puts a file where the session may read it. @returns its token */
export function given(kit: Pick<DoorKit, 'grants' | 'folder'>, name: string, content: string) {
  const path = join(kit.folder, name);
  mkdirSync(kit.folder, { recursive: true });
  writeFileSync(path, content);
  const grantId = newId('grt', grantIdSchema, randomBytes);
  kit.grants.add(grantId, { path, folder: false });
  return grantId;
}

export type Provider = 'Adele Ferrer-Sample' | 'Bela Placeholder' | 'Carl Elsewhere';

/** A chart, a lead at the desk, and a directory whose recipients somebody has confirmed. */
export async function atDesk(policy: () => Policy = () => initialPolicy, ways: Ways = {}) {
  const kit = await atChart('lead', policy, ways);
  await kit.done('queries.importRecipients', { grantId: given(kit, 'directory.csv', directory) });
  const { recipients } = await kit.done('queries.recipients', {});
  for (const { id, fingerprint } of recipients) await kit.done('queries.confirmRecipient', { recipientId: id, fingerprint });
  const recipientId = (name: Provider) => recipients.find((recipient) => recipient.name === name)?.id ?? (() => { throw new Error(`no ${name}`); })();
  /** A query that is ready to go. */
  const ready = (changes: Parameters<typeof kit.save>[0] = {}) => kit.save({ recipientId: recipientId('Adele Ferrer-Sample'), ...changes });
  const on = (queryId: QueryId) => ({ encounterId: kit.encounterId, queryId });
  /** One that is out: on paper or in a kit, handed over. */
  const out = async (changes: Parameters<typeof kit.save>[0] = {}) => {
    const { id } = await ready(changes);
    const { sent, report } = await kit.done('queries.send', on(id));
    if (!sent) throw new Error(`kept back: ${JSON.stringify(report.findings)}`);
    return (await kit.done('queries.handOver', on(id))).query;
  };
  const answer = (queryId: QueryId, chosen: readonly number[] = [0], text = '') =>
    kit.done('queries.recordAnswer', { ...on(queryId), from: 'Adele Ferrer-Sample', role: 'attending', authentication: 'signed-entry', answeredAt: kit.time.now, chosen: [...chosen], text });
  return { ...kit, recipientId, ready, on, out, answer };
}
export type AtDesk = Awaited<ReturnType<typeof atDesk>>;
