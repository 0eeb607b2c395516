import { ListX } from 'lucide-react';
import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import type { ShownRules } from '../../shared/ipc';
import { localDate } from '../../shared/kernel';
import { BarSlot, Button, EmptyState, faultMessage, Notice, Skeleton, StatusSlot, useCommands, useKeepFocus, type TextFieldElement } from '../ui';
import styles from './policy.module.css';
import type { Reader } from './entries';
import { PolicyFilters } from './PolicyFilters';
import { PolicySummary } from './PolicySummary';
import { countsByWhose, filterCounts, unusedOf, groupedRows, rowsFor, settingRows } from './rows';
import { SettingItem } from './SettingItem';
import { askAllSettings, readRules, usePolicy } from './store';

export type PolicyViewProps = {
  /** Goes to where a person may be stricter with themselves. */
  readonly onBeStricter: () => void;
  /** Whoever reads: of a roster, they are shown their own entry. */
  readonly reader: Reader;
};

/** The policy: every setting of this desk, its value, who set it and why. */
export function PolicyView({ onBeStricter, reader }: PolicyViewProps) {
  const rules = usePolicy((state) => state.rules);
  const fault = usePolicy((state) => state.fault);
  useEffect(() => {
    const read = (): void => void readRules();
    read();
    // Whoever mends a policy comes back from another window.
    window.addEventListener('focus', read);
    return () => window.removeEventListener('focus', read);
  }, []);
  const failure = fault === null ? null : faultMessage(fault);
  return (
    <section className={styles['view']} aria-label="Policy">
      <BarSlot><h1>Policy</h1></BarSlot>
      {failure !== null && (
        <div className={styles['message']}>
          <Notice tone="error" title={failure.title} actions={<Button onPress={() => void readRules()}>Try again</Button>}>{failure.text}</Notice>
        </div>
      )}
      {rules === null ? failure === null && <Skeleton lines={12} label="Reading the policy" /> : <Settings rules={rules} reader={reader} onBeStricter={onBeStricter} />}
    </section>
  );
}

function Settings({ rules, reader, onBeStricter }: { readonly rules: ShownRules } & PolicyViewProps) {
  const question = usePolicy((state) => state.question);
  const field = useRef<TextFieldElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => settingRows(rules, localDate(Date.now()), reader), [rules, reader]);
  const shown = rowsFor(rows, question);
  useKeepFocus(list, shown.length);

  const focusField = (): void => field.current?.focus();
  const move = (steps: (index: number, count: number) => number): void => moveIn(list.current, steps);
  useCommands([
    { id: 'find-setting', title: 'Find a setting', group: 'View', keys: '/', run: focusField },
    { id: 'find-setting-while-writing', title: 'Find a setting', group: 'View', keys: 'Ctrl+F', alsoInText: true, run: focusField },
    { id: 'next-setting', title: 'Next setting', group: 'View', keys: 'J', enabled: shown.length > 0, run: () => move((index) => index + 1) },
    { id: 'previous-setting', title: 'Previous setting', group: 'View', keys: 'K', enabled: shown.length > 0, run: () => move((index) => Math.max(0, index - 1)) },
  ]);

  return (
    <>
      <StatusSlot>{shown.length === rows.length ? `${rows.length} settings` : `${shown.length} of ${rows.length} settings`}</StatusSlot>
      <div className={styles['page']}>
        <PolicySummary organisation={rules.organisation} counts={countsByWhose(rows)} unused={unusedOf(rows)} />
        <PolicyFilters question={question} counts={filterCounts(rows)} onLeaveDown={() => move(() => 0)} fieldRef={field} />
        <div className={styles['groups']} ref={list} tabIndex={-1} role="group" aria-label="Settings" onKeyDown={(event) => pressKey(event, move)}>
          {groupedRows(shown).map(({ group, title, rows: within }) => (
            <section key={group} className={styles['group']} aria-labelledby={`policy-group-${group}`}>
              <h2 className={styles['groupTitle']} id={`policy-group-${group}`}>{title}</h2>
              <ul className={styles['settings']}>
                {within.map((row) => <SettingItem key={row.name} row={row} rules={rules} reader={reader} isUnfolded={question.unfolded.includes(row.name)} onBeStricter={onBeStricter} />)}
              </ul>
            </section>
          ))}
          {shown.length === 0 && (
            <EmptyState
              icon={ListX}
              title="No setting matches"
              text={question.text === '' ? 'No setting of this desk is of that kind.' : 'No setting has all of these words in its name, value or reason. Fewer letters find more.'}
              actions={<Button onPress={() => { askAllSettings(); focusField(); }}>Show all settings</Button>}
            />
          )}
        </div>
      </div>
    </>
  );
}

/** Moves the focus among the settings on screen; from elsewhere, to the first. */
function moveIn(list: HTMLElement | null, steps: (index: number, count: number) => number): void {
  const buttons = [...(list?.querySelectorAll<HTMLElement>('[data-setting]') ?? [])];
  const now = document.activeElement?.closest('[data-row]')?.querySelector<HTMLElement>('[data-setting]');
  const index = buttons.findIndex((each) => each === now);
  const next = buttons[Math.min(buttons.length - 1, steps(index, buttons.length))];
  next?.focus();
  // Below the filters, which stay at the top.
  next?.closest('[data-row]')?.scrollIntoView({ block: 'nearest' });
}

function pressKey(event: KeyboardEvent<HTMLElement>, move: (steps: (index: number, count: number) => number) => void): void {
  if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof HTMLElement) || event.target.dataset['setting'] === undefined) return;
  const moves: Readonly<Record<string, (index: number, count: number) => number>> = {
    ArrowDown: (index) => index + 1,
    ArrowUp: (index) => Math.max(0, index - 1),
    Home: () => 0,
    End: (_index, count) => count - 1,
  };
  const steps = moves[event.key];
  if (steps === undefined) return;
  event.preventDefault();
  move(steps);
}
