export { policyAdmission, type Admission } from './admission';
export { PolicyAsker } from './asker';
export { policyChange } from './in-force';
