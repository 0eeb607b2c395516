import type { PcsAxis, PcsValue } from '../books/pcs-tables';
import { axisCount, sizeOf, type PcsRow, type PcsSpace } from './space';
import { narrowRow, type PcsQuery } from './words';

/** A value that was picked on an axis, counted from 1. */
export type PcsPick = {
  readonly axis: number;
  readonly code: string;
  /** In a few tables a character means one thing in one row and another in the next; null: whichever. */
  readonly label: string | null;
};

/** A code being built: what was picked, and the rows that this leaves, each cut down to it. */
export type PcsBuild = { readonly space: PcsSpace; readonly picks: readonly PcsPick[]; readonly rows: readonly PcsRow[] };

/** What an axis says of its value. */
export type PcsAxisState = {
  readonly title: string;
  /** The value, where it is picked or only one is left. `label` names both where the rows differ. */
  readonly chosen: { readonly code: string; readonly label: string; readonly isForced: boolean } | null;
  /** The values that can still lead to a code, by character; the one value where it is chosen. */
  readonly choices: readonly PcsValue[];
};

/** Where a build stands. */
export type PcsState = {
  readonly axes: readonly PcsAxisState[];
  /** How many codes can still be reached. */
  readonly codes: number;
  /** The whole code, once each axis has its value. */
  readonly complete: string | null;
};

/** What an axis is called while sections with other names for it are possible. */
const generalTitles = ['Section', 'Body System', 'Operation', 'Body Part', 'Approach', 'Device', 'Qualifier'] as const;

/** Nothing picked yet: every code can be reached. */
export function beginBuild(space: PcsSpace): PcsBuild {
  return { space, picks: [], rows: space.rows };
}

/**
 * Picks a value.
 * @returns null where no code has it beside what was picked before: such a step does not exist
 */
export function pickValue(build: PcsBuild, pick: PcsPick): PcsBuild | null {
  if (build.picks.some(({ axis }) => axis === pick.axis)) return null;
  const rows = build.rows.flatMap((row): PcsRow[] => {
    const axis = row.axes[pick.axis - 1];
    const values = axis?.values.filter(({ code, label }) => code === pick.code && (pick.label === null || pick.label === label)) ?? [];
    return axis === undefined || values.length === 0 ? [] : [{ axes: row.axes.with(pick.axis - 1, { ...axis, values }) }];
  });
  return rows.length === 0 ? null : { ...build, picks: [...build.picks, pick], rows };
}

/** Takes all of the picks, in their order; null where one of them does not exist. */
export function pickAll(space: PcsSpace, picks: readonly PcsPick[]): PcsBuild | null {
  return picks.reduce<PcsBuild | null>((build, pick) => (build === null ? null : pickValue(build, pick)), beginBuild(space));
}

/**
 * Begins with the first characters of a code, none to all seven of them: a table, a hit of the index, a code half typed.
 * @returns null where no code begins so
 */
export function buildFrom(space: PcsSpace, start: string): PcsBuild | null {
  if (start.length > axisCount) return null;
  const picks = [...start.toUpperCase()].map((code, index): PcsPick => ({ axis: index + 1, code, label: null }));
  if (start.length < 3) return pickAll(space, picks);
  const rows = space.byTable.get(start.slice(0, 3).toUpperCase());
  if (rows === undefined || rows.length === 0) return null;
  return picks.slice(3).reduce<PcsBuild | null>((build, pick) => (build === null ? null : pickValue(build, pick)), { space, picks: picks.slice(0, 3), rows });
}

/** One step back: the value picked last is open again. With nothing picked, nothing changes. */
export function stepBack(build: PcsBuild): PcsBuild {
  if (build.picks.length === 0) return build;
  return pickAll(build.space, build.picks.slice(0, -1)) ?? beginBuild(build.space);
}

/**
 * The values that can still lead to a code, axis by axis. A value that is the only one left is filled in.
 * @param query words that the code has to meet as well
 */
export function stateOf(build: PcsBuild, query?: PcsQuery): PcsState {
  const narrowed = query === undefined || query.full === 0 ? build.rows.map(wholeRow) : build.rows.flatMap((row) => withTitles(row, narrowRow(row, query)));
  const picked = new Set(build.picks.map(({ axis }) => axis));
  const axes = Array.from({ length: axisCount }, (_none, index) => axisState(narrowed.flatMap(({ axes: own }) => own[index] ?? []), index, picked.has(index + 1)));
  const characters = axes.flatMap(({ chosen }) => chosen?.code ?? []);
  return { axes, codes: narrowed.reduce((sum, { codes }) => sum + codes, 0), complete: characters.length === axisCount ? characters.join('') : null };
}

type Narrowed = { readonly axes: readonly PcsAxis[]; readonly codes: number };

function wholeRow(row: PcsRow): Narrowed {
  return { axes: row.axes, codes: sizeOf(row) };
}

function withTitles(row: PcsRow, left: ReturnType<typeof narrowRow>): Narrowed[] {
  if (left === null) return [];
  return [{ codes: left.codes, axes: row.axes.map((axis, index) => ({ ...axis, values: left.values[index] ?? [] })) }];
}

function axisState(axes: readonly PcsAxis[], index: number, isPicked: boolean): PcsAxisState {
  const titles = new Set(axes.map(({ title }) => title));
  const [onlyTitle = ''] = titles;
  const byLabel = new Map<string, PcsValue[]>();
  for (const axis of axes) {
    for (const value of axis.values) {
      const same = byLabel.get(value.label);
      if (same === undefined) byLabel.set(value.label, [value]);
      else if (!same.some(({ code }) => code === value.code)) same.push(value);
    }
  }
  const choices = [...byLabel.values()].flat().sort((one, other) => (one.code === other.code ? compare(one.label, other.label) : compare(one.code, other.code)));
  const codes = new Set(choices.map(({ code }) => code));
  const [code = ''] = codes;
  const chosen = codes.size === 1 ? { code, label: choices.map(({ label }) => label).join(' or '), isForced: !isPicked } : null;
  return { title: titles.size === 1 ? onlyTitle : (generalTitles[index] ?? ''), chosen, choices };
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
