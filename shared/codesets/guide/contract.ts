import { declareCall, everyone } from '../../ipc/declare';
import { dateSchema, z } from '../../kernel';
import { releaseSchema } from '../model';

/** The books of ICD-10-CM that are walked term by term. */
export const termBooks = ['index', 'neoplasm', 'drugs', 'external-cause'] as const;
export const termBookSchema = z.enum(termBooks);
export type TermBook = z.infer<typeof termBookSchema>;

/** A term's place in its edition. */
const termIdSchema = z.number().int().nonnegative();

/** What a code that a book prints has become in the codes in force on the date. */
export const joinedCodeSchema = z.strictObject({
  /** As it is written, with its decimal point. */
  code: z.string(),
  title: z.string(),
  billable: z.boolean(),
  /** Whether it stands in for one that has been deleted, by the conversion table. */
  isSuccessor: z.boolean(),
});
export type JoinedCode = z.infer<typeof joinedCodeSchema>;

/** A reference to another term, as printed; the term it leads to, where there is one. */
const referenceSchema = z.strictObject({ words: z.string(), to: termIdSchema.nullable() });
export type TermReference = z.infer<typeof referenceSchema>;

/** A code that stands at a term, or in a column of a table. */
const printedCodeSchema = z.strictObject({
  /** The column's heading; empty where the book has no columns. */
  column: z.string(),
  /** As the book prints it: with a dash where more characters are needed. */
  printed: z.string(),
  /** Empty where the codes in force have nothing in its place. */
  codes: z.array(joinedCodeSchema),
});
export type PrintedCode = z.infer<typeof printedCodeSchema>;

export const termSchema = z.strictObject({
  id: termIdSchema,
  title: z.string(),
  /** Nonessential modifiers, with their parentheses: words that change nothing about the code (Official Guidelines, I.A.7). */
  modifiers: z.string(),
  codes: z.array(printedCodeSchema),
  /** The manifestation code in brackets, which comes second (Official Guidelines, I.A.13). */
  manifestation: printedCodeSchema.nullable(),
  see: referenceSchema.nullable(),
  seeAlso: referenceSchema.nullable(),
  /** "see category" and "see subcategory", as printed, joined. */
  category: printedCodeSchema.nullable(),
  subterms: z.number().int(),
});
export type IndexTerm = z.infer<typeof termSchema>;

const onDate = z.strictObject({ date: dateSchema, book: termBookSchema });

export const guideCalls = [
  declareCall({
    name: 'codesets.mainTerms',
    kind: 'probe',
    roles: everyone,
    /** Main terms that have a word beginning with each word of `starts`; all of them, where it is empty. */
    input: onDate.extend({ starts: z.string().max(80), limit: z.number().int().min(1).max(200) }),
    /** `edition` is null where the book is not there. */
    output: z.strictObject({ edition: releaseSchema.nullable(), terms: z.array(termSchema), total: z.number().int() }),
    audit: { none: 'public reference data; the words are not kept, since they may come from a chart' },
  }),
  declareCall({
    name: 'codesets.term',
    kind: 'probe',
    roles: everyone,
    input: onDate.extend({ id: termIdSchema }),
    output: z.strictObject({
      edition: releaseSchema,
      /** From the main term down to the term's own parent. */
      path: z.array(termSchema.pick({ id: true, title: true })),
      term: termSchema,
      subterms: z.array(termSchema),
    }),
    audit: { none: 'public reference data' },
  }),
] as const;
