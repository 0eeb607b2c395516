import { randomBytes } from 'node:crypto';

/** The salt of every vault that a file of tests makes: what its passphrase comes to then needs to be worked out only once (stretching.ts). */
export const sharedSalt = randomBytes(16).toString('base64');
