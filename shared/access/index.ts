export * from './model';
export * from './contract';
