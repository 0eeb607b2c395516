import { refuse } from '../../../shared/kernel';
import type { Handlers } from '../handlers';

export function retentionHandlers(): Handlers<'retention'> {
  const unbuilt = (): never => refuse({ code: 'internal', incident: 'not-built' });
  return { 'retention.overview': unbuilt, 'retention.certificates': unbuilt, 'retention.dispose': unbuilt, 'retention.hold': unbuilt, 'retention.release': unbuilt };
}
