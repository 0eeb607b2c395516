export { FindCode, type FindCodeHandle, type FindCodeProps } from './FindCode';
export { CodeMarks } from './CodeMarks';
export { hitAtHand, markCodes } from './marks';
export { flagsOf, hitKey, noDescriptor, systemTags } from './hits';
