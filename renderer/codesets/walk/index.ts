export { IndexWalk, type IndexWalkProps } from './IndexWalk';
export { dropWalk } from './kept-walk';
export { axisQuestions } from './words';
