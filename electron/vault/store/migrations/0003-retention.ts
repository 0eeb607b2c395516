/** Deaths, their certificates, holds, and the key that signs. */
export const retention = { version: 3, name: 'retention', sql: /* sql */ `` };
