import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repository } from '../../../build/steps/paths.mjs';
import { controls } from './table';

const sources = new Map<string, string>();

function sourceOf(file: string): string {
  const known = sources.get(file) ?? (existsSync(join(repository, file)) ? readFileSync(join(repository, file), 'utf8') : '');
  sources.set(file, known);
  return known;
}

/** Whether a file of tests has one with this title, which runs. */
function hasTest(file: string, title: string): boolean {
  const source = sourceOf(`tests/${file}`);
  // A test may be left out where its system cannot run it (skip with a condition), not by name.
  return !/\b(it|test|describe)\.(fixme|todo|fails|only)\(|\.skip\(\s*['"`]/.test(source) && ["'", '`', '"'].some((quote) => source.replace(/\(\s+/g, '(').includes(`(${quote}${title}${quote},`));
}

const manual = sourceOf('electron/README.md');
/** The headings of what only a person can prove, with what stands below each. */
const byHand = new Map(manual.split(/^### /m).slice(1).map((part) => {
  const [heading = '', ...steps] = part.split('\n');
  return [heading.trim(), steps.join('\n').split(/^## /m)[0]?.trim() ?? ''];
}));

describe('The controls', () => {
  it('are numbered without gaps', () => {
    expect(controls.map(({ id }) => id)).toEqual(Array.from({ length: 40 }, (_, index) => `H-${String(index + 1).padStart(2, '0')}`));
  });

  it.each(controls.map((control) => [control.id, control] as const))('%s stands where the table says, and each of its tests is there', (_id, { holds, stands, proofs }) => {
    expect(holds.length).toBeGreaterThan(20);
    expect(stands.filter(([file, words]) => !sourceOf(file).includes(words))).toEqual([]);
    expect(proofs.length).toBeGreaterThan(0);
    expect(proofs.filter(([file, title]) => !hasTest(file, title))).toEqual([]);
  });

  it('that no test here can prove are proved by hand, in steps, and no other is listed there', () => {
    const wanted = new Set(controls.flatMap((control) => (control.byHand === undefined ? [] : [control.byHand])));
    expect([...byHand.keys()].sort()).toEqual([...wanted].sort());
    expect([...byHand].filter(([, steps]) => steps.length < 80).map(([heading]) => heading)).toEqual([]);
  });
});

describe('The table', () => {
  it('finds a test that is there, and none that is not, or that does not run', () => {
    expect(hasTest('unit/controls/controls.test.ts', 'are numbered without gaps')).toBe(true);
    expect(hasTest('unit/controls/controls.test.ts', 'is a test that nobody wrote')).toBe(false);
    expect(hasTest('unit/controls/none.test.ts', 'are numbered without gaps')).toBe(false);
  });
});
