export { casesHandlers } from './service';
export { caseKeeper } from './keeper';
export { caseMail, replySender } from './mail';
