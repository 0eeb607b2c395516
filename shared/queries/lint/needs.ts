import { doubtful, plain } from './letters';

/**
 * What a text must hold for a pattern to match at all, read from the pattern itself: of plain letters (`letters.ts`) a run, one of
 * several needs, or all of them.
 */
export type Need = { readonly run: string } | { readonly any: readonly Need[] } | { readonly all: readonly Need[] };

/**
 * What a part of a pattern can match, way by way, in plain letters with `*` for what can be anything, and what a text needs beside;
 * `null` = nothing that is known. An edge of a word is a blank: beside a letter it is one, and a blank by itself tells nothing.
 */
type Ways = { readonly texts: readonly string[]; readonly need: Need | null };
type Parsed = { readonly ways: Ways; readonly at: number };

/** So many ways to go on are told apart; beyond that, what came before is a need of its own. */
const mostWays = 12;
/** So many needs are looked up together: they tell nearly as much as all. */
const mostNeeds = 3;

const anything: Ways = { texts: ['*'], need: null };
const nothing: Ways = { texts: [''], need: null };

/** A pattern as it is written. */
export type Pattern = { readonly source: string; readonly flags: string };

/** What every text that the pattern matches holds; null where nothing is known. */
export function needOf({ source, flags }: Pattern): Need | null {
  // Modes within a pattern, sets of sets, and letters that fold to others are not read.
  if (flags.includes('v') || doubtful.test(source) || /\(\?[-a-z]+:/.test(source)) return null;
  const { ways, at } = alternatives(source, 0);
  return at < source.length ? null : allOf([ways.need, needOfTexts(ways.texts)]);
}

/** How many runs are looked up at most, to see that a need is not met. */
function breadth(need: Need): number {
  if ('run' in need) return 1;
  return 'any' in need ? need.any.reduce((sum, each) => sum + breadth(each), 0) : breadth(need.all[0] ?? { run: '' });
}

function allOf(needs: readonly (Need | null)[]): Need | null {
  const known = needs.filter((need) => need !== null);
  return known.length < 2 ? (known[0] ?? null) : { all: known.toSorted((one, other) => breadth(one) - breadth(other)).slice(0, mostNeeds) };
}

function oneOfNeeds(needs: readonly (Need | null)[]): Need | null {
  const known = needs.filter((need) => need !== null);
  if (known.length < needs.length) return null;
  return known.length < 2 ? (known[0] ?? null) : { any: known.flatMap((need) => ('any' in need ? need.any : need)) };
}

function needOfTexts(texts: readonly string[]): Need | null {
  const sorted = [...new Set(texts.map(inRows))].toSorted();
  // Whatever holds "anemias" holds "anemia".
  const least = sorted.filter((text, index) => index === 0 || text.includes('*') || !text.startsWith(sorted[index - 1] ?? text));
  return oneOfNeeds(least.map((text) => (text.includes('*') ? allOf(text.split('*').map(runOf)) : runOf(text))));
}

function runOf(run: string): Need | null {
  return run === '' || run === ' ' ? null : { run };
}

/** Rows of blanks and of figures are one. */
function inRows(text: string): string {
  return /[ 0]{2}/.test(text) ? text.replace(/ {2,}/g, ' ').replace(/0{2,}/g, '0') : text;
}

/** `a|b|c`, up to the bracket that closes it. */
function alternatives(source: string, from: number): Parsed {
  const first = sequence(source, from);
  const branches = [first.ways];
  let { at } = first;
  while (source[at] === '|') {
    const branch = sequence(source, at + 1);
    branches.push(branch.ways);
    ({ at } = branch);
  }
  return { ways: oneOfWays(branches), at };
}

function oneOfWays(branches: readonly Ways[]): Ways {
  const [first = nothing] = branches;
  if (branches.length === 1) return first;
  const texts = branches.flatMap((branch) => branch.texts);
  const isPlain = branches.every(({ need }) => need === null);
  return { texts, need: isPlain ? null : oneOfNeeds(branches.map((branch) => allOf([branch.need, needOfTexts(branch.texts)]))) };
}

/** Letters that nothing repeats. */
const letters = /[^\\()[\]{}|*+?.^$]+(?![*+?{])/y;

/** Parts that follow each other. */
function sequence(source: string, from: number): Parsed {
  const needs: (Need | null)[] = [];
  let texts: readonly string[] = [''];
  /** What there is one way to go on with: written behind every way once there are several again. */
  let tail = '';
  let at = from;
  while (at < source.length && source[at] !== '|' && source[at] !== ')') {
    letters.lastIndex = at;
    const [row] = letters.exec(source) ?? [];
    if (row !== undefined) {
      tail += plain(row);
      at += row.length;
      continue;
    }
    const { ways, at: next } = repeated(source, atom(source, at));
    needs.push(ways.need);
    at = next;
    if (ways.texts.length === 1) {
      tail += ways.texts[0] ?? '';
      continue;
    }
    if (texts.length > 1 && texts.length * ways.texts.length > mostWays) {
      needs.push(needOfTexts(texts.map((text) => text + tail)));
      texts = ways.texts.map((text) => `*${text}`);
    } else texts = texts.flatMap((one) => ways.texts.map((other) => one + tail + other));
    tail = '';
  }
  return { ways: { texts: tail === '' ? texts : texts.map((text) => text + tail), need: allOf(needs) }, at };
}

const quantifier = /(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/y;

function repeated(source: string, { ways, at }: Parsed): Parsed {
  quantifier.lastIndex = at;
  const match = quantifier.exec(source);
  if (match === null) return { ways, at };
  const [written, least = written.startsWith('+') ? '1' : '0', comma, last] = match;
  const isOnce = written.startsWith('?') || (least === '1' && comma === '') || last === '1';
  // A row of blanks, or of figures, is one whatever its length.
  const isRow = ways.texts.length === 1 && (ways.texts[0] === ' ' || ways.texts[0] === '0');
  const end = at + written.length;
  if (Number(least) > 0) return { ways: { texts: isOnce || isRow ? ways.texts : ways.texts.map((text) => `${text}*`), need: ways.need }, at: end };
  return { ways: { texts: ['', ...(isOnce || isRow ? ways.texts : ['*'])], need: null }, at: end };
}

function atom(source: string, at: number): Parsed {
  const character = source[at] ?? '';
  if (character === '(') return group(source, at);
  if (character === '[') return set(source, at);
  if (character === '\\') return escaped(source, at);
  if (character === '.') return { ways: anything, at: at + 1 };
  return { ways: only(character === '^' || character === '$' ? ' ' : plain(character)), at: at + 1 };
}

function only(text: string): Ways {
  return { texts: [text], need: null };
}

const opening = /\((?:\?(?:(?<beside>=|<=)|(?<not>!|<!)|:|<\w+>))?/y;

function group(source: string, from: number): Parsed {
  opening.lastIndex = from;
  const match = opening.exec(source);
  const { ways, at } = alternatives(source, from + (match?.[0].length ?? 1));
  if (match?.groups?.['not'] !== undefined) return { ways: nothing, at: at + 1 };
  return { ways: match?.groups?.['beside'] === undefined ? ways : { texts: [''], need: allOf([ways.need, needOfTexts(ways.texts)]) }, at: at + 1 };
}

const escape = /\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|k<\w+>|c[A-Za-z]|[^])/uy;

function escaped(source: string, at: number): Parsed {
  escape.lastIndex = at;
  const [written = '\\'] = escape.exec(source) ?? [];
  return { ways: only(written === '\\b' ? ' ' : written === '\\B' ? '' : escapedLetter(written)), at: at + written.length };
}

function escapedLetter(written: string): string {
  if (/^\\[sWntrfv]$/.test(written)) return ' ';
  if (written === '\\d') return '0';
  return /^\\[A-Za-z\d]/.test(written) ? '*' : plain(written.slice(1));
}

const member = /\d-\d|\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|c[A-Za-z]|[^])|[^\]]/uy;

/** One of several characters: each a way, where they are few and nothing but themselves. */
function set(source: string, from: number): Parsed {
  const isNot = source[from + 1] === '^';
  const found: string[] = [];
  let at = from + (isNot ? 2 : 1);
  while (at < source.length && source[at] !== ']') {
    member.lastIndex = at;
    const [written = '\\'] = member.exec(source) ?? [];
    found.push(written);
    at += written.length;
  }
  const isRange = found.some((each, index) => each === '-' && index > 0 && index < found.length - 1);
  const texts = [...new Set(found.map((each) => (/^\d-\d$/.test(each) ? '0' : each.startsWith('\\') ? (each === '\\b' ? ' ' : escapedLetter(each)) : plain(each))))];
  return { ways: isNot || isRange || texts.length === 0 || texts.length > mostWays || texts.includes('*') ? anything : { texts, need: null }, at: at + 1 };
}
