export { codingHandlers, type CodingNeeds } from './service';
export type { BreaksPin, DraftFields, FindCode } from './check';
export { readSheet } from './store';
