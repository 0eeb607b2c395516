export { appendAudit, auditRowHash, stretchAbout, verifyAudit } from './chain';
export { auditHandlers } from './service';
export { countEvents, lastOf, lastOpening, timesSince } from './store';
