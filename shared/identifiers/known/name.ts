import type { IdentifierSpan } from '../model';
import { ambiguousNames } from '../words/ambiguous-names';
import { eponymNouns, eponyms, standingEponyms } from '../words/eponyms';
import { formsOfGivenName } from '../words/nicknames';
import { nameParticles, nameSuffixes, notNames, personTitles, personVerbs } from '../words/not-names';
import { oneErrorApart, plainLetters, type Word } from '../word';

/** A patient's name as it is looked for. */
export type KnownName = {
  /** Every part that may stand alone, in all its spellings. */
  readonly parts: ReadonlySet<string>;
  readonly surnames: ReadonlySet<string>;
  /** Parts joined into one word: `jsmith`, `johnsmith`, `obrien`. */
  readonly joined: ReadonlySet<string>;
  readonly particles: ReadonlySet<string>;
  readonly initials: ReadonlySet<string>;
  /** All initials in a row, as `J.R.S.` gives them: with and without the middle. */
  readonly monograms: ReadonlySet<string>;
};

const titles = new Set([...personTitles, 'dr', 'prof', 'rev', 'hon', 'md', 'do', 'rn', 'phd', ...nameSuffixes]);

/** Reads "Last, First Middle" and "First Middle Last", with titles, suffixes, particles and double names; undefined where there is no name. */
export function readName(name: string): KnownName | undefined {
  const [before = '', ...after] = name.replace(/,\s*(?:jr|sr|ii|iii|iv|md|do|phd|esq)\b\.?/gi, ' ').split(',');
  const turned = lettersIn(after.join(' ')).length > 0;
  const all = lettersIn(before);
  const given = turned ? lettersIn(after.join(' ')) : all.slice(0, 1);
  const surnames = turned ? all : all.slice(1);
  const particles = new Set(surnames.filter((part) => nameParticles.has(part) && surnames.length > 1));
  const bearing = surnames.filter((part) => !particles.has(part));
  const whole = [...given, ...surnames];
  if (whole.length === 0) return undefined;
  const last = bearing.at(-1) ?? '';
  const spelled = [...given.flatMap((part) => [part, ...formsOfGivenName(part)]), ...bearing].flatMap((part) => [part, ...spellings(name, part)]);
  const first = given[0] ?? '';
  const middles = turned ? given.slice(1) : bearing.slice(0, -1);
  const joinedSurname = surnames.join('');
  const joined = [joinedSurname, `${first}${last}`, `${last}${first}`, `${first}${joinedSurname}`, `${joinedSurname}${first}`, `${first.slice(0, 1)}${last}`, `${last}${first.slice(0, 1)}`, whole.join(''), `${surnames.slice(-2).join('')}`, given.slice(0, 2).join('')];
  const letter = (part: string): string => part.slice(0, 1);
  return {
    surnames: new Set(bearing),
    parts: new Set(spelled.filter((part) => part.length >= 2)),
    joined: new Set(joined.filter((part) => part.length >= 5 && !spelled.includes(part))),
    particles,
    initials: new Set([...given, ...middles].map(letter).concat(bearing.map(letter))),
    monograms: new Set([`${letter(first)}${letter(last)}`, [first, ...middles, last].map(letter).join('')].filter((each) => each.length >= 2)),
  };
}

/** Parts of a name as compared; a name torn at an apostrophe or after Mc stays whole. */
function lettersIn(text: string): string[] {
  return plainLetters(text).split(/[^\p{L}]+/u).filter((part) => part !== '' && !titles.has(part));
}

/** How a name with an umlaut or a slashed letter is written where keyboards lack it. */
function spellings(name: string, part: string): string[] {
  const written = name.split(/[^\p{L}\p{M}'’]+/u).find((each) => plainLetters(each) === part);
  if (written === undefined) return [];
  const spelled = plainLetters(written.normalize('NFC').toLowerCase().replace(/[äæ]/g, 'ae').replace(/[öøœ]/g, 'oe').replace(/ü/g, 'ue').replace(/å/g, 'aa').replace(/ñ/g, 'n'));
  return spelled === part ? [] : [spelled];
}

/** What a word is to the name: a part that nothing else can be, one that is also another word, one mistyped, an initial, or what joins. */
type Likeness = 'sure' | 'doubtful' | 'mistyped' | 'initial' | 'joint';
type Match = { readonly like: Likeness; readonly words: number };

const between = /^[\s.,\-‐-–'’_·|/]{0,3}$/;
const credentialNotMonogram = new Set(['md', 'do', 'rn', 'pa', 'np', 'iv', 'im', 'po', 'ed', 'er', 'or', 'us', 'am', 'pm', 'pe', 'ct', 'mr', 'id', 'ie', 'eg', 'qd', 'pt', 'ot', 'sc', 'sq']);

/** Places of the patient's name in any form: any part, any order, initials, short forms, one typing error, torn apart or joined. */
export function findKnownName(words: readonly Word[], name: KnownName): readonly IdentifierSpan[] {
  const found: IdentifierSpan[] = [];
  for (let at = 0; at < words.length;) {
    const run = runFrom(words, at, name);
    const first = words[at];
    if (run === undefined || first === undefined) {
      at += 1;
      continue;
    }
    const end = run.end + suffixAfter(words, run.end);
    const last = words[end - 1];
    if (last !== undefined && bearsName(words, at, run)) found.push({ kind: 'name', start: first.start, end: last.end, certainty: 'known' });
    at = Math.max(end, at + 1);
  }
  return [...found, ...monogramPlaces(words, name), ...tornPlaces(words, name)];
}

type Run = { readonly end: number; readonly likes: readonly Likeness[] };

function runFrom(words: readonly Word[], from: number, name: KnownName): Run | undefined {
  const likes: Likeness[] = [];
  let at = from;
  while (at < words.length) {
    if (at > from && !between.test(words[at]?.before ?? '')) break;
    const match = matchAt(words, at, name);
    if (match === undefined) break;
    likes.push(match.like);
    at += match.words;
  }
  return likes.length === 0 ? undefined : { end: at, likes };
}

function matchAt(words: readonly Word[], at: number, name: KnownName): Match | undefined {
  const [one, two, three] = [words[at], words[at + 1], words[at + 2]];
  if (one === undefined) return undefined;
  if (two !== undefined && isTorn(one, two)) {
    if (three !== undefined && isTorn(two, three) && isWhole(one.plain + two.plain + three.plain, name)) return { like: 'sure', words: 3 };
    if (isWhole(one.plain + two.plain, name)) return { like: 'sure', words: 2 };
  }
  const singular = one.plain.endsWith('s') && one.casing !== 'lower' ? one.plain.slice(0, -1) : one.plain;
  if (name.joined.has(one.plain)) return { like: 'sure', words: 1 };
  if (name.parts.has(one.plain) || (singular.length >= 4 && name.parts.has(singular))) return { like: isDoubtful(one.plain) ? 'doubtful' : 'sure', words: 1 };
  if (one.plain.length === 1) return name.initials.has(one.plain) && one.casing !== 'lower' ? { like: 'initial', words: 1 } : undefined;
  if (name.particles.has(one.plain)) return { like: 'joint', words: 1 };
  return isMistyped(one.plain, name) ? { like: 'mistyped', words: 1 } : undefined;
}

/** Names that are written as one word and as two: O Brien, Mac Donald, De la Cruz; and those torn at a hyphen. */
const tearable = new Set([...nameParticles, 'd', 'l', 'fitz', 'ben', 'saint']);
const isTorn = (one: Word, two: Word): boolean => /^-$/.test(two.before) || (tearable.has(one.plain) && /^[\s'’]{1,2}$/.test(two.before));
const isWhole = (joined: string, name: KnownName): boolean => joined.length >= 4 && (name.parts.has(joined) || name.joined.has(joined));
const isDoubtful = (plain: string): boolean => plain.length < 3 || ambiguousNames.has(plain) || eponyms.has(plain) || notNames.has(plain);

function isMistyped(plain: string, name: KnownName): boolean {
  if (plain.length < 4 || notNames.has(plain)) return false;
  for (const part of name.parts) if (part.length >= 4 && Math.abs(part.length - plain.length) <= 1 && oneErrorApart(part, plain)) return true;
  for (const part of name.joined) if (part.length >= 8 && Math.abs(part.length - plain.length) <= 1 && oneErrorApart(part, plain)) return true;
  return false;
}

/** Whether a run of likenesses is the patient, or chance. */
function bearsName(words: readonly Word[], at: number, { end, likes }: Run): boolean {
  if (likes.includes('sure')) return true;
  const parts = likes.filter((like) => like === 'doubtful' || like === 'mistyped').length;
  const first = words[at];
  const next = words[end];
  if (parts === 0 || first === undefined) return false;
  const isCapital = words.slice(at, end).some(({ casing, plain }) => (casing === 'capital' || casing === 'mixed') && plain.length > 1);
  if (parts >= 2 && (isCapital || end - at >= 2)) return true;
  if (likes.includes('initial') && isCapital) return true;
  const title = words[at - 1]?.plain ?? '';
  const capitals = first.casing !== 'lower';
  if ((personTitles.has(title) || ((title === 'patient' || title === 'pt') && capitals)) && /^[.:]?\s*$/.test(first.before)) return true;
  if (!isCapital) return false;
  const isPerson = next !== undefined && /^\s+$/.test(next.before) && personVerbs.has(next.plain);
  if (isPerson) return true;
  if (next !== undefined && eponymNouns.has(next.plain) && /^[\s-]+$/.test(next.before)) return false;
  // "Case Management", "Rice Clinic": the other words of a title or a place.
  if (next !== undefined && next.before === ' ' && next.casing !== 'lower' && notNames.has(next.plain) && !first.possessive) return false;
  const previous = words[at - 1];
  const ofPair = (previous !== undefined && eponyms.has(previous.plain) && /^[ -]$/.test(first.before)) || (next !== undefined && eponyms.has(next.plain) && /^[ -]$/.test(next.before));
  if (ofPair) return false;
  if (first.possessive) return true;
  if (standingEponyms.has(first.plain)) return /^(?:for|per|from|by|with|called|named|told|asked|seeing)$/.test(previous?.plain ?? '') && !/^(?:in|was|at|to)$/.test(next?.plain ?? '');
  if (first.opens) return false;
  return first.plain.length >= (likes.includes('mistyped') ? 5 : 2);
}

function suffixAfter(words: readonly Word[], end: number): number {
  const next = words[end];
  return next !== undefined && nameSuffixes.has(next.plain) && /^,?\s+$/.test(next.before) ? 1 : 0;
}

/** `J.S.`, `J. R. S.`: initials with points between them. */
function monogramPlaces(words: readonly Word[], { monograms }: KnownName): IdentifierSpan[] {
  return words.flatMap((first, at) => {
    if (first.plain.length !== 1 || first.casing === 'lower') return [];
    return [...monograms].filter((monogram) => {
      const letters = words.slice(at, at + monogram.length);
      const next = words[at + monogram.length];
      return letters.length === monogram.length && letters.every(({ plain, casing, before }, index) => plain === monogram[index] && casing !== 'lower' && (index === 0 || /^\. ?$/.test(before)))
        && !credentialNotMonogram.has(monogram) && words[at - 1]?.plain.length !== 1 && !(next !== undefined && next.plain.length === 1 && /^\. ?$/.test(next.before));
    }).map((monogram) => ({ kind: 'name', start: first.start, end: words[at + monogram.length - 1]?.end ?? first.end, certainty: 'known' }) satisfies IdentifierSpan);
  });
}

/** A name of which every letter stands alone: `S m i t h`, `I.v.o.n.n.e`. */
function tornPlaces(words: readonly Word[], name: KnownName): IdentifierSpan[] {
  const found: IdentifierSpan[] = [];
  for (let at = 0; at < words.length; at += 1) {
    let joined = '';
    for (let end = at; end < words.length && words[end]?.plain.length === 1 && (end === at || (words[end]?.before.length ?? 9) <= 2); end += 1) {
      joined += words[end]?.plain ?? '';
      if (joined.length >= 4 && (name.parts.has(joined) || name.joined.has(joined))) found.push({ kind: 'name', start: words[at]?.start ?? 0, end: words[end]?.end ?? 0, certainty: 'known' });
    }
  }
  return found;
}
