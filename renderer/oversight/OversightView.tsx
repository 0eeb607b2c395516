import { Eye } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { ReviewOutcome } from '../../shared/audit';
import type { Fault } from '../../shared/kernel';
import type { ReviewedAnomaly } from '../../shared/oversight';
import { BarSlot, Button, EmptyState, faultMessage, formatCount, formatDateTime, Notice, Select, Skeleton, StatusSlot, Tag, useCommands, useKeepFocus, useRowHeight, useWidth, VirtualGrid, type GridColumn } from '../ui';
import { useAccounts, useMay } from '../accounts';
import { outcomeWords } from '../audit';
import styles from './oversight.module.css';
import { lookThrough, say, stretches, takeMarkOff, useOversight } from './store';
import { amountWords, kindWords, stretchWords, whyWords } from './words';

// Each with the width from which it is shown: a narrow window keeps when, who and what.
const columns: readonly (GridColumn & { readonly from: number })[] = [
  { id: 'at', title: 'When', width: 168, from: 0 },
  { id: 'person', title: 'Who', width: '2fr', from: 0 },
  { id: 'what', title: 'What', width: '4fr', from: 0 },
  { id: 'amount', title: 'How much', width: 136, from: 860 },
  { id: 'encounter', title: 'Encounter', width: 104, from: 620 },
  { id: 'review', title: 'Looked at', width: '2fr', from: 520 },
];

const outcomes: readonly { readonly outcome: ReviewOutcome; readonly label: string; readonly keys: string }[] = [
  { outcome: 'explained', label: 'It is explained', keys: 'X' },
  { outcome: 'asked', label: 'The person is asked', keys: 'A' },
  { outcome: 'passed-on', label: 'Pass on to the privacy officer', keys: 'P' },
];

/** Access that somebody should look at, found in the log: whose, why it is worth a look, and what became of the look. */
export function OversightView() {
  const { phase, fault, days, anomalies, events } = useOversight();
  const [selected, select] = useState(0);
  const [refusal, setRefusal] = useState<Fault | null>(null);
  const rowHeight = useRowHeight();
  const { attach, width } = useWidth<HTMLElement>();
  useEffect(() => void lookThrough(), []);
  useEffect(() => select(0), [days]);
  const chosen = anomalies[selected];
  const decide = (outcome: ReviewOutcome): void => {
    if (chosen !== undefined) void say(chosen.kind, chosen.fromSeq, outcome).then(setRefusal);
  };
  const role = useAccounts((state) => state.session?.person.role ?? null);
  const offered = chosen === undefined ? [] : outcomes.filter(({ outcome }) => chosen.review?.outcome !== outcome && (!chosen.isOwn || (outcome === 'passed-on' && role !== 'privacy-officer')));
  const mayUnmark = useMay('oversight.unmark');
  const marked = mayUnmark && chosen?.isMarked === true ? chosen.encounterId : null;
  const unmark = marked === null ? null : (): void => void takeMarkOff(marked).then(setRefusal);
  useCommands([
    ...outcomes.map(({ outcome, label, keys }) => ({
      id: `oversight-${outcome}`, title: `Access: ${label.toLowerCase()}`, group: 'Desk' as const, keys, enabled: offered.some((each) => each.outcome === outcome), run: () => decide(outcome),
    })),
    { id: 'oversight-unmark', title: 'Access: take the mark “sensitive” off the chart', group: 'Desk' as const, enabled: unmark !== null, run: () => unmark?.() },
  ]);
  const open = anomalies.filter(({ review }) => review === null).length;
  const failure = fault === null ? null : faultMessage(fault);
  const said = refusal === null ? null : faultMessage(refusal);
  return (
    <section className={styles['view']} aria-label="Access review" ref={attach}>
      <BarSlot><h1>Access review</h1></BarSlot>
      <StatusSlot>{phase === 'ready' ? `${formatCount(open)} to look at, ${formatCount(anomalies.length)} found in ${formatCount(events)} events` : ''}</StatusSlot>
      <div className={styles['head']}>
        <div className={styles['stretch']}>
          <Select
            label="Looked through"
            value={String(days)}
            options={stretches.map((stretch) => ({ id: String(stretch), label: stretchWords(stretch) }))}
            onChange={(id) => void lookThrough(stretches.find((stretch) => String(stretch) === id) ?? 30)}
            dataFocus="oversight-days"
          />
        </div>
        <p className={styles['intro']}>Found by rules in the log of this desk. What is listed is unusual, not wrong: ask before you judge.</p>
      </div>
      {failure !== null && (
        <div className={styles['message']}>
          <Notice tone="error" title={failure.title} actions={<Button onPress={() => void lookThrough()}>Try again</Button>}>{failure.text}</Notice>
        </div>
      )}
      {said !== null && <div className={styles['message']} role="status"><Notice tone="warning" title={said.title}>{said.text}</Notice></div>}
      {(phase === 'idle' || phase === 'loading') && anomalies.length === 0 && <Skeleton label="Looking through the log" lines={8} />}
      {phase === 'ready' && anomalies.length === 0 && (
        <EmptyState icon={Eye} title="Nothing unusual" text={`In ${formatCount(events)} events of ${stretchWords(days).toLowerCase()} no access stands out.`} />
      )}
      {phase !== 'failed' && anomalies.length > 0 && (
        <>
          <div className={styles['grid']}>
            <VirtualGrid
              ariaLabel="Unusual access; not yet looked at first"
              rowCount={anomalies.length}
              rowHeight={rowHeight}
              columns={columns.filter(({ from }) => width === 0 || width >= from)}
              getRow={(index) => anomalies[index]}
              renderCell={cell}
              onVisibleRange={() => undefined}
              selectedIndex={selected}
              onSelect={select}
              onOpen={select}
              dataFocus="oversight-list"
            />
          </div>
          {chosen !== undefined && <Detail anomaly={chosen} offered={offered} onDecide={decide} onUnmark={unmark} />}
        </>
      )}
    </section>
  );
}

function cell(anomaly: ReviewedAnomaly, column: GridColumn) {
  switch (column.id) {
    case 'at': return <time dateTime={new Date(anomaly.at).toISOString()}>{formatDateTime(anomaly.at)}</time>;
    case 'person': return <span title={anomaly.personName}>{anomaly.personName}</span>;
    case 'what': return kindWords[anomaly.kind];
    case 'amount': return amountWords(anomaly);
    case 'encounter': return <span className={styles['mono']}>{anomaly.ref ?? ''}</span>;
    default: return anomaly.review === null ? <strong>Not yet</strong> : sentenceCase(outcomeWords[anomaly.review.outcome]);
  }
}

function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

type DetailProps = {
  readonly anomaly: ReviewedAnomaly;
  /** What may be said of it by whoever reads. */
  readonly offered: typeof outcomes;
  readonly onDecide: (outcome: ReviewOutcome) => void;
  /** Takes the mark off the chart; null where there is none, or it is not the reader's to take off. */
  readonly onUnmark: (() => void) | null;
};

function Detail({ anomaly, offered, onDecide, onUnmark }: DetailProps) {
  const { kind, personName, isOwn, ref, at, fromSeq, toSeq, review } = anomaly;
  const whole = useRef<HTMLDivElement>(null);
  useKeepFocus(whole, offered.map(({ outcome }) => outcome).join(' '));
  return (
    <div className={styles['detail']} role="group" aria-label="What is selected" tabIndex={-1} ref={whole}>
      <div>
        <h2 className={styles['title']}>{kindWords[kind]}</h2>
        <p>{whyWords[kind]}</p>
        <p className={styles['facts']}>
          {personName}, {formatDateTime(at)}{ref !== null && <>, <span className={styles['mono']}>{ref}</span></>}; {amountWords(anomaly)}; {fromSeq === toSeq ? `event ${fromSeq}` : `events ${fromSeq} to ${toSeq}`} of the audit log.
          {review !== null && ` Looked at by ${review.byName}, ${formatDateTime(review.at)}: ${outcomeWords[review.outcome]}.`}
        </p>
        {isOwn && <p><Tag>Your own</Tag> Somebody else who reviews access says what became of it.</p>}
      </div>
      <div className={styles['actions']}>
        {onUnmark !== null && <Button variant="quiet" onPress={onUnmark} dataFocus="oversight-unmark">Take the mark off</Button>}
        {offered.map(({ outcome, label, keys }) => (
          <Button key={outcome} shortcut={keys} onPress={() => onDecide(outcome)} dataFocus={`oversight-${outcome}`}>{label}</Button>
        ))}
      </div>
    </div>
  );
}
