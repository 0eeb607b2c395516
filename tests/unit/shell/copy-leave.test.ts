import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { CopyLeave } from '../../../electron/desk/copy-leave';

const codes = '44GZD-C541Z-7H5J5-784VD\nQW5KR-B4EMP-AAWAV-BMANH';
const sha256 = createHash('sha256').update(codes).digest('hex');

describe('What may go to the clipboard besides a code', () => {
  it('is nothing before the vault has given something out', () => expect(new CopyLeave(() => 0).has(codes)).toBe(false));

  it('is that text, as often as it is asked for', () => {
    const leave = new CopyLeave(() => 0);
    leave.given(sha256);
    expect([leave.has(codes), leave.has(codes)]).toEqual([true, true]);
  });

  it('is no other text, and no part of that one', () => {
    const leave = new CopyLeave(() => 0);
    leave.given(sha256);
    expect([leave.has('words of a chart'), leave.has(codes.slice(0, 23)), leave.has(`${codes}\n`)]).toEqual([false, false, false]);
  });

  it('is what was given last', () => {
    const leave = new CopyLeave(() => 0);
    leave.given(sha256);
    leave.given(createHash('sha256').update('newer').digest('hex'));
    expect([leave.has(codes), leave.has('newer')]).toEqual([false, true]);
  });

  it('is that text for ten minutes', () => {
    let now = 0;
    const leave = new CopyLeave(() => now);
    leave.given(sha256);
    now = 600_000;
    expect(leave.has(codes)).toBe(true);
    now += 1;
    expect(leave.has(codes)).toBe(false);
  });
});
