import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createJournal, type JournalState, type SaveOutcome } from '../../../renderer/desk/journal';

const pace = { quietMs: 250, ceilingMs: 600 };

describe('the journal of unsaved words', () => {
  let states: JournalState[];
  beforeEach(() => {
    vi.useFakeTimers();
    states = [];
  });
  afterEach(() => { vi.useRealTimers(); });
  const journal = () => createJournal(() => Date.now(), (state) => states.push(state));

  it('writes once, a little after the last change', async () => {
    const save = vi.fn(async (): Promise<SaveOutcome> => 'saved');
    const { note } = journal();
    note('a', pace, save);
    await vi.advanceTimersByTimeAsync(200);
    note('a', pace, save);
    await vi.advanceTimersByTimeAsync(249);
    expect(save).toHaveBeenCalledTimes(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(save).toHaveBeenCalledTimes(1);
    expect(states.at(-1)).toBe('saved');
  });

  it('is never further behind than its ceiling while typing goes on, so that a crash loses less than a second', async () => {
    let worst = 0;
    let oldestUnsaved: number | null = null;
    const { note } = journal();
    const save = async (): Promise<SaveOutcome> => {
      worst = Math.max(worst, Date.now() - (oldestUnsaved ?? Date.now()));
      oldestUnsaved = null;
      return 'saved';
    };
    for (let stroke = 0; stroke < 200; stroke += 1) {
      oldestUnsaved ??= Date.now();
      note('a', pace, save);
      await vi.advanceTimersByTimeAsync(60);
    }
    expect(worst).toBeGreaterThan(0);
    expect(worst).toBeLessThanOrEqual(600);
  });

  it('keeps trying after a failure, and says so meanwhile', async () => {
    const outcomes: SaveOutcome[] = ['failed', 'failed', 'saved'];
    const save = vi.fn(async () => outcomes.shift() ?? 'saved');
    journal().note('a', pace, save);
    await vi.advanceTimersByTimeAsync(250);
    expect(states.at(-1)).toBe('failed');
    await vi.advanceTimersByTimeAsync(2000);
    expect(save).toHaveBeenCalledTimes(3);
    expect(states.at(-1)).toBe('saved');
  });

  it('does not repeat what was refused for good', async () => {
    const save = vi.fn(async (): Promise<SaveOutcome> => 'refused');
    journal().note('a', pace, save);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(save).toHaveBeenCalledTimes(1);
    expect(states.at(-1)).toBe('failed');
  });

  it('writes everything at once when flushed, and resolves when it is written', async () => {
    const written: string[] = [];
    const saver = (key: string) => async (): Promise<SaveOutcome> => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      written.push(key);
      return 'saved';
    };
    const { note, flush } = journal();
    note('a', pace, saver('a'));
    note('b', pace, saver('b'));
    const flushed = flush();
    await vi.advanceTimersByTimeAsync(20);
    await flushed;
    expect(written).toEqual(['a', 'b']);
  });

  it('writes nothing of what was forgotten', async () => {
    const save = vi.fn(async (): Promise<SaveOutcome> => 'saved');
    const { note, forget } = journal();
    note('a', pace, save);
    forget('a');
    await vi.advanceTimersByTimeAsync(2000);
    expect(save).not.toHaveBeenCalled();
  });
});
