import { findDates } from '../dates';
import { findKnownAddress } from './known/address';
import { findKnownBirthDate } from './known/birth-date';
import { findKnownName, readName, type KnownName } from './known/name';
import { figuresOf, findKnownNumber, noFigures } from './known/number';
import type { IdentifierOptions, IdentifierSpan, KnownIdentifiers } from './model';
import { findAddresses } from './pattern/address';
import { findAges } from './pattern/ages';
import { findFormats } from './pattern/formats';
import { findLabelled } from './pattern/labelled';
import { findNames, isClinician } from './pattern/names';
import { wordsOf } from './word';

/**
 * Finds what identifies a patient in a text: first the chart's own identifiers in every written form, then whatever its label, its
 * form or its surroundings give away (45 CFR 164.514(b)(2)(i)). Answers places, never words.
 * @returns spans in the order of the text, none inside another
 */
export function findIdentifiers(text: string, known: KnownIdentifiers = {}, options: IdentifierOptions = {}): readonly IdentifierSpan[] {
  const words = wordsOf(text);
  const dates = findDates(text);
  const spans = [
    ...findKnown(text, known, words, dates),
    ...findLabelled(text, dates),
    ...findFormats(text),
    ...findAddresses(text, words),
    ...findAges(text),
    ...findNames(words, options.clinicians !== 'found'),
    ...(options.dates === 'all' ? findAllDates(text, dates) : []),
  ];
  return withoutOverlaps(spans);
}

/** Days without their year, and months with it: more than the year of them identifies too. */
const partialDate = /(?<![A-Za-z\d/.-])(?:(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.? (?:\d{1,2}(?:st|nd|rd|th)?(?!\d|[.,/]\d)|(?:of )?\d{4}(?!\d))|(?<=\b(?:on|since|from|by|until|till|through|dated|before|after|of) )(?:1[0-2]|0?[1-9])\/(?:3[01]|[12]\d|0?[1-9])(?![\d/]))/gi;

function findAllDates(text: string, dates: ReturnType<typeof findDates>): readonly IdentifierSpan[] {
  const whole = dates.map(({ start, end }) => ({ kind: 'date', start, end, certainty: 'certain' }) satisfies IdentifierSpan);
  return [...whole, ...[...text.matchAll(partialDate)].map((match) => ({ kind: 'date', start: match.index, end: match.index + match[0].length, certainty: 'likely' }) satisfies IdentifierSpan)];
}

/** A chart's name is read once for all texts of the chart. */
const names = new Map<string, KnownName | undefined>();

function nameOf(name: string | undefined): KnownName | undefined {
  if (name === undefined || name === '') return undefined;
  if (names.has(name)) return names.get(name);
  if (names.size > 50) names.clear();
  const read = readName(name);
  names.set(name, read);
  return read;
}

function findKnown(text: string, known: KnownIdentifiers, words: ReturnType<typeof wordsOf>, dates: ReturnType<typeof findDates>): readonly IdentifierSpan[] {
  const name = nameOf(known.name);
  const hasNumber = [known.mrn, known.account, known.ssn, known.plan, known.phone, known.fax].some((number) => number !== undefined && number !== '');
  const figures = hasNumber ? figuresOf(text) : noFigures;
  return [
    ...(name === undefined ? [] : findKnownName(words, name).filter((span) => !isSharedGivenName(words, span, name))),
    ...findKnownNumber(text, figures, 'mrn', known.mrn),
    ...findKnownNumber(text, figures, 'account', known.account),
    ...findKnownNumber(text, figures, 'ssn', known.ssn),
    ...findKnownNumber(text, figures, 'plan', known.plan),
    ...findKnownNumber(text, figures, 'phone', known.phone),
    ...findKnownNumber(text, figures, 'fax', known.fax),
    ...findKnownBirthDate(text, dates, known.birthDate),
    ...findKnownAddress(text, known.address),
    ...findKnownText(text, known.email),
  ];
}

/** A clinician who has one of the patient's given names and another surname ("Angela Torres, MD") is not the patient. */
function isSharedGivenName(words: ReturnType<typeof wordsOf>, span: IdentifierSpan, name: KnownName): boolean {
  const at = words.findIndex(({ start }) => start === span.start);
  const [word, next] = [words[at], words[at + 1]];
  if (word === undefined || next === undefined || word.end !== span.end || name.surnames.has(word.plain) || next.casing === 'lower' || next.before !== ' ') return false;
  return isClinician(words, { from: at, to: at + 2 });
}

function findKnownText(text: string, email: string | undefined): readonly IdentifierSpan[] {
  if (email === undefined || email === '') return [];
  const [lower, sought] = [text.toLowerCase(), email.toLowerCase()];
  const found: IdentifierSpan[] = [];
  // Where lower case has another length, offsets would be wrong; the form of an e-mail address is found by its pattern all the same.
  for (let at = lower.length === text.length ? lower.indexOf(sought) : -1; at >= 0; at = lower.indexOf(sought, at + sought.length)) found.push({ kind: 'email', start: at, end: at + sought.length, certainty: 'known' });
  return found;
}

const rank = { known: 0, certain: 1, likely: 2 } as const;

const overlap = (one: IdentifierSpan, other: IdentifierSpan): boolean => one.start < other.end && other.start < one.end;

/**
 * Of spans that overlap the surer one stays, then the longer one; what it leaves uncovered of one of its own kind is covered too, and
 * what it grows into becomes a part of it.
 */
function withoutOverlaps(spans: readonly IdentifierSpan[]): readonly IdentifierSpan[] {
  const order = spans.toSorted((one, other) => rank[one.certainty] - rank[other.certainty] || (other.end - other.start) - (one.end - one.start) || one.start - other.start);
  return order.reduce(takeIn, []).toSorted((one, other) => one.start - other.start);
}

/** @param kept none overlaps another, which holds of the answer too */
function takeIn(kept: readonly IdentifierSpan[], span: IdentifierSpan): IdentifierSpan[] {
  const surer = kept.find((other) => overlap(other, span));
  if (surer === undefined) return [...kept, span];
  if (surer.kind !== span.kind) return [...kept];
  const joined = kept.filter((other) => overlap(other, span));
  const all = [span, ...joined];
  const grown = { ...surer, start: Math.min(...all.map(({ start }) => start)), end: Math.max(...all.map(({ end }) => end)) };
  return [...kept.filter((other) => !joined.includes(other)), grown];
}
