export * from './model';
export * from './contract';
export * from './code';
export * from './sequence';
export * from './changes';
export * from './span';
export * from './lacks';
export * from './sentences';
