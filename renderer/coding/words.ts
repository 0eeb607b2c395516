import type { Place } from '../../shared/desk';
import type { ActKind, Exception } from '../../shared/coding';
import { controllingDate, type Encounter } from '../../shared/encounters';
import { formatDate } from '../ui';

/** An exception in two or three words, for a row; the whole words are shared/coding's. */
export const shortExceptions: Readonly<Record<Exception, string>> = {
  'external-cause-from-registration': 'from registration',
  'status-from-problem-list': 'from problem list',
  'facility-policy': 'facility policy',
  'payer-requirement': 'payer requirement',
  'charge-entry': 'charge entry',
  'query-answered-outside': 'query answered',
};

/** The tabs of the context pane, after "Back to ". */
export const tabWords: Readonly<Record<Place['tab'], string>> = { code: 'the code', index: 'the index', shelf: 'the shelf', query: 'the query', check: 'the check', history: 'the history', encounter: 'the encounter' };

/** What undo would reverse, after "Undo ". */
export const actNouns: Readonly<Record<ActKind, string>> = {
  assign: 'assigning', remove: 'removing', move: 'moving', rationale: 'rationale', exception: 'exception', link: 'linking', unlink: 'unlinking', confirm: 'confirming',
  undo: 'undo', redo: 'redo', finalise: 'finalising', addendum: 'addendum',
};

/** The day that decides the releases, in words: "discharged 12 Mar 2026", "still in house", "service 3 Mar 2026". */
export function dateWords(encounter: Encounter): string {
  const date = controllingDate(encounter);
  if (date === null) return encounter.class === 'inpatient' ? 'still in house' : 'no date of service';
  return `${encounter.class === 'inpatient' ? 'discharged' : 'service'} ${formatDate(date)}`;
}

/** "1 code", "12 codes". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
