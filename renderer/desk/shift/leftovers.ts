import { isForm, type Leftover } from '../../../shared/desk';
import { formatCount, formatDateTime } from '../../ui';

export type LeftoverGroup = { readonly kind: Leftover['kind']; readonly title: string; readonly note: string; readonly count: number; readonly entries: readonly Leftover[] };

const kinds: readonly Pick<LeftoverGroup, 'kind' | 'title' | 'note'>[] = [
  { kind: 'report', title: 'Reports that wait for you', note: 'The privacy officer hears nothing before they are made and sent.' },
  { kind: 'key-waiting', title: 'Keys that wait for the keychain', note: 'Their records are gone; the keys follow when the keychain answers.' },
  { kind: 'printout', title: 'Printouts owed to the shredder', note: 'Say that each is shredded on the Desk page.' },
  { kind: 'unsaid-words', title: 'Words typed and not said', note: 'They are kept, and come back with the chart.' },
  { kind: 'candidates', title: 'Candidates neither assigned nor dropped', note: 'They wait in the baskets of their charts.' },
  { kind: 'unfinished-chart', title: 'Charts begun and not final', note: 'They wait for you in the worklist.' },
  { kind: 'ending-chart', title: 'Charts that leave this desk soon', note: 'The organisation keeps the record; this copy ends.' },
];

/** What is left, kind by kind; kinds of which nothing is left do not appear. */
export function groupsOf(left: readonly Leftover[], counts: Readonly<Record<string, number>>): readonly LeftoverGroup[] {
  return kinds
    .map((group) => ({ ...group, count: counts[group.kind] ?? 0, entries: left.filter(({ kind }) => kind === group.kind) }))
    .filter(({ count }) => count > 0);
}

/** One line of what is left: what it is called, and what there is to say of it. */
export function lineOf(left: Leftover, fieldName: (field: string) => string): { readonly name: string; readonly isRef: boolean; readonly about: string } {
  switch (left.kind) {
    case 'unfinished-chart':
      return { name: left.ref, isRef: true, about: `${statusWords[left.status] ?? left.status} · ${counted(left.codes, 'code')}` };
    case 'candidates':
      return { name: left.ref, isRef: true, about: counted(left.candidates, 'candidate') };
    case 'unsaid-words': {
      // Of a form that was begun, the characters it is kept in say nothing.
      const howMuch = isForm(left.field) ? 'begun' : counted(left.characters, 'character');
      return left.ref === null
        ? { name: fieldName(left.field), isRef: false, about: howMuch }
        : { name: left.ref, isRef: true, about: `${fieldName(left.field)} · ${howMuch}` };
    }
    case 'printout':
      return { name: left.ref ?? 'A chart that has gone', isRef: left.ref !== null, about: `copy ${left.copyNumber} · due ${formatDateTime(left.dueAt)}` };
    case 'ending-chart':
      return { name: left.ref, isRef: true, about: `leaves ${formatDateTime(left.endsAt)}` };
    case 'report': {
      const open = [left.unsent > 0 ? `${counted(left.unsent, 'part')} not sent` : '', left.tasks > 0 ? counted(left.tasks, 'task') : ''].filter((part) => part !== '');
      return { name: left.incidentId, isRef: true, about: left.isMade ? open.join(' · ') : 'begun, not made' };
    }
    case 'key-waiting':
      return { name: 'Keychain', isRef: false, about: counted(left.records, 'record') };
  }
}

const statusWords: Readonly<Record<string, string>> = { 'in-progress': 'in progress', addendum: 'addendum open' };

function counted(count: number, noun: string): string {
  return `${formatCount(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** A name for the list that does not change. */
export function keyOf(left: Leftover): string {
  switch (left.kind) {
    case 'unfinished-chart':
    case 'ending-chart':
    case 'candidates':
      return `${left.kind} ${left.encounterId}`;
    case 'unsaid-words':
      return `${left.encounterId ?? ''} ${left.field}`;
    case 'printout':
      return left.printoutId;
    case 'report':
      return left.incidentId;
    case 'key-waiting':
      return left.kind;
  }
}
