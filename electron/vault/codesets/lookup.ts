import { bareCode, cptFacts, writeCode, type CodeEntry, type Release, type System } from '../../../shared/codesets';
import type { CallOutput } from '../../../shared/ipc';
import { refuse, type CalendarDate } from '../../../shared/kernel';
import { storedInForce, type Codesets } from './codesets';
import { cptFactsOf, hcpcsFactsOf, keyedCode } from './level2';
import { readCode, readCodesUnder } from './store';

/**
 * A code, with or without decimal point, as the release in force on a date has it.
 * @returns undefined where no release is in force or it has no such code. Whether the code may be submitted on
 *   the date (a header; an HCPCS code that has ended) is told by the entry.
 */
export function findCode(codesets: Codesets, system: System, code: string, date: CalendarDate): { entry: CodeEntry; release: Release } | undefined {
  const { stored } = storedInForce(codesets, system, date);
  const bare = bareCode(code);
  if (stored === undefined && system === 'cpt') return keyedCode(codesets, code, date);
  if (stored === undefined || bare === null) return undefined;
  const entry = readCode(codesets.reader, stored.key, bare);
  return entry === undefined ? undefined : { entry, release: stored.release };
}

/** The release of a system that is in force on a date, or null and why. */
export function releaseInForce(codesets: Codesets, system: System, date: CalendarDate) {
  return storedInForce(codesets, system, date).state;
}

/** Beyond this many siblings or children a list is no longer looked through but searched. */
const mostNeighbours = 400;

/**
 * A code among its neighbours. In ICD-10 a code's header is the longest code that it begins with, and children
 * and siblings follow from that. The 79,000 codes of ICD-10-PCS stand right under the headers of their tables,
 * so that a PCS code's siblings are those that differ in the last character only. HCPCS and CPT have no headers: the
 * siblings of a code share its first four characters, those of a modifier its first.
 * @throws FaultError `not-found`
 */
export function lookAt(codesets: Codesets, system: System, code: string, date: CalendarDate): CallOutput<'codesets.look'> {
  const { stored } = storedInForce(codesets, system, date);
  if (stored === undefined) return lookAtKeyed(codesets, system, code, date) ?? refuse({ code: 'not-found', what: 'release' });
  const bare = bareCode(code) ?? refuse({ code: 'not-found', what: 'code' });
  const entry = readCode(codesets.reader, stored.key, bare) ?? refuse({ code: 'not-found', what: 'code' });
  const under = (prefix: string): CodeEntry[] => readCodesUnder(codesets.reader, stored.key, prefix);
  const ancestors = system === 'hcpcs' || system === 'cpt' ? [] : ancestorsOf(codesets, stored.key, bare);
  const parent = ancestors.at(-1);
  const siblings = system === 'icd10cm' ? (parent === undefined ? [] : childrenAmong(under(parent.code), parent.code)) : under(siblingPrefix(system, bare));
  const shown = ({ code: each, title, billable }: CodeEntry) => ({ code: each, title, billable, written: writeCode(system, each) });
  return {
    entry,
    written: writeCode(system, bare),
    release: stored.release,
    ancestors: ancestors.map(shown),
    siblings: siblings.filter((each) => each.code !== bare && each.code.length === siblingLength(system, bare, each)).slice(0, mostNeighbours).map(shown),
    children: system === 'hcpcs' || system === 'cpt' ? [] : childrenAmong(under(bare), bare).slice(0, mostNeighbours).map(shown),
    hcpcs: system === 'hcpcs' ? hcpcsFactsOf(codesets, stored, entry, date) : null,
    cpt: system === 'cpt' ? cptFactsOf(codesets, stored, entry) : null,
  };
}

/** A CPT code on a desk without a licensed file: its kind is all there is to say. */
function lookAtKeyed(codesets: Codesets, system: System, code: string, date: CalendarDate): CallOutput<'codesets.look'> | undefined {
  const keyed = system === 'cpt' ? keyedCode(codesets, code, date) : undefined;
  if (keyed === undefined) return undefined;
  const { entry, release } = keyed;
  return { entry, written: entry.code, release, ancestors: [], siblings: [], children: [], hcpcs: null, cpt: cptFacts(entry.code, undefined, { keyed: true, notice: '' }) };
}

/** Siblings of ICD-10-CM are of any length (I50.1 beside I50.2); elsewhere of the code's own. */
function siblingLength(system: System, bare: string, sibling: CodeEntry): number {
  return system === 'icd10cm' ? sibling.code.length : bare.length;
}

function siblingPrefix(system: System, bare: string): string {
  if (system === 'cpt') return bare.slice(0, 4);
  if (system === 'hcpcs') return bare.length === 2 ? bare.slice(0, 1) : bare.slice(0, 4);
  return bare.length === 7 ? bare.slice(0, 6) : bare.slice(0, 2);
}

/** The codes that `bare` begins with, shortest first. */
function ancestorsOf({ reader }: Codesets, key: number, bare: string): CodeEntry[] {
  return Array.from({ length: Math.max(0, bare.length - 3) }, (_none, index) => bare.slice(0, index + 3)).flatMap((prefix) => readCode(reader, key, prefix) ?? []);
}

/** Of the codes under `parent`, ascending, those with no other header between. */
function childrenAmong(under: readonly CodeEntry[], parent: string): CodeEntry[] {
  const children: CodeEntry[] = [];
  for (const entry of under) {
    const last = children.at(-1);
    if (entry.code !== parent && !(last !== undefined && entry.code.startsWith(last.code))) children.push(entry);
  }
  return children;
}
