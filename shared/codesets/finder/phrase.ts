/** Where a phrase that leads to a code comes from. */
export const phraseSources = ['title', 'inclusion', 'index', 'see', 'neoplasm', 'drugs', 'external-cause'] as const;
export type PhraseSource = (typeof phraseSources)[number];

/** Words of a book that lead to a code. */
export type Phrase = {
  readonly source: PhraseSource;
  /** The code, or what it begins with, bare: a code, header or beginning of codes of the release. */
  readonly code: string;
  /** What the book prints, from the main term down; each word of it is expected. */
  readonly levels: readonly string[];
  /** Words that may be there or not: nonessential modifiers, other names of the same. */
  readonly optional: readonly string[];
  /** Of a phrase that is referred elsewhere: where to, as printed. */
  readonly through?: string | undefined;
};

/** Words for which the books refer to a whole table: "fibrosarcoma" means "malignant neoplasm of connective tissue". */
export type Alias = { readonly words: string; readonly means: string };
