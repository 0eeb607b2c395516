export { codebooksOf } from './codebooks';
export { closeCodesets, openCodesets, openReferenceFile, sweep, warmFinders, type Codesets } from './codesets';
export { stageFile, type ImportRequest, type StagedRelease } from './importer';
export { inspectFile, type Inspected } from './inspect';
export { findCode, releaseInForce } from './lookup';
export { codesetsHandlers, searchCodesets, type CodesetsNeeds } from './service';
export { readReleases } from './store';
export { pcsBooksFor, type PcsBooks } from './pcs-shelf';
export { stepPcs } from './pcs-step';
