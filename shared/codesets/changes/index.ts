export * from './model';
export { codeChange, type CodeAt, type CodeQuestions } from './codes';
export { nodeChanges, type Heirs, type NodeAt } from './tabular';
export { termChanges, type MainTermAt, type TermAt } from './terms';
export { aggregateChanges, definitionChanges, pcsTermChanges, tableChange } from './pcs';
export { conversionChanges, placeChanges } from './lists';
export { chapterOfChange, concernsAny, countChapters, wantedChanges, type ChangeChapter, type ChangesWanted } from './listing';
