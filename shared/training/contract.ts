import { declareCall, everyone, nothingSchema } from '../ipc/declare';
import { instantSchema, signatureIdSchema, signedSchema, z } from '../kernel';
import { questionSchema, requirementSchema } from '../policy';
import { sha256Schema, trainingStatementSchema } from './ledger';
import { attemptSchema, scoreSchema } from './quiz';
import { trainingStates } from './standing';

const named = requirementSchema.pick({ id: true, kind: true, title: true, version: true }).extend({ sha256: sha256Schema });

/** A text that is asked of the person, and how they stand with it. */
export const trainingItemSchema = named.extend({
  state: z.enum(trainingStates).exclude(['not-asked']),
  /** Of one that is owed: the day after which the desk is read-only. By the computer’s clock. */
  dueBy: instantSchema.nullable(),
  /** Of one that is signed. By the computer’s clock. */
  validUntil: instantSchema.nullable(),
  questions: z.number().int(),
});
export type TrainingItem = z.infer<typeof trainingItemSchema>;

/** A text that this desk has known for so long that what it says of laws and penalties may have passed. */
export const reviewDueSchema = named.extend({ firstSeenAt: instantSchema });
export type ReviewDue = z.infer<typeof reviewDueSchema>;

export const trainingOverviewSchema = z.strictObject({
  items: z.array(trainingItemSchema),
  /** For the privacy officer and leads, who can have texts renewed. */
  reviews: z.array(reviewDueSchema),
  signatures: z.number().int(),
});
export type TrainingOverview = z.infer<typeof trainingOverviewSchema>;

/** A text with its questions, whose right answers stay in the vault until each is answered. */
export const trainingTextSchema = named.extend({
  text: z.string(),
  questions: z.array(z.strictObject({ question: z.string(), options: z.array(z.string()) })),
  passPercent: z.number().int(),
  validDays: z.number().int().nullable(),
  attempt: attemptSchema.nullable(),
});
export type TrainingText = z.infer<typeof trainingTextSchema>;

export const ledgerEntrySchema = z.strictObject({
  signatureId: signatureIdSchema,
  statement: trainingStatementSchema,
  signed: signedSchema,
  /** Whether the text of today is the one that was signed. */
  isCurrent: z.boolean(),
});
export type LedgerEntry = z.infer<typeof ledgerEntrySchema>;

const aboutText = z.strictObject({ sha256: sha256Schema });
const ownStudy = { none: 'the organisation’s own texts; what is passed and signed is audited' };

export const trainingCalls = [
  /** What is asked of the person, and what is owed. */
  declareCall({ name: 'training.overview', kind: 'read', roles: everyone, input: nothingSchema, output: trainingOverviewSchema, audit: ownStudy }),
  declareCall({ name: 'training.read', kind: 'read', roles: everyone, input: aboutText, output: trainingTextSchema, audit: ownStudy }),
  /** Begins the questions, or begins them anew in another order. */
  declareCall({ name: 'training.begin', kind: 'write', roles: everyone, input: aboutText, output: attemptSchema, audit: ownStudy }),
  /** Answers one question; the last answer of a try leaves its score in the log. */
  declareCall({
    name: 'training.answer',
    kind: 'write',
    roles: everyone,
    input: aboutText.extend({ question: z.number().int().nonnegative(), chosen: z.number().int().nonnegative() }),
    output: z.strictObject({ right: z.boolean(), answer: z.number().int(), because: questionSchema.shape.because, attempt: attemptSchema, score: scoreSchema }),
    audit: { none: 'the score of a whole try is audited with its last answer' },
  }),
  /** Signs, with the vault’s Ed25519 key, that the person has read this very text and will follow it. */
  declareCall({
    name: 'training.sign',
    kind: 'write',
    roles: everyone,
    input: aboutText.extend({ readToEnd: z.literal(true) }),
    output: ledgerEntrySchema,
    audit: {
      event: (_input, { statement: { signatureId, requirementId, version, sha256, score } }) => (
        { event: 'training.signed', signatureId, requirementId, version, sha256, right: score.right, asked: score.asked }
      ),
    },
  }),
  /** What the person has signed, newest first, at most 1,000. */
  declareCall({ name: 'training.ledger', kind: 'read', roles: everyone, input: nothingSchema, output: z.strictObject({ entries: z.array(ledgerEntrySchema), total: z.number().int() }), audit: ownStudy }),
  /** A text as it was when it was signed. */
  declareCall({
    name: 'training.signedText',
    kind: 'read',
    roles: everyone,
    input: z.strictObject({ signatureId: signatureIdSchema }),
    output: z.strictObject({ text: z.string() }),
    audit: ownStudy,
  }),
  /** The person’s whole ledger as the text of a file. The shell saves this very text and no other. */
  declareCall({
    name: 'training.export',
    kind: 'read',
    roles: everyone,
    proof: 'fresh',
    input: nothingSchema,
    output: z.strictObject({ text: z.string(), signatures: z.number().int() }),
    audit: { event: (_input, { signatures }) => ({ event: 'training.exported', signatures }) },
  }),
] as const;
