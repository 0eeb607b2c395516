export { BackupsOnDesk } from './BackupsOnDesk';
export { emptyState as emptyBackupsState, useBackups } from './store';
