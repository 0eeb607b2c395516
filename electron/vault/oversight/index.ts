export { noticeOpening, oversightHandlers, type OversightNeeds } from './service';
