import { daysBetween } from '../../shared/kernel';
import { worklistSorts, type WorklistRow } from '../../shared/encounters';
import type { GridColumn } from '../ui';

type SortKey = (typeof worklistSorts)[number];

// Each with the width of the list from which it has room; a narrow one keeps what a coder chooses by.
const columns: readonly (GridColumn & { readonly from: number })[] = [
  { id: 'ref', title: 'Encounter', width: 128, sortable: true, from: 0 },
  { id: 'status', title: 'Status', width: 120, sortable: true, from: 0 },
  { id: 'class', title: 'Class', width: 108, sortable: true, from: 760 },
  { id: 'controllingDate', title: 'Date', width: 112, sortable: true, from: 0 },
  { id: 'age', title: 'Days', width: 64, align: 'end', from: 444 },
  // What hurries: queries, and its end on this desk. Below this width signs beside the reference stand for it (worklist.module.css).
  { id: 'notes', title: 'To note', width: 128, from: 1040 },
  { id: 'attending', title: 'Attending', width: '1fr', sortable: true, from: 900 },
  { id: 'documents', title: 'Documents', width: 128, align: 'end', sortable: true, from: 640 },
  { id: 'codes', title: 'Codes', width: 72, align: 'end', sortable: true, from: 516 },
];

// From this width on a word beside the reference says whose the chart is; below it an icon (access.module.css).
const wordsFrom = 1080;

/** The columns that fit a width: at 200 % zoom the list keeps what a coder chooses by, and never scrolls sideways. */
export function columnsFor(width: number): readonly GridColumn[] {
  return columns.filter((column) => width === 0 || width >= column.from).map((column) => (column.id === 'ref' && width >= wordsFrom ? { ...column, width: 184 } : column));
}

/** Reads a column's id as a sort of the worklist. */
export function sortOf(column: string): SortKey | undefined {
  return worklistSorts.find((sort) => sort === column);
}

/** Days since the controlling date: how long the chart has been waiting. Null while the patient is in house. */
export function ageOf(row: Pick<WorklistRow, 'controllingDate'>, today: string): number | null {
  return row.controllingDate === null ? null : daysBetween(row.controllingDate, today);
}
