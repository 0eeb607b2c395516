import { describe, expect, it } from 'vitest';
import { selectingKey, staysInField } from '../../../../renderer/ui/quiet-selection/keys';
import { between, stretchAt } from '../../../../renderer/ui/quiet-selection/stretches';

const press = (key: string, held = '') => ({ key, ctrlKey: held.includes('c'), metaKey: held.includes('m'), shiftKey: held.includes('s'), altKey: held.includes('a') });

describe('Keys that select in a field', () => {
  it.each([
    ['ArrowLeft', 's', { direction: 'left', by: 'character' }],
    ['ArrowRight', 'cs', { direction: 'right', by: 'word' }],
    ['ArrowUp', 's', { direction: 'backward', by: 'line' }],
    ['ArrowDown', 'cs', { direction: 'forward', by: 'paragraph' }],
    ['Home', 's', { direction: 'backward', by: 'lineboundary' }],
    ['End', 'cs', { direction: 'forward', by: 'documentboundary' }],
    ['PageDown', 's', { direction: 'forward', by: 'page' }],
  ])('%s with %s', (key, held, how) => expect(selectingKey(press(key, held))).toEqual({ act: 'stretch', how }));

  it('are also those that select everything, and those whose undoing selects again', () => {
    expect(['a', 'z', 'y'].map((key) => selectingKey(press(key, 'c')))).toEqual([{ act: 'all' }, { act: 'undo' }, { act: 'redo' }]);
  });

  it('are not those that only move, type, or belong to the window manager', () => {
    expect([press('ArrowLeft'), press('End', 'c'), press('A', 's'), press('A', 'cs'), press('ArrowLeft', 'sa'), press('ArrowLeft', 'sm')].map(selectingKey)).toEqual([null, null, null, null, null, null]);
  });
});

describe('Keys that stay in a field', () => {
  it('write and move; the others may take the focus to another field, whose words would be selected', () => {
    expect([press('k'), press('K', 's'), press('Backspace'), press('Delete', 'c'), press('End', 's'), press('PageUp')].map((each) => staysInField(each, false))).toEqual([true, true, true, true, true, true]);
    expect([press('Tab'), press('Escape'), press('F6'), press('k', 'c'), press('1', 'a'), press('Enter')].map((each) => staysInField(each, false))).toEqual([false, false, false, false, false, false]);
  });

  it('Enter writes a line in a field of several, and Ctrl+Enter leaves it', () => {
    expect([press('Enter'), press('Enter', 'c')].map((each) => staysInField(each, true))).toEqual([true, false]);
  });
});

describe('Clicks in a field', () => {
  const text = 'Acute kidney injury,\nstage 3.';
  const selected = (offset: number, clicks: number): string => {
    const { start, end } = stretchAt(text, offset, clicks);
    return text.slice(start, end);
  };

  it('select nothing, the word, or the line', () => {
    expect([selected(8, 1), selected(8, 2), selected(8, 3), selected(25, 3)]).toEqual(['', 'kidney', 'Acute kidney injury,', 'stage 3.']);
  });

  it('select the word before at the end of a line, and nothing in an empty field', () => {
    expect([selected(20, 2), selected(text.length, 2)]).toEqual([',', '.']);
    expect(stretchAt('', 0, 2)).toEqual({ start: 0, end: 0 });
    expect(stretchAt('a\n\nb', 2, 2)).toEqual({ start: 2, end: 2 });
  });

  it('and a drag keep both words whole, whichever way it goes', () => {
    const [kidney, stage] = [stretchAt(text, 8, 2), stretchAt(text, 22, 2)];
    expect(between(kidney, stage)).toEqual({ start: 6, end: 26, direction: 'forward' });
    expect(between(stage, kidney)).toEqual({ start: 6, end: 26, direction: 'backward' });
    expect(between(kidney, kidney)).toMatchObject({ start: 6, end: 12 });
  });
});
