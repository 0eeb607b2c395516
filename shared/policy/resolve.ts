import { z } from '../kernel';
import { anySetting, initialPolicy, policyNames, policySchema, strictestPolicy, type PolicyName } from './model';
import { signedStateSchema, type SignedState } from './signed';
import { policyProblemSchema, policySourceSchema, sourceReportSchema, type SourceReport } from './part';

/** Whose value a setting has, before the person's own strictness. */
export const originSchema = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('default') }),
  z.strictObject({ by: z.literal('organisation'), source: policySourceSchema, where: z.string() }),
  /** Somebody rules it, and what they wrote cannot be read: the strictest value holds. */
  z.strictObject({ by: z.literal('unreadable'), source: policySourceSchema, where: z.string() }),
]);
export type Origin = z.infer<typeof originSchema>;

export const policyModes = ['unmanaged', 'managed', 'unreadable'] as const;

/**
 * What the organisation rules, all sources together.
 * - `unmanaged`: no source says anything; defaults hold, and the desk shows that nobody rules it.
 * - `managed`: a policy holds.
 * - `unreadable`: some source as a whole cannot be read or trusted; the strictest values hold.
 */
export const organisationSchema = z.strictObject({
  mode: z.enum(policyModes),
  policy: policySchema,
  origins: z.record(policySchema.keyof(), originSchema),
  problems: z.array(policyProblemSchema),
  sources: z.array(sourceReportSchema),
  signed: signedStateSchema,
});
export type OrganisationPolicy = z.infer<typeof organisationSchema>;

type Claim = { readonly value: unknown; readonly origin: Origin };

/**
 * Joins what the sources say, setting by setting: of several values the one that guards more, whichever source it is from,
 * so that no file can loosen what another has tightened. A source that cannot be read as a whole claims the strictest
 * value of every setting.
 */
export function resolvePolicy(sources: readonly SourceReport[], signed: SignedState = { state: 'none' }): OrganisationPolicy {
  const resolved = policyNames.map((name) => [name, joined(name, sources.flatMap((report) => claimOf(name, report)))] as const);
  const isUnreadable = sources.some(({ state }) => state === 'invalid' || state === 'unknown');
  const isManaged = sources.some(({ state }) => state === 'valid');
  return {
    mode: isUnreadable ? 'unreadable' : isManaged ? 'managed' : 'unmanaged',
    policy: policySchema.parse(Object.fromEntries(resolved.map(([name, { value }]) => [name, value]))),
    origins: z.record(policySchema.keyof(), originSchema).parse(Object.fromEntries(resolved.map(([name, { origin }]) => [name, origin]))),
    problems: sources.flatMap((report) => (report.state === 'absent' ? [] : report.problems)),
    sources: [...sources],
    signed,
  };
}

function claimOf(name: PolicyName, report: SourceReport): Claim[] {
  const { source, where } = report;
  switch (report.state) {
    case 'absent':
      return [];
    case 'unknown':
    case 'invalid':
      return [{ value: strictestPolicy[name], origin: { by: 'unreadable', source, where } }];
    case 'valid': {
      const value = report.part[name];
      if (value === undefined) return [];
      return [{ value, origin: { by: report.invalid.includes(name) ? 'unreadable' : 'organisation', source, where } }];
    }
  }
}

function joined(name: PolicyName, claims: readonly Claim[]): Claim {
  const [first, ...others] = claims;
  if (first === undefined) return { value: initialPolicy[name], origin: { by: 'default' } };
  const held = others.reduce<Claim>((before, claim) => {
    const value = anySetting[name].stricter(before.value, claim.value);
    // Where both guard alike, whoever said it first.
    return JSON.stringify(value) === JSON.stringify(before.value) ? before : { value, origin: claim.origin };
  }, first);
  // What no value says (a demand that cannot be read) holds whatever else is said; of a text, unless another says one.
  const unread = anySetting[name].whileUnreadable === null || typeof held.value === 'string' ? undefined : claims.find(({ origin }) => origin.by === 'unreadable');
  return unread === undefined ? held : { value: held.value, origin: unread.origin };
}

/** Nobody rules this desk. */
export const unmanaged: OrganisationPolicy = resolvePolicy([]);
