import { z } from '../kernel';
import { policySchema, type Policy } from './model';
import { policySourceSchema, sourceReportSchema } from './part';
import { requirementSchema } from './registers';
import { organisationSchema, type OrganisationPolicy } from './resolve';

/**
 * What a page is told of a policy: minimum necessary (45 CFR 164.502(b), 164.514(d)(2)). Who else is on the roster is not
 * in it, nor are the words of trainings and policies, with their questions and the right answers: each person gets those
 * that are asked of them, one by one.
 */
export const shownPolicySchema = policySchema.omit({ roster: true, requirements: true }).extend({
  roster: z.strictObject({ people: z.number().int().nonnegative() }),
  requirements: z.array(requirementSchema.omit({ text: true, questions: true }).extend({ questions: z.number().int().nonnegative() })),
});
export type ShownPolicy = z.infer<typeof shownPolicySchema>;
export type ShownRequirement = ShownPolicy['requirements'][number];

const shownSourceSchema = z.strictObject({
  source: policySourceSchema,
  where: z.string().max(400),
  state: z.enum(sourceReportSchema.options.map(({ shape }) => shape.state.value)),
  /** How many settings it names, and how many of them cannot be read. */
  settings: z.number().int().nonnegative(),
  unreadable: z.number().int().nonnegative(),
});
export type ShownSource = z.infer<typeof shownSourceSchema>;

/** What a page is told of what the organisation rules: of each source how much it says, and none of it twice. */
export const shownOrganisationSchema = organisationSchema.omit({ policy: true, sources: true }).extend({ policy: shownPolicySchema, sources: z.array(shownSourceSchema) });
export type ShownOrganisation = z.infer<typeof shownOrganisationSchema>;

/** Leaves out of a policy what no page needs. */
export function shownPolicy({ roster, requirements, ...others }: Policy): ShownPolicy {
  return {
    ...others,
    roster: { people: roster.length },
    requirements: requirements.map(({ text: _text, questions, ...head }) => ({ ...head, questions: questions.length })),
  };
}

/** Leaves out of what an organisation rules what no page needs. */
export function shownOrganisation({ policy, sources, ...others }: OrganisationPolicy): ShownOrganisation {
  return {
    ...others,
    policy: shownPolicy(policy),
    sources: sources.map((report) => ({
      source: report.source,
      where: report.where,
      state: report.state,
      settings: report.state === 'valid' ? Object.keys(report.part).length : 0,
      unreadable: report.state === 'valid' ? report.invalid.length : 0,
    })),
  };
}
