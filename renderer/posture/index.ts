export { BlockedComputer, useComputer } from './BlockedComputer';
export { PostureOnDesk } from './PostureOnDesk';
export { emptyPosture, followPosture, lookAtComputer, usePosture, verdictOf, type PostureState } from './store';
export * from './words';
