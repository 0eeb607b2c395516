import { GraduationCap } from 'lucide-react';
import { useState } from 'react';
import type { Fault } from '../../shared/kernel';
import type { TrainingItem, TrainingOverview } from '../../shared/training';
import { useDesk } from '../desk';
import { Button, EmptyState, faultMessage, Notice, Skeleton, Tag, useRowHeight, useWidth, VirtualGrid, type GridColumn } from '../ui';
import { Ledger } from './Ledger';
import { openText } from './open-text';
import { ReviewsDue } from './ReviewsDue';
import { loadTraining, useTraining } from './store';
import styles from './training.module.css';
import { firstOwed, kindWords, owedOf, stateWords, whenWords } from './words';

// Each with the width from which it is shown: a narrow window keeps what and how it stands.
const columns: readonly (GridColumn & { readonly from: number })[] = [
  { id: 'title', title: 'Text', width: '3fr', from: 0 },
  { id: 'kind', title: 'Kind', width: 128, from: 700 },
  { id: 'version', title: 'Version', width: 96, from: 820 },
  { id: 'state', title: 'How it stands', width: 200, from: 0 },
  { id: 'when', title: 'When', width: 168, from: 560 },
];

/** What is asked of the person, most pressing first, and what they have signed. */
export function TrainingList() {
  const { overview, fault } = useTraining();
  if (overview === null) return fault === null ? <Skeleton label="Reading what is asked of you" lines={6} /> : <Trouble fault={fault} />;
  return (
    <div className={styles['page']}>
      <div className={styles['sheet']}>
        {fault !== null && <Trouble fault={fault} />}
        <Asked overview={overview} />
        <ReviewsDue reviews={overview.reviews} />
        <Ledger />
      </div>
    </div>
  );
}

function Trouble({ fault }: { readonly fault: Fault }) {
  const { title, text } = faultMessage(fault);
  return <Notice tone="error" title={title} actions={<Button onPress={() => void loadTraining()}>Try again</Button>}>{text}</Notice>;
}

const rank: readonly TrainingItem['state'][] = ['overdue', 'expired', 'changed', 'due', 'expiring', 'done'];

function Asked({ overview }: { readonly overview: TrainingOverview }) {
  const [selected, select] = useState(0);
  const rowHeight = useRowHeight();
  const { attach, width } = useWidth<HTMLDivElement>();
  const items = overview.items.toSorted((one, other) => rank.indexOf(one.state) - rank.indexOf(other.state));
  if (items.length === 0) {
    return <EmptyState icon={GraduationCap} title="Nothing is asked of you" text="Where your organisation’s policy names trainings or policies to sign, they stand here." />;
  }
  return (
    <section className={styles['part']} aria-label="Asked of you" ref={attach}>
      <Welcome overview={overview} />
      <div className={styles['grid']} style={{ height: rowHeight * (Math.min(items.length, 12) + 1) + 4 }}>
        <VirtualGrid
          ariaLabel="Trainings and policies"
          rowCount={items.length}
          rowHeight={rowHeight}
          columns={columns.filter(({ from }) => width === 0 || width >= from)}
          getRow={(index) => items[index]}
          renderCell={cell}
          selectedIndex={selected}
          onSelect={select}
          onOpen={(index) => openText(items[index]?.sha256 ?? null)}
          dataFocus="training-list"
          autoFocus
        />
      </div>
    </section>
  );
}

/** What is to be done, and how soon; on a new desk also why. */
function Welcome({ overview }: { readonly overview: TrainingOverview }) {
  const isNew = useDesk((state) => state.isNew);
  const first = firstOwed(overview);
  if (first === null) return <p className={styles['soft']}>You have signed everything that is asked of you.</p>;
  const hasSanctions = owedOf(overview).overdue.some(({ kind }) => kind === 'sanction-policy');
  return (
    <div className={styles['welcome']}>
      <div className={styles['welcomeWords']}>
        {isNew && <h2 className={styles['partTitle']}>Before you start</h2>}
        <p>Your organisation asks you to read and sign what stands below. {hasSanctions
          ? 'The sanction policy comes before any work in charts; for the others there is time until the day shown.'
          : 'There is time until the day shown; after it charts can be read and not changed.'}</p>
      </div>
      <Button variant="primary" onPress={() => openText(first.sha256)} dataFocus="training-first">Read “{first.title}”</Button>
    </div>
  );
}

function cell(item: TrainingItem, { id }: GridColumn) {
  const [tone, words] = stateWords[item.state];
  switch (id) {
    case 'title': return <span title={item.title}>{item.title}</span>;
    case 'kind': return kindWords[item.kind];
    case 'version': return <span title={item.version}>{item.version}</span>;
    case 'state': return <Tag tone={tone}>{words}</Tag>;
    default: return whenWords(item);
  }
}
