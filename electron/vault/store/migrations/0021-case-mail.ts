/** What has come to the privacy officer by a server: what became of each message, and how far it was read. */
export const caseMail = {
  version: 21,
  name: 'case-mail',
  sql: /* sql */ `
-- A message by its place, without what it said: dealt with once, it is never fetched again, not even after what it brought has died.
create table case_mail (
  server text not null,
  place text not null,
  result text not null,
  received_id text,
  at integer not null,
  primary key (server, place)
) strict, without rowid;
create index case_mail_by_received on case_mail(received_id) where received_id is not null;
create trigger case_mail_comes_once before update of server, place, at on case_mail begin select raise(abort, 'what came in stays as it came'); end;
-- The moment from which on is asked, by the server's own clock.
create table case_mail_marks (
  server text not null,
  address text not null,
  mark text not null,
  primary key (server, address)
) strict, without rowid;
`,
};
