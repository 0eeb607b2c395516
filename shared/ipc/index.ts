export * from './declare';
export * from './registry';
export * from './wire';
export * from './shell';
export * from './bridge';
export * from './host';
