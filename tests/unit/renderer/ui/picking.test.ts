import { describe, expect, test } from 'vitest';
import { pickFrom, pickMove } from '../../../../renderer/ui/pick';
import { markedPieces } from '../../../../renderer/ui/text-marks';

describe('One of many, found by its words', () => {
  const items = [
    { id: 'a', label: 'Sepsis', detail: 'criteria' },
    { id: 'b', label: 'Heart failure, acuity', words: 'chf systolic' },
    { id: 'c', label: 'Heart failure, type', detail: 'acute or chronic' },
  ];
  test('by beginnings of words in any order', () => expect(pickFrom(items, 'fail hea').map(({ id }) => id)).toEqual(['b', 'c']));
  test('by words that do not show', () => expect(pickFrom(items, 'CHF').map(({ id }) => id)).toEqual(['b']));
  test('those whose label says it come first', () => expect(pickFrom(items, 'ac').map(({ id }) => id)).toEqual(['b', 'c']));
  test('nothing typed is everything', () => expect(pickFrom(items, '  ')).toBe(items));
  test('every word typed must be there', () => expect(pickFrom(items, 'heart sepsis')).toEqual([]));
  test('the arrows stop at the ends', () => {
    expect(pickMove('ArrowDown', 2, 3)).toBe(2);
    expect(pickMove('ArrowUp', 1, 3)).toBe(0);
    expect(pickMove('x', 1, 3)).toBeNull();
  });
});

describe('Marks in a text', () => {
  test('cut it into pieces that give the text again', () => {
    const pieces = markedPieces('Please confirm sepsis', [{ start: 7, end: 14, tone: 'error' }]);
    expect(pieces).toEqual([{ text: 'Please ', tone: null }, { text: 'confirm', tone: 'error' }, { text: ' sepsis', tone: null }]);
  });
  test('over each other show the gravest', () => {
    expect(markedPieces('abcdef', [{ start: 0, end: 4, tone: 'info' }, { start: 2, end: 6, tone: 'warning' }])).toEqual([{ text: 'ab', tone: 'info' }, { text: 'cd', tone: 'warning' }, { text: 'ef', tone: 'warning' }]);
  });
  test('that reach beyond the words typed meanwhile are cut off', () => {
    expect(markedPieces('abc', [{ start: 1, end: 9, tone: 'error' }, { start: 5, end: 9, tone: 'error' }])).toEqual([{ text: 'a', tone: null }, { text: 'bc', tone: 'error' }]);
  });
});
