import { create } from 'zustand';
import type { ShownRules } from '../../shared/ipc';
import { z, type Fault } from '../../shared/kernel';
import { policyNames, type PolicyName } from '../../shared/policy';
import { shell } from '../bridge';

/** Which settings the page shows; `unreadable` are those at their strictest since what was written cannot be read. */
export const policyFilters = ['all', 'differs', 'organisation', 'unreadable', 'unused'] as const;
export type PolicyFilter = (typeof policyFilters)[number];

/** What the person asks of the Policy page. It comes back after a lock. */
export const policyQuestionSchema = z.strictObject({
  text: z.string().max(80),
  filter: z.enum(policyFilters),
  /** Settings that are unfolded. */
  unfolded: z.array(z.enum(policyNames)).max(policyNames.length),
});
export type PolicyQuestion = z.infer<typeof policyQuestionSchema>;

export type PolicyState = {
  /** What rules this desk; null until the shell has said it. */
  readonly rules: ShownRules | null;
  readonly fault: Fault | null;
  /** When it was last asked for and answered: a wall clock's milliseconds. */
  readonly readAt: number | null;
  readonly isReading: boolean;
  readonly question: PolicyQuestion;
  /** Whether "What is enforced on this desk" lies over the page. */
  readonly isEnforcedShown: boolean;
};

const everything: PolicyQuestion = { text: '', filter: 'all', unfolded: [] };

/** Nothing is known and nothing asked. */
export function emptyState(): PolicyState {
  return { rules: null, fault: null, readAt: null, isReading: false, question: everything, isEnforcedShown: false };
}

export const usePolicy = create<PolicyState>(emptyState);

/** Takes what the shell says of the rules; who follows them is told only where they are others than before. */
export function takeRules(rules: ShownRules): void {
  const before = usePolicy.getState();
  if (before.fault !== null) usePolicy.setState({ fault: null });
  if (JSON.stringify(before.rules) !== JSON.stringify(rules)) usePolicy.setState({ rules });
}

/** Asks the shell what rules this desk now. What was known before stays where there is no answer. */
export async function readRules(): Promise<void> {
  usePolicy.setState({ isReading: true });
  const result = await shell('about', {});
  usePolicy.setState({ isReading: false });
  if (!result.ok) return usePolicy.setState({ fault: result.fault });
  takeRules(result.value.rules);
  return usePolicy.setState({ readAt: Date.now() });
}

/** Asks something else of the page. */
export function askPolicy(changes: Partial<PolicyQuestion>): void {
  usePolicy.setState(({ question }) => ({ question: { ...question, ...changes } }));
}

/** Shows every setting again, folded as they are. */
export function askAllSettings(): void {
  askPolicy({ text: '', filter: 'all' });
}

/** Folds or unfolds what is to be known of a setting. */
export function foldSetting(name: PolicyName): void {
  const { unfolded } = usePolicy.getState().question;
  askPolicy({ unfolded: unfolded.includes(name) ? unfolded.filter((each) => each !== name) : [...unfolded, name] });
}

/** Whether anything is asked that a fresh page would not show. */
export function isPolicyAsked({ text, filter, unfolded }: PolicyQuestion): boolean {
  return text !== '' || filter !== 'all' || unfolded.length > 0;
}

/** Lays "What is enforced on this desk" over the page, or takes it away. */
export function showEnforced(isEnforcedShown: boolean): void {
  usePolicy.setState({ isEnforcedShown });
}
