export { BringBack, isOwnNote, type BroughtBack, type NoteMarks } from './bring-back';
export { isInUse, noteInUse } from './in-use';
export { Copies, copyOf } from './copies';
