import { useEffect, useRef, useState } from 'react';
import { formFields } from '../../shared/desk';
import type { Grant } from '../../shared/ipc';
import type { Encounter } from '../../shared/encounters';
import { call } from '../bridge';
import { sayDraft, useCaretKeeping, useKept } from '../desk';
import { areDates, Button, Dialog, faultMessage, Notice } from '../ui';
import { lookAgain, lookAt } from './new/documents';
import { DocumentsSection } from './new/DocumentsSection';
import { focusFirstProblem } from './new/first-problem';
import { datesOnScreen, documentsFormSchema, noDocuments, problemsOfDocuments } from './new/form';
import { documentsAtOnce, documentsOf } from './new/grouping';
import { counted } from './words';
import styles from './new/new.module.css';

export type AddDocumentsDialogProps = {
  readonly encounter: Pick<Encounter, 'id' | 'ref'>;
  /** Files that were dropped or chosen before the dialog opened. */
  readonly grants?: readonly Grant[];
  readonly onAdded: (encounter: Encounter) => void;
  readonly onClose: () => void;
};

const none: readonly Grant[] = [];
const field = formFields.addDocuments;

/** Adds documents to an encounter that exists: from files, folders, or typed. What is typed and chosen here outlives a lock. */
export function AddDocumentsDialog({ encounter, grants = none, onAdded, onClose }: AddDocumentsDialogProps) {
  const { value: documents, change, drop } = useKept(field, encounter.id, documentsFormSchema, () => noDocuments);
  const [isTried, setIsTried] = useState(false);
  const [isSaving, setIsSaving] = useState(false);
  const [refusal, setRefusal] = useState<{ title: string; text: string } | null>(null);
  const content = useRef<HTMLDivElement>(null);
  const kept = useRef(documents);
  useCaretKeeping(field, encounter.id, true);
  useEffect(() => void lookAgain(kept.current, change), [change]);
  useEffect(() => void lookAt(grants, change), [grants, change]);

  const found = problemsOfDocuments(documents.typed, documents.files);
  const count = documents.typed.length + documents.files.length;

  async function add(): Promise<void> {
    setIsTried(true);
    if (isSaving || documents.looking > 0 || count === 0) return;
    if (Object.keys(found).length > 0 || !areDates(datesOnScreen(documents))) return focusFirstProblem(content.current);
    content.current?.closest('form')?.querySelector<HTMLElement>('[type="submit"]')?.focus();
    setIsSaving(true);
    const answer = await sayDraft({ field, encounterId: encounter.id, left: '' }, (draft) =>
      call('encounters.addDocuments', { encounterId: encounter.id, documents: documentsOf(documents.typed, documents.files), draft }));
    setIsSaving(false);
    if (answer.ok) onAdded(answer.value.encounter);
    else setRefusal(faultMessage(answer.fault));
  }

  function cancel(): void {
    if (isSaving) return;
    drop();
    onClose();
  }

  return (
    <Dialog
      title={`Add documents to ${encounter.ref}`}
      isOpen
      isDismissable={false}
      onClose={cancel}
      onSubmit={() => void add()}
      actions={
        <>
          <Button onPress={cancel}>Cancel</Button>
          <Button variant="primary" type="submit" isPending={isSaving || documents.looking > 0} isDisabled={count === 0 || count > documentsAtOnce}>
            {count === 0 ? 'Add documents' : `Add ${counted(count, 'document', 'documents')}`}
          </Button>
        </>
      }
    >
      <div ref={content} className={styles['content']} inert={isSaving}>
        {refusal !== null && <Notice tone="error" title={refusal.title}>{refusal.text}</Notice>}
        {count > documentsAtOnce && <Notice tone="error" title="Too many documents at once">{`At most ${documentsAtOnce} come in at once. Leave some out and add them afterwards.`}</Notice>}
        <DocumentsSection value={documents} onChange={change} problems={isTried ? found : {}} />
      </div>
    </Dialog>
  );
}
