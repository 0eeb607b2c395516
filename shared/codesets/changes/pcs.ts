import type { PcsDefinition, PcsDeviceAggregate, PcsIndexTerm, PcsTable } from '../books';
import { differing, fieldChange, plainChange, type Change, type ChangeKind, type FieldChange } from './model';

/** What a table of ICD-10-PCS is called: its operation, after section and body system. */
const titleOf = ({ head }: PcsTable): string => head.map(({ values }) => values[0]?.label ?? '').join(', ');

/**
 * What changed in one table of ICD-10-PCS: the values that an axis gained, lost or has under another name, and how many codes the table
 * gained and lost. A code is valid if a row allows all of its characters (ICD-10-PCS Official Guidelines, A9), so that rows can
 * be cut otherwise without any change, and a code can come without any new value.
 */
export function tableChange(before: PcsTable | undefined, after: PcsTable | undefined): Change | null {
  const table = after ?? before;
  if (table === undefined) return null;
  const codesBefore = codesOf(before);
  const codesAfter = codesOf(after);
  const gained = [...codesAfter].filter((code) => !codesBefore.has(code));
  const lost = [...codesBefore].filter((code) => !codesAfter.has(code));
  const fields = [
    ...(before === undefined || after === undefined ? [] : [...differing('title', titleOf(before), titleOf(after)), ...differing('definition', before.definition ?? '', after.definition ?? '')]),
    ...valueChanges(before, after),
    ...(gained.length === 0 ? [] : [fieldChange('codes', null, summaryOf(gained))]),
    ...(lost.length === 0 ? [] : [fieldChange('codes', summaryOf(lost), null)]),
  ];
  if (fields.length === 0) return null;
  return { ...plainChange, thing: 'table', kind: kindOf(before, after), at: table.code, title: titleOf(table), fields, codes: gained.length + lost.length > mostNamed ? [table.code] : [...gained, ...lost].toSorted() };
}

/** Beyond this many codes a change is about the table, and not about each of them. */
const mostNamed = 200;

function summaryOf(codes: readonly string[]): string {
  const shown = codes.toSorted().slice(0, 6).join(', ');
  return `${codes.length} ${codes.length === 1 ? 'code' : 'codes'}: ${shown}${codes.length > 6 ? ', …' : ''}`;
}

function codesOf(table: PcsTable | undefined): Set<string> {
  const codes = new Set<string>();
  for (const [fourth, fifth, sixth, seventh] of table?.rows ?? []) {
    for (const a of fourth.values) for (const b of fifth.values) for (const c of sixth.values) for (const d of seventh.values) codes.add(`${table?.code ?? ''}${a.code}${b.code}${c.code}${d.code}`);
  }
  return codes;
}

function valueChanges(before: PcsTable | undefined, after: PcsTable | undefined): FieldChange[] {
  return [0, 1, 2, 3].flatMap((axis) => {
    const old = valuesOf(before, axis);
    const now = valuesOf(after, axis);
    const title = after?.rows[0]?.[axis]?.title ?? before?.rows[0]?.[axis]?.title ?? '';
    const told = (code: string, labels: ReadonlyMap<string, string>): string => (labels.has(code) ? `${code} ${labels.get(code) ?? ''}` : '');
    return [...new Set([...old.keys(), ...now.keys()])].toSorted().flatMap((code) => differing('value', told(code, old), told(code, now), { of: title }));
  });
}

function valuesOf(table: PcsTable | undefined, axis: number): Map<string, string> {
  const labels = new Map<string, Set<string>>();
  for (const row of table?.rows ?? []) for (const { code, label } of row[axis]?.values ?? []) labels.set(code, (labels.get(code) ?? new Set()).add(label));
  return new Map([...labels].map(([code, names]) => [code, [...names].toSorted().join(' / ')]));
}

function kindOf(before: unknown, after: unknown): ChangeKind {
  if (before === undefined) return 'added';
  return after === undefined ? 'deleted' : 'revised';
}

/** What changed in the index of ICD-10-PCS, term by term; see termChanges. */
export function pcsTermChanges(before: readonly PcsIndexTerm[], after: readonly PcsIndexTerm[]): Change[] {
  const old = flat(before);
  const now = flat(after);
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((path) => {
    const was = old.get(path);
    const is = now.get(path);
    const refers = (term: PcsIndexTerm | undefined, kind: 'see' | 'use'): string => (term?.references ?? []).filter((each) => each.kind === kind).map(({ text, leads }) => [text, leads].filter((part) => part !== null && part !== '').join(' ')).join('; ');
    const fields = [
      ...differing('leads-to', was?.leads.join(', ') ?? '', is?.leads.join(', ') ?? ''),
      ...differing('see', refers(was, 'see'), refers(is, 'see')),
      ...differing('use', refers(was, 'use'), refers(is, 'use')),
    ];
    if (was !== undefined && is !== undefined && fields.length === 0) return [];
    const leads = [was, is].flatMap((term) => [...(term?.leads ?? []), ...(term?.references ?? []).flatMap((each) => (each.leads === null ? [] : [each.leads]))]);
    const words = path.split('\n').map((word) => word.split('\t')[0] ?? '');
    return [{ ...plainChange, thing: 'term' as const, kind: kindOf(was, is), at: words.join(' › '), title: words[0] ?? '', fields, codes: [...new Set(leads)] }];
  });
}

function flat(terms: readonly PcsIndexTerm[], above = '', found = new Map<string, PcsIndexTerm>()): Map<string, PcsIndexTerm> {
  for (const term of terms) {
    let path = `${above}${term.title}`;
    for (let copy = 2; found.has(path); copy += 1) path = `${above}${term.title}\t${copy}`;
    found.set(path, term);
    flat(term.terms, `${path}\n`, found);
  }
  return found;
}

/** What changed in the definitions of ICD-10-PCS, and in the table of device values beside them. */
export function definitionChanges(before: readonly PcsDefinition[], after: readonly PcsDefinition[]): Change[] {
  return keyed(before, after, ({ section, axis, titles }) => `${section} ${axis} ${titles.join('/')}`).flatMap(([was, is]) => {
    const entry = is ?? was;
    const fields = [
      ...differing('definition', was?.definition ?? '', is?.definition ?? ''),
      ...differing('explanation', was?.explanation ?? '', is?.explanation ?? ''),
      ...differing('includes-list', was?.includes.join('; ') ?? '', is?.includes.join('; ') ?? ''),
    ];
    if (entry === undefined || fields.length === 0) return [];
    return [{ ...plainChange, thing: 'definition' as const, kind: kindOf(was, is), at: `Section ${entry.section}, ${entry.axisTitle}: ${entry.titles.join(', ')}`, title: entry.titles.join(', '), fields }];
  });
}

/** As definitionChanges, of the device aggregation table. */
export function aggregateChanges(before: readonly PcsDeviceAggregate[], after: readonly PcsDeviceAggregate[]): Change[] {
  return keyed(before, after, ({ device, operation }) => `${device} ${operation}`).flatMap(([was, is]) => {
    const entry = is ?? was;
    const told = (side: PcsDeviceAggregate | undefined): string => (side === undefined ? '' : `${side.parent.code} ${side.parent.label}, ${side.bodySystems.join(', ')}`);
    const fields = differing('parent', told(was), told(is));
    if (entry === undefined || fields.length === 0) return [];
    return [{ ...plainChange, thing: 'aggregate' as const, kind: kindOf(was, is), at: `${entry.device}, ${entry.operation}`, title: entry.device, fields }];
  });
}

/** Rows of two lists side by side by what names them; of several of one name the first with the first. */
export function keyed<Row>(before: readonly Row[], after: readonly Row[], keyOf: (row: Row) => string): [Row | undefined, Row | undefined][] {
  const rows = new Map<string, [Row | undefined, Row | undefined]>();
  const place = (list: readonly Row[], side: 0 | 1): void => {
    const seen = new Map<string, number>();
    for (const row of list) {
      const name = keyOf(row);
      const copy = seen.get(name) ?? 0;
      seen.set(name, copy + 1);
      const pair = rows.get(`${name}\n${copy}`) ?? [undefined, undefined];
      pair[side] = row;
      rows.set(`${name}\n${copy}`, pair);
    }
  };
  place(before, 0);
  place(after, 1);
  return [...rows.values()];
}
