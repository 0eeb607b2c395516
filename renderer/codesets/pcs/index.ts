export { dropPcsBuild, startPcsBuild } from './kept-build';
export { PcsCharacters } from './PcsCharacters';
export { PcsBuilder, type PcsBuilderProps } from './PcsBuilder';
