import { describe, expect, it } from 'vitest';
import { isPress, PictureLeave } from '../../../electron/desk/picture-leave';

const ours = { isOurPage: true, hasGesture: true, wantsSound: false };
const refused = { fault: { code: 'not-permitted', what: 'picture' } };

/** A desk that is open, and time that the test lets pass. */
function desk() {
  const time = { now: 0 };
  const view = { isInView: true };
  const leave = new PictureLeave({ now: () => time.now, isInView: () => view.isInView });
  return { time, view, leave, pressedAndAllowed: () => { leave.pressed(); leave.allow(); } };
}

describe('A picture that the page takes of itself', () => {
  it('is granted after a press of a key, once', () => {
    const { leave, pressedAndAllowed } = desk();
    pressedAndAllowed();
    expect([leave.isAllowed(), leave.take(ours), leave.isAllowed(), leave.take(ours)]).toEqual([true, true, false, false]);
  });

  it('is not granted to a page that nobody has allowed it', () => {
    const { leave } = desk();
    leave.pressed();
    expect([leave.isAllowed(), leave.take(ours)]).toEqual([false, false]);
  });

  it('is not allowed without a press, nor long after one, nor twice for one', () => {
    const { leave, time } = desk();
    expect(() => leave.allow()).toThrow(expect.objectContaining(refused));
    leave.pressed();
    time.now = 2001;
    expect(() => leave.allow()).toThrow(expect.objectContaining(refused));
    leave.pressed();
    leave.allow();
    expect(() => leave.allow()).toThrow(expect.objectContaining(refused));
    expect(leave.take(ours)).toBe(false);
  });

  it('is granted for three seconds', () => {
    const { leave, time, pressedAndAllowed } = desk();
    pressedAndAllowed();
    time.now = 3000;
    expect(leave.isAllowed()).toBe(true);
    time.now = 3001;
    expect([leave.isAllowed(), leave.take(ours)]).toEqual([false, false]);
  });

  it('is not granted while the desk is locked or something hangs over it, even where that came in between', () => {
    const { leave, view, pressedAndAllowed } = desk();
    pressedAndAllowed();
    view.isInView = false;
    expect([leave.isAllowed(), leave.take(ours)]).toEqual([false, false]);
    leave.pressed();
    expect(() => leave.allow()).toThrow(expect.objectContaining(refused));
  });

  it.each([['another frame', { isOurPage: false }], ['no press of the page’s own', { hasGesture: false }], ['sound besides', { wantsSound: true }]])('is not granted with %s, and the word is used up', (_name, more) => {
    const { leave, pressedAndAllowed } = desk();
    pressedAndAllowed();
    expect([leave.take({ ...ours, ...more }), leave.take(ours)]).toEqual([false, false]);
  });
});

describe('A press', () => {
  it.each(['rawKeyDown', 'keyUp', 'mouseDown', 'touchEnd'])('is a %s', (type) => expect(isPress({ type })).toBe(true));
  it.each(['mouseMove', 'mouseWheel', 'gestureScrollBegin'])('is no %s', (type) => expect(isPress({ type })).toBe(false));
  it('is no key that repeats: a folder may lie on it', () => expect(isPress({ type: 'rawKeyDown', modifiers: ['isautorepeat'] })).toBe(false));
});
