/** Identifiers of a patient, as far as words can give them away (45 CFR 164.514(b)(2)(i)); empty where none is known. */
export type PatientIdentifiers = { readonly name: string; readonly mrn: string; readonly birthDate: string; readonly account: string };
export type GivenAway = { readonly field: keyof PatientIdentifiers; readonly start: number; readonly end: number };

/** How sharp to look: `parts` also takes one name of several for the patient's, `whole` only the whole of it. */
export type Sharpness = 'parts' | 'whole';

/**
 * Finds the first stretch of `text` that gives a patient's identifiers away, however they are written: other case,
 * accents, order, separators or wide letters, days in figures or words.
 * @returns the identifier and its place in UTF-16 code units [start, end), or null
 */
export function givenAway(text: string, patient: PatientIdentifiers, sharpness: Sharpness): GivenAway | null {
  const folded = fold(text);
  const found = [...namePlaces(folded, patient.name, sharpness), ...numberPlaces(folded, 'mrn', patient.mrn), ...numberPlaces(folded, 'account', patient.account), ...dayPlaces(folded, patient.birthDate)];
  return found.toSorted((one, other) => one.start - other.start || other.end - one.end)[0] ?? null;
}

/** A text in plain letters, with the place of each in the original. */
type Folded = { readonly plain: string; readonly at: readonly number[]; readonly ends: readonly number[] };

function fold(text: string): Folded {
  let plain = '';
  const at: number[] = [];
  const ends: number[] = [];
  let start = 0;
  for (const character of text) {
    const folded = plainLetters(character);
    for (let index = 0; index < folded.length; index += 1) {
      at.push(start);
      ends.push(start + character.length);
    }
    plain += folded;
    start += character.length;
  }
  return { plain, at, ends };
}

/** Without accents, width and invisible marks; apostrophes fall away, so that O'Brien is obrien. */
function plainLetters(text: string): string {
  return text.normalize('NFKD').replace(/[\p{M}\p{Cf}'’ʼ`]/gu, '').toLowerCase();
}

function place({ at, ends }: Folded, field: GivenAway['field'], start: number, end: number): GivenAway {
  return { field, start: at[start] ?? 0, end: ends[end - 1] ?? 0 };
}

const titles = new Set(['mr', 'mrs', 'ms', 'miss', 'dr', 'prof', 'sr', 'jr', 'ii', 'iii', 'iv', 'md', 'do', 'rn', 'phd']);
/** Shorter parts of a name are parts of other words and abbreviations too. */
const leastNameLetters = 3;

function namesIn(text: string): string[] {
  return plainLetters(text).split(/[^\p{L}]+/u).filter((word) => word !== '' && !titles.has(word));
}

function namePlaces(folded: Folded, name: string, sharpness: Sharpness): GivenAway[] {
  const [before = '', ...after] = name.split(',');
  const halves = [namesIn(before), namesIn(after.join(' '))];
  const words = halves.flat();
  if (words.length === 0) return [];
  const parts = sharpness === 'parts' || words.length === 1 ? words.filter((word) => word.length >= leastNameLetters) : [];
  // With the letter of a possessive, whose apostrophe has fallen away.
  const single = parts.flatMap((part) => matches(folded.plain, new RegExp(`(?<!\\p{L})${part}s?(?!\\p{L})`, 'gu')).map(([start, end]) => place(folded, 'name', start, end)));
  // Joined or torn apart: every order of the halves, with whatever is no letter in between.
  const orders = [words, [...(halves[1] ?? []), ...(halves[0] ?? [])], words.toReversed(), [words[0] ?? '', words.at(-1) ?? ''], [words.at(-1) ?? '', words[0] ?? '']];
  const whole = words.length < 2 ? [] : orders.flatMap((order) => {
    const letters = Array.from(order.join(''));
    return letters.length < 5 ? [] : matches(folded.plain, new RegExp(letters.join('[^\\p{L}\\p{N}]*'), 'gu')).map(([start, end]) => place(folded, 'name', start, end));
  });
  return [...single, ...whole];
}

/** Shorter numbers are parts of codes and doses. */
const leastNumberCharacters = 4;

/** A number with or without what separates its figures, and without the letters or noughts before its figures. */
function numberPlaces(folded: Folded, field: 'mrn' | 'account', number: string): GivenAway[] {
  const characters = plainLetters(number).replace(/[^\p{L}\p{N}]/gu, '');
  const figures = (/(\d+)\D*$/.exec(characters)?.[1] ?? '').replace(/^0+/, '');
  const forms = [characters, figures.length > leastNumberCharacters ? `0*${figures}` : ''].filter((form) => form.replace('0*', '').length >= leastNumberCharacters);
  return forms.flatMap((form) => {
    const body = form.startsWith('0*') ? `(?:0[^\\p{L}\\p{N}]*)*${spaced(form.slice(2))}` : spaced(form);
    const before = form.startsWith('0*') ? '(?<!\\p{N})' : '(?<![\\p{L}\\p{N}])';
    return matches(folded.plain, new RegExp(`${before}${body}(?!\\p{N})`, 'gu')).map(([start, end]) => place(folded, field, start, end));
  });
}

function spaced(characters: string): string {
  return Array.from(characters).join('[^\\p{L}\\p{N}]*');
}

const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

/** The day of birth in figures (year, month and day in any customary order, two or four figures of the year) and in words. */
function dayPlaces(folded: Folded, birthDate: string): GivenAway[] {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(birthDate) ?? [];
  if (year === '') return [];
  const y = `(?:${year.slice(0, 2)})?${year.slice(2)}`;
  const [m, d] = [`0?${Number(month)}`, `0?${Number(day)}`];
  const gap = '[^\\p{L}\\p{N}]+';
  const name = months[Number(month) - 1] ?? '';
  const word = `(?:${name}|${name.slice(0, 3)}|${name.slice(0, 4)})`;
  const nth = `${d}(?:st|nd|rd|th)?`;
  const [mm, dd] = [month, day];
  const forms = [
    `${m}${gap}${d}${gap}${y}`, `${d}${gap}${m}${gap}${y}`, `${y}${gap}${m}${gap}${d}`,
    `${year}${mm}${dd}`, `${mm}${dd}${year}`, `${dd}${mm}${year}`,
    `${word}[^\\p{L}\\p{N}]*${nth}${gap}${y}`, `${nth}[^\\p{L}\\p{N}]*(?:of )?${word}[^\\p{L}\\p{N}]*${y}`,
  ];
  return matches(folded.plain, new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms.join('|')})(?!\\p{N})`, 'gu')).map(([start, end]) => place(folded, 'birthDate', start, end));
}

function matches(text: string, pattern: RegExp): (readonly [start: number, end: number])[] {
  return [...text.matchAll(pattern)].map((match) => [match.index, match.index + match[0].length] as const);
}
