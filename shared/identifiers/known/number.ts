import type { IdentifierKind, IdentifierSpan } from '../model';

/** The letters and figures of a text in upper case, with the place of each: numbers are compared without what separates them. */
export type Figures = { readonly characters: string; readonly at: readonly number[] };

export const noFigures: Figures = { characters: '', at: [] };

export function figuresOf(text: string): Figures {
  let characters = '';
  const at: number[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}]/gu)) {
    const plain = match[0].normalize('NFKC').toUpperCase();
    characters += plain.length === 1 ? plain : '?';
    at.push(match.index);
  }
  return { characters, at };
}

/** Fewer figures than this are doses, rooms and years; they are found by their label only. */
const fewest = 4;
const separators = /^[\s.\-/_()‐-–]{0,2}$/;

/** Places of a number, with or without the separators, the letters and the noughts before its figures. */
export function findKnownNumber(text: string, figures: Figures, kind: IdentifierKind, number: string | undefined): readonly IdentifierSpan[] {
  const characters = figuresOf(number ?? '').characters;
  const [, letters = '', own = ''] = /^(\p{L}*)0*(\d+)$/u.exec(characters) ?? [];
  const isFigures = own.length >= fewest && !(letters === '' && /^(?:19|20)\d\d$/.test(own));
  const sought = isFigures ? own : /\p{L}/u.test(characters) && /\d/.test(characters) && characters.length >= fewest ? characters : '';
  if (sought === '') return [];
  const found: IdentifierSpan[] = [];
  for (let from = figures.characters.indexOf(sought); from >= 0; from = figures.characters.indexOf(sought, from + 1)) {
    const to = from + sought.length;
    if (!isUnbroken(text, figures, from, to)) continue;
    const first = isFigures ? withPrefix(text, figures, from, letters) : from;
    const [start, end] = [figures.at[first] ?? 0, (figures.at[to - 1] ?? 0) + 1];
    const before = text.slice(Math.max(0, start - 2), start);
    const isApart = !/[\p{L}\p{N}]$|\p{N}[.,]$/u.test(before) && !/^(?:[\p{L}\p{N}]|[.,]\p{N})/u.test(text.slice(end, end + 2));
    if (isApart) found.push({ kind, start, end, certainty: 'known' });
  }
  return found;
}

function isUnbroken(text: string, { at }: Figures, from: number, to: number): boolean {
  for (let index = from + 1; index < to; index += 1) if (!separators.test(text.slice((at[index - 1] ?? 0) + 1, at[index]))) return false;
  return true;
}

/** Where the number begins with its noughts and its letters, of which none may stand there. */
function withPrefix(text: string, figures: Figures, from: number, letters: string): number {
  let first = from;
  while (first > 0 && figures.characters[first - 1] === '0' && isUnbroken(text, figures, first - 1, first + 1)) first -= 1;
  const start = first - letters.length;
  return letters !== '' && start >= 0 && figures.characters.slice(start, first) === letters && isUnbroken(text, figures, start, first + 1) ? start : first;
}
