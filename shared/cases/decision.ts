import { canonicalJson, caseIdSchema, decisionIdSchema, instantSchema, personIdSchema, z } from '../kernel';
import { exclusions, factors, type Exclusion, type Factor } from './factors';
import { signedProofSchema } from './secured';
import { evidenceIn, workUpSchema, type WorkUp } from './work-up';

/**
 * What a case can be found to be (45 CFR 164.402). `excluded`: one of the three exclusions; `secured`: the information was not
 * unsecured; `low-probability`: by the four factors; `breach`: presumed unless one of the others is demonstrated.
 */
export const outcomes = ['excluded', 'secured', 'low-probability', 'breach'] as const;
export const outcomeSchema = z.enum(outcomes);
export type Outcome = z.infer<typeof outcomeSchema>;

/** The rule that an outcome rests on. */
export const outcomeRules: Readonly<Record<Outcome, string>> = {
  excluded: '45 CFR 164.402(1)',
  secured: '45 CFR 164.402, “Unsecured protected health information”',
  'low-probability': '45 CFR 164.402(2)',
  breach: '45 CFR 164.402(2), presumption',
};

/** What a decision lacks, in closed words: a place of the work-up, and what is missing there. */
export const lackSchema = z.strictObject({
  at: z.enum(['discovery', 'summary', 'secured', 'evidence', ...exclusions, ...factors]),
  what: z.enum(['date', 'basis', 'words', 'answer', 'yes', 'key-safe', 'evidence', 'conclusion', 'not-there']),
});
export type Lack = z.infer<typeof lackSchema>;

/**
 * What a work-up lacks before it can be decided so. All four factors are asked for a breach as well as for a low probability,
 * each with a finding, its evidence and a conclusion: the burden of proof is the organisation’s (45 CFR 164.414(b)).
 * @param entries the last number of the case’s timeline: evidence beyond it is not there
 */
export function decisionLacks(workUp: WorkUp, outcome: Outcome, entries: number): Lack[] {
  const lacks: Lack[] = [];
  if (blank(workUp.summary)) lacks.push({ at: 'summary', what: 'words' });
  if (workUp.discovery.on === null) lacks.push({ at: 'discovery', what: 'date' });
  if (blank(workUp.discovery.basis)) lacks.push({ at: 'discovery', what: 'basis' });
  if (evidenceIn(workUp).some((number) => number > entries)) lacks.push({ at: 'evidence', what: 'not-there' });
  switch (outcome) {
    case 'excluded':
      return [...lacks, ...lacksOfAnExclusion(workUp)];
    case 'secured':
      return [...lacks, ...lacksOfSecured(workUp)];
    case 'low-probability':
    case 'breach':
      return [...lacks, ...answersMissing(workUp), ...factors.flatMap((factor) => lacksOfFactor(factor, workUp))];
  }
}

function lacksOfAnExclusion(workUp: WorkUp): Lack[] {
  const claimed = exclusions.filter((name) => workUp.exclusions[name].applies === true);
  if (claimed.length === 0) return exclusions.map((at) => ({ at, what: 'yes' }));
  return claimed.flatMap((at) => lacksOfReason(at, workUp.exclusions[at]));
}

function lacksOfReason(at: Exclusion, { why, evidence }: WorkUp['exclusions'][Exclusion]): Lack[] {
  return [...(blank(why) ? [{ at, what: 'words' } as const] : []), ...(evidence.length === 0 ? [{ at, what: 'evidence' } as const] : [])];
}

function lacksOfSecured({ secured }: WorkUp): Lack[] {
  const lacks: Lack[] = [];
  if (secured.isSecured !== true) lacks.push({ at: 'secured', what: 'yes' });
  if (secured.isKeySafe !== true) lacks.push({ at: 'secured', what: 'key-safe' });
  if (blank(secured.how)) lacks.push({ at: 'secured', what: 'words' });
  if (secured.evidence.length === 0) lacks.push({ at: 'secured', what: 'evidence' });
  return lacks;
}

/** Before the factors: whether an exclusion applies, and whether the information was secured, has to be answered at all. */
function answersMissing(workUp: WorkUp): Lack[] {
  const open: Lack[] = exclusions.filter((name) => workUp.exclusions[name].applies === null).map((at) => ({ at, what: 'answer' }));
  return workUp.secured.isSecured === null ? [...open, { at: 'secured', what: 'answer' }] : open;
}

function lacksOfFactor(at: Factor, workUp: WorkUp): Lack[] {
  const { finding, risk, evidence } = workUp.factors[at];
  const lacks: Lack[] = [];
  if (blank(finding)) lacks.push({ at, what: 'words' });
  if (evidence.length === 0) lacks.push({ at, what: 'evidence' });
  if (risk === null) lacks.push({ at, what: 'conclusion' });
  return lacks;
}

function blank(text: string): boolean {
  return text.trim() === '';
}

/** What the officer signs: the whole work-up as it was decided, where the timeline stood, and why. */
export const decisionStatementSchema = z.strictObject({
  kind: z.literal('chartlock.breach-decision'),
  format: z.literal(1),
  decisionId: decisionIdSchema,
  caseId: caseIdSchema,
  caseRef: z.string().max(40),
  at: instantSchema,
  personId: personIdSchema,
  personName: z.string(),
  outcome: outcomeSchema,
  rule: z.string().max(200),
  why: z.string().max(2000),
  version: z.number().int().positive(),
  workUp: workUpSchema,
  /** What the reports prove of encryption when it happened, as their desks recorded it: 45 CFR 164.402, “Unsecured protected health information”. */
  encryption: z.array(signedProofSchema).optional(),
  /** Its last entry, and the hash of that: everything up to there was known. */
  timeline: z.strictObject({ entries: z.number().int().nonnegative(), hash: z.string().regex(/^[0-9a-f]{64}$/) }),
});
export type DecisionStatement = z.infer<typeof decisionStatementSchema>;

/** The signed text of a decision. */
export function decisionText(statement: DecisionStatement): string {
  return canonicalJson(statement);
}
