import { bareCodeSchema } from './model';
import { declareCall, everyone } from '../ipc/declare';
import { dateSchema, z } from '../kernel';

/** The characters of ICD-10-PCS, in which I and O do not occur. */
const characterSchema = z.string().regex(/^[0-9A-HJ-NP-Z]$/);

export const pcsPickSchema = z.strictObject({
  /** From 1. */
  axis: z.number().int().min(1).max(7),
  code: characterSchema,
  /** Which of several meanings of the character is meant; null: whichever. */
  label: z.string().max(300).nullable(),
});

/** What a build is: what was picked, in its order, and what narrows the rest. */
export const pcsBuildSchema = z.strictObject({
  picks: z.array(pcsPickSchema).max(7),
  words: z.string().max(200),
  /** The line of the index from which it began; empty where it began elsewhere. */
  begun: z.string().max(400),
});
export type PcsBuildAsked = z.infer<typeof pcsBuildSchema>;

const explanationSchema = z.strictObject({
  axis: z.number().int(),
  title: z.string(),
  definition: z.string().nullable(),
  explanation: z.string().nullable(),
  includes: z.array(z.string()),
  /** For a device: under which broader one it is counted where a table does not name it. */
  broader: z.string().nullable(),
});

/** The edition of a book that is used; `isOther` when it is of another year than the codes. */
const usedEditionSchema = z.strictObject({ name: z.string(), isOther: z.boolean() });

export const pcsAxisSchema = z.strictObject({
  title: z.string(),
  chosen: z.strictObject({ code: characterSchema, label: z.string(), isForced: z.boolean() }).nullable(),
  /** The first of them: 400 of the first open axis, 60 of those after it. */
  choices: z.array(z.strictObject({ code: characterSchema, label: z.string(), definition: z.string().nullable() })),
  /** How many choices there are. */
  total: z.number().int(),
});
export type PcsAxisAnswer = z.infer<typeof pcsAxisSchema>;

export const pcsReadySchema = z.strictObject({
  state: z.literal('ready'),
  /** The release whose codes are offered. */
  codes: z.string(),
  tables: usedEditionSchema,
  /** Null where that book is not loaded. */
  index: usedEditionSchema.nullable(),
  definitions: usedEditionSchema.nullable(),
  /** How many of the picks, from the first, there is a code for; the others are not taken. */
  taken: z.number().int(),
  axes: z.array(pcsAxisSchema),
  /** How many codes can still be reached. */
  left: z.number().int(),
  /** The whole code, with what its rationale says of the way to it. */
  complete: z.strictObject({ code: bareCodeSchema, title: z.string(), path: z.string() }).nullable(),
  /** Words that mean no value. */
  unknown: z.array(z.string()),
  /** Lines of the index that the words find: to the beginning of a code, or to other words. */
  lines: z.array(z.strictObject({ path: z.string(), lead: z.string(), reference: z.string(), target: z.string() })),
  about: z.array(explanationSchema),
  /** What tells the operation from others that are taken for it. */
  comparisons: z.array(
    z.strictObject({ guidelines: z.array(z.string()), difference: z.string(), operations: z.array(z.strictObject({ title: z.string(), definition: z.string().nullable() })) }),
  ),
  /** Codes that begin as picked and that the tables, being older, do not have; at most the first 20. */
  beyond: z.strictObject({ total: z.number().int(), codes: z.array(z.strictObject({ code: bareCodeSchema, title: z.string() })) }),
});
export type PcsReady = z.infer<typeof pcsReadySchema>;

export const pcsAnswerSchema = z.discriminatedUnion('state', [
  pcsReadySchema,
  /** Tables are missing: nothing can be built. */
  z.strictObject({ state: z.literal('no-tables') }),
  /** No codes are in force on the date: nothing could be valid. */
  z.strictObject({ state: z.literal('no-codes') }),
]);
export type PcsAnswer = z.infer<typeof pcsAnswerSchema>;

export const pcsCalls = [
  declareCall({
    name: 'codesets.buildPcs',
    kind: 'probe',
    roles: everyone,
    input: pcsBuildSchema.extend({ date: dateSchema }),
    output: pcsAnswerSchema,
    audit: { none: 'public reference data; words are not kept, since they may come from a chart' },
  }),
] as const;
