export { countCandidates, leftCandidates } from './basket';
export { noteRecent } from './recents';
export { shelfHandlers, type ShelfNeeds } from './service';
