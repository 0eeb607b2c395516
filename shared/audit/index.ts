export * from './event';
export * from './contract';
