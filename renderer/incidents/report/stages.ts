import { z } from '../../../shared/kernel';

/** The parts of a report, in their order: what it is about, what stops it, what is known, who is told. */
export const stages = ['type', 'contain', 'facts', 'notify'] as const;
export const stageSchema = z.enum(stages);
export type Stage = z.infer<typeof stageSchema>;

/** The next part; the last one stays. */
export function stageAfter(stage: Stage): Stage {
  return stages[stages.indexOf(stage) + 1] ?? stage;
}

/** The part before; the first one stays. */
export function stageBefore(stage: Stage): Stage {
  return stages[stages.indexOf(stage) - 1] ?? stage;
}

/** What can be gone to: everything once something has been noticed, since no part has to be complete; before that, only the first. */
export function reachableStages(hasBegun: boolean): readonly Stage[] {
  return hasBegun ? stages : ['type'];
}
