import { ArrowLeft, Search } from 'lucide-react';
import { useCallback, useEffect, useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import { termBooks, type TermBook } from '../../../shared/codesets';
import type { EncounterId } from '../../../shared/kernel';
import { useKept } from '../../desk';
import { Button, EmptyState, faultMessage, formatDate, IconButton, Notice, Skeleton, TextField, useCommands, type TextFieldElement } from '../../ui';
import { setWalkAtHand, walkedTo } from './at-hand';
import { emptyWalk, keptWalkSchema, walkField, type Walked } from './kept-walk';
import { wayTo, type Way } from './path';
import { mostTerms, useMainTerms, useTerm } from './reading';
import { rowOfTerm, stepFrom, walkGroups, type WalkGroup, type WalkRow } from './rows';
import styles from './walk.module.css';
import { WalkList } from './WalkList';
import { bookFiles, bookNames, bookTags } from './words';

export type IndexWalkProps = {
  readonly encounterId: EncounterId;
  /** The day that decides the editions. */
  readonly date: string;
  /** Opens a code in the Tabular List, as the Guidelines demand (I.B.1), with the way that led there. */
  readonly onLook: (code: string, way: Way) => void;
  readonly onOpenCodesets: () => void;
};

/** The indexes of ICD-10-CM, walked from a main term down to a code: each division of a term is a question to the record. */
export function IndexWalk({ encounterId, date, onLook, onOpenCodesets }: IndexWalkProps) {
  const { value: { book, starts, trail, reached }, change } = useKept(walkField, encounterId, keptWalkSchema, emptyWalk);
  const at = trail.at(-1) ?? null;
  const main = useMainTerms(book, date, starts, at === null);
  const open = useTerm(book, date, at);
  const field = useRef<TextFieldElement>(null);
  const list = useRef<HTMLDivElement>(null);
  // A step taken from the list leads to the list that follows; typing stays in its field.
  const isStepping = useRef(false);

  const step = useCallback((next: Partial<Walked>) => {
    isStepping.current = true;
    change((before) => ({ ...before, ...next }));
  }, [change]);
  // Back at the term above, the one that was open has the focus.
  const back = useCallback(() => step({ trail: trail.slice(0, -1), reached: `term-${trail.at(-1)}` }), [step, trail]);
  const shownKey = at === null ? main.value : open.value;
  useLayoutEffect(() => {
    if (!isStepping.current || shownKey === null) return;
    const first = list.current?.querySelector<HTMLElement>('[role="row"][tabindex="0"]');
    if (first === null || first === undefined) return;
    isStepping.current = false;
    first.focus();
  }, [shownKey]);
  useCommands([{ id: 'index-main-term', title: 'Type a main term of the index', group: 'Codes', keys: 'Alt+I', alsoInText: true, run: () => { change((before) => ({ ...before, trail: [], reached: '' })); field.current?.focus(); } }]);

  useEffect(() => () => setWalkAtHand(null), []);

  const term = at === null ? null : open.value;
  const edition = at === null ? (main.value?.edition ?? null) : (term?.edition ?? null);
  const groups: readonly WalkGroup[] = at === null
    ? [{ axis: null, rows: main.value?.terms.map(rowOfTerm) ?? [] }]
    : term === null ? [] : walkGroups(term.term, term.subterms);
  const above = term === null ? [] : [...term.path, term.term];
  const choose = (row: WalkRow): void => {
    const next = stepFrom(row);
    if (next.to === 'term') step({ trail: [...trail, next.id], reached: '' });
    if (next.to !== 'code' || edition === null) return;
    change((before) => ({ ...before, reached: row.key }));
    onLook(next.code, wayTo(book, edition, row.kind === 'term' ? [...above, row.term] : above, next.printed));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (at === null || (event.key !== 'ArrowLeft' && event.key !== 'Backspace') || event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    event.stopPropagation();
    back();
  };
  const fault = at === null ? main.fault : open.fault;
  return (
    <div className={styles['walk']} onKeyDown={onKeyDown}>
      <div className={styles['books']} role="group" aria-label="Book">
        {termBooks.map((each) => (
          <button key={each} type="button" className={styles['book']} aria-pressed={each === book} onClick={() => change({ ...emptyWalk(), book: each })}>{bookTags[each]}</button>
        ))}
      </div>
      {at === null ? (
        <TextField
          label="Main term"
          hideLabel
          icon={Search}
          value={starts}
          maxLength={80}
          placeholder={placeholders[book]}
          dataFocus="index-term"
          inputRef={field}
          onChange={(text) => change((before) => ({ ...before, starts: text, reached: '' }))}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
            event.preventDefault();
            event.stopPropagation();
            list.current?.querySelector<HTMLElement>('[role="row"][tabindex="0"]')?.focus();
          }}
        />
      ) : (
        <div className={styles['crumbs']}>
          <IconButton label="Back" icon={ArrowLeft} shortcut="←" onPress={back} />
          <p className={styles['trail']}>{term === null ? '' : [...term.path.map(({ title }) => title), term.term.title].join(' › ')}{term !== null && term.term.modifiers !== '' && <span className={styles['modifiers']}> {term.term.modifiers}</span>}</p>
        </div>
      )}
      {fault !== null && <Notice tone="warning" title={faultMessage(fault).title}>{faultMessage(fault).text}</Notice>}
      {shownKey === null && fault === null && <Skeleton lines={6} label="Opening the index" />}
      {at === null && main.value !== null && main.value.edition === null && (
        <EmptyState
          title={`No ${bookNames[book]} is loaded`}
          text={`It comes in the archive that CDC/NCHS publishes for each fiscal year; the file has a name such as ${bookFiles[book]}.`}
          actions={<Button onPress={onOpenCodesets}>Go to code sets</Button>}
        />
      )}
      {edition !== null && (
        <>
          {groups.every(({ rows }) => rows.length === 0) && <p className={styles['nothing']} role="status">{at === null ? 'No main term begins so. The index lists conditions by the noun: “Failure, heart”, not “heart failure”.' : 'Nothing stands here.'}</p>}
          <WalkList key={`${book} ${at ?? starts}`} ref={list} groups={groups} reached={reached} onReach={(row) => setWalkAtHand(row === null || edition === null ? null : walkedTo(book, edition, above, row))} onChoose={choose} />
          <p className={styles['foot']}>
            <span role="status">{at === null && main.value !== null && main.value.total > mostTerms ? `First ${mostTerms} of ${main.value.total.toLocaleString('en-US')} · ` : ''}{bookNames[book]} of {edition.name}, from {formatDate(edition.effectiveFrom)}{edition.effectiveTo !== null && edition.effectiveTo < date ? ': older than the codes of this date, by which each of its codes is checked' : ''}</span>
            <span className={styles['keys']} aria-hidden>Enter goes on · ← goes back · Alt+B puts into the basket · Alt+I new term</span>
          </p>
        </>
      )}
    </div>
  );
}

const placeholders: Readonly<Record<TermBook, string>> = {
  index: 'Main term, such as Pneumonia',
  neoplasm: 'Site, such as lung',
  drugs: 'Drug or chemical',
  'external-cause': 'Cause, such as Fall',
};
