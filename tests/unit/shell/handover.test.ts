import { describe, expect, it } from 'vitest';
import { handedOver, reminderLeft, successorArguments } from '../../../electron/desk/handover';

const now = Date.UTC(2026, 2, 7, 12);

describe('The hand-over to a fresh application', () => {
  it('keeps the command line, and replaces reason and instant of an earlier lock', () => {
    expect(successorArguments(['electron', '--no-sandbox', '.', '--locked=manual', '--locked-at=5'], 'vault-process-ended', now)).toEqual([
      '--no-sandbox', '.', '--locked=vault-process-ended', `--locked-at=${now}`,
    ]);
  });

  it('tells the successor why and when', () => {
    expect(handedOver(['x', '--locked=idle', `--locked-at=${now - 5000}`], now)).toEqual({ lockedBecause: 'idle', lockedAt: now - 5000 });
  });

  it.each([
    [['x'], { lockedBecause: null, lockedAt: null }],
    [['x', '--locked=<b>', `--locked-at=${now}`], { lockedBecause: null, lockedAt: null }],
    [['x', '--locked=manual'], { lockedBecause: 'manual', lockedAt: null }],
    [['x', '--locked=manual', '--locked-at='], { lockedBecause: 'manual', lockedAt: null }],
    [['x', '--locked=manual', '--locked-at=soon'], { lockedBecause: 'manual', lockedAt: null }],
    [['x', '--locked=manual', '--locked-at=-1'], { lockedBecause: 'manual', lockedAt: null }],
    [['x', '--locked=manual', '--locked-at=1.5'], { lockedBecause: 'manual', lockedAt: null }],
    [['x', '--locked=manual', `--locked-at=${now + 1}`], { lockedBecause: 'manual', lockedAt: null }],
  ])('believes of %j only what can be', (argv, believed) => expect(handedOver(argv, now)).toEqual(believed));

  it('leaves the instant behind at which somebody is to be reminded, in place of an earlier one, and nothing else of it', () => {
    expect(successorArguments(['electron', '.', '--remind-at=5'], 'idle', now, now + 60_000)).toEqual(['.', '--locked=idle', `--locked-at=${now}`, `--remind-at=${now + 60_000}`]);
    expect(successorArguments(['electron', '.', '--remind-at=5'], 'idle', now, null)).toEqual(['.', '--locked=idle', `--locked-at=${now}`]);
  });

  it.each([[['x', `--remind-at=${now}`], now], [['x'], null], [['x', '--remind-at='], null], [['x', '--remind-at=soon'], null], [['x', '--remind-at=-1'], null], [['x', '--remind-at=1.5'], null]])('believes of the reminder in %j only what can be', (argv, at) => expect(reminderLeft(argv)).toBe(at));
});
