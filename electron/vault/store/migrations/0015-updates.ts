/** How the books stood when a code was assigned or made a favourite, so that what a new release changes about it is seen. */
export const updates = {
  version: 15,
  name: 'updates',
  sql: /* sql */ `
-- The digest of the notes of the Tabular List, and the edition; null for what was assigned before, or without a Tabular List.
alter table assignments add column notes_sha256 text;
alter table assignments add column notes_edition text;
-- The title of then; null for favourites from before.
alter table favourites add column title text;
`,
};
