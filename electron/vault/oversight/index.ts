export { noticeOpening, oversightHandlers, type OversightNeeds } from './service';
export { keepWatch, type KeptWatch } from './watch';
