export * from './seal';
export * from './reply';
