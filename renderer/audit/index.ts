export { AuditView } from './AuditView';
export { accessReasonWords, roleWords, sentenceOf } from './sentences';
export { auditQuestionSchema, emptyState as emptyAuditState, isNarrowed, showFor, useAudit } from './store';
