import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildFinder, codeAt, detectLayout, layoutReader, lineLayoutSchema, openFinder, searchFinder, writeCode, type CodeEntry, type Finder, type System } from '../../../shared/codesets';
import { FaultError, type Fault } from '../../../shared/kernel';

/** Rows of an official file, under its official name. */
export function official(name: string): string {
  return readFileSync(fileURLToPath(new URL(`../../fixtures/codesets/${name}`, import.meta.url)), 'latin1');
}

/** Reads a text as the layout that its first lines show. */
export function read(text: string): CodeEntry[] {
  const entries: CodeEntry[] = [];
  const reader = layoutReader(lineLayoutSchema.parse(detectLayout(text).layout), (entry) => entries.push(entry));
  const lines = text.split('\n');
  lines.forEach((line, index) => {
    const ended = index < lines.length - 1;
    if (ended || line !== '') reader.line({ text: line.replace(/\r$/, ''), number: index + 1, ended });
  });
  reader.end();
  return entries;
}

/** The fault that a work unwinds with. */
export function faultOf(work: () => unknown): Fault | undefined {
  try {
    work();
  } catch (error) {
    if (error instanceof FaultError) return error.fault;
    throw error;
  }
  return undefined;
}

export function finderOf(entries: readonly CodeEntry[]): Finder {
  const building = buildFinder(entries);
  let step = building.next();
  while (step.done !== true) step = building.next();
  return openFinder(step.value);
}

/** An entry with a title, as short as a test needs it. */
export function entry(code: string, title: string, changes: Partial<CodeEntry> = {}): CodeEntry {
  const system: System = changes.system ?? 'icd10cm';
  return { system, code, billable: true, shortTitle: title, title, addedOn: null, endedOn: null, ...changes };
}

/** The codes that a query finds, as written, best first. */
export function find(finder: Finder, query: string, changes: { date?: string; billableOnly?: boolean; limit?: number; system?: System } = {}): string[] {
  const { system = 'icd10cm', ...asked } = changes;
  const { found } = searchFinder(finder, { query, date: '2026-02-01', billableOnly: false, limit: 20, ...asked });
  return found.map(({ position }) => writeCode(system, codeAt(finder, position)));
}
