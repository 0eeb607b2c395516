export { z } from './zod';
export * from './result';
export * from './fault';
export * from './role';
export * from './ids';
export * from './clock';
export * from './phi';
