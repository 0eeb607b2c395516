import { describe, expect, test } from 'vitest';
import { buildFromText, picksOf } from '../../../../renderer/codesets/pcs/kept-build';
import { axisAtHand, movedRow, openAxisBeside, pickFor, standing, unmeantNote } from '../../../../renderer/codesets/pcs/steps';
import type { PcsAxisAnswer, PcsReady } from '../../../../shared/codesets';

type Chosen = PcsAxisAnswer['chosen'];
const picked = (code: string, label: string): Chosen => ({ code, label, isForced: false });
const forced = (code: string, label: string): Chosen => ({ code, label, isForced: true });

function axisOf(title: string, chosen: Chosen, ...choices: readonly (readonly [string, string])[]): PcsAxisAnswer {
  return { title, chosen, total: choices.length, choices: choices.map(([code, label]) => ({ code, label, definition: null })) };
}

/** A knee being replaced, before its device is chosen. */
const axes = [
  axisOf('Section', picked('0', 'Medical and Surgical')),
  axisOf('Body System', picked('S', 'Lower Joints')),
  axisOf('Operation', picked('R', 'Replacement')),
  axisOf('Body Part', picked('C', 'Knee Joint, Right')),
  axisOf('Approach', forced('0', 'Open')),
  axisOf('Device', null, ['7', 'Autologous Tissue Substitute'], ['J', 'Synthetic Substitute']),
  axisOf('Qualifier', null, ['0', 'Autologous'], ['0', 'Influenza Vaccine'], ['Z', 'No Qualifier']),
];

const ready = (changes: Partial<PcsReady> = {}): PcsReady => ({
  state: 'ready', codes: 'FY2026', tables: { name: 'FY2025', isOther: true }, index: null, definitions: null, taken: 4, axes, left: 30, complete: null,
  unknown: [], lines: [], about: [], comparisons: [], beyond: { total: 0, codes: [] }, ...changes,
});

describe('The axis whose values are offered', () => {
  test('is the first open one, or the open one gone to', () => {
    expect([axisAtHand(axes, null), axisAtHand(axes, 7), axisAtHand(axes, 2)]).toEqual([6, 7, 6]);
  });

  test('is none when every character is settled', () => {
    expect(axisAtHand(axes.map((axis) => ({ ...axis, chosen: forced('Z', '') })), null)).toBeNull();
  });

  test('moves over what is settled, and stays at the ends', () => {
    expect([openAxisBeside(axes, 6, 1), openAxisBeside(axes, 7, -1), openAxisBeside(axes, 6, -1), openAxisBeside(axes, 7, 1)]).toEqual([7, 6, 6, 7]);
  });
});

describe('A typed character', () => {
  test('picks the value it stands for, in either case', () => {
    expect(pickFor(axes, 6, 'j')).toEqual({ axis: 6, code: 'J', label: 'Synthetic Substitute' });
  });

  test('that stands for several values picks whichever the rest settles', () => {
    expect(pickFor(axes, 7, '0')).toEqual({ axis: 7, code: '0', label: null });
  });

  test('of a list that is not whole is left to the tables', () => {
    expect(pickFor(axes.map((axis) => ({ ...axis, total: 500 })), 6, 'q')).toEqual({ axis: 6, code: 'Q', label: null });
  });

  test('that stands for none picks nothing, and what is said depends on whether it was filled in already', () => {
    expect(pickFor(axes, 6, '0')).toBeNull();
    expect([unmeantNote(axes, 6, '0'), unmeantNote(axes, 6, 'q'), unmeantNote(axes, 5, 'c')]).toEqual(['Approach is 0 already.', 'Device has no Q here.', 'Approach has no C here.']);
  });
});

describe('What is said at each step', () => {
  test('is what was picked last, how many codes are left, and what comes next', () => {
    expect(standing(ready(), 6, 4)).toBe('Body Part C Knee Joint, Right, 30 codes left, next: Device');
    expect(standing(ready({ left: 1 }), null, null)).toBe('1 code left');
  });

  test('is that words go together in no code, or that the code is complete', () => {
    expect(standing(ready({ left: 0 }), 6, 4)).toBe('No code has all of these words');
    expect(standing(ready({ complete: { code: '0SRC0JZ', title: 'x', path: 'x' } }), null, 6)).toBe('0SRC0JZ is complete, Enter adds it');
  });
});

describe('What was typed in the find box', () => {
  test.each(['0', '0sr', '02100Z9', ' 0SRC '])('begins a code: %s', (text) => {
    expect(buildFromText(text)).toEqual({ picks: picksOf(text.trim()), words: '', begun: '' });
  });

  test.each(['knee', 'right knee', 'hip 2', 'I21', ''])('is words: %s', (text) => {
    expect(buildFromText(text)).toEqual({ picks: [], words: text, begun: '' });
  });

  test('keeps of a code what can stand in one', () => {
    expect(picksOf('0SRO').map(({ code }) => code)).toEqual(['0', 'S', 'R']);
  });
});

test.each([
  ['ArrowDown', 1, 2], ['ArrowDown', 9, 9], ['ArrowUp', 0, 0], ['PageDown', 0, 8], ['PageUp', 9, 1], ['Home', 5, 0], ['End', 5, 9],
])('%s moves from row %i to row %i', (key, from, to) => {
  expect(movedRow(key, from, 10)).toBe(to);
  expect(movedRow(key, from, 0)).toBeNull();
  expect(movedRow('j', from, 10)).toBeNull();
});
