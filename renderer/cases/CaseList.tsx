import { FileInput, Inbox, KeyRound, Scale, ScrollText, Send } from 'lucide-react';
import { useRef, type KeyboardEvent } from 'react';
import { localDate, type CalendarDate } from '../../shared/kernel';
import type { CaseRow, Received } from '../../shared/cases';
import { Button, classNames, formatCount, formatDateTime, Tag, useCommands } from '../ui';
import shared from './cases.module.css';
import styles from './list.module.css';
import { clockTitle } from './clocks/clock-words';
import { dueTone, leftWords } from './due';
import { takeIn } from './inbox/take-in';
import { open, openCase, openReceived, useCases } from './store';
import { caseStateWords, receivedKindWords, receivedStateWords, typeWords } from './words';

/** What came in, and the cases made of it: one list, walked with the arrows. */
export function CaseList() {
  const { received, byServer, cases, keys } = useCases();
  const today = localDate(Date.now());
  const rows = useRef<HTMLDivElement>(null);
  const waiting = received.filter(({ state }) => state !== 'dismissed');
  const dismissed = received.filter(({ state }) => state === 'dismissed');
  const move = (step: number): void => moveIn(rows.current, step);
  useCommands([
    { id: 'cases-next', title: 'Next in the list of cases', group: 'View', keys: 'J', run: () => move(1) },
    { id: 'cases-previous', title: 'Previous in the list of cases', group: 'View', keys: 'K', run: () => move(-1) },
  ]);
  const current = keys.find(({ retiredAt }) => retiredAt === null);
  // Until its backup is made, that comes first.
  const isKeySafe = current !== undefined && current.backedUpAt !== null;
  return (
    <div className={shared['pane']}>
      <div className={styles['listHead']}>
        <Button variant={cases.length + received.length === 0 && isKeySafe ? 'primary' : 'plain'} icon={FileInput} shortcut="I" dataFocus="cases-take-in" onPress={() => void takeIn()}>Take in reports…</Button>
        <div className={shared['acts']}>
          <Button variant="quiet" icon={KeyRound} dataFocus="cases-keys" onPress={() => open({ what: 'keys' })}>{current?.backedUpAt === null ? 'Key: no backup' : 'Key and card'}</Button>
          <Button variant="quiet" icon={ScrollText} dataFocus="cases-papers" onPress={() => open({ what: 'papers' })}>Breach log</Button>
          {byServer && <Button variant="quiet" icon={Send} dataFocus="cases-server" onPress={() => open({ what: 'server' })}>Server</Button>}
        </div>
      </div>
      <div className={styles['rows']} ref={rows} onKeyDown={(event) => pressKey(event, move)}>
        <Group title="Inbox" icon={Inbox} count={waiting.length} empty={byServer ? 'Nothing waits. What comes by the server appears here by itself.' : 'Nothing waits.'}>
          {waiting.map((each) => <ReceivedRow key={each.id} received={each} />)}
        </Group>
        <Group title="Cases" icon={Scale} count={cases.length} empty="A case begins with a report that is taken up.">
          {cases.map((each) => <CaseRowButton key={each.id} row={each} today={today} />)}
        </Group>
        {dismissed.length > 0 && (
          <Group title="No incident" icon={Inbox} count={dismissed.length} empty="">
            {dismissed.map((each) => <ReceivedRow key={each.id} received={each} />)}
          </Group>
        )}
      </div>
    </div>
  );
}

type GroupProps = { readonly title: string; readonly icon: typeof Inbox; readonly count: number; readonly empty: string; readonly children: React.ReactNode };

function Group({ title, icon: Icon, count, empty, children }: GroupProps) {
  return (
    <section aria-label={title}>
      <h2 className={styles['groupTitle']}><Icon size={14} aria-hidden /> {title} <span className={shared['faint']}>{formatCount(count)}</span></h2>
      {count === 0 && <p className={styles['groupEmpty']}>{empty}</p>}
      {children}
    </section>
  );
}

function ReceivedRow({ received: { id, kind, state, type, receivedAt, additions } }: { readonly received: Received }) {
  const isOpen = useCases(({ opened }) => opened?.what === 'received' && opened.id === id);
  const { label, tone } = receivedStateWords[state];
  return (
    <button type="button" className={styles['row']} aria-current={isOpen} data-row data-focus={`received-${id}`} onClick={() => openReceived(id)}>
      <span className={styles['rowLine']}><span className={styles['rowTitle']}>{type === null ? receivedKindWords[kind] : typeWords(type)}</span><Tag tone={tone}>{label}</Tag></span>
      <span className={shared['faint']}>{formatDateTime(receivedAt)}{additions > 0 && `, ${formatCount(additions)} added`}</span>
    </button>
  );
}

function CaseRowButton({ row: { id, ref, state, types, next }, today }: { readonly row: CaseRow; readonly today: CalendarDate }) {
  const isOpen = useCases(({ opened }) => opened?.what === 'case' && opened.id === id);
  const tone = next === null ? 'calm' : dueTone(next.due, today);
  return (
    <button type="button" className={styles['row']} aria-current={isOpen} data-row data-focus={`case-${id}`} onClick={() => openCase(id)}>
      <span className={styles['rowLine']}><span className={classNames(styles['rowTitle'], shared['mono'])}>{ref}</span><Tag tone={caseStateWords[state].tone}>{caseStateWords[state].label}</Tag></span>
      <span>{types.length === 0 ? 'Told another way' : types.map((type) => typeWords(type)).join(', ')}</span>
      {state !== 'closed' && next !== null && <span className={tone === 'calm' ? shared['faint'] : shared[tone]}>{clockTitle(next.to)}: {leftWords(next.due, today)}</span>}
    </button>
  );
}

/** Moves the focus among the rows; from elsewhere, to the one that is open, or the first. */
function moveIn(list: HTMLElement | null, step: number): void {
  const rows = [...(list?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
  const focused = rows.findIndex((row) => row === document.activeElement);
  const opened = rows.findIndex((row) => row.getAttribute('aria-current') === 'true');
  const from = focused >= 0 ? focused : opened >= 0 ? opened : step > 0 ? -1 : rows.length;
  rows[Math.min(rows.length - 1, Math.max(0, from + step))]?.focus();
}

function pressKey(event: KeyboardEvent<HTMLElement>, move: (step: number) => void): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  move(step);
}
