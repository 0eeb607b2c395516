export { PrintoutsDesk } from './PrintoutsDesk';
export { PrintoutsOnDesk } from './PrintoutsOnDesk';
export { emptyState as emptyPrintoutsState, printSheet, usePrintouts, type Outcome as PrintOutcome } from './store';
export { WhatBecameOfIt } from './WhatBecameOfIt';
