import type { AuditTrouble } from '../../../shared/audit';
import type { Handlers } from '../handlers';
import { verifyAudit } from './chain';
import { listAudit } from './store';

/**
 * The audit log's use cases: looking, and proving that nothing was altered.
 * @param trouble what was found to be wrong with the log of the open vault
 */
export function auditHandlers(trouble: () => AuditTrouble): Handlers<'audit'> {
  return {
    'audit.list': (db, { filter, before, count }, { person }) => listAudit(db, { ...filter, personId: person.id }, before, count),
    'audit.everyone': (db, { filter, before, count }) => listAudit(db, filter, before, count),
    'audit.verify': (db) => verifyAudit(db),
    'audit.trouble': trouble,
  };
}
