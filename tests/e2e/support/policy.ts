import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PolicyPart } from '../../../shared/policy';
import type { Desk } from './desk';

/** Writes what an organisation rules, beside the desk's own files; the switch with which a development run is told of it. */
export function policySwitch(desk: Desk, policy: PolicyPart): string {
  const path = join(desk.profile, 'organisation.json');
  writeFileSync(path, JSON.stringify(policy));
  return `--policy=${path}`;
}
