import { readFileSync } from 'node:fs';
import type { DeskRules } from '../../shared/ipc';
import { initialPolicy, policyPartSchema, policySchema, strictestPolicy, withPersonal, type PersonalPolicy, type Policy } from '../../shared/policy';

/** What the organisation rules: a policy, or that there is none. What cannot be read rules most strictly. */
export type OrganisationPolicy = { readonly policy: Policy; readonly managed: boolean };

export const unmanaged: OrganisationPolicy = { policy: initialPolicy, managed: false };

/** Reads a policy file: the settings it names, the initial ones for the others; the strictest of all where it is not one. */
export function readPolicyFile(path: string): OrganisationPolicy {
  try {
    return { policy: policySchema.parse({ ...initialPolicy, ...policyPartSchema.parse(JSON.parse(readFileSync(path, 'utf8'))) }), managed: true };
  } catch {
    return { policy: strictestPolicy, managed: true };
  }
}

/** The rules of this desk: the organisation's, and where the person is stricter, the person's. */
export function rulesOf({ policy, managed }: OrganisationPolicy, personal: PersonalPolicy): DeskRules {
  return { policy: withPersonal(policy, personal), organisation: policy, managed };
}

const developmentSwitch = '--policy=';

/** The policy file that a development run names on its command line; a release is refused that switch before it gets here. */
export function policyOnCommandLine(argv: readonly string[]): string | undefined {
  return argv.find((argument) => argument.startsWith(developmentSwitch))?.slice(developmentSwitch.length);
}
