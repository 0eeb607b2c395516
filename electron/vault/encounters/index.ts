export { encountersHandlers, type EncountersNeeds } from './service';
export { findEncounter, findIdentifier, setStatus, type EncounterRow } from './store';
export { documentHeads, documentText, insertDocuments, textSha256 } from './documents';
export { unfinishedCharts } from './worklist';
export { chartKeeper } from './keeper';
