export { indexPhrases, neoplasmAliases } from './index-phrases';
export { referencesIn, type Named, type Reference } from './see';
export { pcsAliases, pcsPhrases } from './pcs-phrases';
export { drugPhrases, neoplasmPhrases } from './table-phrases';
export { tabularPhrases } from './tabular-phrases';
export { successorsIn, targetsIn, type Replaced, type Targets } from './targets';
export type { Term as IndexTerm } from './term';
