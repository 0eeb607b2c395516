export { dropPcsBuild, startPcsBuild } from './kept-build';
export { PcsBuilder, type PcsBuilderProps } from './PcsBuilder';
