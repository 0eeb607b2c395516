import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gridMove, gridWindow } from '../../../renderer/ui/grid-window';
import { moveLine, togglePane, wholeFractions } from '../../../renderer/ui/splitting';

const limits = [0.15, 0.2, 0.15].map((minimum) => ({ minimum, collapsible: true }));
const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

describe('panes side by side', () => {
  it('share the whole width, however the lines are moved', () => {
    const moves = fc.array(fc.record({ index: fc.integer({ min: 0, max: 1 }), delta: fc.double({ min: -1, max: 1, noNaN: true }) }));
    fc.assert(fc.property(moves, (all) => {
      const end = all.reduce<readonly number[]>((at, { index, delta }) => moveLine(at, index, delta, limits), [0.4, 0.35, 0.25]);
      expect(sum(end)).toBeCloseTo(1, 9);
      expect(Math.min(...end)).toBeGreaterThanOrEqual(0);
    }));
  });

  it('stop at their minimum, and collapse well below it', () => {
    expect(moveLine([0.4, 0.35, 0.25], 0, -0.3, limits)[0]).toBeCloseTo(0.15);
    expect(moveLine([0.4, 0.35, 0.25], 0, -0.38, limits)[0]).toBe(0);
  });

  it('give their width to a neighbour when collapsed, and take some back when opened', () => {
    const collapsed = togglePane([0.4, 0.35, 0.25], 2, 0.3);
    expect(collapsed).toEqual([0.4, 0.6, 0]);
    expect(togglePane(collapsed, 2, 0.3).map((each) => Math.round(each * 100))).toEqual([40, 30, 30]);
  });

  it('come back as equal shares from anything unusable', () => {
    expect(wholeFractions([0, Number.NaN])).toEqual([0.5, 0.5]);
    expect(wholeFractions([2, 0, 2])).toEqual([0.5, 0, 0.5]);
  });
});

describe('a grid of any length', () => {
  it('draws what is on screen and a little more', () => {
    expect(gridWindow({ top: 2800, height: 280, rowHeight: 28, rowCount: 10_000 })).toEqual({ first: 100, last: 110, from: 92, to: 118 });
    expect(gridWindow({ top: 0, height: 280, rowHeight: 28, rowCount: 3 })).toEqual({ first: 0, last: 3, from: 0, to: 3 });
  });

  it('moves by its keys and stays within', () => {
    const moved = (key: string, selected: number): number | null => gridMove(key, selected, 50, 10);
    expect([moved('j', -1), moved('k', 0), moved('PageDown', 45), moved('Home', 20), moved('End', 0), moved('x', 3)]).toEqual([0, 0, 49, 0, 49, null]);
    expect(gridMove('j', -1, 0, 10)).toBeNull();
  });
});
