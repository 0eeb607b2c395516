import type { Role } from '../kernel';
import type { OrganisationPolicy, RosterEntry } from '../policy';

/**
 * Who gives the roles. Three states: nobody rules them and people say their own; the organisation's roster does; it does
 * and cannot be read.
 */
export type Roster = { readonly state: 'none' } | { readonly state: 'known'; readonly entries: readonly RosterEntry[] } | { readonly state: 'unreadable' };

/** The roster as the organisation's policy has it. A roster that names nobody is one all the same. */
export function rosterOf({ origins, policy }: Pick<OrganisationPolicy, 'origins' | 'policy'>): Roster {
  switch (origins.roster.by) {
    case 'default':
      return { state: 'none' };
    case 'unreadable':
      return { state: 'unreadable' };
    case 'organisation':
      return { state: 'known', entries: policy.roster };
  }
}

/**
 * The role that a person has now (45 CFR 164.308(a)(4)); null = they have no place at this desk. Where the roster cannot
 * be read, whoever has a role keeps it, and nobody gets one (`had` null).
 */
export function roleOn(roster: Roster, identifier: string, had: Role | null, says: Role | null): Role | null {
  switch (roster.state) {
    case 'none':
      return had ?? says;
    case 'unreadable':
      return had;
    case 'known':
      return roster.entries.find((entry) => entry.identifier === identifier.trim().toLowerCase())?.role ?? null;
  }
}
