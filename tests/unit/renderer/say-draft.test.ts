import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { emptyState, flushDesk, noteDraft, sayDraft, useDesk } from '../../../renderer/desk/store';
import type { Draft } from '../../../shared/desk';
import { fail, ok, type Result } from '../../../shared/kernel';

const words = (text: string): Draft => ({ field: 'new-encounter', encounterId: null, text, selectionStart: 0, selectionEnd: 0 });
const saying = { field: 'new-encounter', encounterId: null, left: '' };
/** What the vault holds of the draft; undefined = nothing. */
let held: string | undefined;

beforeEach(() => {
  vi.useFakeTimers();
  held = undefined;
  useDesk.setState(emptyState(), true);
  const reply = { kind: 'reply', id: 1, ok: true, output: '{}' };
  const desk = {
    keepDraft: async (json: string) => { held = JSON.parse(json).text; return reply; },
    dropDraft: async () => { held = undefined; return reply; },
  };
  Object.assign(globalThis, { window: { desk: { vault: { desk } } } });
});
afterEach(() => {
  vi.useRealTimers();
  Reflect.deleteProperty(globalThis, 'window');
});

/** An act that the vault does, and drops the draft with; `meanwhile` happens before the page hears of it. */
const done = (meanwhile: () => void | Promise<void> = () => undefined) => async (draft: Draft): Promise<Result<null>> => {
  held = draft.text === '' ? undefined : draft.text;
  await meanwhile();
  return ok(null);
};

test('an act finds what was typed before it written, and afterwards nothing brings it back', async () => {
  noteDraft(words('half a chart'));
  let before: string | undefined;
  await sayDraft(saying, async (draft) => { before = held; return await done()(draft); });
  await vi.advanceTimersByTimeAsync(5000);
  expect([before, held, useDesk.getState().drafts.size]).toEqual(['half a chart', undefined, 0]);
});

test('a caret that moves, and a lock that flushes, while the act is on its way bring nothing back', async () => {
  noteDraft(words('half a chart'));
  await sayDraft(saying, done(async () => {
    noteDraft({ ...words('half a chart'), selectionStart: 4, selectionEnd: 4 });
    await flushDesk();
  }));
  await vi.advanceTimersByTimeAsync(5000);
  expect([held, useDesk.getState().drafts.size]).toEqual([undefined, 0]);
});

test('what is left of a draft is what the page goes on from', async () => {
  noteDraft(words('first, second'));
  await sayDraft({ ...saying, left: 'second' }, done());
  expect([held, [...useDesk.getState().drafts.values()].map(({ text }) => text)]).toEqual(['second', ['second']]);
});

test('a refused act leaves the draft as it was, and it is journalled on', async () => {
  noteDraft(words('half a chart'));
  await sayDraft(saying, async () => {
    noteDraft(words('half a chart, and more'));
    return fail({ code: 'bad-file', why: 'binary' });
  });
  await vi.advanceTimersByTimeAsync(1000);
  expect(held).toBe('half a chart, and more');
});

test('words typed while an act is on its way stand, though it was done', async () => {
  noteDraft(words('half a chart'));
  await sayDraft(saying, done(() => noteDraft(words('another'))));
  await vi.advanceTimersByTimeAsync(1000);
  expect(held).toBe('another');
});

test('a draft that is meant to be empty is kept; one that was merely emptied is dropped', async () => {
  noteDraft(words('x'));
  noteDraft(words(''), true);
  await vi.advanceTimersByTimeAsync(1000);
  const meant = held;
  noteDraft(words(''));
  await vi.advanceTimersByTimeAsync(1000);
  expect([meant, held]).toEqual(['', undefined]);
});
