import { booksSearched, chaptersOf, codeAt, marksIn, mergeFound, phraseSources, searchFinder, sourceOf, textAt, titleAt, wordsOfPhrase, writeCode, type CodeHit, type Facets, type FinderAnswer, type Finder, type Found, type HitReason, type SearchInput, type System } from '../../../shared/codesets';
import type { CallOutput } from '../../../shared/ipc';
import { storedInForce, type Codesets } from './codesets';
import type { UsedFinder } from './finders';

/** How often the person who asks has used a code, by its bare form; known to the caller only. */
export type Usage = (system: System, bare: string) => number;

type Answer = FinderAnswer & { readonly system: System; readonly releaseId: CodeHit['releaseId']; readonly used: UsedFinder; readonly counts: Counts };
type Counts = { readonly byChapter: Map<number, number>; all: number; billable: number };

const chapterNumbers = new WeakMap<Finder, Uint8Array>();

/** For each position the number of its chapter among those of the system, from 1; 0 for none. */
function chapterNumbersOf(finder: Finder, system: System): Uint8Array {
  const before = chapterNumbers.get(finder);
  if (before !== undefined) return before;
  const chapters = chaptersOf(system);
  const numbers = new Uint8Array(finder.size);
  let last = 0;
  for (let position = 0; position < finder.size; position += 1) {
    const code = codeAt(finder, position);
    // Codes are in order, so that the next one is mostly in the same chapter.
    if (chapters[last - 1]?.covers(code) !== true) last = chapters.findIndex(({ covers }) => covers(code)) + 1;
    numbers[position] = last;
  }
  chapterNumbers.set(finder, numbers);
  return numbers;
}

/**
 * Searches the releases in force on the date, each with the books used with it, and puts the hits into one order.
 * @param usage what the person who asks has used; it decides between hits that fit alike
 */
export function searchCodesets(codesets: Codesets, { query, date, systems: asked, billableOnly, chapter, limit }: SearchInput, usage?: Usage): CallOutput<'codesets.search'> {
  const found = [...new Set(asked)].map((system) => ({ system, ...storedInForce(codesets, system, date) }));
  const answers = found.flatMap(({ system, stored }): Answer[] => {
    if (stored === undefined) return [];
    const used = codesets.finders.on(stored, date);
    const { finder } = used;
    const numbers = chapterNumbersOf(finder, system);
    const wanted = chapter === undefined ? undefined : chaptersOf(system).findIndex((each) => each.chapter === chapter) + 1;
    const counts: Counts = { byChapter: new Map(), all: 0, billable: 0 };
    const answer = searchFinder(finder, {
      query,
      date,
      billableOnly,
      limit,
      accepts: wanted === undefined ? undefined : (position) => wanted > 0 && numbers[position] === wanted,
      count: (position) => {
        const number = numbers[position] ?? 0;
        counts.all += 1;
        counts.billable += (finder.flags[position] ?? 0) & 1;
        counts.byChapter.set(number, (counts.byChapter.get(number) ?? 0) + 1);
      },
      usage: usage === undefined ? undefined : (position) => usage(system, codeAt(finder, position)),
    });
    return [{ system, releaseId: stored.release.id, used, counts, ...answer }];
  });
  return {
    hits: mergeFound(answers, limit).map(({ answer, hit }) => describeHit(answer, hit)),
    total: answers.reduce((sum, { total }) => sum + total, 0),
    facets: facetsOf(answers),
    books: booksSearched.findLast((state) => answers.some(({ used }) => used.books === state)) ?? 'searched',
    systems: found.map(({ state }) => state),
  };
}

/** Found by its code: nothing more is to be said. */
export const foundByCode: HitReason = { by: 'code', text: '', through: '', marks: [], edition: '', meant: null };

function describeHit(answer: Answer, hit: Found): CodeHit {
  const { system, releaseId, readings, used: { finder } } = answer;
  const title = titleAt(finder, hit.position);
  const terms = readings[hit.reading]?.terms ?? [];
  return {
    system,
    code: writeCode(system, codeAt(finder, hit.position)),
    title,
    billable: ((finder.flags[hit.position] ?? 0) & 1) === 1,
    releaseId,
    marks: marksIn(finder, title, terms),
    why: reasonOf(answer, hit),
  };
}

function reasonOf({ readings, used: { finder, editions } }: Answer, { phrase, reading }: Found): HitReason {
  if (phrase === null) return foundByCode;
  const by = phraseSources[sourceOf(finder, phrase)] ?? 'title';
  const { text, through } = by === 'title' ? { text: '', through: null } : textAt(finder, phrase);
  const read = readings[reading];
  const terms = read?.terms ?? [];
  const has = wordsOfPhrase(finder, phrase);
  const misspelt = terms.flatMap((term) => {
    const word = term.by === 'spelling' ? term.words.find((each) => has.has(each.word)) : undefined;
    return word === undefined ? [] : [{ typed: term.text, word: finder.words[word.word] ?? '' }];
  });
  return {
    by,
    text,
    through: through ?? '',
    marks: marksIn(finder, text, terms),
    edition: editions[by] ?? '',
    meant: read?.reading.meant ?? (misspelt.length === 0 ? null : { kind: 'spelling', typed: misspelt.map(({ typed }) => typed).join(' '), words: misspelt.map(({ word }) => word).join(' ') }),
  };
}

function facetsOf(answers: readonly Answer[]): Facets {
  return {
    systems: answers.map(({ system, counts }) => ({ system, count: counts.all })),
    chapters: answers.flatMap(({ system, counts }) =>
      chaptersOf(system).flatMap(({ chapter, title }, index) => {
        const count = counts.byChapter.get(index + 1) ?? 0;
        return count === 0 ? [] : [{ chapter, system, title, count }];
      }),
    ),
    billable: answers.reduce((sum, { counts }) => sum + counts.billable, 0),
  };
}
