import { cptFactsSchema } from './cpt';
import { hcpcsFactsSchema } from './hcpcs';
import { changesCalls } from './changes/contract';
import { guideCalls } from './guide/contract';
import { bookSchema, codeEntrySchema, layoutSchema, releaseSchema, systemSchema } from './model';
import { phraseSources } from './finder/phrase';
import { pcsCalls } from './pcs-calls';
import { placeSchema } from './places';
import { codesetKeepers, declareCall, declareNotice, everyone, nothingSchema } from '../ipc/declare';
import { tabularPaneSchema } from './tabular';
import { dateSchema, grantIdSchema, releaseIdSchema, taskIdSchema, z } from '../kernel';

/** Which release is in force for a system on a date, or why none is. */
export const inForceSchema = z.strictObject({
  system: systemSchema,
  release: releaseSchema.nullable(),
  why: z.enum(['in-force', 'sample-only', 'none-loaded', 'none-for-date', 'pin-broken']),
});
export type InForce = z.infer<typeof inForceSchema>;

/** A release with the organisation's pin on it, if there is one: the SHA-256 of the file that it has to come from. */
export const listedReleaseSchema = releaseSchema.extend({ pinnedTo: releaseSchema.shape.sha256.nullable() });
export type ListedRelease = z.infer<typeof listedReleaseSchema>;

const marksSchema = z.array(z.tuple([z.number().int(), z.number().int()]));

/** What led to a hit. */
export const hitReasonSchema = z.strictObject({
  /** The code that was typed, or where the words stand that were met. */
  by: z.enum(['code', ...phraseSources]),
  /** What is printed there, from the main term down; empty for a code and for a title, which is shown anyway. */
  text: z.string(),
  /** Where the book refers to from there; empty where it names the code itself. */
  through: z.string(),
  /** Parts of the text that the query's words matched. */
  marks: marksSchema,
  /** The edition that says so ("FY2017"); empty for the edition of the codes. */
  edition: z.string(),
  /** Read in place of what was typed: an abbreviation written out, a misspelling, other words for it; null as typed. */
  meant: z.strictObject({ kind: z.enum(['abbreviation', 'spelling', 'other-words']), typed: z.string(), words: z.string() }).nullable(),
});
export type HitReason = z.infer<typeof hitReasonSchema>;

/** How the codes that have all that was typed are spread, whatever the chosen chapter. */
export const facetsSchema = z.strictObject({
  systems: z.array(z.strictObject({ system: systemSchema, count: z.number().int() })),
  chapters: z.array(z.strictObject({ chapter: z.string(), system: systemSchema, title: z.string(), count: z.number().int() })),
  billable: z.number().int(),
});
export type Facets = z.infer<typeof facetsSchema>;

/** Whether the words of the books were searched too; from the best state to the worst. */
export const booksSearched = ['searched', 'being-indexed', 'failed'] as const;
export const booksSearchedSchema = z.enum(booksSearched);
export type BooksSearched = z.infer<typeof booksSearchedSchema>;

export const codeHitSchema = z.strictObject({
  system: systemSchema,
  /** With its decimal point, as it is written. */
  code: z.string(),
  title: z.string(),
  billable: z.boolean(),
  releaseId: releaseIdSchema,
  /** Parts of the title that the query's words matched: [start, end) pairs. */
  marks: marksSchema,
  /** How the hit was found. */
  why: hitReasonSchema,
});
export type CodeHit = z.infer<typeof codeHitSchema>;

export const searchInputSchema = z.strictObject({
  query: z.string().max(400),
  date: dateSchema,
  systems: z.array(systemSchema).min(1),
  /** Only codes that may be submitted. */
  billableOnly: z.boolean(),
  /** Only codes of this chapter (chaptersOf). */
  chapter: z.string().max(24).optional(),
  limit: z.number().int().min(1).max(200),
});
export type SearchInput = z.infer<typeof searchInputSchema>;

/** A book found in a chosen file; an archive may hold several. */
export const fileInspectionSchema = z.strictObject({
  grantId: grantIdSchema,
  /** Its path within the archive; null where it is the chosen file itself. */
  member: z.string().max(1_000).nullable(),
  fileName: z.string().max(200),
  bytes: z.number().int(),
  system: systemSchema,
  book: bookSchema,
  layout: layoutSchema,
  /** What the file's name, or its version, says of its release; null where it says nothing and the person must. */
  release: z.strictObject({ name: z.string(), effectiveFrom: dateSchema, effectiveTo: dateSchema.nullable() }).nullable(),
  /** A release of the same system, book and name that this import would replace. */
  replaces: releaseIdSchema.nullable(),
  /** Its descriptors are shortened ones (CPT's medium and short files). */
  isBrief: z.boolean().default(false),
});
export type FileInspection = z.infer<typeof fileInspectionSchema>;

export const codesetsCalls = [
  ...pcsCalls,
  ...guideCalls,
  ...changesCalls,
  declareCall({
    name: 'codesets.releases',
    kind: 'probe',
    roles: everyone,
    input: nothingSchema,
    output: z.strictObject({ releases: z.array(listedReleaseSchema) }),
    audit: { none: 'public reference data' },
  }),
  declareCall({
    name: 'codesets.inForce',
    kind: 'probe',
    roles: everyone,
    input: z.strictObject({ date: dateSchema }),
    output: z.strictObject({ systems: z.array(inForceSchema) }),
    audit: { none: 'public reference data' },
  }),
  declareCall({
    name: 'codesets.search',
    kind: 'probe',
    roles: everyone,
    input: searchInputSchema,
    output: z.strictObject({
      hits: z.array(codeHitSchema),
      /** How many codes have all that was typed. */
      total: z.number().int(),
      facets: facetsSchema,
      /** The words of the books are not in yet: only codes and their titles are searched. */
      books: booksSearchedSchema,
      systems: z.array(inForceSchema),
    }),
    audit: { none: 'public reference data; search words are not kept, since they may come from a chart' },
  }),
  declareCall({
    name: 'codesets.look',
    kind: 'probe',
    roles: everyone,
    input: z.strictObject({ system: systemSchema, code: z.string().max(12), date: dateSchema }),
    output: z.strictObject({
      entry: codeEntrySchema,
      written: z.string(),
      release: releaseSchema,
      /** From the chapter-side down to the code's own header. */
      ancestors: z.array(codeEntrySchema.pick({ code: true, title: true, billable: true }).extend({ written: z.string() })),
      siblings: z.array(codeEntrySchema.pick({ code: true, title: true, billable: true }).extend({ written: z.string() })),
      children: z.array(codeEntrySchema.pick({ code: true, title: true, billable: true }).extend({ written: z.string() })),
      /** What the publisher says beside the titles; null for other systems, and where the edition was imported without it. */
      hcpcs: hcpcsFactsSchema.nullable(),
      cpt: cptFactsSchema.nullable(),
    }),
    audit: { none: 'public reference data' },
  }),
  declareCall({
    name: 'codesets.places',
    kind: 'probe',
    roles: everyone,
    /** A code, words in any order, or nothing for all places. */
    input: z.strictObject({ query: z.string().max(200), date: dateSchema }),
    output: z.strictObject({
      places: z.array(placeSchema),
      /** The edition that is used on the date, and how it stands to it; null where none is loaded. */
      edition: z.strictObject({ release: releaseSchema, why: z.enum(['in-force', 'latest-before', 'earliest']) }).nullable(),
    }),
    audit: { none: 'public reference data' },
  }),
  declareCall({
    name: 'codesets.tabular',
    kind: 'probe',
    roles: everyone,
    input: z.strictObject({ code: z.string().max(12), date: dateSchema }),
    output: tabularPaneSchema,
    audit: { none: 'public reference data' },
  }),
  declareCall({
    name: 'codesets.inspect',
    kind: 'probe',
    roles: codesetKeepers,
    input: z.strictObject({ grantIds: z.array(grantIdSchema).min(1).max(20) }),
    output: z.strictObject({ files: z.array(fileInspectionSchema) }),
    audit: { none: 'reads the beginnings of reference files' },
  }),
  declareCall({
    name: 'codesets.import',
    kind: 'task',
    // It changes no chart.
    whileOverdue: 'allowed',
    roles: codesetKeepers,
    input: z.strictObject({
      taskId: taskIdSchema,
      grantId: grantIdSchema,
      member: fileInspectionSchema.shape.member,
      release: z.strictObject({ name: z.string().trim().min(1).max(40), effectiveFrom: dateSchema, effectiveTo: dateSchema.nullable() }),
    }),
    output: z.strictObject({ release: releaseSchema }),
    audit: { event: (_input, { release }) => ({ event: 'codesets.imported', releaseId: release.id, codes: release.codes }) },
  }),
  declareCall({
    name: 'codesets.cancelImport',
    kind: 'probe',
    roles: codesetKeepers,
    input: z.strictObject({ taskId: taskIdSchema }),
    output: nothingSchema,
    audit: { none: 'nothing has changed yet' },
  }),
  declareCall({
    name: 'codesets.remove',
    kind: 'task',
    // It changes no chart.
    whileOverdue: 'allowed',
    roles: codesetKeepers,
    input: z.strictObject({ releaseId: releaseIdSchema }),
    output: nothingSchema,
    audit: { event: ({ releaseId }) => ({ event: 'codesets.removed', releaseId }) },
  }),
] as const;

export const codesetsNotices = [
  declareNotice(
    'codesets.progress',
    z.strictObject({
      taskId: taskIdSchema,
      phase: z.enum(['reading', 'indexing', 'saving']),
      /** Work done and in all, in the phase's own unit (bytes, codes). */
      done: z.number().int(),
      total: z.number().int(),
    }),
  ),
] as const;
