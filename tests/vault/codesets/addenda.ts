import { readFileSync } from 'node:fs';
import type { CodeEntry } from '../../../shared/codesets';
import type { Change } from '../../../shared/codesets/changes';

/** A row of an order file. */
export type OrderRow = { readonly flag: string; readonly short: string; readonly title: string };

/** A line of the publisher's addenda to an order file, as text: action, flag (not printed in those of ICD-10-PCS), code, titles. */
export type AddendumLine = string;

const actions = ['Add:', 'Delete:', 'Revise from:', 'Revise to:'] as const;

const lineOf = (action: string, flag: string, code: string, short: string, title: string): AddendumLine => [action, flag, code, short, title].join('|');

/** The lines of an addenda file, in its order. */
export function readAddenda(path: string, withFlags: boolean): { readonly lines: readonly AddendumLine[]; readonly rows: readonly (OrderRow & { readonly action: string; readonly code: string })[] } {
  const rows = readFileSync(path, 'latin1').split(/\r?\n/).flatMap((text) => {
    const action = actions.find((each) => text.slice(0, 13).trim() === each);
    if (action === undefined) return [];
    const row = text.slice(13);
    const rest = withFlags ? row.slice(2) : row;
    const code = rest.slice(0, 7).trim();
    // ICD-10-PCS prints no flag: its headers are the three characters of a table.
    return [{ action, code, flag: withFlags ? row.slice(0, 1) : code.length === 3 ? '0' : '1', short: rest.slice(8, 68).trim(), title: rest.slice(69).trim() }];
  });
  return { rows, lines: rows.map(({ action, flag, code, short, title }) => lineOf(action, flag, code, short, title)) };
}

/** The rows of an order file by their codes. */
export function readOrder(path: string): Map<string, OrderRow> {
  const rows = readFileSync(path, 'latin1').split(/\r?\n/).filter((text) => text !== '');
  return new Map(rows.map((text) => [text.slice(6, 13).trim(), { flag: text.slice(14, 15), short: text.slice(16, 76).trim(), title: text.slice(77).trim() }]));
}

/** The order file of the year before, made by undoing the addenda: what came goes, and what went comes back. */
export function undone(order: ReadonlyMap<string, OrderRow>, { rows }: ReturnType<typeof readAddenda>): string {
  const before = new Map(order);
  for (const { action, code } of rows) if (action === 'Add:' || action === 'Revise to:') before.delete(code);
  for (const { action, code, flag, short, title } of rows) if (action === 'Delete:' || action === 'Revise from:') before.set(code, { flag, short, title });
  return [...before]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([code, { flag, short, title }], index) => `${String(index + 1).padStart(5, '0')} ${code.padEnd(7)} ${flag} ${short.padEnd(60)} ${title}\r\n`)
    .join('');
}

/**
 * Changes of codes as the addenda print them: what comes and goes on one line, a revision on two, a code that became a header as a
 * deletion and an addition of the same code.
 */
export function asAddenda(changes: readonly Change[], entry: { readonly before: (code: string) => CodeEntry | undefined; readonly after: (code: string) => CodeEntry | undefined }): AddendumLine[] {
  return changes.flatMap(({ kind, codes: [code = ''] }) => {
    const line = (action: string, at: CodeEntry | undefined): AddendumLine[] => (at === undefined ? [] : [lineOf(action, at.billable ? '1' : '0', at.code, at.shortTitle, at.title)]);
    switch (kind) {
      case 'added':
      case 'reactivated':
        return line('Add:', entry.after(code));
      case 'deleted':
        return line('Delete:', entry.before(code));
      case 'revised':
        return [...line('Revise from:', entry.before(code)), ...line('Revise to:', entry.after(code))];
      case 'became-header':
      case 'became-billable':
        return [...line('Delete:', entry.before(code)), ...line('Add:', entry.after(code))];
    }
  });
}
