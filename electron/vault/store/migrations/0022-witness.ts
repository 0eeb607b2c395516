/** Since when the head of the log is sealed outside of the database: so that a seal that is gone is missed. */
export const witness = { version: 22, name: 'witness', sql: /* sql */ `
alter table audit_head add column witnessed_at integer;
` };
