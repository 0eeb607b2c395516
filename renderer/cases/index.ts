export { CasesDesk } from './CasesDesk';
export { CasesView } from './CasesView';
export { emptyTaking, useTaking } from './inbox/take-in';
export { emptyState as emptyCasesState, showServer, useCases } from './store';
