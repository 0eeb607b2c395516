import { ChartNoAxesColumn, Contact, LayoutTemplate, List, MessageCircleQuestion, Send, type LucideIcon } from 'lucide-react';
import { useEffect } from 'react';
import type { QueryHead } from '../../../shared/queries';
import { useAccounts, useMay } from '../../accounts';
import { updatePlace } from '../../desk';
import { SendingPage } from '../../outbox';
import { BarSlot, Button, EmptyState, faultMessage, formatCount, Notice, Select, Skeleton, StatusSlot, useCommands, useRowHeight, useWidth, VirtualGrid, type GridColumn } from '../../ui';
import { FiguresPage } from '../figures/FiguresPage';
import { DueMark, StateMark, useMinute } from '../read/StateMark';
import { kindWords, urgencyWords } from '../words';
import styles from './desk.module.css';
import { DirectoryPage } from './DirectoryPage';
import { openQuery } from './open';
import { QueryPreview } from './QueryPreview';
import { TemplatesPage } from './TemplatesPage';
import { askDesk, countOf, openQueryDesk, readDesk, rowOf, scopes, useQueryDesk, type DeskPage, type Scope } from './store';

const scopeWords: Readonly<Record<Scope, string>> = { open: 'Awaiting an answer', review: 'In review', answered: 'Answered', drafts: 'Drafts', ended: 'Ended', all: 'All' };

const pageWords: readonly { readonly id: DeskPage; readonly title: string; readonly label: string; readonly icon: LucideIcon; readonly keys: string }[] = [
  { id: 'list', title: 'List of queries', label: 'List', icon: List, keys: 'T' },
  { id: 'figures', title: 'Figures of queries', label: 'Figures', icon: ChartNoAxesColumn, keys: 'M' },
  { id: 'directory', title: 'Directory of providers', label: 'Directory', icon: Contact, keys: 'D' },
  { id: 'templates', title: 'Templates of queries', label: 'Templates', icon: LayoutTemplate, keys: 'L' },
  { id: 'sending', title: 'Sending by the network', label: 'Sending', icon: Send, keys: 'S' },
];

// Each with the width from which it is shown: a narrow window keeps which, how far and until when.
const columns: readonly (GridColumn & { readonly from: number })[] = [
  { id: 'ref', title: 'Query', width: 104, from: 0 },
  { id: 'state', title: 'State', width: 168, from: 0 },
  { id: 'due', title: 'Answer due', width: 136, from: 0 },
  { id: 'urgency', title: 'Urgency', width: 84, from: 760 },
  { id: 'kind', title: 'Kind', width: '1fr', from: 640 },
  { id: 'encounter', title: 'Encounter', width: 104, from: 480 },
  { id: 'author', title: 'Asked by', width: '1fr', from: 900 },
];

/** The desk of all queries: by state and clock; what it shows says nothing of a patient. Opening one opens its chart. */
export function QueriesView() {
  const { question: { scope, whose, selectedId, page: asked }, phase, fault, rows, counts } = useQueryDesk();
  const role = useAccounts((state) => state.session?.person.role ?? null);
  const mayList = useMay('queries.list');
  const mayAll = useMay('queries.metrics');
  const mayOwn = useMay('queries.ownMetrics');
  const maySee = useMay('outbox.list');
  const isOffered: Readonly<Record<DeskPage, boolean>> = { list: mayList, figures: mayAll || mayOwn, directory: true, templates: true, sending: maySee };
  const offered = pageWords.filter(({ id }) => isOffered[id]);
  // Whoever only keeps directory and templates has no other page.
  const page = offered.some(({ id }) => id === asked) ? asked : 'directory';
  const now = useMinute();
  const rowHeight = useRowHeight();
  const { attach, element: body, width } = useWidth<HTMLDivElement>();
  useEffect(() => { if (mayList) openQueryDesk(); }, [mayList]);
  const at = rowOf(rows, selectedId);
  const chosen = rows[at];
  const select = (index: number): void => askDesk({ selectedId: rows[index]?.id ?? null });
  const focusRows = (): void => body.current?.querySelector<HTMLElement>('[role="grid"]')?.focus();
  const isList = page === 'list';
  useCommands([
    { id: 'open-query', title: 'Open the selected query beside its chart', group: 'Encounter', keys: 'Enter', enabled: isList && chosen !== undefined, run: () => { if (chosen !== undefined) openQuery(chosen); } },
    { id: 'next-query', title: 'Next query', group: 'Encounter', keys: 'J', enabled: isList && at < rows.length - 1, run: () => { select(at + 1); focusRows(); } },
    { id: 'previous-query', title: 'Previous query', group: 'Encounter', keys: 'K', enabled: isList && at > 0, run: () => { select(at - 1); focusRows(); } },
    ...(mayList ? scopes : []).map((each, index) => ({ id: `queries-${each}`, title: `Queries: ${scopeWords[each].toLowerCase()}`, group: 'View' as const, keys: `Alt+${index + 1}`, alsoInText: true, run: () => askDesk({ scope: each, page: 'list' }) })),
    ...offered.map(({ id, title, keys }) => ({ id: `queries-page-${id}`, title, group: 'View' as const, keys, run: () => askDesk({ page: id }) })),
    { id: 'refresh-queries', title: 'Read the queries again', group: 'View', keys: 'F5', enabled: mayList, run: () => void readDesk() },
  ]);
  const failure = fault === null ? null : faultMessage(fault);
  return (
    <section className={styles['view']} aria-label="Queries">
      <BarSlot><h1>Queries</h1></BarSlot>
      <StatusSlot>{statusOf(page, phase === 'ready', rows.length, at)}</StatusSlot>
      <div className={styles['head']}>
        {isList && (
          <>
            <div className={styles['scopes']} role="group" aria-label="Queries shown">
              {scopes.map((each, index) => (
                <button key={each} type="button" className={styles['scope']} aria-pressed={each === scope} aria-keyshortcuts={`Alt+${index + 1}`} onClick={() => askDesk({ scope: each })}>
                  {scopeWords[each]} <span className={styles['count']}>{formatCount(countOf(counts, each))}</span>
                </button>
              ))}
            </div>
            {role !== 'trainee' && (
              <div className={styles['whose']}>
                <Select label="Whose" hideLabel value={whose} options={[{ id: 'mine', label: 'Asked by me' }, { id: 'all', label: 'Of all I can open' }]} dataFocus="queries-whose" onChange={(next) => askDesk({ whose: next })} />
              </div>
            )}
          </>
        )}
        <div className={styles['pages']} role="group" aria-label="Page">
          {offered.map(({ id, label, icon: Icon, keys }) => (
            <button key={id} type="button" className={styles['scope']} aria-pressed={id === page} aria-keyshortcuts={keys} data-focus={`queries-page-${id}`} onClick={() => askDesk({ page: id })}>
              <Icon size={14} aria-hidden /> {label}
            </button>
          ))}
        </div>
      </div>
      {page === 'figures' && <FiguresPage />}
      {page === 'directory' && <DirectoryPage />}
      {page === 'templates' && <TemplatesPage />}
      {page === 'sending' && <SendingPage />}
      {isList && failure !== null && <div className={styles['message']}><Notice tone="error" title={failure.title} actions={<Button onPress={() => void readDesk()}>Try again</Button>}>{failure.text}</Notice></div>}
      {isList && (
        <div className={styles['body']}>
          <div className={styles['list']} ref={attach}>
            {phase !== 'ready' && phase !== 'failed' && rows.length === 0 && <Skeleton lines={8} label="Reading the queries" />}
            {phase === 'ready' && rows.length === 0 && <Nothing scope={scope} whose={whose} />}
            {rows.length > 0 && (
              <VirtualGrid
                ariaLabel={`Queries: ${scopeWords[scope].toLowerCase()}`}
                rowCount={rows.length}
                rowHeight={rowHeight}
                columns={columns.filter(({ from }) => width === 0 || width >= from)}
                getRow={(index) => rows[index]}
                renderCell={(row, column) => cell(row, column.id, now)}
                selectedIndex={at}
                onSelect={select}
                onOpen={(index) => { const row = rows[index]; if (row !== undefined) openQuery(row); }}
                dataFocus="queries-rows"
                autoFocus
              />
            )}
          </div>
          {chosen !== undefined && <QueryPreview query={chosen} now={now} />}
        </div>
      )}
    </section>
  );
}

function cell(query: QueryHead, column: string, now: number) {
  switch (column) {
    case 'ref': return <span className={styles['mono']}>{query.ref}{query.version > 1 && ` v${query.version}`}</span>;
    case 'state': return <StateMark {...query} />;
    case 'due': return <DueMark query={query} now={now} />;
    case 'urgency': return query.urgency === 'urgent' ? <strong>{urgencyWords.urgent}</strong> : urgencyWords[query.urgency];
    case 'kind': return kindWords[query.kind].label;
    case 'encounter': return <span className={styles['mono']}>{query.encounterRef}</span>;
    default: return query.authorName;
  }
}

function statusOf(page: DeskPage, isReady: boolean, count: number, at: number): string {
  if (page !== 'list') return '';
  if (!isReady) return '';
  return count === 0 ? 'No queries' : `Query ${formatCount(at + 1)} of ${formatCount(count)}`;
}

/** An empty list says what would fill it. */
function Nothing({ scope, whose }: { readonly scope: Scope; readonly whose: 'all' | 'mine' }) {
  const isAll = scope === 'all' && whose === 'all';
  return (
    <EmptyState
      icon={MessageCircleQuestion}
      title={scope === 'all' ? 'No queries yet' : `Nothing ${emptyWords[scope]}`}
      text={scope === 'all' || scope === 'open' ? 'A question begins in the chart: select words or a code there and press Q.' : 'What comes here next is counted above.'}
      actions={
        <>
          {!isAll && <Button onPress={() => askDesk({ scope: 'all', whose: 'all' })}>Show all</Button>}
          <Button variant="primary" onPress={() => updatePlace({ view: 'worklist' })}>Go to the worklist</Button>
        </>
      }
    />
  );
}

const emptyWords: Readonly<Record<Exclude<Scope, 'all'>, string>> = { open: 'awaits an answer', review: 'is in review', answered: 'is answered and not closed', drafts: 'is begun and not sent', ended: 'has ended' };
