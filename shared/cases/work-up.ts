import { jurisdictions } from '../incidents';
import { dateSchema, z } from '../kernel';
import { exclusions, factors, riskSchema, type Exclusion, type Factor } from './factors';

/** Longest text of a field, in characters: a whole work-up stays below what one signed statement holds. */
export const workUpWords = 1500;

const words = z.string().max(workUpWords);
const line = z.string().max(200);
const day = dateSchema.nullable();
const answer = z.boolean().nullable();
const count = z.number().int().min(0).max(100_000_000).nullable();
/** Numbers of entries of the case’s timeline that a conclusion rests on. */
const evidence = z.array(z.number().int().positive()).max(50);

/** A state or jurisdiction in which people live: 45 CFR 164.406. */
export const caseJurisdictionSchema = z.enum(jurisdictions);

const exclusionPart = z.strictObject({ applies: answer, why: words, evidence });
const factorPart = z.strictObject({ finding: words, risk: riskSchema.nullable(), evidence });

/** Whom the organisation answers as: decides whose clocks run, and what stands on the portal’s first page. */
export const filers = ['covered-entity', 'business-associate'] as const;

/**
 * What the privacy officer works out about a case. Everything may be open while it is worked on; `decision.ts` says what a
 * decision lacks. Names of the individuals affected stay out of it: `listReference` says where their list is kept.
 */
export const workUpSchema = z.strictObject({
  summary: words,
  filer: z.enum(filers),
  /** Known, or by reasonable diligence would have been known, to anybody of the workforce but whoever did it: 45 CFR 164.404(a)(2). */
  discovery: z.strictObject({ on: day, until: day, basis: words }),
  /** When it happened; `until` where it went on for a time. */
  happened: z.strictObject({ on: day, until: day }),
  exclusions: z.strictObject({ 'good-faith': exclusionPart, 'between-authorised': exclusionPart, 'not-retained': exclusionPart } satisfies Record<Exclusion, typeof exclusionPart>),
  /** Whether the information was secured (encrypted as the guidance asks, or destroyed) and the key safe: 45 CFR 164.402, “Unsecured protected health information”. */
  secured: z.strictObject({ isSecured: answer, isKeySafe: answer, how: words, evidence }),
  factors: z.strictObject({ nature: factorPart, recipient: factorPart, acquired: factorPart, mitigated: factorPart } satisfies Record<Factor, typeof factorPart>),
  affected: z.strictObject({
    /** Individuals by the state or jurisdiction in which they live. */
    byState: z.partialRecord(caseJurisdictionSchema, z.number().int().min(0).max(100_000_000)),
    /** Where their place is not known. */
    elsewhere: z.number().int().min(0).max(100_000_000),
    isEstimate: z.boolean(),
    minors: count,
    deceased: count,
    /** Whose address is missing or out of date: substitute notice, 45 CFR 164.404(d)(2). */
    unreachable: count,
    /** Where the list of the individuals is kept; never the list. */
    listReference: line,
  }),
  associate: z.strictObject({
    isInvolved: answer,
    name: line,
    contact: line,
    agreementOn: day,
    discoveredOn: day,
    /** An agent’s discovery counts as the covered entity’s own: 45 CFR 164.404(a)(2), federal common law of agency. */
    isAgent: answer,
    contractDays: z.number().int().min(0).max(60).nullable(),
  }),
  /** Records of a substance use disorder programme: 42 CFR 2.16(b). */
  isPart2: answer,
  /** 45 CFR 164.412. Oral: documented here, thirty days at most from the day of the statement. */
  delay: z.strictObject({ kind: z.enum(['none', 'written', 'oral']), on: day, until: day, official: line, reference: line }),
  information: z.array(z.enum(['clinical', 'demographic', 'financial', 'other'])).max(4),
  locations: z.array(z.enum(['desktop', 'emr', 'email', 'laptop', 'network-server', 'other-portable', 'paper', 'other'])).max(8),
  mitigation: words,
  sanctionsReference: line,
  isCounselAsked: z.boolean(),
});
export type WorkUp = z.infer<typeof workUpSchema>;

const noExclusion = { applies: null, why: '', evidence: [] };
const noFactor = { finding: '', risk: null, evidence: [] };

/** A work-up in which nothing is said yet. */
export const emptyWorkUp: WorkUp = {
  summary: '',
  filer: 'covered-entity',
  discovery: { on: null, until: null, basis: '' },
  happened: { on: null, until: null },
  exclusions: { 'good-faith': noExclusion, 'between-authorised': noExclusion, 'not-retained': noExclusion },
  secured: { isSecured: null, isKeySafe: null, how: '', evidence: [] },
  factors: { nature: noFactor, recipient: noFactor, acquired: noFactor, mitigated: noFactor },
  affected: { byState: {}, elsewhere: 0, isEstimate: true, minors: null, deceased: null, unreachable: null, listReference: '' },
  associate: { isInvolved: null, name: '', contact: '', agreementOn: null, discoveredOn: null, isAgent: null, contractDays: null },
  isPart2: null,
  delay: { kind: 'none', on: null, until: null, official: '', reference: '' },
  information: [],
  locations: [],
  mitigation: '',
  sanctionsReference: '',
  isCounselAsked: false,
};

/** How many individuals a work-up counts in all. */
export function affectedIn({ affected }: Pick<WorkUp, 'affected'>): number {
  return Object.values(affected.byState).reduce((sum, each) => sum + each, affected.elsewhere);
}

/** Every entry of the timeline that a work-up rests on, each once, in order. */
export function evidenceIn(workUp: Pick<WorkUp, 'exclusions' | 'factors' | 'secured'>): number[] {
  const all = [...exclusions.flatMap((name) => workUp.exclusions[name].evidence), ...factors.flatMap((name) => workUp.factors[name].evidence), ...workUp.secured.evidence];
  return [...new Set(all)].sort((one, other) => one - other);
}
