export { emptyBench, focusContext, lookAtCode, openContext, useBench } from './bench';
export type { Asking, Beside, BesideTools } from './beside';
export { quote } from './evidence';
export { findingsNow } from './goTo';
export { rowAfter } from './rows';
export { emptyState as emptyCodingState, refreshCoding, removeCode, useCoding } from './store';
export { useLook } from './useLook';
export { WorkspaceView, type WorkspaceViewProps } from './WorkspaceView';
