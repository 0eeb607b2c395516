import { TriangleAlert } from 'lucide-react';
import type { InForce } from '../../../shared/codesets';
import { Button, formatCount, formatDate, type FaultMessage } from '../../ui';
import { sourceWords, systemWords } from '../words';
import { EndedCode } from './EndedCode';
import styles from './find.module.css';
import { scopes, type Scope } from './hits';
import { titleOfChapter } from './narrowing';
import type { Found } from './search';

export type FindNotesProps = {
  readonly found: Found;
  readonly isCurrent: boolean;
  /** The code whose children are shown, after Enter on it. */
  readonly narrowed: string;
  readonly dateWarning: string | null;
  readonly date: string;
  readonly scope: Scope;
  /** The chapter that the search is narrowed to. */
  readonly chapter: string | null;
  readonly onAllChapters: () => void;
  readonly fault: FaultMessage | null;
  readonly onOpenCodesets: () => void;
  /** Looks for another code than the one typed. */
  readonly onFind: (code: string) => void;
};

/** What must be said above the results: the wrong day, no release in force, a code that is not one to assign. */
export function FindNotes(props: FindNotesProps) {
  const { found, isCurrent, narrowed, dateWarning, date, scope, chapter, onAllChapters, fault, onOpenCodesets, onFind } = props;
  const elsewhere = chapter === null ? 0 : found.facets.chapters.reduce((sum, { count }) => sum + count, 0);
  // CPT is licensed: a desk without a file of it lacks nothing.
  const lacking = found.systems.filter(({ system, release, why }) => release === null && (system !== 'cpt' || why === 'pin-broken'));
  const isCptOnly = scope === 'cpt' && found.systems.every(({ release }) => release === null);
  const isEmpty = isCurrent && found.hits.length === 0;
  const isLost = isEmpty && chapter === null && lacking.length > 0;
  const sampled = sampleWords(found.systems);
  return (
    <>
      {narrowed !== '' && <p className={styles['note']} role="status"><b className={styles['mono']}>{narrowed}</b> cannot be assigned as it is. These are the codes under it.</p>}
      {dateWarning !== null && <p className={styles['note']}><TriangleAlert size={14} aria-hidden /> {dateWarning}</p>}
      {!isLost && sampled !== null && <p className={styles['note']}><TriangleAlert size={14} aria-hidden /> {sampled}: enough to try the desk, not to code.</p>}
      {bookWords[found.books] !== undefined && <p className={styles['note']} role="status">{bookWords[found.books]}</p>}
      {fault !== null && <p className={styles['note']} role="alert"><TriangleAlert size={14} aria-hidden /> {fault.title}. {fault.text}</p>}
      {isEmpty && fault === null && <EndedCode query={found.query} date={date} onFind={onFind} />}
      {isLost && (
        <div className={styles['lost']}>
          <h3>No release in force on {formatDate(date)}</h3>
          {lacking.map(({ system, why }) => (
            <p key={system}>
              <b>{systemWords[system]}</b>: {lostWords[why] ?? 'none that is loaded covers this date.'} Import {sourceWords[system]}
            </p>
          ))}
          <Button onPress={onOpenCodesets}>Go to code sets</Button>
        </div>
      )}
      {isEmpty && isCptOnly && lacking.length === 0 && fault === null && (
        <div className={styles['lost']}>
          <h3>No CPT file for {formatDate(date)}</h3>
          <p>CPT belongs to the American Medical Association and comes with no software: import {sourceWords.cpt} Until then a code can be keyed: type its five characters.</p>
          <Button onPress={onOpenCodesets}>Go to code sets</Button>
        </div>
      )}
      {isEmpty && chapter !== null && fault === null && (
        <div className={styles['lost']}>
          <h3>No code of “{titleOfChapter(chapter)}” matches</h3>
          <p>{elsewhere === 0 ? 'No other chapter has one either.' : elsewhere === 1 ? 'Another chapter has one.' : `Other chapters have ${formatCount(elsewhere)}.`}</p>
          <Button onPress={onAllChapters}>Search all chapters</Button>
        </div>
      )}
      {isEmpty && chapter === null && !isCptOnly && lacking.length === 0 && fault === null && (
        <div className={styles['lost']}>
          <h3>No code matches “{found.query}”</h3>
          <p>Try fewer or other words of the title, or the first characters of the code.{scope === 'all' ? '' : ` Only ${scopes.find(({ id }) => id === scope)?.label ?? ''} is searched: Alt+1 searches all systems.`}</p>
        </div>
      )}
    </>
  );
}

const bookWords: Readonly<Partial<Record<Found['books'], string>>> = {
  'being-indexed': 'The books are being indexed: until then codes are found by their titles.',
  failed: 'The books could not be indexed: codes are found by their titles. Make room on the disk, or import the book that came last again.',
};

const lostWords: Readonly<Partial<Record<InForce['why'], string>>> = {
  'none-loaded': 'none is loaded.',
  'pin-broken': 'the one that is loaded is not from the file that your organisation requires, and is not used.',
};

/** "Sample codes only", of which systems where others have an official release; null where none is a sample. */
function sampleWords(systems: readonly InForce[]): string | null {
  const sampled = systems.filter(({ why }) => why === 'sample-only');
  if (sampled.length === 0) return null;
  const isAll = systems.every(({ why }) => why !== 'in-force');
  return isAll ? 'Sample codes only' : `Sample codes only for ${sampled.map(({ system }) => systemWords[system]).join(' and ')}`;
}
