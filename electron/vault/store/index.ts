export * from './sql';
export * from './database';
export { diskTrouble } from './disk';
export { markSuffix } from './journal';
export * from './migrate';
export * from './open';
export { copyFailureOf, isSameSchema, isSoundCopy, isWhole, writeCopy } from './copy';
export { headerMarkedSince, sealedSince, vaultMigrations, witnessedSince } from './migrations';
