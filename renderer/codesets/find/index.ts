export { FindCode, type FindCodeHandle, type FindCodeProps } from './FindCode';
export { flagsOf, hitKey, systemTags } from './hits';
