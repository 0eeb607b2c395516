export * from './states';
export * from './faults';
export * from './backoff';
export * from './model';
export * from './contract';
export * from './fhir';
