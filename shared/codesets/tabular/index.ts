export * from './model';
export { neighboursOf, otherSides, type Side } from './sides';
export { namedCodes, type Named } from './named';
export { joinCode, type Joined, type JoinSources } from './join';
export { meaningOf, printedForms, stemOf } from './sevenths';
