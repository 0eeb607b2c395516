export * from './content';
export * from './desk-time';
export * from './standing';
export * from './quiz';
export * from './layout';
export * from './ledger';
export * from './contract';
