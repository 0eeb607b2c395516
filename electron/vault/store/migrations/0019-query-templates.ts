/** The organisation's templates of queries, as its file has them. */
export const queryTemplates = {
  version: 19,
  name: 'query-templates',
  sql: /* sql */ `
create table query_templates (
  only integer primary key not null check (only = 1),
  file text not null,
  sha256 text not null,
  imported_at integer not null
) strict;
`,
};
