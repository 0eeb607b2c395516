import { describe, expect, it } from 'vitest';
import { Activity } from '../../../electron/desk/activity';

describe('A touch of the desk', () => {
  const activity = new Activity(() => ({ x: 5, y: 5 }));

  it.each(['rawKeyDown', 'keyDown', 'keyUp', 'mouseDown', 'mouseUp', 'mouseWheel', 'touchStart', 'touchMove', 'pointerDown'] as const)('is a %s', (type) => expect(activity.isTouch({ type })).toBe(true));

  it.each(['mouseEnter', 'mouseLeave', 'char', 'gestureScrollUpdate', 'gestureScrollEnd', 'contextMenu', 'undefined'] as const)('is not a %s', (type) => expect(activity.isTouch({ type })).toBe(false));

  it('is not a key that repeats: something may lie on it', () => expect(activity.isTouch({ type: 'rawKeyDown', modifiers: ['isautorepeat'] })).toBe(false));
});

it('A mouse counts when it stands elsewhere than before, not when the page moved under it', () => {
  const pointer = { x: 10, y: 10 };
  const activity = new Activity(() => pointer);
  const moves = [activity.isTouch({ type: 'mouseMove' })];
  pointer.x = 11;
  moves.push(activity.isTouch({ type: 'mouseMove' }), activity.isTouch({ type: 'mouseMove' }));
  expect(moves).toEqual([false, true, false]);
});
