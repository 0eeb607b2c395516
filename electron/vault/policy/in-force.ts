import { createHash } from 'node:crypto';
import type { AuditEvent, PolicyInForce } from '../../../shared/audit';
import { canonicalJson } from '../../../shared/kernel';
import { policySources, type OrganisationPolicy } from '../../../shared/policy';
import type { WritableDatabase } from '../store';
import { keepSeen } from './seen';

/** What the log says of a policy: where it is from, how much of it cannot be read, and its fingerprint. */
export function policyInForce({ mode, sources, problems, policy, signed }: OrganisationPolicy): PolicyInForce {
  return {
    mode,
    sources: policySources.filter((source) => sources.some((report) => report.source === source && report.state !== 'absent')),
    problems: problems.length,
    serial: signed.state === 'accepted' ? signed.serial : null,
    sha256: createHash('sha256').update(canonicalJson(policy)).digest('hex'),
  };
}

/** What is to be logged, and kept, of a policy that changed while the desk is open; nothing where it says the same as before. */
export function policyChange(db: WritableDatabase, before: OrganisationPolicy, after: OrganisationPolicy, now: number): AuditEvent[] {
  if (after.signed.state === 'accepted') keepSeen(db, after.signed, now);
  const said = policyInForce(after);
  return JSON.stringify(said) === JSON.stringify(policyInForce(before)) ? [] : [{ event: 'policy.changed', ...said }];
}
