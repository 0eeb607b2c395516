import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepLastWords } from '../../../renderer/access/last-words';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('Before a chart that is open for a reason closes by itself', () => {
  it('unsaid words are written till a fifth of a second before, and no more after it', () => {
    const written: number[] = [];
    const began = Date.now();
    keepLastWords(60_000, () => written.push(Date.now() - began));
    vi.advanceTimersByTime(120_000);
    expect(written[0]).toBe(57_500);
    expect(written.every((at, index) => index === 0 || at - (written[index - 1] ?? 0) <= 200)).toBe(true);
    expect(60_000 - (written.at(-1) ?? 0)).toBeLessThanOrEqual(200);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('they are written at once where little time is left', () => {
    const write = vi.fn();
    keepLastWords(900, write);
    vi.advanceTimersByTime(1);
    expect(write).toHaveBeenCalledTimes(1);
  });

  it('nothing is written where the chart is closed before', () => {
    const write = vi.fn();
    keepLastWords(60_000, write)();
    vi.advanceTimersByTime(120_000);
    expect([write.mock.calls.length, vi.getTimerCount()]).toEqual([0, 0]);
  });
});
