export { appendAudit, verifyAudit } from './chain';
export { auditHandlers } from './service';
