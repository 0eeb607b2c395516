import { z } from '../../../shared/kernel';
import { detailsFormSchema, emptyForm, type EncounterForm, typedDocumentSchema } from './form';

/** The most that the journal keeps of one draft. */
export const draftLimit = 2_000_000;

// Files are kept by name only: what was granted ends with the vault process that the lock ends.
const draftFormSchema = z.strictObject({
  open: z.boolean(),
  details: detailsFormSchema,
  patient: z.strictObject({
    name: z.string(),
    mrn: z.string(),
    birthDate: z.string().nullable(),
    sex: z.enum(['', 'female', 'male', 'other']),
    account: z.string(),
  }),
  typed: z.array(typedDocumentSchema),
  fileNames: z.array(z.string()),
});

export type RestoredForm = {
  readonly form: EncounterForm;
  /** The dialog stood open. */
  readonly open: boolean;
  /** Files that have to be added again. */
  readonly fileNames: readonly string[];
};

/**
 * The form as text for the journal (which is inside the vault, so that identifiers may stand in it). Where
 * it would be longer than the journal takes, the longest texts are left out.
 */
export function draftText(form: EncounterForm, open: boolean): string {
  const { details, patient, files } = form;
  const fileNames = files.map((file) => file.found.name);
  let typed = [...form.typed];
  for (;;) {
    const text = JSON.stringify({ open, details, patient, typed, fileNames });
    if (text.length <= draftLimit) return text;
    const longest = typed.reduce((most, document) => Math.max(most, document.text.length), 0);
    if (longest === 0) return JSON.stringify({ open, details, patient, typed: [], fileNames: [] });
    typed = typed.map((document) => (document.text.length === longest ? { ...document, text: '' } : document));
  }
}

/** Reads a kept draft; null where there is none or another version of Chartlock wrote it. */
export function restoreDraft(text: string): RestoredForm | null {
  if (text === '') return null;
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return null;
  }
  const outcome = draftFormSchema.safeParse(content);
  if (!outcome.success) return null;
  const { open, details, patient, typed, fileNames } = outcome.data;
  return { form: { ...emptyForm, details, patient, typed }, open, fileNames };
}
