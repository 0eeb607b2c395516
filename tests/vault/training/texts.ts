import { requirementSchema, initialPolicy, type Policy, type Requirement } from '../../../shared/policy';

const questions = [
  { question: 'What do you do before you leave the desk?', options: ['Lock it', 'Dim the screen'], answer: 0, because: 'A dimmed screen is read all the same.' },
  { question: 'Who may use your passphrase?', options: ['A colleague', 'Nobody else', 'IT'], answer: 1, because: 'It proves that you are you.' },
  { question: 'Where do printouts go?', options: ['The bin', 'The drawer', 'The shredder'], answer: 2, because: 'Paper outlives the screen.' },
];

/** A training with three questions, of which two must be right. */
export const cleanDesk: Requirement = requirementSchema.parse({
  id: 'clean-desk', kind: 'training', title: 'The clean desk', version: '2026.1', text: '# The clean desk\n\nLock the desk when you leave it.', questions, passPercent: 66, validDays: 365,
});

export const privacy: Requirement = requirementSchema.parse({ id: 'privacy', kind: 'policy', title: 'Privacy policy', version: '7', text: 'Charts stay at the desk.' });

export const sanctions: Requirement = requirementSchema.parse({ id: 'sanctions', kind: 'sanction-policy', title: 'Sanctions', version: '1', text: 'Misuse is answered in steps.', roles: ['coder', 'lead', 'privacy-officer', 'reviewer', 'cdi', 'trainee'] });

/** A policy that demands these texts. */
export function demanding(requirements: readonly Requirement[], graceDays = 14): Policy {
  return { ...initialPolicy, requirements: [...requirements], graceDays };
}
