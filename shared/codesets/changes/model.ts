import { z } from '../../kernel';
import { noteKinds } from '../books/kinds';
import { bookSchema, systemSchema } from '../model';

/**
 * What became of something between two editions. `reactivated`: it is back after it had ended or had been deleted.
 * `became-header`: a code that could be submitted was divided, and only what is below it can be now; `became-billable`: the reverse.
 */
export const changeKinds = ['added', 'deleted', 'revised', 'reactivated', 'became-header', 'became-billable'] as const;
export const changeKindSchema = z.enum(changeKinds);
export type ChangeKind = z.infer<typeof changeKindSchema>;

/** What has changed: a code with its titles, a heading of the Tabular List, a note in it, a term of an index, and so on. */
export const changedThings = ['code', 'heading', 'note', 'seventh', 'term', 'table', 'definition', 'aggregate', 'place', 'conversion'] as const;
export const changedThingSchema = z.enum(changedThings);
export type ChangedThing = z.infer<typeof changedThingSchema>;

/** The fields in which something can differ; `cell` and `value` name their column or axis beside it. */
export const changedFields = [
  'title', 'short-title', 'added-on', 'ended-on',
  'pricing', 'multiple-pricing', 'coverage', 'coverage-issues', 'carriers-manual', 'statute', 'laboratory', 'cross-references', 'surgical-center', 'surgical-center-on',
  'outpatient-group', 'outpatient-policy', 'outpatient-on', 'processing-note', 'betos', 'services', 'anesthesia-units', 'action', 'action-on',
  'medium', 'consumer', 'descriptor-on', 'test', 'laboratory-name', 'manufacturer',
  ...noteKinds, 'seventh', 'inclusions',
  'modifiers', 'leads-to', 'manifestation', 'see', 'see-also', 'see-category', 'subcategory', 'use', 'cell',
  'value', 'codes', 'definition', 'explanation', 'includes-list', 'parent', 'name', 'description', 'setting', 'previous',
] as const;
export const changedFieldSchema = z.enum(changedFields);
export type ChangedField = z.infer<typeof changedFieldSchema>;

/** One field as it was and as it is; null where it was not there, or is not. Lines are those of the editions' files, from 1. */
export const fieldChangeSchema = z.strictObject({
  field: changedFieldSchema,
  /** Which column, axis or 7th character; empty where the field says it all. */
  of: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  lineBefore: z.number().int().nullable(),
  lineAfter: z.number().int().nullable(),
});
export type FieldChange = z.infer<typeof fieldChangeSchema>;

/** A code as written, with its title. */
const namedCodeSchema = z.strictObject({ code: z.string(), written: z.string(), title: z.string() });
export type NamedCode = z.infer<typeof namedCodeSchema>;

/** One change between two editions of a book. */
export const changeSchema = z.strictObject({
  thing: changedThingSchema,
  kind: changeKindSchema,
  /** Where it is: a code as written, a section's range, a chapter, a table of ICD-10-PCS, a term with the terms above it. */
  at: z.string(),
  /** What that is called now or, where it is gone, was called; of a term its main term. */
  title: z.string(),
  /** What can be submitted; of deleted codes what could be. */
  billable: z.boolean(),
  fields: z.array(fieldChangeSchema),
  /**
   * The bare codes that it is about: exact, or the beginning of all that are concerned (a note at a category holds below it). A range is
   * "A00-A09".
   */
  codes: z.array(z.string()),
  /** Of a note: how many codes inherit it, and the first of them as the Tabular prints them. */
  inheritedBy: z.strictObject({ count: z.number().int(), first: z.array(z.string()) }).nullable(),
  /** Of a deleted code, what the conversion table puts in its place. */
  successors: z.array(namedCodeSchema),
});
export type Change = z.infer<typeof changeSchema>;

/** How many changes there are of each kind. */
export const changeCountsSchema = z.strictObject({
  added: z.number().int(), deleted: z.number().int(), revised: z.number().int(), reactivated: z.number().int(), 'became-header': z.number().int(), 'became-billable': z.number().int(),
});
export type ChangeCounts = z.infer<typeof changeCountsSchema>;

/** Counts changes by kind. */
export function countKinds(changes: readonly Pick<Change, 'kind'>[]): ChangeCounts {
  const counts: ChangeCounts = { added: 0, deleted: 0, revised: 0, reactivated: 0, 'became-header': 0, 'became-billable': 0 };
  for (const { kind } of changes) counts[kind] += 1;
  return counts;
}

/** An edition, as a list of changes names it. */
export const comparedSchema = z.strictObject({ system: systemSchema, book: bookSchema, before: z.string(), after: z.string() });

/** What a change is made of, where the rest says nothing. */
export const plainChange = { billable: false, fields: [], codes: [], inheritedBy: null, successors: [] } as const satisfies Partial<Change>;

/** A field that differs. */
export function fieldChange(field: ChangedField, before: string | null, after: string | null, more: Partial<Pick<FieldChange, 'of' | 'lineBefore' | 'lineAfter'>> = {}): FieldChange {
  return { field, of: '', before, after, lineBefore: null, lineAfter: null, ...more };
}

/** As fieldChange where the two differ, with the empty text as none; nothing where they are the same. */
export function differing(field: ChangedField, before: string, after: string, more: Partial<Pick<FieldChange, 'of' | 'lineBefore' | 'lineAfter'>> = {}): FieldChange[] {
  return before === after ? [] : [fieldChange(field, before === '' ? null : before, after === '' ? null : after, more)];
}
