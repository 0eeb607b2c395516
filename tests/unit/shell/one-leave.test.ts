import { describe, expect, it } from 'vitest';
import { OneLeave } from '../../../electron/desk/one-leave';

function leaveAt() {
  const time = { now: 0 };
  return { time, leave: new OneLeave(() => time.now) };
}

describe('The vault’s word that something may leave the desk', () => {
  it('is good for what it names, and once', async () => {
    const { leave } = leaveAt();
    leave.given('this text');
    expect([await leave.take('this text'), await leave.take('this text')]).toEqual([true, false]);
  });

  it('is used up by asking for something else', async () => {
    const { leave } = leaveAt();
    leave.given('this text');
    expect([await leave.take('another text'), await leave.take('this text')]).toEqual([false, false]);
  });

  it('is good for half a minute', async () => {
    const { leave, time } = leaveAt();
    leave.given('this text');
    time.now = 30_001;
    expect(await leave.take('this text')).toBe(false);
  });

  it('is waited for a moment, since the page may be faster', async () => {
    const { leave } = leaveAt();
    const taken = leave.take('this text');
    leave.given('this text');
    expect(await taken).toBe(true);
  });
});
