export * from './sql';
export * from './database';
export * from './migrate';
export * from './open';
export { isSoundCopy, isWhole, writeCopy } from './copy';
export { sealedSince, vaultMigrations } from './migrations';
