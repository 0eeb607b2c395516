export { OverdueBanner } from './OverdueBanner';
export { emptyState, useTraining } from './store';
export { TrainingDesk, useHasTraining, useOwedCount } from './TrainingDesk';
export { TrainingView } from './TrainingView';
