export { openBackups, type Backups } from './service';
