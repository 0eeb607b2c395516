import { useRef, useState } from 'react';
import type { Encounter } from '../../shared/encounters';
import { Button, Dialog, faultMessage, Notice } from '../ui';
import { call } from '../bridge';
import { DetailsFields } from './new/DetailsFields';
import { formFrom, problemsOfDetails, detailsFrom, type DetailsForm } from './new/form';
import { changesOf, emptyChanges, problemsOfChanges, type PatientChanges } from './patient-changes';
import { PatientChangeFields } from './PatientChangeFields';
import { focusFirstProblem, useUnreadable } from './new/unreadable';
import styles from './new/new.module.css';

export type EditDetailsDialogProps = {
  readonly encounter: Encounter;
  /** Told with the encounter as it is now stored. */
  readonly onSaved: (encounter: Encounter) => void;
  readonly onClose: () => void;
};

/**
 * Edits class, dates, attending and identifiers. Identifiers are not shown for it: what is left blank stays
 * as it is, so that mending a date reveals nothing.
 */
export function EditDetailsDialog({ encounter, onSaved, onClose }: EditDetailsDialogProps) {
  const [form, setForm] = useState<DetailsForm>(() => formFrom(detailsOf(encounter)));
  const [changes, setChanges] = useState<PatientChanges>(emptyChanges);
  const [isTried, setIsTried] = useState(false);
  const [isSaving, setIsSaving] = useState(false);
  const [refusal, setRefusal] = useState<{ title: string; text: string } | null>(null);
  const content = useRef<HTMLDivElement>(null);
  const { isReadable, onReadable } = useUnreadable();
  const found = { ...problemsOfDetails(form), ...problemsOfChanges(changes) };
  const problems = isTried ? found : {};

  async function save(): Promise<void> {
    setIsTried(true);
    if (isSaving) return;
    if (Object.keys(found).length > 0 || !isReadable) return focusFirstProblem(content.current);
    setIsSaving(true);
    const answer = await call('encounters.edit', { encounterId: encounter.id, details: detailsFrom(form), patient: changesOf(changes) });
    setIsSaving(false);
    if (answer.ok) onSaved(answer.value.encounter);
    else setRefusal(faultMessage(answer.fault));
  }

  return (
    <Dialog
      title={`Details of ${encounter.ref}`}
      isOpen
      isDismissable={false}
      onClose={onClose}
      onSubmit={() => void save()}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" isPending={isSaving}>Save details</Button>
        </>
      }
    >
      <div ref={content} className={styles['content']}>
        {refusal !== null && <Notice tone="error" title={refusal.title}>{refusal.text}</Notice>}
        <DetailsFields form={form} onChange={(part) => setForm((before) => ({ ...before, ...part }))} problems={problems} onReadable={onReadable} />
        <PatientChangeFields has={encounter.has} changes={changes} onChange={(part) => setChanges((before) => ({ ...before, ...part }))} problems={problems} onReadable={onReadable} />
      </div>
    </Dialog>
  );
}

function detailsOf({ class: encounterClass, admittedOn, dischargedOn, serviceFrom, serviceTo, attending }: Encounter) {
  return { class: encounterClass, admittedOn, dischargedOn, serviceFrom, serviceTo, attending };
}
