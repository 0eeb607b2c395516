export { emptyBench, openContext, useBench } from './bench';
export { emptyState as emptyCodingState, useCoding } from './store';
export { WorkspaceView, type WorkspaceViewProps } from './WorkspaceView';
