import type { PcsAxis, PcsTable, PcsValue } from '../books/pcs-tables';

/** The seven axes of a code, from the section to the qualifier. */
export const axisCount = 7;

/** A set of codes that is a full product: each value of each of the seven axes goes with each of the others. */
export type PcsRow = { readonly axes: readonly PcsAxis[] };

/** All codes that can be built. */
export type PcsSpace = {
  readonly rows: readonly PcsRow[];
  /** The rows of each table, by its three characters. */
  readonly byTable: ReadonlyMap<string, readonly PcsRow[]>;
  readonly tables: readonly PcsTable[];
};

/**
 * The codes that tables allow and that are valid. Tables and codes may be of different years: a row of which only some codes
 * are valid is cut into parts that are valid as a whole, so that no step can lead to a code that is not.
 * @param isValid whether a code may be submitted; left out, whatever the tables allow is valid
 */
export function openSpace(tables: readonly PcsTable[], isValid: (code: string) => boolean = () => true): PcsSpace {
  const byTable = new Map(tables.map((table) => [table.code, table.rows.flatMap((row) => validParts([...table.head], row, table.code, isValid))]));
  return { rows: [...byTable.values()].flat(), byTable, tables };
}

/** The valid codes of `done` × `open` as full products. `prefix` is what the axes of `done`, one value each, spell. */
function validParts(done: readonly PcsAxis[], open: readonly PcsAxis[], prefix: string, isValid: (code: string) => boolean): PcsRow[] {
  const codes = codesOf(open).map((rest) => `${prefix}${rest}`);
  const valid = codes.filter(isValid);
  if (valid.length === codes.length) return [{ axes: [...done, ...open] }];
  if (valid.length === 0) return [];
  const [next, ...rest] = open;
  if (next === undefined) return [];
  // The last axis keeps its valid values together; before it, each value goes its own way.
  if (rest.length === 0) return [{ axes: [...done, { ...next, values: next.values.filter(({ code }) => valid.includes(`${prefix}${code}`)) }] }];
  return next.values.flatMap((value) => validParts([...done, { ...next, values: [value] }], rest, `${prefix}${value.code}`, isValid));
}

/** What the values of axes spell, each with each. */
function codesOf(axes: readonly PcsAxis[]): string[] {
  return axes.reduce<string[]>((spelt, { values }) => spelt.flatMap((start) => values.map(({ code }) => `${start}${code}`)), ['']);
}

/** How many codes a row holds. */
export function sizeOf({ axes }: PcsRow): number {
  return axes.reduce((product, { values }) => product * values.length, 1);
}

/** Whether some row of the code's table allows all of its characters (ICD-10-PCS Official Guidelines, A9). */
export function isBuildable(space: PcsSpace, code: string): boolean {
  return rowOf(space, code) !== undefined;
}

/** The row that a whole code stands in. */
function rowOf(space: PcsSpace, code: string): PcsRow | undefined {
  if (code.length !== axisCount) return undefined;
  return space.byTable.get(code.slice(0, 3))?.find(({ axes }) => axes.every(({ values }, index) => values.some((value) => value.code === code[index])));
}

/** What each character of a whole code means, or null where the tables do not have the code. */
export function readCharacters(space: PcsSpace, code: string): readonly { readonly title: string; readonly value: PcsValue }[] | null {
  const row = rowOf(space, code);
  if (row === undefined) return null;
  return row.axes.flatMap(({ title, values }, index) => {
    const value = values.find((each) => each.code === code[index]);
    return value === undefined ? [] : [{ title, value }];
  });
}

/** All codes of a space, in the order of its tables. */
export function* codesIn(space: PcsSpace): Generator<string, void> {
  for (const { axes } of space.rows) yield* codesOf(axes);
}
