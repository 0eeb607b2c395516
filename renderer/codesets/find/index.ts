export { FindCode, type FindCodeHandle, type FindCodeProps } from './FindCode';
export { flagsOf, hitKey, noDescriptor, systemTags } from './hits';
