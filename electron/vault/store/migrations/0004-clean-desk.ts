/** Attestations of the end of shift, and what was chosen before a lock. */
export const cleanDesk = { version: 4, name: 'clean-desk', sql: /* sql */ `` };
