export * from './sql';
export * from './database';
export * from './migrate';
export * from './open';
export { sealedSince, vaultMigrations } from './migrations';
