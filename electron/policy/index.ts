import type { DeskRules } from '../../shared/ipc';
import { withPersonal, type OrganisationPolicy, type PersonalPolicy } from '../../shared/policy';

export { developmentPlaces, readOrganisation, releasePlaces, type PolicyPlaces } from './sources';
export { PolicyWatch } from './watch';

/** The rules of this desk: the organisation's, and where the person is stricter, the person's. */
export function rulesOf(organisation: OrganisationPolicy, personal: PersonalPolicy): DeskRules {
  return { policy: withPersonal(organisation.policy, personal), organisation };
}
