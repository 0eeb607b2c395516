export { buildFinder, type FinderBooks } from './build';
export { codeRange, positionOf } from './by-code';
export { marksIn } from './marks';
export { sourceOf } from './score';
export { codeAt, openFinder, openingFinder, textAt, titleAt, wordsOfPhrase, type Finder } from './open';
export { finderFormat, partNames, type FinderParts, type PartName } from './parts';
export { phraseSources, type Alias, type Phrase, type PhraseSource } from './phrase';
export type { FinderAnswer, Found, FoundBy, ReadQuery } from './found';
export { mergeFound, searchFinder, type FinderQuery } from './search';
