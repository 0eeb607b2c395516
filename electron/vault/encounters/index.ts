export { encountersHandlers, type EncountersNeeds } from './service';
export { findEncounter, setStatus, type EncounterRow } from './store';
export { documentHeads, documentText, textSha256 } from './documents';
