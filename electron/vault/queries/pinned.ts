import { refuse } from '../../../shared/kernel';
import type { OrganisationPolicy, Policy } from '../../../shared/policy';

export type PinNeeds = { readonly policy: () => Policy; readonly origins: () => OrganisationPolicy['origins'] };
type Pinned = 'queryDirectory' | 'queryTemplates';

/** The one file that the policy names, by its SHA-256. `unreadable`: it names one, and nobody can tell which. */
export type Pin = { readonly is: 'none' | 'unreadable' } | { readonly is: 'file'; readonly sha256: string };

export function pinOf(name: Pinned, { policy, origins }: PinNeeds): Pin {
  if (origins()[name].by === 'unreadable') return { is: 'unreadable' };
  const sha256 = policy()[name];
  return sha256 === null ? { is: 'none' } : { is: 'file', sha256 };
}

/** Whether a file may serve under a pin. @param sha256 undefined: nobody knows which file it was */
export function allows(pin: Pin, sha256: string | undefined): boolean {
  return pin.is === 'none' || (pin.is === 'file' && pin.sha256 === sha256);
}

/** @throws FaultError `not-permitted` where nobody can tell which file the policy names, `directory-pin` or `templates-pin` where it is another */
export function demandPinned(name: Pinned, needs: PinNeeds, found: string): void {
  const pin = pinOf(name, needs);
  if (pin.is === 'unreadable') refuse({ code: 'not-permitted', what: name === 'queryDirectory' ? 'query-directory' : 'query-templates' });
  if (pin.is === 'file' && pin.sha256 !== found) refuse({ code: name === 'queryDirectory' ? 'directory-pin' : 'templates-pin', expected: pin.sha256, found });
}
