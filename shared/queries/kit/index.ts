export * from './question';
export * from './reply';
export * from './passcode';
