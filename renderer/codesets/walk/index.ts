export { IndexWalk, type IndexWalkProps } from './IndexWalk';
export { walkAtHand } from './at-hand';
export { dropWalk, startWalk } from './kept-walk';
export { waySchema, wordsOfPlace, type Way } from './path';
export { axisQuestions, bookNames } from './words';
