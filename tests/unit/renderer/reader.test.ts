import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { selectionWords, spoken } from '../../../renderer/encounters/reader/announce';
import { chunkAt, chunkStarts, estimateLines } from '../../../renderer/encounters/reader/chunks';
import { evidenceAt, evidenceSentence, looksTabular } from '../../../renderer/encounters/reader/evidence';
import { readerKey } from '../../../renderer/encounters/reader/keys';
import { findMatches, matchFrom, touching } from '../../../renderer/encounters/reader/matches';
import { fit, move, spanning, stretchOf } from '../../../renderer/encounters/reader/selection';
import { sentenceAt } from '../../../renderer/encounters/reader/sentences';
import { countWords, nextWord, previousWord, withoutEdges, wordAt } from '../../../renderer/encounters/reader/words';

const note = 'ASSESSMENT:\n1. Acute kidney injury (AKI). Creatinine 2.4, baseline 1.6 per Dr. Osei\nand the record. Renally dose.\n2. I50.23, on 2 L\n\nPlan: wean.';
const cut = (text: string, { start, end }: { start: number; end: number }): string => text.slice(start, end);
const press = (key: string, held: Partial<Record<'ctrlKey' | 'shiftKey' | 'altKey', boolean>> = {}) =>
  readerKey({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held });

describe('chunks of a long text', () => {
  it('cover any text without gap, each small, never parting a character', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.constant('\n'), fc.constant('x'.repeat(9000)), fc.constant('😀'.repeat(3000)))), (parts) => {
        const text = parts.join('');
        const starts = chunkStarts(text);
        const chunks = starts.map((start, index) => text.slice(start, starts[index + 1] ?? text.length));
        expect(chunks.join('') === text).toBe(true);
        // Counted and asserted once: there are thousands of chunks, and an assertion costs more than a chunk.
        const wrong = chunks.filter((chunk, index) => {
          const before = text.charCodeAt((starts[index] ?? 0) - 1);
          const first = chunk.charCodeAt(0);
          // A pair that is whole in the text is whole in one chunk.
          const partsPair = before >= 0xd800 && before <= 0xdbff && first >= 0xdc00 && first <= 0xdfff;
          return partsPair || chunk.length > 4096 || chunk.split('\n').length - 1 > 40 || (chunk === '' && text.length > 0);
        });
        expect(wrong).toEqual([]);
      }),
    );
  });

  it('end at line ends, and split a line that is too long at a space', () => {
    const lines = `${'a'.repeat(60)}\n`.repeat(100);
    expect(chunkStarts(lines).slice(1).every((start) => lines.charAt(start - 1) === '\n')).toBe(true);
    const long = 'word '.repeat(3000);
    expect(chunkStarts(long).slice(1).every((start) => long.charAt(start - 1) === ' ')).toBe(true);
  });

  it('are found by offset, the end of the text in the last one', () => {
    expect([0, 4, 5, 9, 10, 99].map((offset) => chunkAt([0, 5, 10], offset))).toEqual([0, 0, 1, 1, 2, 2]);
  });

  it('are guessed as high as their wrapped lines', () => {
    expect(estimateLines('a\n\nbbbbbb\n', 3)).toBe(4);
  });
});

describe('words and sentences of a note', () => {
  it('a number or a code with its point is one word', () => {
    expect([note.indexOf('2.4') + 1, note.indexOf('I50.23') + 4, note.indexOf('kidney')].map((at) => cut(note, wordAt(note, at)))).toEqual(['2.4', 'I50.23', 'kidney']);
  });

  it('moving by words lands on beginnings, both ways', () => {
    const text = 'on 2.4 mg, twice';
    const right = [0, 3, 7, 11].map((at) => nextWord(text, at));
    expect(right).toEqual([3, 7, 11, 16]);
    expect(right.map((at) => previousWord(text, at))).toEqual([0, 3, 7, 11]);
  });

  it('a sentence runs over a line break and an abbreviation, and stops at list items and labels', () => {
    const of = (words: string): string => cut(note, sentenceAt(note, note.indexOf(words)));
    expect(of('Creatinine')).toBe('Creatinine 2.4, baseline 1.6 per Dr. Osei\nand the record.');
    expect(of('Renally')).toBe('Renally dose.');
    expect(of('I50.23')).toBe('I50.23, on 2 L');
    expect(of('wean')).toBe('Plan: wean.');
  });

  it('counts words and drops spaces at the ends of a selection', () => {
    expect(countWords('Acute-on-chronic HF, EF 25.5%')).toBe(4);
    expect(withoutEdges('  a b \n', { start: 0, end: 7 })).toEqual({ start: 2, end: 5 });
  });
});

describe('the selection', () => {
  it('extends from its anchor, and falls to its near end without Shift', () => {
    const text = 'one two three';
    const selected = move(text, { anchor: 4, caret: 4 }, 'word-right', true);
    expect(stretchOf(selected)).toEqual({ start: 4, end: 8 });
    expect(move(text, selected, 'character-left', false)).toEqual({ anchor: 4, caret: 4 });
    expect(move(text, selected, 'character-right', false)).toEqual({ anchor: 8, caret: 8 });
  });

  it('never stops inside a character beyond the basic plane', () => {
    expect(move('a😀b', { anchor: 1, caret: 1 }, 'character-right', false).caret).toBe(3);
    expect(move('a😀b', { anchor: 3, caret: 3 }, 'character-left', false).caret).toBe(1);
  });

  it('keeps the word it began on whichever way a drag goes', () => {
    expect(spanning({ start: 10, end: 14 }, { start: 2, end: 5 })).toEqual({ anchor: 14, caret: 2 });
    expect(spanning({ start: 10, end: 14 }, { start: 20, end: 25 })).toEqual({ anchor: 10, caret: 25 });
  });

  it('remembered from another text is made to fit', () => {
    expect(fit('short', { anchor: 2, caret: 900 })).toEqual({ anchor: 2, caret: 5 });
  });

  it('is told in words, and what the caret comes to is spoken', () => {
    expect(selectionWords(note, { anchor: 0, caret: 11 })).toBe('1 word selected');
    const down = press('ArrowDown');
    expect(down).toEqual({ act: 'line', by: 1, extend: false });
    if (down !== null) expect(spoken(note, { anchor: 14, caret: 14 }, down)).toBe('1. Acute kidney injury (AKI). Creatinine 2.4, baseline 1.6 per Dr. Osei');
  });

  it('leaves single keys and Alt combinations to the commands', () => {
    expect([press('e'), press('['), press('a'), press('ArrowUp', { altKey: true })]).toEqual([null, null, null, null]);
    expect(press('a', { ctrlKey: true })).toEqual({ act: 'select-all' });
    expect(press('ArrowRight', { ctrlKey: true, shiftKey: true })).toEqual({ act: 'move', motion: 'word-right', extend: true });
  });
});

describe('find in the document', () => {
  it('finds whatever the case, across a line break, and takes signs as they are', () => {
    expect(findMatches('Heart\nfailure, heart  FAILURE', 'heart failure').map((match) => match.start)).toEqual([0, 15]);
    expect(findMatches('BP (148/92)', '(148/92)')).toEqual([{ start: 3, end: 11 }]);
    expect(findMatches('anything', '  ')).toEqual([]);
  });

  it('begins at the caret and goes round', () => {
    const matches = findMatches('ab ab ab', 'ab');
    expect([0, 1, 6, 7].map((caret) => matchFrom(matches, caret))).toEqual([0, 1, 2, 0]);
  });

  it('paints only what touches the view', () => {
    const sorted = [{ start: 0, end: 4 }, { start: 5, end: 9 }, { start: 10, end: 14 }];
    expect(touching(sorted, 8, 10)).toEqual([{ start: 5, end: 9 }]);
    expect(touching(sorted, 3, 11)).toHaveLength(3);
  });
});

describe('evidence', () => {
  const evidence = [
    { start: 0, end: 10, owner: 'one', label: 'I50.23', strong: true },
    { start: 5, end: 20, owner: 'two', label: 'N17.9', strong: false },
    { start: 8, end: 12, owner: 'one', label: 'I50.23', strong: true },
  ];

  it('under the caret names each code once', () => {
    expect(evidenceSentence(evidenceAt(evidence, 9))).toBe('Evidence of I50.23 and N17.9');
    expect(evidenceSentence(evidenceAt(evidence, 20))).toBe('');
  });

  it('tables are shown in fixed width, prose is not', () => {
    expect(looksTabular('Sodium      138    mmol/L\nPotassium   4.1    mmol/L\n')).toBe(true);
    expect(looksTabular(note)).toBe(false);
  });
});
