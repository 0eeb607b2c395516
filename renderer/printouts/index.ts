export { PrintoutsDesk } from './PrintoutsDesk';
export { PrintoutsOnDesk } from './PrintoutsOnDesk';
export { emptyState as emptyPrintoutsState, usePrintouts } from './store';
