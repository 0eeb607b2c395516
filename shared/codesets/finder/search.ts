import type { CalendarDate } from '../../kernel';
import { bareCode } from '../shapes';
import { codeRange, positionOf } from './by-code';
import { withFamily } from './family';
import { rankOf, type FinderAnswer, type Found, type ReadQuery } from './found';
import { gather, Scratch } from './gather';
import { byMeaning, isAbbreviation, mostMeanings } from './meanings';
import { codeAt, type Finder } from './open';
import { dayNumber } from './parts';
import { termsFor, wordOf, type Term } from './query';
import { usageBonus, weights } from './rank';
import { readingsOf, type Reading } from './readings';
import { refine } from './refine';
import { scorer, sourceOf, targetOf } from './score';
import { Best } from './top';

/** What is asked of a finder. */
export type FinderQuery = {
  readonly query: string;
  /** Codes that may not be used on this day are left out. */
  readonly date: CalendarDate;
  readonly billableOnly: boolean;
  readonly limit: number;
  /** Which codes may be found beside that; all, if not given. */
  readonly accepts?: ((position: number) => boolean) | undefined;
  /** Called once for each code that has all that was typed, those that `accepts` refuses included. */
  readonly count?: ((position: number) => void) | undefined;
  /** How often this person has used the code at a position. */
  readonly usage?: ((position: number) => number) | undefined;
};

/** Whether the code at a position may be used on a day; its last day is included (see hcpcsRecordReader). */
function usableOn(finder: Finder, position: number, day: number): boolean {
  return finder.days.length === 0 || ((finder.days[position * 2] ?? 0) <= day && day <= (finder.days[position * 2 + 1] ?? 0));
}

const scratches = new WeakMap<Finder, Scratch>();

function scratchOf(finder: Finder): Scratch {
  const before = scratches.get(finder);
  if (before !== undefined) return before;
  const scratch = new Scratch(finder);
  scratches.set(finder, scratch);
  return scratch;
}

/** Headers are gone down from only among the first phrases found. */
const mostRefined = 40;

/** A hit that fits so much worse than the best is none. */
const leastOfBest = 0.5;

/** Of the codes under a header that is just what was typed so many follow it, each a little later. */
const mostFollowing = 3;
const mostInstead = 12;
const following = 0.3;

/** A reading at least this good is by the words as typed. */
const asTyped = 0.98;

/**
 * Searches one edition. The typed code comes first; then the codes that begin with it, in the order of codes,
 * those that may be submitted before the headers; then the codes whose phrases have the most of what was typed, best first.
 */
export function searchFinder(finder: Finder, asked: FinderQuery): FinderAnswer {
  const { query, date, billableOnly, limit, accepts = () => true, count = () => undefined } = asked;
  const day = dayNumber(date);
  const usable = (position: number): boolean => (!billableOnly || ((finder.flags[position] ?? 0) & 1) === 1) && usableOn(finder, position, day);
  const bare = bareCode(query);
  const [low, high] = bare === null ? [0, 0] : codeRange(finder, bare);
  const exact = bare === null ? -1 : positionOf(finder, bare);
  const byCode = new Best(limit);
  let total = 0;
  for (let position = low; position < high; position += 1) {
    if (!usable(position)) continue;
    count(position);
    if (!accepts(position)) continue;
    total += 1;
    byCode.offer(position, position === exact ? 2 : (finder.flags[position] ?? 0) & 1);
  }
  const codes = byCode.take().map(({ position, score }): Found => ({ position, score, by: position === exact ? 'exact-code' : 'code', phrase: null, reading: 0 }));
  // What is clearly the beginning of a code is not sought among words too.
  if (total > 0 && query.trim().length >= 3 && /^[a-z]?\d|^\d[a-z]/i.test(query.trim())) return { found: codes, total, readings: [] };
  const words = new WordSearch(finder, (position) => (position < low || position >= high) && usable(position), asked);
  const best = new Best(isAbbreviation(query) ? limit * mostMeanings : limit);
  for (const [position, score] of words.scores()) best.offer(position, score);
  const taken = best.take();
  const least = (taken[0]?.score ?? 0) * leastOfBest;
  const byWords = taken.filter(({ score }) => score >= least).map(({ position, score }): Found => ({ position, score, by: 'words', ...words.wayTo(position) }));
  const sorted = isAbbreviation(query) ? byMeaning(byWords, words.readings) : withFamily(finder, byWords, (position) => usable(position) && accepts(position));
  return { found: [...codes, ...sorted].toSorted((left, right) => rankOf[left.by] - rankOf[right.by]).slice(0, limit), total: total + words.total, readings: words.readings };
}

type Hit = { score: number; phrase: number; reading: number; second: number };

/** One search by words: the hits of every reading of the query, by position. */
class WordSearch {
  readonly readings: ReadQuery[] = [];
  total = 0;
  readonly #hits = new Map<number, Hit>();
  readonly #scratch: Scratch;
  #isComplete = false;

  constructor(
    readonly finder: Finder,
    readonly usable: (position: number) => boolean,
    readonly asked: FinderQuery,
  ) {
    this.#scratch = scratchOf(finder);
    this.#scratch.search += 1;
    const known = new Map<string, Term>();
    for (const reading of readingsOf(finder, asked.query, (form) => wordOf(finder, form) >= 0)) {
      const terms = termsFor(finder, reading, known);
      this.readings.push({ reading, terms });
      // Where the words as typed are a phrase of the books, nothing else was meant by them; an abbreviation may be.
      if (this.#isComplete && reading.meant?.kind !== 'abbreviation') continue;
      if (terms.some(({ words }) => words.length > 0)) this.#read(reading, terms, this.readings.length - 1);
    }
    // Where nothing has all that was typed, what was found is what there is.
    if (this.total === 0) {
      for (const position of this.#hits.keys()) this.#count(position);
    }
  }

  /** Every position found, with its score: that of its best phrase, and something where a second source says the same. */
  *scores(): Generator<readonly [number, number]> {
    const { accepts, usage } = this.asked;
    for (const [position, { score, second }] of this.#hits) {
      if (accepts !== undefined && !accepts(position)) continue;
      yield [position, score + weights.seconded * Math.max(0, second - score + 0.8) + (usage === undefined ? 0 : usageBonus(usage(position)))];
    }
  }

  wayTo(position: number): { readonly phrase: number | null; readonly reading: number } {
    const hit = this.#hits.get(position);
    return { phrase: hit?.phrase ?? null, reading: hit?.reading ?? 0 };
  }

  #count(position: number): void {
    const { counted, search } = this.#scratch;
    if (counted[position] === search) return;
    counted[position] = search;
    if (!this.usable(position)) return;
    this.asked.count?.(position);
    if (this.asked.accepts?.(position) !== false) this.total += 1;
  }

  #offer(position: number, value: number, phrase: number, reading: number): void {
    if (!this.usable(position)) return;
    const before = this.#hits.get(position);
    if (before === undefined) {
      this.#hits.set(position, { score: value, phrase, reading, second: 0 });
      return;
    }
    const isOther = sourceOf(this.finder, before.phrase) !== sourceOf(this.finder, phrase);
    if (value > before.score) {
      if (isOther) before.second = Math.max(before.second, before.score);
      before.score = value;
      before.phrase = phrase;
      before.reading = reading;
    } else if (isOther) before.second = Math.max(before.second, value);
  }

  /** Offers the codes right under a header, as far as they may be submitted, in their order. */
  #follow(header: number, value: number, phrase: number, reading: number, most: number): void {
    const { finder } = this;
    if (((finder.flags[header] ?? 0) & 1) === 1) return;
    const [low, high] = codeRange(finder, codeAt(finder, header));
    let offered = 0;
    for (let position = low; position < high && offered < most; position += 1) {
      if (((finder.flags[position] ?? 0) & 1) === 0) continue;
      this.#offer(position, value - offered * 0.01, phrase, reading);
      offered += 1;
    }
  }

  #read(reading: Reading, terms: readonly Term[], number: number): void {
    const { finder } = this;
    const spoken = terms.filter(({ grammatical }) => !grammatical).length;
    const all = spoken === 0 ? 1 : spoken;
    const candidates = gather(finder, terms, this.#scratch, (phrase, met) => {
      if (met >= all) this.#count(targetOf(finder, phrase));
    });
    const score = scorer(finder, terms);
    const weight = terms.reduce((sum, term) => sum + term.weight, 0) || 1;
    for (const [place, phrase] of candidates.entries()) {
      const { score: value, lacking, isComplete } = score(phrase);
      if (isComplete && reading.factor > asTyped) this.#isComplete = true;
      const target = targetOf(finder, phrase);
      this.#offer(target, value * reading.factor, phrase, number);
      if (this.asked.billableOnly) this.#follow(target, value * reading.factor, phrase, number, mostInstead);
      else if (isComplete && place === 0) this.#follow(target, value * reading.factor - following, phrase, number, mostFollowing);
      if (place >= mostRefined || lacking.length === 0 || ((finder.flags[target] ?? 0) & 1) === 1) continue;
      const refined = refine(finder, target, lacking.flatMap((term) => terms[term] ?? []), this.usable);
      if (refined !== null) this.#offer(refined.position, (value + (weights.met * refined.gain) / weight) * reading.factor, phrase, number);
    }
  }
}

/**
 * Puts the answers of several releases into one order: codes before words, then by score. Equal hits keep the
 * order of the answers, so that the first system asked for comes first.
 */
export function mergeFound<Answer extends FinderAnswer>(answers: readonly Answer[], limit: number): { readonly answer: Answer; readonly hit: Found }[] {
  return answers
    .flatMap((answer, order) => answer.found.map((hit) => ({ answer, hit, order })))
    .sort((left, right) => rankOf[left.hit.by] - rankOf[right.hit.by] || right.hit.score - left.hit.score || left.order - right.order || left.hit.position - right.hit.position)
    .slice(0, limit)
    .map(({ answer, hit }) => ({ answer, hit }));
}
