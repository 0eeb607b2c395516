export { buildFinder } from './build';
export { codeRange, positionOf } from './by-code';
export { marksIn } from './marks';
export { codeAt, openFinder, titleAt, type Finder } from './open';
export { finderFormat, partNames, type FinderParts, type PartName } from './parts';
export { mergeFound, searchFinder, type FinderAnswer, type FinderQuery, type Found, type FoundBy } from './search';
