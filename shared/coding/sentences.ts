import type { Act, ActKind, Exception } from './model';

export const exceptionWords: Readonly<Record<Exception, string>> = {
  'external-cause-from-registration': 'External cause from registration',
  'status-from-problem-list': 'Status from the problem list',
  'facility-policy': 'Facility policy',
  'payer-requirement': 'Payer requirement',
  'charge-entry': 'Charge entry',
  'query-answered-outside': 'Query answered outside the chart',
};

/** An act as the history tells it, e.g. "Moved I50.23 from 2 to 1" or "Undid: moved I50.23 from 2 to 1". */
export function actSentence(act: Pick<Act, 'kind' | 'of' | 'written' | 'before' | 'after'>): string {
  if (act.kind === 'undo' || act.kind === 'redo') {
    const verb = act.kind === 'undo' ? 'Undid' : 'Redid';
    // An undo stands with before and after changed over: told as what was undone, they change back.
    const original = act.kind === 'undo' ? { before: act.after, after: act.before } : { before: act.before, after: act.after };
    const told = act.of === null ? '' : sentence(act.of, act.written, original);
    return `${verb}: ${told.charAt(0).toLowerCase()}${told.slice(1)}`;
  }
  return sentence(act.kind, act.written, act);
}

function sentence(kind: ActKind, written: string, { before, after }: Pick<Act, 'before' | 'after'>): string {
  switch (kind) {
    case 'assign':
      return `Assigned ${written}`;
    case 'remove':
      return `Removed ${written}`;
    case 'move':
      return `Moved ${written} from ${before} to ${after}`;
    case 'rationale':
      if (before === '') return `Gave ${written} a rationale`;
      return after === '' ? `Took the rationale of ${written} away` : `Changed the rationale of ${written}`;
    case 'exception':
      return after === '' ? `Took the exception of ${written} away` : `Let ${written} stand without evidence: ${lowered(after)}`;
    case 'link':
      return `Linked evidence to ${written}`;
    case 'unlink':
      return `Took evidence of ${written} away`;
    case 'confirm':
      return before === after ? `Confirmed ${written} with the notes that hold now` : `Confirmed ${written} as “${after}”`;
    case 'finalise':
      return `Finalised ${after}`;
    case 'addendum':
      return 'Opened an addendum';
    case 'undo':
      return 'undo';
    case 'redo':
      return 'redo';
    default:
      return kind satisfies never;
  }
}

function lowered(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
