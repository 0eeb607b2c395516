import { dateSchema, instantSchema, releaseIdSchema, z } from '../kernel';

/** CPT comes last: it is licensed, so that most desks hold no file of it, and its absence is no lack. */
export const systems = ['icd10cm', 'icd10pcs', 'hcpcs', 'cpt'] as const;
export const systemSchema = z.enum(systems);
export type System = z.infer<typeof systemSchema>;

/** The systems whose files anyone may have: the desk asks for those that are not there. */
export const publicSystems = ['icd10cm', 'icd10pcs', 'hcpcs'] as const satisfies readonly System[];

/** The kinds of publication in which a system is released; `codes` is the list by which codes are assigned. */
export const books = ['codes', 'tabular', 'index', 'neoplasm', 'drugs', 'external-cause', 'conversion', 'tables', 'definitions', 'places'] as const;
export const bookSchema = z.enum(books);
export type Book = z.infer<typeof bookSchema>;

/** Which books a system has, in the order in which a coder names them. */
export const booksOf = {
  icd10cm: ['codes', 'tabular', 'index', 'neoplasm', 'drugs', 'external-cause', 'conversion'],
  icd10pcs: ['codes', 'tables', 'index', 'definitions'],
  hcpcs: ['codes', 'places'],
  cpt: ['codes'],
} as const satisfies Record<System, readonly Book[]>;

/** The layouts in which the publishers release their files. */
export const layouts = [
  'icd10cm-order', 'icd10pcs-order', 'hcpcs-record', 'hcpcs-csv', 'hcpcs-workbook', 'cpt-standard', 'cpt-link', 'cms-places',
  'icd10cm-tabular', 'icd10cm-index', 'icd10cm-neoplasm', 'icd10cm-drugs', 'icd10cm-external-cause', 'icd10cm-conversion',
  'icd10pcs-tables', 'icd10pcs-index', 'icd10pcs-definitions',
] as const;
export const layoutSchema = z.enum(layouts);
export type Layout = z.infer<typeof layoutSchema>;

/** What a file of each layout is: a book of a system. */
export const layoutBooks = {
  'icd10cm-order': { system: 'icd10cm', book: 'codes' },
  'icd10pcs-order': { system: 'icd10pcs', book: 'codes' },
  'hcpcs-record': { system: 'hcpcs', book: 'codes' },
  'hcpcs-csv': { system: 'hcpcs', book: 'codes' },
  'hcpcs-workbook': { system: 'hcpcs', book: 'codes' },
  'cpt-standard': { system: 'cpt', book: 'codes' },
  'cpt-link': { system: 'cpt', book: 'codes' },
  'cms-places': { system: 'hcpcs', book: 'places' },
  'icd10cm-tabular': { system: 'icd10cm', book: 'tabular' },
  'icd10cm-index': { system: 'icd10cm', book: 'index' },
  'icd10cm-neoplasm': { system: 'icd10cm', book: 'neoplasm' },
  'icd10cm-drugs': { system: 'icd10cm', book: 'drugs' },
  'icd10cm-external-cause': { system: 'icd10cm', book: 'external-cause' },
  'icd10cm-conversion': { system: 'icd10cm', book: 'conversion' },
  'icd10pcs-tables': { system: 'icd10pcs', book: 'tables' },
  'icd10pcs-index': { system: 'icd10pcs', book: 'index' },
  'icd10pcs-definitions': { system: 'icd10pcs', book: 'definitions' },
} as const satisfies Record<Layout, { readonly system: System; readonly book: Book }>;

/** What is counted of a book, beside its rows: what the person can hold against the publisher's own numbers. */
export const countNames = ['rows', 'billable', 'chapters', 'sections', 'codes', 'notes', 'sevenths', 'main-terms', 'subterms', 'cells', 'changes', 'links', 'unread', 'tables', 'values', 'terms', 'places'] as const;
export const countsSchema = z.partialRecord(z.enum(countNames), z.number().int().nonnegative());
export type Counts = z.infer<typeof countsSchema>;

/** A code as the publishers' files and our database hold it: upper case, no decimal point. */
export const bareCodeSchema = z.string().regex(/^[0-9A-Z]{2,7}$/);

/** One release of a code system: an edition of one of its books, kept side by side with the others. */
export const releaseSchema = z.strictObject({
  id: releaseIdSchema,
  system: systemSchema,
  book: bookSchema,
  /** As people call it: "FY2026", "FY2026 April", "2025 October". */
  name: z.string().min(1).max(40),
  /** False for the sample set that ships with Chartlock. */
  official: z.boolean(),
  /** First day on which the release is in force. */
  effectiveFrom: dateSchema,
  /** Last day on which it is in force; null where the publisher names none (HCPCS: until the next quarter's file). */
  effectiveTo: dateSchema.nullable(),
  /** Rows of the book's main table: codes, of a tabular list its nodes, of an index its terms. */
  codes: z.number().int(),
  /** Of the codes, those valid for submission; 0 for other books. */
  billable: z.number().int(),
  counts: countsSchema,
  fileName: z.string().max(200),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  importedAt: instantSchema,
  /** The publisher's copyright in a sentence, to be shown where its words are; of what has one: CPT. */
  credit: z.string().max(400).optional(),
});
export type Release = z.infer<typeof releaseSchema>;

/** One code of one release. */
export const codeEntrySchema = z.strictObject({
  system: systemSchema,
  code: bareCodeSchema,
  /** Valid for submission by itself; false for headers and categories, and for HCPCS modifiers, which accompany a code. */
  billable: z.boolean(),
  shortTitle: z.string(),
  title: z.string(),
  /** HCPCS only: the first and the last day on which the code may be used (both included), whatever the release's days. */
  addedOn: dateSchema.nullable(),
  endedOn: dateSchema.nullable(),
});
export type CodeEntry = z.infer<typeof codeEntrySchema>;
