export { closeChart, emptyChart, ensureText, openChart, openDocument, refreshChart, replaceEncounter, useChart, type ChartState } from './chart';
export { DocumentsPane, type DocumentsHandle, type DocumentStretch } from './DocumentsPane';
export type { ReaderEvidence } from './evidence';
export { countWords, wordsOf } from './words';
