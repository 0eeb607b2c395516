import { ArrowLeft } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { changeKinds, type ChangeKind } from '../../shared/codesets/changes';
import { localDate, type ReleaseId } from '../../shared/kernel';
import { bookTitle, loadCodesets, useCodesets } from '../codesets';
import { BarSlot, Button, EmptyState, faultMessage, FilterChips, formatCount, formatDate, Notice, Select, Skeleton, StatusSlot, TextField, useCommands } from '../ui';
import { ChangeDetail } from './ChangeDetail';
import { ChangeRows } from './ChangeRows';
import { closeChanges, compare, narrow, shownChanges, useChanges } from './changes';
import { comparableBooks, firstPair } from './editions';
import styles from './updates.module.css';
import { counted, kindWords } from './words';

const everything = 'all';

/** What changed between two editions of a book: the person's own codes first, then all, with the place of each in both years. */
export function ChangesView() {
  const state = useChanges();
  const { phase, fault, bookId, pair, kinds, text, chapter, whose, own, ownTotal, counts, chapters, compared, selected } = state;
  const releases = useCodesets((each) => each.releases);
  const areReleasesRead = useCodesets((each) => each.phase === 'ready');
  const field = useRef<HTMLInputElement | HTMLTextAreaElement>(null);
  const books = comparableBooks(releases);
  const book = books.find(({ id }) => id === bookId) ?? null;

  useEffect(() => {
    if (!areReleasesRead) void loadCodesets();
  }, [areReleasesRead]);
  const firstBook = books[0];
  useEffect(() => {
    const first = firstBook === undefined || bookId !== null ? null : firstPair(firstBook, localDate(Date.now()));
    if (firstBook !== undefined && first !== null) void compare(firstBook.id, first);
  }, [firstBook, bookId]);

  const shown = shownChanges(state);
  const chosen = shown.at(selected);
  useCommands([
    { id: 'leave-changes', title: 'Back to the code sets', group: 'View', keys: 'Escape', run: closeChanges },
    { id: 'find-change', title: 'Find among the changes', group: 'View', keys: 'Ctrl+F', alsoInText: true, run: () => field.current?.focus() },
  ]);

  const choosePair = (side: 'before' | 'after') => (id: string): void => {
    const edition = book?.editions.find((each) => each.id === id);
    if (book !== null && pair !== null && edition !== undefined) void compare(book.id, { ...pair, [side]: edition.id });
  };
  const toggle = (kind: ChangeKind): void => void narrow({ kinds: kinds.includes(kind) ? kinds.filter((each) => each !== kind) : [...kinds, kind] });
  const focusRows = (): void => document.querySelector<HTMLElement>('[data-focus="changes-rows"]')?.focus();
  const failure = fault === null ? null : faultMessage(fault);
  const isFiltered = kinds.length > 0 || text !== '' || chapter !== null;
  const editionOf = (id: ReleaseId | undefined) => book?.editions.find((each) => each.id === id);
  return (
    <section className={styles['view']} aria-label="What changed">
      <BarSlot><h1>What changed</h1></BarSlot>
      <StatusSlot>{phase === 'ready' ? counted(shown.count, 'change') : ''}</StatusSlot>
      <div className={styles['tools']}>
        <Button variant="quiet" icon={ArrowLeft} shortcut="Esc" onPress={closeChanges}>Code sets</Button>
        {book !== null && pair !== null && (
          <>
            <div className={styles['book']}>
              <Select label="Book" hideLabel value={book.id} options={books.map(({ id, system, book: of }) => ({ id, label: bookTitle(system, of) }))} onChange={(id) => {
                const next = books.find((each) => each.id === id);
                const first = next === undefined ? null : firstPair(next, localDate(Date.now()));
                if (next !== undefined && first !== null) void compare(next.id, first);
              }} />
            </div>
            <div className={styles['edition']}><Select label="From" hideLabel value={pair.before} options={optionsOf(book.editions)} onChange={choosePair('before')} /></div>
            <span className={styles['faint']}>to</span>
            <div className={styles['edition']}><Select label="To" hideLabel value={pair.after} options={optionsOf(book.editions)} onChange={choosePair('after')} /></div>
          </>
        )}
      </div>
      {areReleasesRead && books.length === 0 && (
        <EmptyState title="Nothing to compare yet" text="Two editions of one book are needed. Import the release before, or the next one, under Code sets." actions={<Button icon={ArrowLeft} onPress={closeChanges}>Code sets</Button>} />
      )}
      {failure !== null && (
        <div className={styles['message']}>
          <Notice tone="error" title={failure.title} actions={book !== null && pair !== null && <Button onPress={() => void compare(book.id, pair)}>Try again</Button>}>{failure.text}</Notice>
        </div>
      )}
      {phase === 'loading' && <div className={styles['message']}><Skeleton lines={10} label="Comparing the two editions" /></div>}
      {phase === 'ready' && book !== null && compared !== null && (
        <>
          <div className={styles['tools']}>
            <FilterChips
              label="Whose codes"
              chips={[...(ownTotal > 0 ? [{ id: 'own' as const, label: 'About your codes', count: ownTotal }] : []), { id: 'all' as const, label: 'All', count: counts === null ? 0 : changeKinds.reduce((sum, kind) => sum + counts[kind], 0) }]}
              chosen={[whose]}
              onChange={(id) => useChanges.setState({ whose: id, selected: 0 })}
              dataFocus="changes-whose"
            />
            <div className={styles['words']}>
              <TextField
                label="Find among the changes" hideLabel type="search" value={text} maxLength={200} placeholder="Code or words" dataFocus="changes-find" inputRef={field}
                onChange={(words) => void narrow({ text: words })}
                onKeyDown={(event) => { if (event.key === 'ArrowDown' || event.key === 'Enter') { event.preventDefault(); focusRows(); } }}
              />
            </div>
            <FilterChips
              label="Kinds of change"
              chips={changeKinds.filter((kind) => (counts?.[kind] ?? 0) > 0 || kinds.includes(kind)).map((kind) => ({ id: kind, label: kindWords[kind], count: whose === 'own' ? null : (counts?.[kind] ?? 0) }))}
              chosen={kinds}
              onChange={toggle}
              dataFocus="changes-kind"
            />
            <div className={styles['chapter']}>
              <Select
                label="Chapter" hideLabel value={chapter ?? everything}
                options={[{ id: everything, label: 'All chapters' }, ...chapters.map((each) => ({ id: each.chapter, label: `${each.title} (${formatCount(each.count)})` }))]}
                onChange={(id) => void narrow({ chapter: id === everything ? null : id })}
              />
            </div>
          </div>
          <div className={styles['body']}>
            <div className={styles['list']}>
              {shown.count === 0 && (isFiltered
                ? <EmptyState title="No change matches" text="Other words, other kinds or all chapters may find it." actions={<Button onPress={() => void narrow({ kinds: [], text: '', chapter: null })}>Show all</Button>} />
                : <EmptyState title="Nothing changed" text={`${compared.before} and ${compared.after} say the same.`} />)}
              {shown.count > 0 && <ChangeRows key={whose} shown={shown} system={compared.system} label={whose === 'own' ? 'Changes about your codes' : 'Changes'} selected={selected} />}
              {whose === 'own' && ownTotal > own.length && <p className={styles['faint']}>The first {formatCount(own.length)} of {formatCount(ownTotal)} are shown.</p>}
            </div>
            {chosen !== undefined && <ChangeDetail key={`${chosen.at} ${selected} ${whose}`} change={chosen} compared={compared} before={editionOf(pair?.before)} after={editionOf(pair?.after)} />}
          </div>
        </>
      )}
    </section>
  );
}

function optionsOf(editions: readonly { readonly id: ReleaseId; readonly name: string; readonly effectiveFrom: string }[]) {
  return editions.map(({ id, name, effectiveFrom }): { id: string; label: string; description: string } => ({ id, label: name, description: `from ${formatDate(effectiveFrom)}` }));
}
