export { enterCopy } from './copies';
export { printoutsHandlers, type PrintoutsNeeds } from './service';
export { owedPrintouts } from './store';
