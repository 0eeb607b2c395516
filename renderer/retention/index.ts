export { ChartsOnDesk } from './ChartsOnDesk';
export { EndTag } from './EndTag';
export { HoldDialog, type HoldDialogProps } from './HoldDialog';
export { RetentionDesk } from './RetentionDesk';
export { emptyState as emptyRetentionState, loadRetention, useIsHeld, useRetention } from './store';
export { endMark } from './words';
