export { AuditBanner } from './AuditBanner';
export { AuditView } from './AuditView';
export { accessReasonWords, outcomeWords, sentenceOf } from './sentences';
export { auditQuestionSchema, emptyState as emptyAuditState, isNarrowed, showFor, useAudit } from './store';
