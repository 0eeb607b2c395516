/**
 * The delays after wrong one-time codes count on the clock that nobody can set. Of one that ran at the update, the time since
 * the computer started counts.
 */
export const codeDelays = { version: 24, name: 'code delays', sql: /* sql */ `
alter table second_factors drop column last_failure_at;
-- Milliseconds since the computer started.
alter table second_factors add column last_failure_uptime integer not null default 0 check (last_failure_uptime >= 0);
` };
