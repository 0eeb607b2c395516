import type { CalendarDate } from '../../kernel';
import type { CodeDetails } from '../details';
import type { CodeEntry } from '../model';
import { writeCode } from '../shapes';
import { changedDetails } from './details';
import { differing, fieldChange, plainChange, type Change, type ChangeKind, type FieldChange, type NamedCode } from './model';

/** A code as an edition has it, with what its file says beside the titles. */
export type CodeAt = { readonly entry: CodeEntry; readonly details: CodeDetails | undefined };

export type CodeQuestions = {
  /** First days of the two editions. */
  readonly from: { readonly before: CalendarDate; readonly after: CalendarDate };
  /** Whether an edition before both of them had the code. */
  readonly wasThere: (code: string) => boolean;
  /** What the conversion table puts in the place of a code. */
  readonly successors: (code: string) => readonly NamedCode[];
};

/**
 * What became of a code between two editions of a list of codes; null where nothing did. HCPCS files keep codes that have ended, so
 * that there "deleted" is one that could be used on the first day of the edition before and cannot be on that of the one after
 * (45 CFR 162.1011: the codes valid on the date of service). A header that becomes a code, or the reverse, is one change here; the
 * publishers' addenda print it as a deletion and an addition (see addenda.ts).
 */
export function codeChange(before: CodeAt | undefined, after: CodeAt | undefined, { from, wasThere, successors }: CodeQuestions): Change | null {
  const entry = after?.entry ?? before?.entry;
  if (entry === undefined) return null;
  const had = before !== undefined && lives(before.entry, from.before);
  const has = after !== undefined && lives(after.entry, from.after);
  const fields = before === undefined || after === undefined ? onlySide(before ?? after, after !== undefined) : fieldsOf(before, after);
  const change = (kind: ChangeKind): Change => ({
    ...plainChange, thing: 'code', kind, at: writeCode(entry.system, entry.code), title: entry.title, billable: entry.billable, fields, codes: [entry.code],
    successors: kind === 'deleted' || kind === 'became-header' ? [...successors(entry.code)] : [],
  });
  if (!had && !has) return null;
  if (!had) return change(before !== undefined || wasThere(entry.code) ? 'reactivated' : 'added');
  if (!has) return change('deleted');
  if (before.entry.billable !== after.entry.billable) return change(after.entry.billable ? 'became-billable' : 'became-header');
  return fields.length === 0 ? null : change('revised');
}

function lives({ endedOn }: CodeEntry, day: CalendarDate): boolean {
  return endedOn === null || endedOn >= day;
}

/** Of a code that one edition only has, its titles. */
function onlySide(at: CodeAt | undefined, isAfter: boolean): FieldChange[] {
  if (at === undefined) return [];
  const { title, shortTitle } = at.entry;
  return [['title', title] as const, ['short-title', shortTitle] as const].flatMap(([field, text]) => (text === '' ? [] : [isAfter ? fieldChange(field, null, text) : fieldChange(field, text, null)]));
}

function fieldsOf(before: CodeAt, after: CodeAt): FieldChange[] {
  return [
    ...differing('title', before.entry.title, after.entry.title),
    ...differing('short-title', before.entry.shortTitle, after.entry.shortTitle),
    ...differing('added-on', before.entry.addedOn ?? '', after.entry.addedOn ?? ''),
    ...differing('ended-on', before.entry.endedOn ?? '', after.entry.endedOn ?? ''),
    ...changedDetails(before.details, after.details),
  ];
}
