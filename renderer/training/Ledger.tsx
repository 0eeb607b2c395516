import { Download } from 'lucide-react';
import { useState } from 'react';
import type { Fault } from '../../shared/kernel';
import type { LedgerEntry } from '../../shared/training';
import { Button, faultMessage, formatDateTime, Notice, shownFault, Tag, useRowHeight, useWidth, VirtualGrid, type GridColumn } from '../ui';
import { CertificateDialog } from './CertificateDialog';
import { saveLedger, useTraining } from './store';
import styles from './training.module.css';

const columns: readonly (GridColumn & { readonly from: number })[] = [
  { id: 'when', title: 'When', width: 168, from: 0 },
  { id: 'title', title: 'Text', width: '3fr', from: 0 },
  { id: 'version', title: 'Version', width: 96, from: 700 },
  { id: 'score', title: 'Right', width: 80, from: 560 },
  { id: 'current', title: '', width: 148, from: 700 },
];

/** What the person has signed, newest first; each with its certificate, and all of it as a file. */
export function Ledger() {
  const entries = useTraining((state) => state.entries);
  const [selected, select] = useState(0);
  const [shown, setShown] = useState<LedgerEntry | null>(null);
  const rowHeight = useRowHeight();
  const { attach, width } = useWidth<HTMLElement>();
  if (entries === null || entries.length === 0) return null;
  return (
    <section className={styles['part']} aria-label="What you have signed" ref={attach}>
      <div className={styles['partHead']}>
        <h2 className={styles['partTitle']}>What you have signed</h2>
        <Saving />
      </div>
      <div className={styles['grid']} style={{ height: rowHeight * (Math.min(entries.length, 12) + 1) + 4 }}>
        <VirtualGrid
          ariaLabel="Signatures, newest first"
          rowCount={entries.length}
          rowHeight={rowHeight}
          columns={columns.filter(({ from }) => width === 0 || width >= from)}
          getRow={(index) => entries[index]}
          renderCell={cell}
          selectedIndex={selected}
          onSelect={select}
          onOpen={(index) => setShown(entries[index] ?? null)}
          dataFocus="training-ledger"
        />
      </div>
      {shown !== null && <CertificateDialog entry={shown} onClose={() => setShown(null)} />}
    </section>
  );
}

function cell({ statement: { at, title, version, score }, isCurrent }: LedgerEntry, { id }: GridColumn) {
  switch (id) {
    case 'when': return formatDateTime(at);
    case 'title': return <span title={title}>{title}</span>;
    case 'version': return <span title={version}>{version}</span>;
    case 'score': return score.asked === 0 ? '' : `${score.right} of ${score.asked}`;
    default: return isCurrent ? null : <Tag>Earlier text</Tag>;
  }
}

function Saving() {
  const [isSaving, setSaving] = useState(false);
  const [outcome, setOutcome] = useState<'saved' | Fault | null>(null);
  const save = async (): Promise<void> => {
    setSaving(true);
    setOutcome(null);
    const answer = await saveLedger();
    setSaving(false);
    setOutcome(answer.ok ? (answer.value.saved ? 'saved' : null) : shownFault(answer.fault));
  };
  return (
    <>
      <Button icon={Download} onPress={() => void save()} isPending={isSaving} dataFocus="training-save">{isSaving ? 'Saving…' : 'Save what you have signed…'}</Button>
      <div role="status" className={styles['outcome']}>
        {outcome === 'saved' && <Notice tone="success" title="Saved">One signature a line, with its text and the public key. Anybody can verify it, without this desk.</Notice>}
        {outcome !== null && outcome !== 'saved' && <Notice tone="error" title={faultMessage(outcome).title}>{faultMessage(outcome).text}</Notice>}
      </div>
    </>
  );
}
