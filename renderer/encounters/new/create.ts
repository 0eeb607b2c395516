import type { Encounter, FoundFile } from '../../../shared/encounters';
import type { Fault, GrantId } from '../../../shared/kernel';
import { call } from '../../bridge';
import { sayDraft } from '../../desk';
import { draftText, newEncounterField } from './draft';
import type { EncounterForm } from './form';
import { afterCreating, type PlannedEncounter } from './grouping';

/** What came of one planned encounter. */
export type Outcome = { readonly name: string; readonly encounter: Encounter } | { readonly name: string; readonly fault: Fault };

/** How the creation of several encounters stands. */
export type Creation = { readonly done: number; readonly total: number; readonly startedAt: number };

/** How many grants one look takes. */
const grantLimit = 500;

/** Looks at chosen or dropped files and folders before anything is taken in. */
export async function inspect(
  grantIds: readonly GrantId[],
): Promise<{ readonly files: readonly FoundFile[]; readonly leftOut: number } | { readonly fault: Fault }> {
  const files: FoundFile[] = [];
  let leftOut = 0;
  for (let from = 0; from < grantIds.length; from += grantLimit) {
    const answer = await call('encounters.inspectFiles', { grantIds: grantIds.slice(from, from + grantLimit) });
    if (!answer.ok) return { fault: answer.fault };
    files.push(...answer.value.files);
    leftOut += answer.value.leftOut;
  }
  return { files, leftOut };
}

/**
 * Creates the planned encounters of a form one after the other. Each is whole or absent, and takes its part of the kept
 * form along in the same transaction: after a lock the form holds exactly what does not exist yet. What is created before
 * a cancel or a failure stays, and the outcomes say which.
 * @returns the outcomes, and what is left of the form; null = nothing
 */
export async function createAll(
  form: EncounterForm,
  planned: readonly PlannedEncounter[],
  onProgress: (done: number) => void,
  isCancelled: () => boolean,
): Promise<{ readonly outcomes: readonly Outcome[]; readonly left: EncounterForm | null }> {
  const outcomes: Outcome[] = [];
  let left: EncounterForm | null = form;
  for (const each of planned) {
    const { name, details, patient, documents } = each;
    if (isCancelled()) {
      outcomes.push({ name, fault: { code: 'cancelled' } });
      continue;
    }
    const next: EncounterForm | null = left === null ? null : afterCreating(left, each);
    const answer = await sayDraft(
      { field: newEncounterField, encounterId: null, left: next === null ? '' : draftText(next, true) },
      (draft) => call('encounters.create', { details, patient, documents: [...documents], assignTo: form.assign.who === 'person' ? { who: 'person', identifier: form.assign.identifier } : { who: form.assign.who }, draft }),
    );
    if (answer.ok) left = next;
    outcomes.push(answer.ok ? { name, encounter: answer.value.encounter } : { name, fault: answer.fault });
    onProgress(outcomes.length);
  }
  return { outcomes, left };
}
