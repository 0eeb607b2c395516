export { appendAudit, auditRowHash, eventsAbout, verifyAudit } from './chain';
export { auditHandlers } from './service';
export { countEvents, lastOpening, timesSince } from './store';
