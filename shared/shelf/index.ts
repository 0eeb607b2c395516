export * from './model';
export * from './team-file';
export * from './identifiers';
export * from './standing';
export * from './contract';
