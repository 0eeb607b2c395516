import type { EncounterId, Role } from '../../../shared/kernel';
import { initialPolicy, type Policy } from '../../../shared/policy';
import type { CallInput } from '../../../shared/ipc';
import { findCode } from '../../fixtures/charts/codes';
import { patient, stay, summaryText, typed, where } from '../../fixtures/charts/encounters';
import { openedDoor, type Ways } from '../support/door';

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
