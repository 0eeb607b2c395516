import { refuse } from '../../../shared/kernel';
import type { Policy } from '../../../shared/policy';
import type { Handlers } from '../handlers';

export function printoutsHandlers(_needs: { readonly policy: () => Policy }): Handlers<'printouts'> {
  const unbuilt = (): never => refuse({ code: 'internal', incident: 'not-built' });
  return { 'printouts.print': unbuilt, 'printouts.ledger': unbuilt, 'printouts.attestShredded': unbuilt };
}
