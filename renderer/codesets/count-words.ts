import { countNames, type Counts, type Release } from '../../shared/codesets';
import { formatCount } from '../ui';

type Words = { readonly one: string; readonly many: string };

const words: Readonly<Record<(typeof countNames)[number], Words | null>> = {
  // Told by the kinds that follow.
  rows: null,
  billable: { one: 'billable', many: 'billable' },
  chapters: { one: 'chapter', many: 'chapters' },
  sections: { one: 'section', many: 'sections' },
  codes: { one: 'code', many: 'codes' },
  notes: { one: 'note', many: 'notes' },
  sevenths: { one: '7th character', many: '7th characters' },
  'main-terms': { one: 'main term', many: 'main terms' },
  subterms: { one: 'subterm', many: 'subterms' },
  cells: { one: 'cell', many: 'cells' },
  links: { one: 'reference', many: 'references' },
  changes: { one: 'change', many: 'changes' },
  unread: { one: 'element of an unknown kind left out', many: 'elements of an unknown kind left out' },
  tables: { one: 'table', many: 'tables' },
  values: { one: 'value', many: 'values' },
  terms: { one: 'term', many: 'terms' },
  places: { one: 'place', many: 'places' },
};

/** What was counted of a book: "22 chapters, 296 sections, 45,017 codes"; what there is none of is left out. */
export function countWords(counts: Counts): string {
  return countNames
    .flatMap((name) => {
      const count = counts[name] ?? 0;
      const said = words[name];
      return said === null || count === 0 ? [] : [`${formatCount(count)} ${count === 1 ? said.one : said.many}`];
    })
    .join(', ');
}

/** What a release holds: "98,186 codes, 74,719 billable", or what was counted of another book. */
export function contentWords({ book, codes, billable, counts }: Pick<Release, 'book' | 'codes' | 'billable' | 'counts'>): string {
  return book === 'codes' ? `${formatCount(codes)} codes, ${formatCount(billable)} billable` : countWords(counts) || `${formatCount(codes)} rows`;
}
