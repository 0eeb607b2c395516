export * from './model';
export * from './contract';
export * from './text';
export * from './titles';
