import { beforeEach, describe, expect, it } from 'vitest';
import { beatMs, Pulse } from '../../../electron/desk/pulse';

let asked: number[];
let hung: number;
let isHeld: boolean;
let pulse: Pulse;

beforeEach(() => {
  asked = [];
  hung = 0;
  isHeld = false;
  pulse = new Pulse({ ask: (beat) => asked.push(beat), isHeld: () => isHeld, hung: () => { hung += 1; } });
});

/** Lets so many milliseconds go by in which the page answers nothing. */
function silence(ms: number): void {
  for (let at = 0; at < ms; at += beatMs) pulse.beat();
}

/** The page answers what it was asked last. */
function answer(): void {
  pulse.answered(asked.at(-1) ?? 0);
}

describe('A page that does not answer', () => {
  it('hangs after five seconds, and not before', () => {
    silence(5000);
    expect(hung).toBe(0);
    silence(beatMs);
    expect(hung).toBe(1);
  });

  it('and answers after four and a half was busy: the next five seconds are whole again', () => {
    silence(4500);
    answer();
    silence(5000);
    expect(hung).toBe(0);
    silence(beatMs);
    expect(hung).toBe(1);
  });

  it('but is late by less each time, never hangs', () => {
    for (let minute = 0; minute < 60; minute += 1) {
      silence(4000);
      answer();
    }
    expect(hung).toBe(0);
  });

  it('hangs although the answer to an old beat comes late: what counts is the last one that was answered', () => {
    silence(5000);
    pulse.answered(1);
    silence(beatMs);
    expect(hung).toBe(0);
    silence(beatMs);
    expect(hung).toBe(1);
  });

  it('while a print dialog holds it does not hang, and has five seconds from its end', () => {
    silence(3000);
    isHeld = true;
    silence(60_000);
    isHeld = false;
    silence(5000);
    expect(hung).toBe(0);
    silence(beatMs);
    expect(hung).toBe(1);
  });

  it('cannot answer ahead of time what it was not asked', () => {
    pulse.answered(1_000_000);
    silence(5000 + beatMs);
    expect(hung).toBe(1);
  });
});

describe('A curtain that is due', () => {
  it('and of which the page says nothing hangs for two seconds at most', () => {
    silence(beatMs);
    answer();
    pulse.told(true);
    silence(2000);
    expect(hung).toBe(0);
    silence(beatMs);
    expect(hung).toBe(1);
  });

  it('that is told again each second has no more time for it', () => {
    for (let second = 0; second < 2; second += 1) {
      pulse.told(true);
      silence(1000);
    }
    expect(hung).toBe(0);
    pulse.told(true);
    silence(beatMs);
    expect(hung).toBe(1);
  });

  it('is not there by an answer to what was asked before it', () => {
    silence(beatMs);
    pulse.told(true);
    answer();
    silence(2000 + beatMs);
    expect(hung).toBe(1);
  });

  it('once the page has heard of it, leaves it its five seconds', () => {
    pulse.told(true);
    silence(beatMs);
    answer();
    silence(5000);
    expect(hung).toBe(0);
  });

  it('that was taken away before the two seconds were over is owed no more', () => {
    pulse.told(true);
    silence(1500);
    pulse.told(false);
    silence(2500);
    expect(hung).toBe(0);
  });
});
