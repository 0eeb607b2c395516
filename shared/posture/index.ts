export * from './model';
export * from './verdict';
