/**
 * Plain letters: small ones as they are, `0` for any row of figures, a blank for any row of what is no part of a word, and one at both
 * ends of a text. Texts and patterns are held against each other in them, so that what a pattern must find is looked for beforehand.
 */
const blank = 0;
const figure = 27;
const underscore = 28;
/** In place of a letter that is not there: two letters, or one, are looked up as three. */
const absent = 31;
/** So many threes of letters there can be. */
export const threes = 32 * 32 * 32;

/** Two that are a letter to one pattern and a sign to another. */
export const doubtful = /[\u017f\u212a]/;

function letterOf(code: number): number {
  if (code >= 97 && code <= 122) return code - 96;
  if (code >= 65 && code <= 90) return code - 64;
  if (code >= 48 && code <= 57) return figure;
  return code === 95 ? underscore : blank;
}

/** Words as plain letters. */
export function plain(words: string): string {
  return words.toLowerCase().replace(/[^a-z\d_]+/g, ' ').replace(/\d+/g, '0');
}

/** Which threes of letters, which pairs and which single letters a text holds: in their order, and each with a bit. */
export type Held = { readonly threes: readonly number[]; readonly bits: Uint32Array };

/** The bits of the text that is read just now: making them anew for each text would take longer than to read it. */
const bits = new Uint32Array(threes >> 5);

/** Reads a text, lets it be looked at, and keeps nothing of it. */
export function whileHeld(text: string, look: (held: Held) => void): void {
  const held = heldIn(text);
  try {
    look(held);
  } finally {
    for (const three of held.threes) bits[three >> 5] = 0;
  }
}

function heldIn(text: string): Held {
  const held = { threes: [], bits };
  let before = absent;
  let last = blank;
  for (let at = 0; at <= text.length; at += 1) {
    const letter = at < text.length ? letterOf(text.charCodeAt(at)) : blank;
    if (letter === last && (letter === blank || letter === figure)) continue;
    hold(held, (before << 10) | (last << 5) | letter);
    hold(held, (last << 10) | (letter << 5) | absent);
    hold(held, (letter << 10) | (absent << 5) | absent);
    before = last;
    last = letter;
  }
  return held;
}

function hold({ threes: list, bits }: { readonly threes: number[]; readonly bits: Uint32Array }, three: number): void {
  const word = bits[three >> 5] ?? 0;
  const bit = 1 << (three & 31);
  if ((word & bit) !== 0) return;
  bits[three >> 5] = word | bit;
  list.push(three);
}

export function holds({ bits }: Held, three: number): boolean {
  return ((bits[three >> 5] ?? 0) & (1 << (three & 31))) !== 0;
}

/** The threes of a run of plain letters; of a shorter one, that which stands for it. */
export function threesOf(run: string): number[] {
  const found: number[] = [];
  let before = absent;
  let last = absent;
  for (let at = 0; at < run.length; at += 1) {
    const letter = letterOf(run.charCodeAt(at));
    if (at > 1) found.push((before << 10) | (last << 5) | letter);
    before = last;
    last = letter;
  }
  if (run.length === 1) return [(last << 10) | (absent << 5) | absent];
  return run.length === 2 ? [(before << 10) | (last << 5) | absent] : found;
}
