/** The key with which this desk signs in at the organisation's server. */
export const outboxClientKey = {
  version: 16,
  name: 'outbox-client-key',
  sql: /* sql */ `
create table outbox_client_key (
  only integer primary key not null check (only = 1),
  public_key text not null,
  private_key blob not null,
  made_at integer not null
) strict;
`,
};
