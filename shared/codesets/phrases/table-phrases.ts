import type { Phrase } from '../finder/phrase';
import type { Targets } from './targets';
import { treesOf, type Node, type Term } from './term';

/** What a column of a table adds to the words of its rows: words that say it, and other words people use for it. */
type Column = { readonly words: string; readonly also: readonly string[] };

/** The columns of the Table of Neoplasms, as its headings number them. */
const neoplasmColumns: Readonly<Record<number, Column>> = {
  2: { words: 'malignant neoplasm', also: ['primary', 'cancer carcinoma tumor tumors malignancy ca cancerous growth mass'] },
  3: { words: 'secondary malignant neoplasm', also: ['metastasis metastatic metastases mets metastasized cancer carcinoma tumor malignancy spread'] },
  4: { words: 'carcinoma in situ', also: ['neoplasm malignant ca cis cancer tumor noninvasive preinvasive'] },
  5: { words: 'benign neoplasm', also: ['tumor growth mass nonmalignant noncancerous'] },
  6: { words: 'neoplasm uncertain behavior', also: ['tumor borderline'] },
  7: { words: 'neoplasm unspecified behavior', also: ['tumor growth mass'] },
};

/** The columns of the Table of Drugs and Chemicals. */
const drugColumns: Readonly<Record<number, Column>> = {
  2: { words: 'poisoning accidental', also: ['unintentional overdose toxic effect toxicity by intoxication ingestion od'] },
  3: { words: 'poisoning intentional self-harm', also: ['suicide suicidal attempt overdose toxic effect by od'] },
  4: { words: 'poisoning assault', also: ['homicide attack toxic effect by'] },
  5: { words: 'poisoning undetermined', also: ['intent overdose toxic effect by'] },
  6: { words: 'adverse effect', also: ['reaction of side properly administered taken as prescribed'] },
  7: { words: 'underdosing', also: ['underdose of missed dose'] },
};

function* tablePhrases(roots: readonly Node[], source: 'neoplasm' | 'drugs', columns: Readonly<Record<number, Column>>, skipped: number, targets: Targets): Generator<Phrase> {
  for (const node of roots) {
    for (const { column, code } of node.term.cells) {
      const heading = columns[column];
      if (heading === undefined) continue;
      for (const target of targets(code)) yield { source, code: target, levels: [...node.levels.slice(skipped), heading.words], optional: [...node.optional, ...heading.also] };
    }
    yield* tablePhrases(node.children, source, columns, skipped, targets);
  }
}

/** The cells of the Table of Neoplasms: a site and a behaviour. Its one main term, "Neoplasm", is in the words of every column. */
export function neoplasmPhrases(terms: readonly Term[], targets: Targets): Generator<Phrase> {
  return tablePhrases(treesOf(terms), 'neoplasm', neoplasmColumns, 1, targets);
}

/** The cells of the Table of Drugs and Chemicals: a substance and an intent. */
export function drugPhrases(terms: readonly Term[], targets: Targets): Generator<Phrase> {
  return tablePhrases(treesOf(terms), 'drugs', drugColumns, 0, targets);
}
