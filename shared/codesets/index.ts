export * from './model';
export * from './contract';
export * from './shapes';
export * from './release-name';
export * from './in-force';
export * from './pins';
export * from './layouts';
export * from './finder';
