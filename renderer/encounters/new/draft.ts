import { formFields } from '../../../shared/desk';
import { z } from '../../../shared/kernel';
import { encounterFormSchema, type EncounterForm } from './form';

/** The name of the draft that a new encounter is kept as. */
export const newEncounterField = formFields.newEncounter;

/** The most that the journal keeps of one draft. */
export const draftLimit = 2_000_000;

/** What is kept of a new encounter: the form, and whether the dialog stood open. */
export const newEncounterSchema = z.strictObject({ open: z.boolean(), form: encounterFormSchema });

/**
 * The form as text for the journal (which is inside the vault, so that identifiers may stand in it). Where
 * it would be longer than the journal takes, the longest texts are left out.
 */
export function draftText(form: EncounterForm, open: boolean): string {
  let typed = form.typed;
  for (;;) {
    const text = JSON.stringify({ open, form: { ...form, typed } });
    const longest = typed.reduce((most, document) => Math.max(most, document.text.length), 0);
    if (text.length <= draftLimit || longest === 0) return text;
    typed = typed.map((document) => (document.text.length === longest ? { ...document, text: '' } : document));
  }
}
