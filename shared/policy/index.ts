export * from './setting';
export * from './registers';
export * from './model';
export * from './signed';
export * from './json';
export * from './part';
export * from './resolve';
export * from './shown';
