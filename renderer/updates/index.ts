export { AffectedWork } from './AffectedWork';
export { emptyChanges, useChanges } from './changes';
export { ChangesView } from './ChangesView';
