export { deskHandlers } from './service';
export { listDraftFields } from './store';
