import type { CodeName } from '../../../shared/shelf';
import type { Fault, Role } from '../../../shared/kernel';
import { initialPolicy } from '../../../shared/policy';
import { findCode } from '../../fixtures/charts/codes';
import { patient, stay, summaryText, typed, where } from '../../fixtures/charts/encounters';
import { openedDoor, type DoorKit } from '../support/door';

export const heart: CodeName = { system: 'icd10cm', code: 'I5023' };
export const kidney: CodeName = { system: 'icd10cm', code: 'N179' };
export const failure: CodeName = { system: 'icd10cm', code: 'I50' };

/** A door with one chart of Ivonne Testa-Morales, discharged on 7 March 2026, opened and read. */
export async function atChart(role: Role = 'coder') {
  const kit = await openedDoor(role, () => initialPolicy, { findCode });
  const { encounter } = await kit.done('encounters.create', { details: stay, patient, documents: [typed(summaryText)] });
  const documentId = encounter.documents[0]?.id;
  if (documentId === undefined) throw new Error('the encounter has no document');
  await kit.done('encounters.open', { encounterId: encounter.id });
  await kit.done('encounters.document', { encounterId: encounter.id, documentId });
  const span = (words: string) => ({ documentId, ...where(summaryText, words) });
  return { ...kit, encounterId: encounter.id, span };
}
export type AtChart = Awaited<ReturnType<typeof atChart>>;

/** A call that is expected to be declined. */
export async function declined({ call }: DoorKit, ...made: Parameters<DoorKit['call']>): Promise<Fault> {
  const reply = await call(...made);
  if (reply.ok) throw new Error(`${made[0]} was answered`);
  return reply.fault;
}
