export { casesHandlers } from './service';
export { caseKeeper } from './keeper';
