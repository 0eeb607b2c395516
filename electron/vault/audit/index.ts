export { appendAudit, verifyAudit } from './chain';
export { auditHandlers } from './service';
export { countEvents, lastOpening, timesSince } from './store';
