export * from './contract';
export * from './kinds';
export * from './model';
export * from './recipients';
export * from './states';
export * from './kit';
