import { packetSchema } from '../incidents';
import { canonicalJson, instantSchema, signedSchema, z } from '../kernel';
import { correctiveSchema } from './lessons';
import { noticeSchema, timelineKindSchema } from './model';
import { outcomeSchema } from './decision';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const base64 = z.string();

/** A signed text whose signature may be missing where nobody could sign. */
const saidSchema = z.strictObject({ statement: z.string(), signature: base64, key: base64 });

/** An entry of the timeline with every column that its hash is made of. */
export const bundledEntrySchema = z.strictObject({
  caseId: z.string(), number: z.number().int(), kind: timelineKindSchema, at: instantSchema, happenedAt: instantSchema.nullable(), personId: z.string(), words: z.string(), about: z.string().nullable(), sha256: z.string().nullable(), previousHash: sha256, hash: sha256,
});
export type BundledEntry = z.infer<typeof bundledEntrySchema>;

/** An event of the audit log, to the letter as it is stored. */
export const bundledEventSchema = z.strictObject({
  seq: z.number().int(), at: z.number(), person_id: z.string(), role: z.string(), event: z.string(), encounter_id: z.string().nullable(), body: z.string(), previous_hash: z.string(), hash: z.string(),
});
export type BundledEvent = z.infer<typeof bundledEventSchema>;

/** What the evidence of a case is made of: one line each. */
export const bundlePartSchema = z.discriminatedUnion('part', [
  z.strictObject({ part: z.literal('head'), caseId: z.string(), caseRef: z.string(), state: z.string(), openedAt: instantSchema, madeAt: instantSchema, madeBy: z.string(), cards: z.array(z.string()) }),
  z.strictObject({ part: z.literal('received'), id: z.string(), kind: z.string(), receivedAt: instantSchema, fileSha256: sha256, sha256, statement: z.string(), signed: packetSchema.shape.signed }),
  z.strictObject({ part: z.literal('attachment'), receivedId: z.string(), id: z.string(), sha256, base64 }),
  saidSchema.extend({ part: z.literal('reply'), id: z.string(), receivedId: z.string(), answeredAt: instantSchema.nullable() }),
  z.strictObject({ part: z.literal('entry'), entry: bundledEntrySchema }),
  z.strictObject({ part: z.literal('work-up'), version: z.number().int(), isDecided: z.boolean(), changedAt: instantSchema, content: z.string() }),
  z.strictObject({ part: z.literal('decision'), id: z.string(), version: z.number().int(), outcome: outcomeSchema, signed: signedSchema }),
  z.strictObject({ part: z.literal('notice'), notice: noticeSchema }),
  z.strictObject({ part: z.literal('corrective'), corrective: correctiveSchema }),
  z.strictObject({ part: z.literal('event'), event: bundledEventSchema }),
  /** From which event to which the log is here, without a gap; how far it reached, and the hash of its last event: nobody can put in or take out of it afterwards. */
  z.strictObject({ part: z.literal('log'), firstSeq: z.number().int().nullable(), lastSeq: z.number().int().nullable(), headSeq: z.number().int(), headHash: sha256 }),
  /** What became of charts that the reports name, where this vault had them. */
  z.strictObject({ part: z.literal('certificate'), signed: signedSchema }),
]);
export type BundlePart = z.infer<typeof bundlePartSchema>;

/** What the last line says, signed by the officer: how many lines there are, and the hash that ends them. */
export const bundleSealSchema = z.strictObject({
  kind: z.literal('chartlock.evidence-bundle'), format: z.literal(1), caseId: z.string(), caseRef: z.string(), madeAt: instantSchema, lines: z.number().int().positive(), head: sha256,
});
export type BundleSeal = z.infer<typeof bundleSealSchema>;

/** A line: its number from 1, the hash of the line before, and a part of the evidence or the seal. */
export const bundleLineSchema = z.union([
  z.strictObject({ n: z.number().int().positive(), previous: sha256, content: bundlePartSchema }),
  z.strictObject({ n: z.number().int().positive(), previous: sha256, seal: signedSchema }),
]);
export type BundleLine = z.infer<typeof bundleLineSchema>;

/** What the first line follows. */
export const beforeBundle = '0'.repeat(64);

/** Writes evidence down: canonical JSON, a line each, every line bound to the one before. */
export function writeBundle(parts: readonly BundlePart[], hash: (text: string) => string, seal: (lines: number, head: string) => z.infer<typeof signedSchema>): string {
  const lines: string[] = [];
  let previous = beforeBundle;
  for (const content of parts) {
    const line = canonicalJson({ n: lines.length + 1, previous, content });
    lines.push(line);
    previous = hash(line);
  }
  lines.push(canonicalJson({ n: lines.length + 1, previous, seal: seal(lines.length, previous) }));
  return `${lines.join('\n')}\n`;
}
