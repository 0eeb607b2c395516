export { codingHandlers, type CodingNeeds } from './service';
export { existing, openForCoding } from './acts';
export { decidingDate, type BreaksPin, type CountCandidates, type DraftFields, type FindCode } from './check';
export { bindEvidence, evidenceProver } from './evidence';
export { readSheet } from './store';
export { openUses, type Uses } from './usage';
