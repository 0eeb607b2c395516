import { describe, expect, it } from 'vitest';
import { whatToPaste } from '../../../../renderer/ui/inner-clipboard/decide';
import { undoKey } from '../../../../renderer/ui/keys';

const mark = 'Copied inside: it can be pasted there only.';
const paste = (text: string, kept: string | null, isEmpty = text === '') => whatToPaste({ text, isEmpty }, kept, mark);

describe('A paste', () => {
  it('brings the words copied inside while the desktop’s clipboard holds our mark, or nothing', () => {
    expect([paste(mark, 'kidney injury'), paste('', 'kidney injury')]).toEqual(['ours', 'ours']);
  });

  it('brings what another program has copied since', () => {
    expect([paste('a note', 'kidney injury'), paste('a note', null)]).toEqual(['theirs', 'theirs']);
  });

  it('leaves a picture, which has no text, to the browser', () => {
    expect(paste('', 'kidney injury', false)).toBe('theirs');
  });

  it('never brings the mark itself, which an earlier session may have left', () => {
    expect([paste(mark, null), paste(`${mark}\n`, null)]).toEqual(['nothing', 'nothing']);
  });
});

describe('Undo and redo', () => {
  const press = (key: string, held: string, onMac = false) =>
    undoKey({ key, ctrlKey: held.includes('c'), metaKey: held.includes('m'), shiftKey: held.includes('s'), altKey: held.includes('a') }, onMac);

  it('are on the keys that text fields have for them', () => {
    expect([press('z', 'c'), press('Z', 'cs'), press('y', 'c')]).toEqual(['undo', 'redo', 'redo']);
    expect([press('z', 'm', true), press('z', 'ms', true), press('z', 'c', true)]).toEqual(['undo', 'redo', null]);
  });

  it('are on no other', () => {
    expect([press('z', ''), press('z', 'ca'), press('y', 'cs'), press('x', 'c'), press('z', 'cm')]).toEqual([null, null, null, null, null]);
  });
});
