export { PrintoutsDesk } from './PrintoutsDesk';
export { PrintoutsOnDesk } from './PrintoutsOnDesk';
export { emptyState as emptyPrintoutsState, printSheet, usePrintouts } from './store';
