export * from './contract';
export * from './due';
