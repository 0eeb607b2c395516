import type { CalendarDate } from '../../kernel';
import { bareCode } from '../shapes';
import { codeRange, positionOf } from './by-code';
import { gather, Scratch } from './gather';
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

/** Exactly the code that was typed, a code that an abbreviation means, one that begins with what was typed, or one to which words led. */
export type FoundBy = 'exact-code' | 'abbreviation' | 'code' | 'words';

export type Found = {
  readonly position: number;
  readonly by: FoundBy;
  readonly score: number;
  /** By words: the phrase that led here, and the reading of the query that it met. */
  readonly phrase: number | null;
  readonly reading: number;
};

export type ReadQuery = { readonly reading: Reading; readonly terms: readonly Term[] };

/** The best hits, best first, how many codes have all that was typed, and how the query was read. */
export type FinderAnswer = { readonly found: readonly Found[]; readonly total: number; readonly readings: readonly ReadQuery[] };

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

/** A few letters are more often an abbreviation (CF, DM) than the beginning of a code. */
function isAbbreviation(query: string): boolean {
  return /^[a-z][a-z0-9/&-]{1,6}$/i.test(query.trim());
}

/** What a hit must score to be a meaning of an abbreviation: by what it stands for, or by a phrase that is the abbreviation itself. */
const leastMeant = 1.9;
const leastTyped = 2.3;
/** Among so many times the hits that are asked for each meaning has its best. */
const mostMeanings = 5;
/**
 * The best of each meaning comes before the second of any (what an abbreviation stands for is told by the record, not by the words), and
 * between them a few phrases whose first letters were typed.
 */
const ofEachMeaning = 4;
const byInitials = 3;
const mostByInitials = 3;

/** Hits of an abbreviation, best first, each of its meanings to be seen among the first. */
function byMeaning(hits: readonly Found[], readings: readonly ReadQuery[]): Found[] {
  const seen = new Set<string>();
  let initials = 0;
  const found = hits.map((hit): Found => {
    const meant = readings[hit.reading]?.reading.meant;
    const isMeaning = meant?.kind === 'abbreviation' ? hit.score >= leastMeant : hit.score >= leastTyped;
    const meaning = meant?.words ?? '';
    if (isMeaning && !seen.has(meaning)) {
      seen.add(meaning);
      return { ...hit, by: 'abbreviation', score: ofEachMeaning + hit.score / 10 };
    }
    if (meant === null && hit.score > leastMeant && initials < mostByInitials) {
      initials += 1;
      return { ...hit, by: 'abbreviation', score: byInitials + hit.score / 10 };
    }
    return isMeaning ? { ...hit, by: 'abbreviation' } : hit;
  });
  return found.toSorted((left, right) => rankOf[left.by] - rankOf[right.by] || right.score - left.score);
}

/** After the first hits, so many codes of the family of the very first. */
const mostFirst = 5;
const mostOfFamily = 4;
/** Of more codes no few are the family. */
const mostInFamily = 400;

/**
 * The hits, with some of the family of the first among them: the codes under a header, the codes beside a code. A book may name the
 * unspecified code where the record says more, or a code of its year whose cases have been divided since.
 */
function withFamily(finder: Finder, hits: readonly Found[], usable: (position: number) => boolean): Found[] {
  const [first] = hits;
  if (first === undefined) return [];
  const led = hits.slice(0, mostFirst);
  const there = new Set(led.map(({ position }) => position));
  // After those, also where scores of several systems are compared.
  const score = (led.at(-1)?.score ?? first.score) - 1e-6;
  const code = codeAt(finder, first.position);
  const isHeader = ((finder.flags[first.position] ?? 0) & 1) === 0;
  const [low, high] = codeRange(finder, isHeader ? code : code.slice(0, -1));
  // A table of ICD-10-PCS has hundreds of codes: what is shown of it is what was found.
  const family: Found[] = [];
  if (isHeader && high - low > mostInFamily) return [...hits];
  for (let position = low; position < high && family.length < mostOfFamily; position += 1) {
    const isBillable = ((finder.flags[position] ?? 0) & 1) === 1;
    const isNear = isHeader || codeAt(finder, position).length === code.length;
    if (isBillable && isNear && !there.has(position) && usable(position)) family.push({ ...first, position, score });
  }
  const all = new Set(family.map(({ position }) => position));
  return [...led, ...family, ...hits.slice(mostFirst).filter(({ position }) => !all.has(position))];
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

const rankOf: Readonly<Record<FoundBy, number>> = { 'exact-code': 0, abbreviation: 1, code: 2, words: 3 };

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
