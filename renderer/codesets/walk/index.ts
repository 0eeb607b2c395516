export { IndexWalk, type IndexWalkProps } from './IndexWalk';
export { axisQuestions } from './words';
