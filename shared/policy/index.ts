export * from './setting';
export * from './model';
