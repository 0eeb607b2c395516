import { instantSchema, personIdSchema, roleSchema, signatureIdSchema, signedSchema, z, type Signed } from '../kernel';
import { requirementSchema } from '../policy';
import { scoreSchema } from './quiz';

export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * What a person has signed, in canonical JSON and signed with the vault’s Ed25519 key: which text, by its hash, with what
 * score, and in what words (45 CFR 164.530(b)(2)(ii), 164.530(i) and (j)).
 */
export const trainingStatementSchema = z.strictObject({
  kind: z.literal('chartlock.training'),
  format: z.literal(1),
  signatureId: signatureIdSchema,
  at: instantSchema,
  personId: personIdSchema,
  personName: z.string().max(80),
  identifier: z.string().max(120),
  role: roleSchema,
  requirementId: requirementSchema.shape.id,
  requirementKind: requirementSchema.shape.kind,
  title: requirementSchema.shape.title,
  version: requirementSchema.shape.version,
  /** Of the content: id, version, text and questions in canonical form. */
  sha256: sha256Schema,
  score: scoreSchema,
  /** Tries at the questions up to the one that passed; 0 where there were none to answer. */
  attempts: z.number().int().nonnegative(),
  /** Until when it holds by the policy of the day on which it was signed; null = as long as the text stays as it is. */
  validUntil: instantSchema.nullable(),
  declares: z.string().max(400),
});
export type TrainingStatement = z.infer<typeof trainingStatementSchema>;

/** A signature as the file of a ledger has it: with the content that was signed, so that nothing else is needed to prove it. */
export type SignedContent = Signed & { readonly content: string };

const signedContentSchema = signedSchema.extend({ content: z.string().max(1_000_000) });

/** A ledger as a file: a line each, as JSON, with statement, signature, key and content in this order. */
export function writeLedger(entries: readonly SignedContent[]): string {
  return entries.map((entry) => `${lineOf(entry)}\n`).join('');
}

function lineOf({ statement, signature, key, content }: SignedContent): string {
  return JSON.stringify({ statement, signature, key, content });
}

/** A line of the file, counted from 1; `entry` is null where it is not, to the letter, what would have been written. */
export type LedgerLine = { readonly line: number; readonly entry: SignedContent | null };

/** Reads the file of a ledger. Empty lines are none. */
export function readLedger(text: string): LedgerLine[] {
  return text.split('\n').flatMap((line, index) => (line.trim() === '' ? [] : [{ line: index + 1, entry: readLine(line.replace(/\r$/, '')) }]));
}

function readLine(line: string): SignedContent | null {
  try {
    const entry = signedContentSchema.parse(JSON.parse(line));
    return lineOf(entry) === line ? entry : null;
  } catch {
    return null;
  }
}
