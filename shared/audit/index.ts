export * from './event';
export * from './head';
export * from './contract';
