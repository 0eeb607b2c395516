import { useMemo } from 'react';
import type { Policy } from '../../shared/policy';
import type { Channel, Urgency } from '../../shared/queries';
import type { LintContext } from '../../shared/queries/lint';
import { useAccounts } from '../accounts';
import { useDesk } from '../desk';

/** What the policy says of queries, as far as this page needs it; the vault holds to it in any case. */
export type QueryRules = {
  /** The ways by which queries may go. */
  readonly channels: readonly Channel[];
  /** Hours that are given for an answer. */
  readonly hours: Readonly<Record<Urgency, number>>;
  /** A lead reads it before it goes out: as the policy has it, and always what a trainee wrote. */
  readonly isReviewed: boolean;
  readonly severities: LintContext['severities'];
  readonly yesNo: 'practice' | 'narrow';
  /** Over which warnings a reason is owed. */
  readonly warningReason: Policy['queryWarningReason'];
};

/** The rules for queries at this desk. */
export function useQueryRules(): QueryRules {
  const policy = useDesk(({ about }) => about?.rules.policy ?? null);
  const role = useAccounts((state) => state.session?.person.role ?? null);
  return useMemo(() => ({
    channels: policy?.queryChannels ?? [],
    hours: { routine: policy?.queryRoutineHours ?? 0, urgent: policy?.queryUrgentHours ?? 0 },
    isReviewed: policy?.queryReview !== 'off' || role === 'trainee',
    severities: policy?.querySeverities,
    yesNo: policy?.queryYesNo ?? 'narrow',
    warningReason: policy?.queryWarningReason ?? 'every',
  }), [policy, role]);
}
