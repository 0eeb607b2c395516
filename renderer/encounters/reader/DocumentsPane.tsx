import { useCallback, useEffect, useImperativeHandle, useMemo, useRef, type ReactNode, type Ref } from 'react';
import type { DocumentId } from '../../../shared/kernel';
import { beforeFlush, updatePlace, useDesk } from '../../desk';
import { Button, EmptyState, faultMessage, Skeleton, useCommands } from '../../ui';
import { openDocument, useChart } from './chart';
import { DocumentList } from './DocumentList';
import { DocumentReader } from './DocumentReader';
import styles from './documents.module.css';
import type { ReaderEvidence } from './evidence';
import type { ReaderHandle, ReaderPlace } from './Reader';
import type { Stretch } from './words';

/** Words of one document. */
export type DocumentStretch = Stretch & { readonly documentId: DocumentId };

export type DocumentsHandle = {
  /** Opens the document if need be, scrolls to the words and shows them. */
  readonly show: (stretch: DocumentStretch, focus: boolean) => void;
  /** Brings one of several stretches into sight, in the open document where it can; the caret stays. */
  readonly reveal: (stretches: readonly DocumentStretch[]) => void;
  readonly focusReader: () => void;
  readonly clearSelection: () => void;
};

export type DocumentsPaneProps = {
  /** Evidence by document. */
  readonly evidence: ReadonlyMap<DocumentId, readonly ReaderEvidence[]>;
  readonly selectionHint: string;
  readonly onSelect: (stretch: DocumentStretch | null) => void;
  readonly onPickEvidence: (owners: readonly string[]) => void;
  /** The way to add documents, shown in the pane's head; what an empty list offers too. */
  readonly addAction: ReactNode;
  readonly ref: Ref<DocumentsHandle>;
};

const noEvidence: readonly ReaderEvidence[] = [];

/** How long the hand must rest before the place in a document is noted: a caret moves at every key. */
const placePauseMs = 200;

/** The documents of the open encounter: the list, and the one that is being read. */
export function DocumentsPane({ evidence, selectionHint, onSelect, onPickEvidence, addAction, ref }: DocumentsPaneProps) {
  const encounter = useChart((state) => state.encounter);
  const documentId = useChart((state) => state.documentId);
  const phase = useChart((state) => state.documentPhase);
  const fault = useChart((state) => state.documentFault);
  const text = useChart((state) => (state.documentId === null ? undefined : state.texts.get(state.documentId)));
  const documents = useMemo(() => encounter?.documents ?? [], [encounter]);
  const document = documents.find(({ id }) => id === documentId) ?? null;
  const reader = useRef<ReaderHandle>(null);
  const places = useRef(new Map<DocumentId, ReaderPlace>());
  const wanted = useRef<{ readonly stretch: DocumentStretch; readonly focus: boolean } | null>(null);
  const noting = useRef(0);

  const open = useCallback((id: DocumentId) => {
    updatePlace({ documentId: id, reader: places.current.get(id) ?? null });
    onSelect(null);
    void openDocument(id);
  }, [onSelect]);

  const encounterId = encounter?.id ?? null;
  useEffect(() => {
    const { documentId: kept } = useDesk.getState().place;
    const { encounter: current } = useChart.getState();
    const first = current?.documents.find(({ id }) => id === kept) ?? current?.documents[0];
    if (first !== undefined && useChart.getState().documentId === null) {
      if (first.id !== kept) updatePlace({ documentId: first.id, reader: null });
      void openDocument(first.id);
    }
  }, [encounterId]);

  const onPlace = useCallback((place: ReaderPlace) => {
    const id = useChart.getState().documentId;
    if (id === null) return;
    places.current.set(id, place);
    window.clearTimeout(noting.current);
    noting.current = window.setTimeout(note, placePauseMs);
  }, []);
  useEffect(() => {
    const stop = beforeFlush(note);
    return () => {
      stop();
      window.clearTimeout(noting.current);
    };
  }, []);

  function note(): void {
    // Told already, or nothing to tell.
    if (noting.current === 0) return;
    window.clearTimeout(noting.current);
    noting.current = 0;
    const { documentId: id } = useChart.getState();
    const place = id === null ? undefined : places.current.get(id);
    if (place !== undefined && useDesk.getState().place.documentId === id) updatePlace({ reader: place });
  }

  const show = useCallback(({ stretch, focus }: { readonly stretch: DocumentStretch; readonly focus: boolean }) => {
    reader.current?.show(stretch, false);
    if (focus) reader.current?.focus();
  }, []);
  useEffect(() => {
    if (wanted.current === null || wanted.current.stretch.documentId !== documentId || text === undefined) return;
    show(wanted.current);
    wanted.current = null;
  }, [documentId, text, show]);

  useImperativeHandle(ref, () => ({
    show: (stretch, focus) => {
      const state = useChart.getState();
      if (state.documentId === stretch.documentId && state.documentPhase === 'ready') return show({ stretch, focus });
      wanted.current = { stretch, focus };
      open(stretch.documentId);
    },
    reveal: (stretches) => {
      const here = stretches.filter((each) => each.documentId === useChart.getState().documentId);
      const [elsewhere] = stretches;
      if (here.length > 0) reader.current?.reveal(here);
      else if (elsewhere !== undefined) {
        wanted.current = { stretch: elsewhere, focus: false };
        open(elsewhere.documentId);
      }
    },
    focusReader: () => reader.current?.focus(),
    clearSelection: () => reader.current?.clear(),
  }), [open, show]);

  const step = (by: -1 | 1): void => {
    const next = documents[documents.findIndex(({ id }) => id === documentId) + by];
    if (next !== undefined) open(next.id);
  };
  const nextUnread = documents.find(({ id, read }) => !read && id !== documentId);
  useCommands([
    { id: 'next-document', title: 'Next document', group: 'Documents', keys: ']', enabled: documents.length > 1, run: () => step(1) },
    { id: 'previous-document', title: 'Previous document', group: 'Documents', keys: '[', enabled: documents.length > 1, run: () => step(-1) },
    { id: 'next-unread', title: 'Next unread document', group: 'Documents', keys: 'U', enabled: nextUnread !== undefined, run: () => { if (nextUnread !== undefined) open(nextUnread.id); } },
  ]);

  const read = documents.filter((each) => each.read).length;
  const from = documentId === null ? null : (places.current.get(documentId) ?? placeAtStart(documentId));
  return (
    <div className={styles['pane']}>
      <header className={styles['head']}>
        <h2 className={styles['heading']}>Documents</h2>
        <span className={styles['count']}>{documents.length === 0 ? '' : read === documents.length ? 'all read' : `read ${read} of ${documents.length}`}</span>
        {addAction}
      </header>
      {documents.length === 0 ? (
        <div className={styles['centre']}>
          <EmptyState title="No documents yet" text="Add the notes of this encounter: text files, or text you type or paste." actions={addAction} />
        </div>
      ) : <DocumentList documents={documents} openId={documentId} onOpen={open} />}
      <div className={styles['body']}>
        {document !== null && text !== undefined && from !== null && (
          <DocumentReader
            key={document.id}
            ref={reader}
            document={document}
            text={text}
            evidence={evidence.get(document.id) ?? noEvidence}
            from={from}
            selectionHint={selectionHint}
            onSelect={(stretch) => onSelect(stretch === null ? null : { ...stretch, documentId: document.id })}
            onPlace={onPlace}
            onPickEvidence={onPickEvidence}
          />
        )}
        {phase === 'loading' && text === undefined && <div className={styles['centre']}><Skeleton lines={5} label="Opening the document" /></div>}
        {phase === 'failed' && fault !== null && documentId !== null && (
          <div className={styles['centre']}>
            <EmptyState {...faultMessage(fault)} actions={<Button onPress={() => open(documentId)}>Try again</Button>} />
          </div>
        )}
      </div>
    </div>
  );
}

/** Where reading goes on after a lock; else the beginning. */
function placeAtStart(documentId: DocumentId): ReaderPlace {
  const { documentId: kept, reader } = useDesk.getState().place;
  return kept === documentId && reader !== null ? reader : { top: 0, caret: 0, anchor: 0 };
}
