export { CodesetsDesk } from './CodesetsDesk';
export { CodesetsView } from './CodesetsView';
export { MissingReleases } from './MissingReleases';
export { emptyQueue, useQueue } from './queue';
export { emptyState as emptyCodesetsState, loadCodesets, useCodesets } from './store';
export { bookTitle, cptCredit, lackWords, systemWords } from './words';
export { dropPcsBuild, PcsBuilder, PcsCharacters, startPcsBuild } from './pcs';
export { CodeMarks, FindCode, flagsOf, hitAtHand, hitKey, markCodes, noDescriptor, systemTags, type FindCodeHandle } from './find';
export { axisQuestions, bookNames, dropWalk, IndexWalk, startWalk, walkAtHand, waySchema, wordsOfPlace, type Way } from './walk';
