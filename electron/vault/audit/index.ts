export { appendAudit, auditRowHash, ChainWalk, stretchAbout, verifyAudit } from './chain';
export { watchChain } from './watch';
export { countRows, exportLog } from './export';
export { auditHandlers } from './service';
export { countEvents, lastOf, lastOpening, timesSince } from './store';
