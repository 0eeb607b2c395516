export { emptyBench, focusContext, lookAtCode, openContext, useBench } from './bench';
export type { Beside, BesideTools } from './beside';
export { quote } from './evidence';
export { rowAfter } from './rows';
export { emptyState as emptyCodingState, refreshCoding, useCoding } from './store';
export { useLook } from './useLook';
export { WorkspaceView, type WorkspaceViewProps } from './WorkspaceView';
