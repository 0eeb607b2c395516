import type { DeskRules } from '../../shared/ipc';
import { withPersonal, type OrganisationPolicy, type PersonalPolicy } from '../../shared/policy';

export { developmentPolicy } from './command-line';

/** The rules of this desk: the organisation's, and where the person is stricter, the person's. */
export function rulesOf(organisation: OrganisationPolicy, personal: PersonalPolicy): DeskRules {
  return { policy: withPersonal(organisation.policy, personal), organisation };
}
