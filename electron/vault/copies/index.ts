export { BringBack, type BroughtBack } from './bring-back';
export { isInUse, noteInUse } from './in-use';
export { Copies, copyOf } from './copies';
