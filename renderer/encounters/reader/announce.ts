import type { ReaderKey } from './keys';
import { isCollapsed, stretchOf, type Selection } from './selection';
import { countWords, wordAt, wordsOf } from './words';

/** Longer selections are told as "many": counting megabytes of words at every key would be felt. */
const mostCounted = 200_000;

/** How much of a line is read out. */
const mostSpoken = 400;

/** What is selected, in words for the eye and the ear; empty when nothing is. */
export function selectionWords(text: string, selection: Selection): string {
  if (isCollapsed(selection)) return '';
  const { start, end } = stretchOf(selection);
  if (end - start > mostCounted) return 'Many words selected';
  const words = countWords(text.slice(start, end));
  return words === 0 ? `${end - start} characters selected` : `${wordsOf(words)} selected`;
}

/** What is said of words that were copied. */
export function copiedWords(text: string, selection: Selection): string {
  return `${selectionWords(text, selection).replace(' selected', '')} copied: to be pasted inside Chartlock`;
}

/**
 * What a screen reader says after a move. The reader is no text field of the browser (that one would leak chart text),
 * so it says itself what the caret has come to: the line, the word, the character.
 */
export function spoken(text: string, selection: Selection, by: ReaderKey | 'pointer' | 'program'): string {
  const selected = selectionWords(text, selection);
  if (selected !== '') return selected;
  if (typeof by === 'string') return '';
  const { caret } = selection;
  if (by.act === 'move' && (by.motion === 'character-left' || by.motion === 'character-right')) return characterName(text.charAt(caret));
  if (by.act === 'move' && (by.motion === 'word-left' || by.motion === 'word-right')) {
    const { start, end } = wordAt(text, caret);
    return text.slice(start, end).trim();
  }
  if (by.act === 'clear') return 'Selection cleared';
  return lineAt(text, caret);
}

function lineAt(text: string, caret: number): string {
  const start = text.lastIndexOf('\n', caret - 1) + 1;
  const end = text.indexOf('\n', caret);
  const line = text.slice(start, Math.min(end === -1 ? text.length : end, start + mostSpoken)).trim();
  return line === '' ? 'blank' : line;
}

function characterName(character: string): string {
  if (character === '') return 'end of document';
  if (character === '\n') return 'line end';
  if (character === ' ') return 'space';
  return character;
}
