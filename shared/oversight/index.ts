export * from './closeness';
export * from './anomalies';
export * from './contract';
