import type { ShownRules } from '../../shared/ipc';
import type { CalendarDate } from '../../shared/kernel';
import { anySetting, initialPolicy, policyNames, settingGroups, shownPolicy, type PolicyName, type SettingGroup } from '../../shared/policy';
import { entriesOf, type Reader } from './entries';
import type { PolicyFilter, PolicyQuestion } from './store';
import { sourceWords, whoseValue, whoseWords, writtenIn, type Whose } from './whose';
import { ruleWords } from './words';

/** A setting as a row of the page. */
export type SettingRow = {
  readonly name: PolicyName;
  readonly group: SettingGroup;
  readonly title: string;
  readonly why: string;
  readonly value: string;
  readonly whose: Whose;
  /** False while nothing in this version follows it. */
  readonly isFollowed: boolean;
  /** Whether it is another value than would hold if nobody ruled. */
  readonly isDifferent: boolean;
  /** Everything that the search looks through, in small letters. */
  readonly searched: string;
};

/** Every setting of this desk, in the order of the model. */
export function settingRows(rules: ShownRules, today: CalendarDate, reader: Reader): readonly SettingRow[] {
  return policyNames.map((name) => settingRow(name, rules, today, reader));
}

const initial = shownPolicy(initialPolicy);

function settingRow(name: PolicyName, rules: ShownRules, today: CalendarDate, reader: Reader): SettingRow {
  const { group, title, why, isFollowed, whileUnreadable } = anySetting[name];
  const whose = whoseValue(name, rules);
  const value = (whose.by === 'unreadable' ? whileUnreadable : null) ?? ruleWords(name, rules.policy);
  const origin = whose.by === 'person' ? whose.rule : whose;
  const entries = entriesOf(name, rules.policy, today, reader)?.rows.flat() ?? [];
  const searched = [title, why, value, name, settingGroups[group], whoseWords[whose.by], ...(origin.by === 'default' ? [] : [sourceWords[origin.source], writtenIn(whose) ?? '']), ...entries].join('\n').toLowerCase();
  return { name, group, title, why, value, whose, isFollowed, isDifferent: JSON.stringify(rules.policy[name]) !== JSON.stringify(initial[name]), searched };
}

/** What each filter lets through. */
const passes: Readonly<Record<PolicyFilter, (row: SettingRow) => boolean>> = {
  all: () => true,
  differs: ({ isDifferent }) => isDifferent,
  organisation: ({ whose }) => whose.by === 'organisation',
  unreadable: ({ whose }) => whose.by === 'unreadable',
  unused: ({ isFollowed }) => !isFollowed,
};

/** The rows that answer what is asked: every typed word stands somewhere in them, in any order. */
export function rowsFor(rows: readonly SettingRow[], { text, filter }: Pick<PolicyQuestion, 'text' | 'filter'>): readonly SettingRow[] {
  const words = text.toLowerCase().split(/\s+/).filter((word) => word !== '');
  return rows.filter((row) => passes[filter](row) && words.every((word) => row.searched.includes(word)));
}

/** How many rows each filter lets through. */
export function filterCounts(rows: readonly SettingRow[]): Readonly<Record<PolicyFilter, number>> {
  const count = (filter: PolicyFilter): number => rows.filter(passes[filter]).length;
  return { all: rows.length, differs: count('differs'), organisation: count('organisation'), unreadable: count('unreadable'), unused: count('unused') };
}

/** The titles of settings that the organisation rules and nothing in this version follows. */
export function unusedOf(rows: readonly SettingRow[]): readonly string[] {
  return rows.filter(({ isFollowed, whose }) => !isFollowed && whose.by === 'organisation').map(({ title }) => title);
}

/** Rows by group, in the model's order; groups without rows are left out. */
export function groupedRows(rows: readonly SettingRow[]): readonly { readonly group: SettingGroup; readonly title: string; readonly rows: readonly SettingRow[] }[] {
  const groups = [...new Set(policyNames.map((name) => anySetting[name].group))];
  return groups
    .map((group) => ({ group, title: settingGroups[group], rows: rows.filter((row) => row.group === group) }))
    .filter(({ rows: within }) => within.length > 0);
}

/** How many settings hold a value from each origin. */
export function countsByWhose(rows: readonly SettingRow[]): Readonly<Record<Whose['by'], number>> {
  const count = (by: Whose['by']): number => rows.filter(({ whose }) => whose.by === by).length;
  return { default: count('default'), organisation: count('organisation'), unreadable: count('unreadable'), person: count('person') };
}
