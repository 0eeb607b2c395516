import { create } from 'zustand';
import type { Grant } from '../../../shared/ipc';
import { dropDraft, keepText, readKept } from '../../desk';
import { chosen, lookAgain, lookAt } from './documents';
import { draftText, newEncounterField, newEncounterSchema } from './draft';
import { emptyForm, isEmptyForm, type DocumentsForm, type EncounterForm } from './form';

export type NewEncounterState = {
  readonly isOpen: boolean;
  readonly form: EncounterForm;
  /** The form holds what was filled in before the dialog was closed or the desk locked. */
  readonly isRestored: boolean;
  /** While encounters are being created the form stands still; then what is left of it, while the report is read. */
  readonly stage: 'filling-in' | 'creating' | 'created';
  /** Counts the forms begun, so that a new one forgets what was typed and not understood. */
  readonly generation: number;
};

/** No dialog, nothing filled in: also what a lock leaves. */
export function emptyNewEncounter(): NewEncounterState {
  return { isOpen: false, form: emptyForm, isRestored: false, stage: 'filling-in', generation: 0 };
}

export const useNewEncounter = create<NewEncounterState>(emptyNewEncounter);

/** Opens the dialog, with files if there are any already. */
export function startNew(grants: readonly Grant[] = []): void {
  useNewEncounter.setState((state) => (state.isOpen ? {} : { isOpen: true, isRestored: !isEmptyForm(state.form) }));
  void lookAt(grants, changeDocuments);
}

/** Lets the person choose text files for a new encounter. */
export async function chooseFiles(): Promise<void> {
  const grants = await chosen('document-files');
  if (grants.length > 0) startNew(grants);
}

/** Lets the person choose a folder of text files for new encounters. */
export async function chooseFolder(): Promise<void> {
  const grants = await chosen('document-folder');
  if (grants.length > 0) startNew(grants);
}

/** Takes files that were dropped on the page as the beginning of a new encounter. */
export async function takeDropped(files: readonly File[]): Promise<void> {
  const grants = await window.desk.grantDropped(files);
  startNew(grants);
  // Dragged out of another program, not from a folder: there is no file to read.
  if (grants.length === 0) changeDocuments((before) => ({ ...before, fault: { code: 'bad-file', why: 'unreadable' } }));
}

/** Keeps what is filled in. */
export function changeForm(part: Partial<EncounterForm>): void {
  useNewEncounter.setState((state) => (state.stage === 'creating' ? {} : { form: { ...state.form, ...part } }));
}

/** Changes the documents, which files may join while the person types. */
export function changeDocuments(change: (before: DocumentsForm) => DocumentsForm): void {
  useNewEncounter.setState((state) => ({ form: { ...state.form, ...change(state.form) } }));
}

/** Closes the dialog; what was filled in waits for the next time. */
export function closeNew(): void {
  useNewEncounter.setState({ isOpen: false });
}

/** Begins to create: nothing of the form changes until `endCreating`. */
export function beginCreating(): void {
  useNewEncounter.setState({ stage: 'creating' });
}

/** What is left of the form after creating, and whether a report of it is on screen. */
export function endCreating(left: EncounterForm | null, hasReport: boolean): void {
  useNewEncounter.setState({ form: left ?? emptyForm, stage: hasReport ? 'created' : 'filling-in' });
}

/** Empties the form. */
export function startOver(): void {
  useNewEncounter.setState(({ generation }) => ({ form: emptyForm, isRestored: false, stage: 'filling-in', generation: generation + 1 }));
}

/** Closes the dialog for good: what was filled in exists now, or is not wanted any more. */
export function endNew(): void {
  useNewEncounter.setState(({ generation }) => ({ ...emptyNewEncounter(), generation: generation + 1 }));
}

/** Brings back what was filled in before a lock, and keeps what is filled in from now on; returns what ends it. */
export function keepNew(): () => void {
  const kept = readKept(newEncounterField, null, newEncounterSchema);
  if (kept !== null) {
    useNewEncounter.setState({ isOpen: kept.open, form: kept.form, isRestored: true });
    void lookAgain(kept.form, changeDocuments);
  }
  return useNewEncounter.subscribe(({ form, isOpen, stage }) => {
    // Each creation says its part of the draft itself.
    if (stage === 'creating') return;
    const isDialog = isOpen && stage === 'filling-in';
    if (isDialog || !isEmptyForm(form)) keepText(newEncounterField, null, draftText(form, isOpen));
    else dropDraft(newEncounterField, null);
  });
}
