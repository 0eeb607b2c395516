import { z } from './zod';

/** Why the desk was locked: shown on the lock screen, handed to the successor, and written into the log. */
export const lockReasons = [
  // By a person
  'manual', 'panic', 'visitor',
  // By the clock
  'idle', 'session-maximum', 'shift-ended', 'clock-jumped',
  // By the operating system
  'os-locked', 'suspend', 'user-switched', 'remote-disconnected', 'shutdown', 'display-off', 'lid-closed', 'posture',
  // By the organisation
  'off-roster',
  // By an accident
  'vault-process-ended', 'renderer-ended',
] as const;
export const lockReasonSchema = z.enum(lockReasons);
export type LockReason = z.infer<typeof lockReasonSchema>;
