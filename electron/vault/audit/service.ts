import type { Handlers } from '../handlers';
import { verifyAudit } from './chain';
import { listAudit } from './store';

/** The audit log's use cases: looking, and proving that nothing was altered. */
export function auditHandlers(): Handlers<'audit'> {
  return {
    'audit.list': (db, { filter, before, count }, { person }) => listAudit(db, { ...filter, personId: person.id }, before, count),
    'audit.everyone': (db, { filter, before, count }) => listAudit(db, filter, before, count),
    'audit.verify': (db) => verifyAudit(db),
  };
}
