import { chartAbbreviations } from './abbreviations-chart';
import { conditionAbbreviations } from './abbreviations-conditions';
import { procedureAbbreviations } from './abbreviations-procedures';
import { specialtyAbbreviations } from './abbreviations-specialties';
import { disorderSymbols } from './symbols';

export type Expansion = { readonly typed: string; readonly words: string; readonly whole: string };

const senses = new Map<string, string[]>();
for (const line of `${conditionAbbreviations}${specialtyAbbreviations}${procedureAbbreviations}${chartAbbreviations}`.split('\n')) {
  const blank = line.indexOf(' ');
  if (blank < 0) continue;
  const short = line.slice(0, blank);
  senses.set(short, [...new Set([...(senses.get(short) ?? []), ...line.slice(blank + 1).split('; ')])]);
}
const symbols = new Map(disorderSymbols.trim().split('\n').map((line): [string, string] => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]));

/** Abbreviations that are words too: only read as abbreviations where they stand alone or in capitals. */
const alsoWords = new Set([
  'a', 'add', 'aids', 'all', 'an', 'arm', 'arc', 'as', 'at', 'be', 'bed', 'cap', 'cop', 'dish', 'doe', 'dress', 'ear', 'ed', 'fib', 'him', 'id', 'it', 'le', 'lap', 'max', 'me', 'men', 'mets', 'no', 'occ', 'od', 'off', 'or', 'pa', 'pan', 'pat', 'path', 'plug', 'post', 'ms', 'q', 'sad', 'sub', 'ten', 'tics', 'to', 'us', 'vent', 'wind', 'i', 'l', 'r', 'k', 'mg', 'do', 'def', 'int', 'ext', 'mod', 'sup', 'dis', 'comp', 'deg', 'dep', 'pt', 'med', 'op', 'rom', 'ace', 'pus', 'pop', 'ho', 'her', 'is', 'pancreas', 'palp', 'trauma',
  'on', 'oh', 'age', 'lip', 'gas', 'hit', 'jet', 'pad', 'tar', 'cup', 'cri', 'di', 'du', 'en', 'es', 'des', 'poly', 'net', 'nets', 'pin', 'tin', 'peg', 'os', 'la', 'se', 'mal', 'na', 'tips', 'gave', 'pet', 'mis', 'pea', 'pots',
  'mac', 'pie', 'pic', 'nag', 'lam', 'lad', 'spa', 'mat', 'tee', 'cat', 'ham', 'cis', 'ab', 'rue', 'lat',
]);

/** Symbols that are words too: in small letters the words are meant. */
const symbolsLikeWords = new Set(['bor', 'cord', 'park', 'scan', 'scar', 'was']);

/** How many meanings of an abbreviation are tried, and how many readings abbreviations may add in all; more where one stands alone. */
const mostSenses = 4;
const mostExpansions = 6;
const mostAlone = 9;

const token = /[a-z0-9]+(?:[/&+][a-z0-9]+)*\/?/gi;

function sensesOf(text: string, isAlone: boolean, isShouted: boolean): readonly string[] {
  const short = text.toLowerCase();
  if (alsoWords.has(short) && !isAlone && (!isShouted || short.length < 2)) return [];
  const own = senses.get(short) ?? [];
  if (own.length > 0 && !isAlone) return own;
  return symbolsLikeWords.has(short) && text === short ? own : [...new Set([...own, ...symbolSenses(short)])];
}

/** CMT2A, SCA-3, LGMD2B: the letters are the disorder, the rest its type, which the books rarely tell apart. */
function symbolSenses(short: string): readonly string[] {
  const whole = symbols.get(short);
  if (whole !== undefined) return [whole];
  for (let length = Math.min(6, short.length - 1); length >= 2; length -= 1) {
    const disorder = symbols.get(short.slice(0, length));
    if (disorder === undefined) continue;
    const type = short.slice(length);
    if (/^\d[a-z0-9]{0,4}$/.test(type) || (length >= 4 && type.length <= 2)) return [disorder];
  }
  return [];
}

/**
 * The readings of a query with its abbreviations written out. With several abbreviations each takes its commonest meaning while
 * the others are tried.
 */
export function abbreviationsIn(query: string): Expansion[] {
  // A-T, X-ALD: letters that a hyphen parts are one abbreviation, where they are all there is.
  const alone = /^[a-z0-9]{1,4}(?:-[a-z0-9]{1,4})+$/i.test(query.trim()) && sensesOf(query.trim().replaceAll('-', ''), true, true).length > 0 ? query.replaceAll('-', '') : query;
  const joined = alone.replace(/\b([av])[ -](fib|flutter|tach)\b/gi, '$1$2').replace(/\bc[. -]?diff\b\.?/gi, 'cdiff');
  const isAllCapitals = joined === joined.toUpperCase() && /\s/.test(joined.trim());
  const parts: { readonly start: number; readonly end: number; readonly text: string; readonly senses: readonly string[] }[] = [];
  const tokens = [...joined.matchAll(token)];
  for (const match of tokens) {
    const text = match[0];
    const found = sensesOf(text, tokens.length === 1, text === text.toUpperCase() && !isAllCapitals);
    const whole = found.length > 0 ? found : /^[a-z]+s$/.test(text) && text.length > 3 ? sensesOf(text.slice(0, -1), false, false) : [];
    if (whole.length > 0) parts.push({ start: match.index, end: match.index + text.length, text, senses: whole.slice(0, tokens.length === 1 ? mostAlone : mostSenses) });
  }
  const expansions: Expansion[] = [];
  const add = (chosen: (part: (typeof parts)[number]) => string): void => {
    let whole = '';
    let at = 0;
    for (const part of parts) {
      whole += `${joined.slice(at, part.start)}${chosen(part)} `;
      at = part.end;
    }
    whole += joined.slice(at);
    if (expansions.length < (tokens.length === 1 ? mostAlone : mostExpansions) && !expansions.some((each) => each.whole === whole)) {
      expansions.push({ typed: parts.map(({ text }) => text).join(', '), words: parts.map(chosen).join(', '), whole });
    }
  };
  if (parts.length === 0) return [];
  add((part) => part.senses[0] ?? '');
  for (const tried of parts) for (const sense of tried.senses.slice(1)) add((part) => (part === tried ? sense : (part.senses[0] ?? '')));
  return expansions;
}
