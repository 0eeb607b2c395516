import { useRef, useState } from 'react';
import { formFields } from '../../shared/desk';
import type { Encounter } from '../../shared/encounters';
import { z } from '../../shared/kernel';
import { call } from '../bridge';
import { useCaretKeeping, useKept } from '../desk';
import { areDates, Button, Dialog, faultMessage, Notice, withTypedDate } from '../ui';
import { DetailsFields } from './new/DetailsFields';
import { focusFirstProblem } from './new/first-problem';
import { datesOnScreen, detailsFormSchema, detailsFrom, formFrom, noDocuments, problemsOfDetails } from './new/form';
import { changesOf, emptyChanges, patientChangesSchema, problemsOfChanges } from './patient-changes';
import { PatientChangeFields } from './PatientChangeFields';
import styles from './new/new.module.css';

export type EditDetailsDialogProps = {
  readonly encounter: Encounter;
  /** Told with the encounter as it is now stored. */
  readonly onSaved: (encounter: Encounter) => void;
  readonly onClose: () => void;
};

const field = formFields.editDetails;
const keptSchema = z.strictObject({ form: detailsFormSchema, changes: patientChangesSchema, dates: z.record(z.string(), z.string()) });
type Kept = z.infer<typeof keptSchema>;

/**
 * Edits class, dates, attending and identifiers. Identifiers are not shown for it: what is left blank stays
 * as it is, so that mending a date reveals nothing.
 */
export function EditDetailsDialog({ encounter, onSaved, onClose }: EditDetailsDialogProps) {
  const { value, change, drop } = useKept<Kept>(field, encounter.id, keptSchema, () => ({ form: formFrom(detailsOf(encounter)), changes: emptyChanges, dates: {} }));
  const { form, changes, dates } = value;
  const [isTried, setIsTried] = useState(false);
  const [isSaving, setIsSaving] = useState(false);
  const [refusal, setRefusal] = useState<{ title: string; text: string } | null>(null);
  const content = useRef<HTMLDivElement>(null);
  useCaretKeeping(field, encounter.id, true);
  const found = { ...problemsOfDetails(form), ...problemsOfChanges(changes) };
  const problems = isTried ? found : {};

  async function save(): Promise<void> {
    setIsTried(true);
    if (isSaving) return;
    if (Object.keys(found).length > 0 || !areDates(datesOnScreen({ ...noDocuments, dates, details: form, hasPatient: true }))) return focusFirstProblem(content.current);
    setIsSaving(true);
    const answer = await call('encounters.edit', { encounterId: encounter.id, details: detailsFrom(form), patient: changesOf(changes) });
    setIsSaving(false);
    if (!answer.ok) return setRefusal(faultMessage(answer.fault));
    drop();
    onSaved(answer.value.encounter);
  }

  function cancel(): void {
    drop();
    onClose();
  }

  const typed = { dates, onTyped: (name: string, text: string | null) => change((before) => ({ ...before, dates: withTypedDate(before.dates, name, text) })) };

  return (
    <Dialog
      title={`Details of ${encounter.ref}`}
      isOpen
      isDismissable={false}
      onClose={cancel}
      onSubmit={() => void save()}
      actions={
        <>
          <Button onPress={cancel}>Cancel</Button>
          <Button variant="primary" type="submit" isPending={isSaving}>Save details</Button>
        </>
      }
    >
      <div ref={content} className={styles['content']}>
        {refusal !== null && <Notice tone="error" title={refusal.title}>{refusal.text}</Notice>}
        <DetailsFields form={form} onChange={(part) => change((before) => ({ ...before, form: { ...before.form, ...part } }))} problems={problems} {...typed} />
        <PatientChangeFields has={encounter.has} changes={changes} onChange={(part) => change((before) => ({ ...before, changes: { ...before.changes, ...part } }))} problems={problems} {...typed} />
      </div>
    </Dialog>
  );
}

function detailsOf({ class: encounterClass, admittedOn, dischargedOn, serviceFrom, serviceTo, attending }: Encounter) {
  return { class: encounterClass, admittedOn, dischargedOn, serviceFrom, serviceTo, attending };
}
