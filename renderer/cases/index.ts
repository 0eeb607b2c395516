export { CasesView } from './CasesView';
export { emptyTaking, useTaking } from './inbox/take-in';
export { emptyState as emptyCasesState, useCases } from './store';
