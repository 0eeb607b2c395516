import { useCallback, useEffect, useRef, useState } from 'react';
import type { Fault } from '../../shared/kernel';
import { Button, Dialog, EmptyState, faultMessage, formatCount, formatDateTime, Notice, Skeleton, useRowHeight, VirtualGrid, type GridColumn } from '../ui';
import { CertificateDetail } from './CertificateDetail';
import styles from './retention.module.css';
import { readCertificates, type Certificate } from './store';
import { recordWords, shortCauseWords } from './words';

const pageSize = 200;

const columns: readonly GridColumn[] = [
  { id: 'when', title: 'When', width: 150 },
  { id: 'what', title: 'What', width: '1fr' },
  { id: 'why', title: 'Why', width: 116 },
];

/** Everything that has been disposed of, newest first; the selected certificate whole, beside the list. */
export function CertificatesDialog({ signedBy, onClose }: { readonly signedBy: string | null; readonly onClose: () => void }) {
  const { certificates, total, fault, loadMore } = useCertificates();
  const [selected, select] = useState(0);
  const rowHeight = useRowHeight();
  const chosen = certificates[selected];
  const failure = fault === null ? null : faultMessage(fault);
  return (
    <Dialog title={total === null ? 'Disposal certificates' : `Disposal certificates (${formatCount(total)})`} isOpen onClose={onClose} size="large" actions={<Button onPress={onClose}>Close</Button>}>
      {failure !== null && <Notice tone="error" title={failure.title} actions={<Button onPress={loadMore}>Try again</Button>}>{failure.text}</Notice>}
      {total === null && fault === null && <Skeleton lines={8} isInline label="Reading the certificates" />}
      {total === 0 && <EmptyState title="Nothing has been disposed of" text="Each record that is leaves a signed certificate here." />}
      {total !== null && total > 0 && (
        <div className={styles['certificates']}>
          <div className={styles['certificateList']}>
            <VirtualGrid
              ariaLabel="Certificates, newest first"
              rowCount={total}
              rowHeight={rowHeight}
              columns={columns}
              getRow={(index) => certificates[index]}
              renderCell={cell}
              onVisibleRange={(_from, to) => { if (to > certificates.length - 20 && certificates.length < total) loadMore(); }}
              selectedIndex={selected}
              onSelect={select}
              autoFocus
            />
          </div>
          {chosen !== undefined && <CertificateDetail certificate={chosen} signedBy={signedBy} />}
        </div>
      )}
    </Dialog>
  );
}

function cell({ statement }: Certificate, { id }: GridColumn) {
  switch (id) {
    case 'when': return formatDateTime(statement.diedAt);
    case 'what': return <>{recordWords[statement.recordClass]} <span className={styles['mono']}>{statement.ref}</span></>;
    default: return shortCauseWords[statement.why];
  }
}

/** Reads certificates page by page, as far as somebody scrolls. */
function useCertificates() {
  const [certificates, setCertificates] = useState<readonly Certificate[]>([]);
  const [total, setTotal] = useState<number | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const last = useRef<number | null>(null);
  const isUnderway = useRef(false);

  const loadMore = useCallback(() => {
    if (isUnderway.current) return;
    isUnderway.current = true;
    void readCertificates(last.current, pageSize).then((page) => {
      isUnderway.current = false;
      setFault(page.ok ? null : page.fault);
      if (!page.ok) return;
      last.current = page.value.certificates.at(-1)?.seq ?? last.current;
      setCertificates((before) => [...before, ...page.value.certificates]);
      setTotal(page.value.total);
    });
  }, []);

  useEffect(loadMore, [loadMore]);
  return { certificates, total, fault, loadMore };
}
