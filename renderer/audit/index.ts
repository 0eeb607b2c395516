export { AuditView } from './AuditView';
export { roleWords, sentenceOf } from './sentences';
export { emptyState as emptyAuditState, showFor, useAudit } from './store';
