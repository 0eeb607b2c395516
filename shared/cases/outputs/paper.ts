import { dateSchema, z } from '../../kernel';

/** What can be made of a case. */
export const paperKinds = ['ocr-worksheet', 'individual-letter', 'substitute-notice', 'media-notice', 'breach-log', 'annual-list', 'accounting'] as const;
export const paperKindSchema = z.enum(paperKinds);
export type PaperKind = z.infer<typeof paperKindSchema>;

const text = z.string().max(10_000);

/**
 * A part of a paper. A `field` is a question with its answer; null is an answer that is missing, and `needed` says whether the rule asks
 * for it. In a `table` null is an empty cell.
 */
export const blockSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('heading'), level: z.union([z.literal(1), z.literal(2)]), text }),
  z.strictObject({ kind: z.literal('paragraph'), text }),
  z.strictObject({ kind: z.literal('field'), name: text, value: text.nullable(), needed: z.boolean(), rule: z.string().max(200).nullable() }),
  z.strictObject({ kind: z.literal('list'), items: z.array(text).max(200) }),
  z.strictObject({ kind: z.literal('table'), caption: text, columns: z.array(text).min(1).max(12), rows: z.array(z.array(text.nullable())).max(10_000) }),
]);
export type Block = z.infer<typeof blockSchema>;

/** Something that a rule asks for and nobody has said yet. */
export const missingSchema = z.strictObject({ what: z.string().max(400), rule: z.string().max(200).nullable() });
export type Missing = z.infer<typeof missingSchema>;

/** How hard a text is to read: the school grade of Flesch and Kincaid. */
export const readingSchema = z.strictObject({ grade: z.number(), words: z.number().int().nonnegative(), sentences: z.number().int().nonnegative() });
export type Reading = z.infer<typeof readingSchema>;

/** A document as facts, before it becomes PDF or JSON. */
export const paperSchema = z.strictObject({
  format: z.literal(1),
  kind: paperKindSchema,
  title: z.string().min(1).max(200),
  /** Reference of the case, or the year of a list. */
  about: z.string().max(60),
  madeOn: dateSchema,
  blocks: z.array(blockSchema).max(2000),
  missing: z.array(missingSchema).max(200),
  /** Of letters and notices; null where nobody has to read it as prose. */
  reading: readingSchema.nullable(),
});
export type Paper = z.infer<typeof paperSchema>;

/** Puts a paper together; what is missing is read off its own fields. */
export function paper(given: Pick<Paper, 'kind' | 'title' | 'about' | 'madeOn' | 'blocks'>, more: { readonly missing?: readonly Missing[]; readonly reading?: Reading } = {}): Paper {
  const ofFields = given.blocks.flatMap((block) => (block.kind === 'field' && block.needed && block.value === null ? [{ what: block.name, rule: block.rule }] : []));
  return { format: 1, ...given, missing: [...ofFields, ...(more.missing ?? [])], reading: more.reading ?? null };
}

/** The paper as JSON, in a fixed order, for whoever reads it with a program. */
export function paperJson(made: Paper): string {
  return `${JSON.stringify(paperSchema.parse(made), null, 2)}\n`;
}

export function heading(words: string, level: 1 | 2 = 1): Block {
  return { kind: 'heading', level, text: words };
}

export function paragraph(words: string): Block {
  return { kind: 'paragraph', text: words };
}

/** An answer that is needed; an empty one is missing. */
export function needed(name: string, value: string | null, rule: string | null = null): Block {
  return { kind: 'field', name, value: given(value), needed: true, rule };
}

/** An answer that may stay open. */
export function optional(name: string, value: string | null, rule: string | null = null): Block {
  return { kind: 'field', name, value: given(value), needed: false, rule };
}

function given(value: string | null): string | null {
  const trimmed = value?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}
