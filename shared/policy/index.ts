export * from './setting';
export * from './registers';
export * from './model';
export * from './part';
export * from './resolve';
