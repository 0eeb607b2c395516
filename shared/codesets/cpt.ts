import { dateSchema, releaseIdSchema, z } from '../kernel';
import type { CptFields } from './details';
import type { CodeEntry, Release } from './model';
import { isShapedFor } from './shapes';

/** What a CPT code is by its fifth character: category I ends in a digit, category II in F, category III in T, analyses in U and M. */
export const cptKinds = ['category-1', 'category-2', 'category-3', 'laboratory', 'algorithm', 'administration'] as const;
export type CptKind = (typeof cptKinds)[number];

const kinds: Readonly<Record<string, CptKind>> = { F: 'category-2', T: 'category-3', U: 'laboratory', M: 'algorithm', A: 'administration' };

/** The kind of a CPT code. */
export function cptKind(code: string): CptKind {
  return kinds[code.slice(-1)] ?? 'category-1';
}

/** What the licensed file says of a CPT code beside its long descriptor. */
export const cptFactsSchema = z.strictObject({
  kind: z.enum(cptKinds),
  /** No licensed file says that it exists, or what it means. */
  keyed: z.boolean(),
  /** The copyright and terms of the file, in lines, as its publisher has put them above the codes. */
  notice: z.string(),
  consumer: z.string(),
  descriptorOn: dateSchema.nullable(),
  test: z.string(),
  laboratory: z.string(),
  manufacturer: z.string(),
});
export type CptFacts = z.infer<typeof cptFactsSchema>;

/** Puts together what is known of a CPT code. */
export function cptFacts(code: string, fields: CptFields | undefined, { keyed, notice }: Pick<CptFacts, 'keyed' | 'notice'>): CptFacts {
  const { consumer = '', descriptorOn = null, test = '', laboratory = '', manufacturer = '' } = fields ?? {};
  return { kind: cptKind(code), keyed, notice, consumer, descriptorOn, test, laboratory, manufacturer };
}

/**
 * What stands in for a release where a CPT code is keyed on a desk that has no licensed file for its day: nobody has said
 * whether the code exists, and nothing says what it means.
 */
export const keyedRelease: Release = {
  id: releaseIdSchema.parse(`rel_${'0'.repeat(20)}`),
  system: 'cpt',
  book: 'codes',
  name: 'keyed',
  official: true,
  effectiveFrom: '1966-01-01',
  effectiveTo: null,
  codes: 0,
  billable: 0,
  counts: {},
  fileName: '',
  sha256: '0'.repeat(64),
  importedAt: 0,
};

/** A CPT code as a person keyed it, without a descriptor; null where it does not have the form of one. */
export function keyedEntry(code: string): CodeEntry | null {
  return isShapedFor('cpt', code) ? { system: 'cpt', code, billable: true, shortTitle: '', title: '', addedOn: null, endedOn: null } : null;
}
