import { useCallback, useEffect, useRef, useState } from 'react';
import type { Grant } from '../../shared/ipc';
import type { Encounter } from '../../shared/encounters';
import { call } from '../bridge';
import { Button, Dialog, faultMessage, Notice } from '../ui';
import { lookAt } from './new/documents';
import { DocumentsSection } from './new/DocumentsSection';
import { noDocuments, problemsOfDocuments, type DocumentsForm } from './new/form';
import { documentsAtOnce, documentsOf } from './new/grouping';
import { focusFirstProblem, useUnreadable } from './new/unreadable';
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

/** Adds documents to an encounter that exists: from files, folders, or typed. */
export function AddDocumentsDialog({ encounter, grants = none, onAdded, onClose }: AddDocumentsDialogProps) {
  const [documents, setDocuments] = useState<DocumentsForm>(noDocuments);
  const [isTried, setIsTried] = useState(false);
  const [isSaving, setIsSaving] = useState(false);
  const [refusal, setRefusal] = useState<{ title: string; text: string } | null>(null);
  const content = useRef<HTMLDivElement>(null);
  const { isReadable, onReadable } = useUnreadable();
  const change = useCallback((next: (before: DocumentsForm) => DocumentsForm) => setDocuments(next), []);
  useEffect(() => void lookAt(grants, change), [grants, change]);

  const found = problemsOfDocuments(documents.typed, documents.files);
  const count = documents.typed.length + documents.files.length;

  async function add(): Promise<void> {
    setIsTried(true);
    if (isSaving || documents.looking > 0 || count === 0) return;
    if (Object.keys(found).length > 0 || !isReadable) return focusFirstProblem(content.current);
    setIsSaving(true);
    const answer = await call('encounters.addDocuments', { encounterId: encounter.id, documents: documentsOf(documents.typed, documents.files) });
    setIsSaving(false);
    if (answer.ok) onAdded(answer.value.encounter);
    else setRefusal(faultMessage(answer.fault));
  }

  return (
    <Dialog
      title={`Add documents to ${encounter.ref}`}
      isOpen
      isDismissable={false}
      onClose={onClose}
      onSubmit={() => void add()}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" isPending={isSaving || documents.looking > 0} isDisabled={count === 0 || count > documentsAtOnce}>
            {count === 0 ? 'Add documents' : `Add ${counted(count, 'document', 'documents')}`}
          </Button>
        </>
      }
    >
      <div ref={content} className={styles['content']}>
        {refusal !== null && <Notice tone="error" title={refusal.title}>{refusal.text}</Notice>}
        {count > documentsAtOnce && <Notice tone="error" title="Too many documents at once">{`At most ${documentsAtOnce} come in at once. Leave some out and add them afterwards.`}</Notice>}
        <DocumentsSection value={documents} onChange={change} problems={isTried ? found : {}} onReadable={onReadable} />
      </div>
    </Dialog>
  );
}
