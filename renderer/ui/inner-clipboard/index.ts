export { copyInside, offerForCopying, useTellingOfCopies, type CopySource } from './kept';
export { keepCopiesInside, type InnerClipboardNeeds } from './listen';
