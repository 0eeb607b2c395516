export { codingHandlers, type CodingNeeds } from './service';
export { act, existing, openForCoding } from './acts';
export { decidingDate, type BreaksPin, type CandidateUpdates, type CountCandidates, type DraftFields, type FindCode, type FindQueryLacks, type StandingOf } from './check';
export { bindEvidence, evidenceProver, spanWords } from './evidence';
export { lastFinalised } from './history';
export { readSheet } from './store';
export { openUses, type Uses } from './usage';
