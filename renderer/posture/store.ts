import { create } from 'zustand';
import type { ShownPolicy } from '../../shared/policy';
import { judgePosture, type PostureReport, type Verdict } from '../../shared/posture';
import { shell } from '../bridge';

export type PostureState = {
  /** The last look at the computer; null before the first. */
  readonly report: PostureReport | null;
  readonly isLooking: boolean;
};

/** Before anybody has looked. */
export function emptyPosture(): PostureState {
  return { report: null, isLooking: false };
}

export const usePosture = create<PostureState>(emptyPosture);

/** Has the shell look at the computer; `again` where a look that is there already does not do. */
export async function lookAtComputer(again: boolean): Promise<void> {
  usePosture.setState({ isLooking: true });
  const result = await shell('posture', { again });
  usePosture.setState(result.ok ? { report: result.value, isLooking: false } : { isLooking: false });
}

/** Hears of every look that the shell takes by itself; returns what stops listening. */
export function followPosture(): () => void {
  return window.desk.onPosture((report) => usePosture.setState({ report }));
}

/** What the policy makes of the last look, as it was when it was taken: the vault process, not the page, judges its age. */
export function verdictOf(policy: ShownPolicy, report: PostureReport): Verdict {
  return judgePosture(policy, report, report.takenAt);
}

/** Whether something is required, so that there is a look to be waited for. */
export function requiresAny(policy: ShownPolicy): boolean {
  return judgePosture(policy, null, 0).refused.length > 0;
}
