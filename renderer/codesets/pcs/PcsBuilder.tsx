import { X } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { PcsReady } from '../../../shared/codesets';
import type { EncounterId } from '../../../shared/kernel';
import { Button, EmptyState, faultMessage, IconButton, Kbd, Notice, Skeleton } from '../../ui';
import { AboutPick } from './AboutPick';
import { AxisStrip } from './AxisStrip';
import { BeyondTables } from './BeyondTables';
import { ChoiceList } from './ChoiceList';
import { FromIndex } from './FromIndex';
import { emptyBuild, picksOf } from './kept-build';
import { NoTables } from './NoTables';
import styles from './pcs.module.css';
import { axisAtHand, movedRow, openAxisBeside, pickFor, standing, unmeantNote } from './steps';
import { usePcsBuild } from './usePcsBuild';
import { WholeCode } from './WholeCode';

export type PcsBuilderProps = {
  readonly encounterId: EncounterId;
  /** The date that decides the releases. */
  readonly date: string;
  /** Adds a code as a procedure, with the path to it as its rationale; says whether it did. With `stays` the builder stays open. */
  readonly onAdd: (code: string, path: string, stays: boolean) => Promise<boolean>;
  readonly onClose: () => void;
  readonly onOpenCodesets: () => void;
  /** The evidence that the code will get. */
  readonly children: ReactNode;
};

/** Builds a PCS code axis by axis: only what can still become a valid code is offered. */
export function PcsBuilder({ encounterId, date, onAdd, onClose, onOpenCodesets, children }: PcsBuilderProps) {
  const { build, answer, fault, note, take, setWords, tryAgain } = usePcsBuild(encounterId, date);
  const [goneTo, setGoneTo] = useState<number | null>(null);
  const [row, setRow] = useState({ axis: 0, index: 0 });
  const [isBusy, setBusy] = useState(false);
  const [added, setAdded] = useState('');
  const words = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const panel = useRef<HTMLElement>(null);
  const ready = answer?.state === 'ready' ? answer : null;
  const atHand = ready === null ? null : axisAtHand(ready.axes, goneTo);
  const axis = ready === null || atHand === null ? null : (ready.axes[atHand - 1] ?? null);
  const active = axis === null || row.axis !== atHand ? 0 : Math.min(row.index, Math.max(0, axis.choices.length - 1));
  const isComplete = ready !== null && ready.complete !== null;
  useEffect(() => {
    // The list, or what stands in its place when all is settled, has the focus unless a field of this panel took it.
    const focused = document.activeElement;
    if (focused === words.current && !isComplete) return;
    if (focused === null || focused === document.body || panel.current?.contains(focused) === true) list.current?.focus();
  }, [atHand, isComplete]);

  const pickTyped = (character: string): void => {
    setAdded('');
    take((now, before) => {
      const on = axisAtHand(now.axes, goneTo);
      if (on === null) return { note: 'Every character is settled. Backspace takes the last one back.' };
      const pick = pickFor(now.axes, on, character);
      if (pick === null) return { note: unmeantNote(now.axes, on, character) };
      setGoneTo(null);
      return { next: { ...before, picks: [...before.picks, pick] } };
    });
  };
  const pickRow = (index: number): void => {
    setAdded('');
    take((now, before) => {
      const on = axisAtHand(now.axes, goneTo);
      const choice = on === null ? undefined : now.axes[on - 1]?.choices[index];
      if (on === null || choice === undefined) return null;
      setGoneTo(null);
      return { next: { ...before, picks: [...before.picks, { axis: on, code: choice.code, label: choice.label }] } };
    });
  };
  const stepBack = (): void => {
    setAdded('');
    setGoneTo(null);
    take((_now, before) => {
      if (before.picks.length > 0) return { next: { ...before, picks: before.picks.slice(0, -1) } };
      return before.words === '' && before.begun === '' ? { note: 'Nothing is picked yet.' } : { next: emptyBuild() };
    });
  };
  const openAxis = (which: number): void => {
    const isPicked = build.picks.some((pick) => pick.axis === which);
    if (isPicked) take((_now, before) => ({ next: { ...before, picks: before.picks.filter((pick) => pick.axis !== which) } }));
    setGoneTo(which);
    list.current?.focus();
  };
  const follow = ({ path, lead, target }: PcsReady['lines'][number]): void => {
    setGoneTo(null);
    take((_now, before) => ({ next: lead === '' ? { ...before, words: target } : { picks: picksOf(lead), words: '', begun: path } }));
    list.current?.focus();
  };
  const add = async (code: string, path: string, stays: boolean): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    const isAdded = await onAdd(code, path, stays);
    setBusy(false);
    if (isAdded && stays) setAdded(`${code} is added.`);
  };
  const enter = (stays: boolean): void => take((now) => {
    if (now.complete !== null) void add(now.complete.code, now.complete.path, stays);
    else pickRow(active);
    return null;
  });

  const onListKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
    const moved = event.altKey || axis === null ? null : movedRow(event.key, active, axis.choices.length);
    if (moved !== null && atHand !== null) setRow({ axis: atHand, index: moved });
    else if (event.key === 'Enter') enter(event.altKey);
    else if (event.altKey) return;
    else if (event.key === 'Backspace') stepBack();
    else if (event.key === 'Escape') onClose();
    else if (event.key === '/') words.current?.focus();
    else if ((event.key === 'ArrowLeft' || event.key === 'ArrowRight') && ready !== null && atHand !== null) setGoneTo(openAxisBeside(ready.axes, atHand, event.key === 'ArrowLeft' ? -1 : 1));
    else if (/^[0-9a-z]$/i.test(event.key)) pickTyped(event.key);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onWordsKey = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Escape' && build.words !== '') setWords('');
    else if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter' && isComplete) enter(event.altKey);
    else if (event.key === 'Enter' || event.key === 'ArrowDown') list.current?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  // Before the list is there, its keys wait; a button of the panel keeps its own.
  const onPanelKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return;
    if (event.target === event.currentTarget) onListKey(event);
    else if (event.key === 'Escape') {
      event.preventDefault();
      onClose();
    }
  };

  return (
    <section ref={panel} className={styles['panel']} aria-label="Build a PCS code" tabIndex={-1} data-pcs onKeyDown={onPanelKey}>
      <header className={styles['head']}>
        <h3>Build a PCS code</h3>
        {ready !== null && <span className={styles['edition']} title={ready.tables.isOther ? `What is not valid in ${ready.codes} is left out` : undefined}>{editionWords(ready)}</span>}
        <IconButton label="Close the builder" icon={X} shortcut="Escape" onPress={onClose} />
      </header>
      <div className={styles['evidence']}>{children}</div>
      {fault !== null && <Notice tone="error" title={faultMessage(fault).title} actions={<Button onPress={tryAgain}>Try again</Button>}>{faultMessage(fault).text}</Notice>}
      {answer === null && fault === null && <Skeleton lines={6} label="Opening the tables" />}
      {answer?.state === 'no-tables' && <NoTables onOpenCodesets={onOpenCodesets} onClose={onClose} />}
      {answer?.state === 'no-codes' && <EmptyState title="No PCS codes for this day" text="Only codes in force on the date of the encounter are offered. Import the order file of that fiscal year." actions={<Button variant="primary" autoFocus onPress={onOpenCodesets}>Go to code sets</Button>} />}
      {ready !== null && (
        <>
          <input
            ref={words}
            className={styles['words']}
            aria-label="Words that narrow the values"
            placeholder="Words: operation, body part, approach, device"
            autoComplete="off"
            autoCorrect="off"
            spellCheck={false}
            maxLength={200}
            data-focus="pcs-words"
            value={build.words}
            onChange={(event) => setWords(event.target.value)}
            onKeyDown={onWordsKey}
          />
          <AxisStrip axes={ready.axes} atHand={atHand} onAxis={openAxis} />
          <div className={styles['body']} data-left={ready.left}>
            <div className={styles['values']}>
              {axis !== null && <ChoiceList axis={axis} active={active} listRef={list} onKeyDown={onListKey} onPick={(index) => { if (atHand !== null) setRow({ axis: atHand, index }); pickRow(index); }} />}
              {ready.complete !== null && <WholeCode {...ready.complete} isBusy={isBusy} listRef={list} onKeyDown={onListKey} onAdd={() => enter(false)} />}
              <FromIndex lines={ready.lines} onLine={follow} />
              <BeyondTables ready={ready} onAdd={(code) => void add(code, `${code} is valid in ICD-10-PCS ${ready.codes} and is not in the tables of ${ready.tables.name}.`, false)} />
            </div>
            <AboutPick ready={ready} active={axis?.choices[active] ?? null} />
          </div>
          <footer className={styles['foot']}>
            <span role="status" className={styles['status']}>{[added, note, unknownWords(ready.unknown), standing(ready, atHand, build.picks.at(-1)?.axis ?? null)].filter((each) => each !== '').join(' · ')}</span>
            <span className={styles['keys']} aria-hidden>
              {isComplete ? 'Alt+Enter adds and stays · ' : 'A character picks · / words · '}<Kbd keys="Backspace" quiet /> back
            </span>
          </footer>
        </>
      )}
    </section>
  );
}

function editionWords({ codes, tables }: PcsReady): string {
  return tables.isOther ? `Codes of ${codes}, tables of ${tables.name}` : `Codes and tables of ${codes}`;
}

function unknownWords(unknown: readonly string[]): string {
  return unknown.length === 0 ? '' : `No value is called ${unknown.map((word) => `“${word}”`).join(' or ')}`;
}
