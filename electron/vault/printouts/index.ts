export { printoutsHandlers, type PrintoutsNeeds } from './service';
export { owedPrintouts } from './store';
