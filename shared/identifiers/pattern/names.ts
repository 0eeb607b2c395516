import type { Certainty, IdentifierSpan } from '../model';
import { ambiguousNames } from '../words/ambiguous-names';
import { eponymNouns, eponyms } from '../words/eponyms';
import { givenNames } from '../words/given-names';
import { clinicianTitles, credentials, nameParticles, nameSuffixes, notNames, personTitles, personVerbs, relations } from '../words/not-names';
import { surnames } from '../words/surnames';
import type { Word } from '../word';

type Found = { readonly from: number; readonly to: number; readonly certainty: Certainty };

const gap = /^(?:[ \u00a0]+|\.[ \u00a0]?|-)$/;
const label = /^\s*(?:name)?\s*[:#=]\s*$/i;

const isCapital = (word: Word | undefined): boolean => word !== undefined && word.casing !== 'lower';
/** A capitalised word that nothing else than a name explains. */
const mayBeName = (word: Word | undefined): boolean => word !== undefined && word.casing !== 'lower' && word.plain.length > 1 && !notNames.has(word.plain) && !eponymNouns.has(word.plain) && !clinicianTitles.has(word.plain) && !personTitles.has(word.plain);
/** After a title or a label also a word that is mostly none: Mr. White, Name: Robert Young. */
const isLikelyName = (word: Word | undefined): boolean => mayBeName(word) || (isCapital(word) && (isSurname(word) || isGiven(word)));
const isGiven = (word: Word | undefined): boolean => word !== undefined && givenNames.has(word.plain);
const isSurname = (word: Word | undefined): boolean => word !== undefined && surnames.has(word.plain);
const isSure = (word: Word): boolean => !ambiguousNames.has(word.plain) && !eponyms.has(word.plain) && !notNames.has(word.plain);
const isInitial = (word: Word | undefined): boolean => word !== undefined && word.plain.length === 1 && word.casing === 'capital';

/** A point joins only what it shortens: `J. Smith`, `St. James`. */
const joins = (previous: Word | undefined, word: Word): boolean => gap.test(word.before) && (!word.before.startsWith('.') || previous?.plain.length === 1 || previous?.plain === 'st');

/** A particle before a name, alone or in a row: `de la Cruz`, `al-Rashid`. */
const isParticle = (words: readonly Word[], at: number): boolean => nameParticles.has(words[at]?.plain ?? '') && (isLikelyName(words[at + 1]) || (nameParticles.has(words[at + 1]?.plain ?? '') && isLikelyName(words[at + 2])));

/**
 * How far a name that begins at `from` reaches: names, initials and particles, at most `most` words. `turned` takes one comma
 * for that of "Last, First".
 */
function reach(words: readonly Word[], from: number, most: number, turned = false): number {
  let to = from;
  let commas = turned ? 1 : 0;
  while (to < words.length && to - from < most) {
    const word = words[to];
    if (word === undefined) break;
    if (to > from && !joins(words[to - 1], word)) {
      if (commas === 0 || !/^, ?$/.test(word.before) || !isLikelyName(word)) break;
      commas -= 1;
    }
    if (!(to === from || turned ? isLikelyName(word) : mayBeName(word) || isSurname(word) && isCapital(word)) && !isInitial(word) && !isParticle(words, to)) break;
    to += 1;
  }
  while (to > from + 1 && isInitial(words[to - 1]) && !/^\./.test(words[to]?.before ?? '.')) to -= 1;
  const next = words[to];
  return next !== undefined && to > from && nameSuffixes.has(next.plain) && /^,? $/.test(next.before) ? to + 1 : to;
}

const valveGrades = new Set(['trace', 'trivial', 'mild', 'moderate', 'severe', 'functional', 'ischemic', 'degenerative', 'mitral', 'significant', 'eccentric']);

/** Mr. Jones, mrs jones, Ms. Maria de la Cruz. */
function titled(words: readonly Word[], at: number): Found | undefined {
  const word = words[at];
  if (word === undefined || !personTitles.has(word.plain)) return undefined;
  const next = words[at + 1];
  if (next === undefined || !/^\.? ?$/.test(next.before) || (next.before === '')) return undefined;
  // Graded, MR is a leaking valve, whatever begins the next sentence.
  if (word.casing === 'upper' && valveGrades.has(words[at - 1]?.plain ?? '')) return undefined;
  // MS and MR are also morphine, sclerosis, resonance and regurgitation.
  if (word.casing === 'upper' && !next.before.startsWith('.') && word.plain.length < 3) return undefined;
  if (word.casing === 'lower' && word.plain.length > 3 && next.casing === 'lower') return undefined;
  if (isCapital(next) || isParticle(words, at + 1)) {
    const to = reach(words, at + 1, 5);
    return to > at + 1 ? { from: at + 1, to, certainty: 'certain' } : isInitial(next) ? { from: at + 1, to: at + 2, certainty: 'certain' } : undefined;
  }
  return next.plain.length > 2 && !notNames.has(next.plain) && !personVerbs.has(next.plain) ? { from: at + 1, to: at + 2, certainty: 'likely' } : undefined;
}

const labels = new Set(['patient', 'pt', 'name', 'employer', 'guarantor', 'nok', 'contact', 'subscriber', 'insured', 'proxy', 'member', 'aka', 'alias', 'resident', 'client', 'veteran']);

/** Patient: Doe, Jane; Re: John Smith; patient John Smith. */
function labelled(words: readonly Word[], at: number): Found | undefined {
  const word = words[at];
  const next = words[at + 1];
  if (word === undefined || next === undefined || !(isCapital(next) || isParticle(words, at + 1))) return undefined;
  const isLabelled = (labels.has(word.plain) || word.plain === 're') && label.test(next.before);
  const isNamed = word.plain === 'named' || (word.plain === 'is' && words[at - 1]?.plain === 'name');
  const isPlain = (word.plain === 'patient' || word.plain === 'pt' || word.plain === 'pts' || word.plain === 'veteran') && /^\.?,? $/.test(next.before);
  if (!isLabelled && !isPlain && !isNamed) return undefined;
  const to = reach(words, at + 1, 5, isLabelled || isPlain);
  const length = to - at - 1;
  if (length === 0) return undefined;
  const inLists = words.slice(at + 1, to).some((each) => isGiven(each) || isSurname(each));
  // "Pt: WBC 14.2": a shortened test before its figure.
  if (isLabelled && length === 1 && next.casing === 'upper' && !inLists && next.plain.length <= 5 && /^\W{0,3}\d/.test(words[to]?.before ?? '')) return undefined;
  if (isLabelled || isNamed) return word.plain === 're' && !inLists && (length < 2 || words.slice(at + 1, to).some(({ casing }) => casing !== 'capital')) ? undefined : { from: at + 1, to, certainty: 'certain' };
  if (next.casing === 'upper' && !inLists) return undefined;
  const isPerson = personVerbs.has(words[to]?.plain ?? '');
  return (length >= 2 && (inLists || isPerson || !word.opens)) || (inLists && !eponyms.has(next.plain)) || (isPerson && next.casing !== 'upper' && !word.opens) ? { from: at + 1, to, certainty: 'certain' } : undefined;
}

/** Her husband Tom Reyes; son, Luis; mother (Rosa). */
function related(words: readonly Word[], at: number): Found | undefined {
  const next = words[at + 1];
  if (next === undefined || !relations.has(words[at]?.plain ?? '') || !mayBeName(next) || next.casing === 'upper' || !/^(?: (?:named )?|, |: | \()$/.test(next.before) || (eponyms.has(next.plain) && !isGiven(next))) return undefined;
  return { from: at + 1, to: reach(words, at + 1, 3), certainty: 'likely' };
}

/** Given name and surname in either order; a given name with an initial; an initial with a surname. */
function paired(words: readonly Word[], at: number): Found | undefined {
  const [one, two, three] = [words[at], words[at + 1], words[at + 2]];
  if (one === undefined || two === undefined) return undefined;
  const isBothListed = isGiven(one) && isSurname(two) && gap.test(two.before) && two.before !== '-';
  if (one.casing === 'lower') return isBothListed && isSure(one) && two.casing === 'lower' && two.before === ' ' ? { from: at, to: at + 2, certainty: 'likely' } : undefined;
  // Last, First
  if (/^, ?$/.test(two.before) && isGiven(two) && isCapital(two) && mayBeName(one) && (isSurname(one) || isSure(two)) && (one.casing === two.casing || one.casing === 'mixed') && !isGiven(words[at - 1]) && (isSurname(one) || !one.opens || two.casing === one.casing)) {
    const bothGiven = isGiven(one) && !isSurname(one);
    if (!bothGiven) return { from: at, to: isInitial(three) && three?.before === ' ' ? at + 3 : at + 2, certainty: 'likely' };
  }
  if (!gap.test(two.before)) return undefined;
  const last = isInitial(two) && three !== undefined && gap.test(three.before) ? three : two;
  const beyond = last === three ? at + 3 : at + 2;
  if (isGiven(one) && mayBeName(last) && last.casing !== 'lower' && !(eponyms.has(one.plain) && eponyms.has(last.plain)) && two.before !== '-') {
    const isName = isSurname(last) ? true : isSure(one) && !(last.casing === 'upper' && one.casing !== 'upper');
    if (isName && !(eponymNouns.has(words[beyond]?.plain ?? '') && !isSure(last) && !isSure(one))) return { from: at, to: Math.max(beyond, reach(words, at, 4)), certainty: 'likely' };
  }
  if (isGiven(one) && isInitial(two) && two.before === ' ' && (isSure(one) || two.possessive || three?.before.startsWith('.') === true || three === undefined) && !(last === three && mayBeName(three))) return { from: at, to: at + 2, certainty: 'likely' };
  if (isInitial(one) && /^\. ?$/.test(two.before) && mayBeName(two) && two.casing !== 'upper' && isSurname(two) && !eponymNouns.has(three?.plain ?? '')) return { from: at, to: at + 2, certainty: 'likely' };
  // An uncommon given name before a common surname.
  if (!one.opens && mayBeName(one) && one.casing === 'capital' && isSurname(last) && last.casing === 'capital' && isSure(last) && !eponyms.has(one.plain) && two.before !== '-') return { from: at, to: beyond, certainty: 'likely' };
  return undefined;
}

/** A given name or a surname alone, where nothing else explains its capital. */
function alone(words: readonly Word[], at: number): Found | undefined {
  const word = words[at];
  if (word === undefined || word.casing === 'lower' || word.casing === 'upper' || !isSure(word)) return undefined;
  const next = words[at + 1];
  if (next !== undefined && eponymNouns.has(next.plain) && /^[ -]+$/.test(next.before) && !(isGiven(word) && word.possessive && !isSurname(word))) return undefined;
  const isPerson = next !== undefined && next.before === ' ' && personVerbs.has(next.plain) && next.casing === 'lower';
  if (isGiven(word)) return !word.opens || isPerson || word.possessive ? { from: at, to: at + 1, certainty: 'likely' } : undefined;
  return isSurname(word) && (isPerson || (word.possessive && !word.opens)) ? { from: at, to: at + 1, certainty: 'likely' } : undefined;
}

/** Whether those words are a clinician's: Dr. before them, MD after them, or both as a list of them goes. */
export function isClinician(words: readonly Word[], { from, to }: Pick<Found, 'from' | 'to'>): boolean {
  for (let at = from - 1; at >= Math.max(0, from - 4); at -= 1) {
    const word = words[at];
    const gapAfter = words[at + 1]?.before ?? '';
    if (word === undefined || !/^(?:[\s.,:/-]|and|&){0,4}$/.test(gapAfter)) break;
    if (clinicianTitles.has(word.plain) && !/,|\n/.test(gapAfter)) return true;
    if (!isCapital(word) && word.plain !== 'and') break;
    if (notNames.has(word.plain) && word.plain !== 'and') break;
  }
  const next = words[to];
  if (next === undefined || !/^,? ?$/.test(next.before)) return false;
  const spelled = `${next.plain}${words[to + 1]?.before === '.' ? words[to + 1]?.plain ?? '' : ''}`;
  return (next.casing !== 'lower' && credentials.has(next.plain)) || ['md', 'do', 'rn', 'np', 'pa'].includes(spelled);
}

/** Names by what stands around them and by lists of common names. `spareClinicians` leaves those of clinicians out. */
export function findNames(words: readonly Word[], spareClinicians: boolean): readonly IdentifierSpan[] {
  const clinicians = new Set<string>();
  if (spareClinicians) words.forEach((word, at) => {
    const next = words[at + 1];
    if ((word.plain === 'dr' || word.plain === 'drs' || word.plain === 'doctor') && isCapital(next)) for (let to = at + 1; to < reach(words, at + 1, 3); to += 1) clinicians.add(words[to]?.plain ?? '');
  });
  const found: IdentifierSpan[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const place = titled(words, at) ?? labelled(words, at) ?? related(words, at) ?? paired(words, at) ?? alone(words, at);
    const [first, last] = [words[place?.from ?? -1], words[(place?.to ?? 0) - 1]];
    if (place === undefined || first === undefined || last === undefined) continue;
    const isTitled = personTitles.has(words[place.from - 1]?.plain ?? '');
    const isSpared = spareClinicians && !isTitled && (isClinician(words, place) || (place.to - place.from === 1 && clinicians.has(first.plain)));
    if (!isSpared) found.push({ kind: 'name', start: first.start, end: last.end, certainty: place.certainty });
    at = Math.max(at, place.to - 1);
  }
  return found;
}
