export { codingHandlers, type CodingNeeds } from './service';
export type { DraftFields, FindCode } from './check';
export { readSheet } from './store';
