import type { Span } from '../../../shared/coding';
import type { Encounter } from '../../../shared/encounters';
import { dateSchema, queryIdSchema, z } from '../../../shared/kernel';
import { chosenIndicatorSchema, queryDraftSchema, type Holding, type Query, type QueryDraft } from '../../../shared/queries';

/** An indicator as it is shown while a query is written: with its words and its document's name beside the place. */
export const shownIndicatorSchema = chosenIndicatorSchema.extend({ text: z.string(), documentTitle: z.string(), documentDate: dateSchema.nullable() });
export type ShownIndicator = z.infer<typeof shownIndicatorSchema>;

/** A query being written. */
export const composedSchema = queryDraftSchema.extend({ indicators: z.array(shownIndicatorSchema) });
export type Composed = z.infer<typeof composedSchema>;

/** The same as the journal keeps it; a query that the vault does not know yet has no id. */
export const keptComposedSchema = z.strictObject({ queryId: queryIdSchema.nullable(), composed: composedSchema });
export type KeptComposed = z.infer<typeof keptComposedSchema>;

/** A query with nothing in it. */
export function emptyComposed(): Composed {
  return {
    kind: 'open-ended', urgency: 'routine', channel: null, title: '', body: '', options: [], indicators: [], template: null,
    recipientId: null, relation: 'none', holds: [], reason: '', spokenAt: null,
  };
}

/** What the vault keeps of it: an indicator is its place, and the vault reads the words there itself. */
export function draftOf({ indicators, ...rest }: Composed): QueryDraft {
  return { ...rest, indicators: indicators.map(({ span, value, date }) => ({ span, value, date })) };
}

/** A query that lies in the vault, to be written on. */
export function composedOf({ content: { indicators, ...rest } }: Pick<Query, 'content'>, encounter: Encounter): Composed {
  return {
    ...rest,
    indicators: indicators.map(({ documentId, start, end, text, value, date, documentTitle }) => ({
      span: { documentId, start, end }, text, value, date, documentTitle,
      documentDate: encounter.documents.find(({ id }) => id === documentId)?.datedOn ?? null,
    })),
  };
}

/** Whether nothing was written or chosen yet: such a draft is dropped without a word. */
export function isEmpty({ title, body, options, indicators }: Composed): boolean {
  return title.trim() === '' && body.trim() === '' && options.every((option) => option.trim() === '') && indicators.length === 0;
}

const isSame = (one: Span, other: Span): boolean => one.documentId === other.documentId && one.start === other.start && one.end === other.end;

/** With one more indicator; the same words are not taken twice. */
export function withIndicator(composed: Composed, indicator: ShownIndicator): Composed {
  return composed.indicators.some(({ span }) => isSame(span, indicator.span)) ? composed : { ...composed, indicators: [...composed.indicators, indicator] };
}

export function withoutIndicator(composed: Composed, index: number): Composed {
  return { ...composed, indicators: composed.indicators.filter((_, at) => at !== index) };
}

export function withOption(composed: Composed, index: number, text: string): Composed {
  return { ...composed, options: composed.options.map((option, at) => (at === index ? text : option)) };
}

/** An empty option after the one at `index`; -1 = before the first. */
export function insertOption(composed: Composed, index: number): Composed {
  return { ...composed, options: composed.options.toSpliced(index + 1, 0, '') };
}

export function removeOption(composed: Composed, index: number): Composed {
  return { ...composed, options: composed.options.toSpliced(index, 1) };
}

/** The option moved by one place; at either end it stays. */
export function moveOption(composed: Composed, index: number, by: -1 | 1): Composed {
  const moved = composed.options[index];
  const to = index + by;
  if (moved === undefined || to < 0 || to >= composed.options.length) return composed;
  return { ...composed, options: composed.options.toSpliced(index, 1).toSpliced(to, 0, moved) };
}

const isSameHolding = (one: Holding, other: Holding): boolean =>
  one.what === 'code' ? other.what === 'code' && one.assignmentId === other.assignmentId : other.what === 'candidate' && one.candidateId === other.candidateId;

/** With a code or candidate that waits for the answer. */
export function withHolding(composed: Composed, holding: Holding): Composed {
  return composed.holds.some((each) => isSameHolding(each, holding)) ? composed : { ...composed, holds: [...composed.holds, holding] };
}

export function withoutHolding(composed: Composed, holding: Holding): Composed {
  return { ...composed, holds: composed.holds.filter((each) => !isSameHolding(each, holding)) };
}
