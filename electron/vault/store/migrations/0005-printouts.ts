/** The ledger of what was printed. */
export const printouts = { version: 5, name: 'printouts', sql: /* sql */ `` };
