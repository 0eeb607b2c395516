export { encountersHandlers, type EncountersNeeds } from './service';
export { encounterExists, findEncounter, setStatus, type EncounterRow } from './store';
export { documentHeads, documentText, textSha256 } from './documents';
