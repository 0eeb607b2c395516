export { ConcernDesk } from './ConcernDesk';
export { ConcernDialog } from './ConcernDialog';
export { emptyConcern, openConcern, useConcern } from './store';
