export * from './build';
export * from './explain';
export * from './index-hits';
export * from './root-operations';
export * from './space';
export * from './words';
