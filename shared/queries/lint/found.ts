import type { Finding, FindingSeverity, Fix, Where } from './model';
import type { RuleId } from './rules';

/**
 * What a check found. `severity` only where it differs from the rule's own. `fixes` are candidates: the first one that, when
 * tried, ends the finding and brings no other is offered.
 */
export type Found = {
  readonly rule: RuleId;
  readonly message: string;
  readonly where: Where;
  readonly severity?: FindingSeverity;
  readonly span?: Finding['span'];
  readonly fixes?: readonly Fix[];
};
