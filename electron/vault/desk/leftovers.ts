import { isChoice, type Leftover } from '../../../shared/desk';
import type { PersonId } from '../../../shared/kernel';
import type { ReadableDatabase } from '../store';
import { findRef, listDrafts } from './store';

/** The words that a person has typed and not said, field by field. */
export function unsaidWords(db: ReadableDatabase, personId: PersonId): Leftover[] {
  return listDrafts(db, personId)
    .filter(({ field, text }) => !isChoice(field) && text.trim() !== '')
    .map(({ field, encounterId, text }) => ({
      kind: 'unsaid-words', encounterId, ref: encounterId === null ? null : findRef(db, encounterId), field, characters: text.length,
    }));
}

/** What is owed and easily forgotten comes first: many unfinished charts must not crowd out the one printout. */
const order: readonly Leftover['kind'][] = ['report', 'key-waiting', 'printout', 'unsaid-words', 'candidates', 'unfinished-chart', 'ending-chart'];

/** What is left, kind by kind; within a kind in the order of its domain. */
export function inOrder(left: readonly Leftover[]): Leftover[] {
  return order.flatMap((kind) => left.filter((each) => each.kind === kind));
}

/** How many of each kind there are. */
export function countsOf(left: readonly Leftover[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const each of left) counts[each.kind] = (counts[each.kind] ?? 0) + (each.kind === 'key-waiting' ? each.records : 1);
  return counts;
}
