/** What a note of the Tabular List is (ICD-10-CM Official Guidelines, I.A.10 to I.A.17). */
export const noteKinds = ['includes', 'excludes1', 'excludes2', 'code-first', 'use-additional', 'code-also', 'inclusion-term', 'note', 'seventh-note'] as const;
export type NoteKind = (typeof noteKinds)[number];
