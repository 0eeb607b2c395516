export * from './contract';
export * from './fields';
