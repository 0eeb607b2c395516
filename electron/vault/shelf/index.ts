export { candidateUpdates, countCandidates, leftCandidates } from './basket';
export { updatedFavourites } from './favourites';
export type { CodeBooks } from './judge';
export { noteRecent } from './recents';
export { shelfHandlers, type ShelfNeeds } from './service';
