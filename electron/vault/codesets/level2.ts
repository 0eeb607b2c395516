import {
  bareCode, cptFacts, hcpcsFacts, isModifier, isShapedFor, keyedEntry, keyedRelease, type CodeEntry, type CptFacts, type CrossReference, type HcpcsFacts, type Release,
} from '../../../shared/codesets';
import type { CalendarDate } from '../../../shared/kernel';
import { storedInForce, type Codesets } from './codesets';
import { readDetails, readNotice } from './details-store';
import { readCode, type StoredRelease } from './store';

/**
 * A CPT code as it was typed, on a desk that holds no licensed file for the date: it can be keyed, and nobody has checked it.
 * @returns undefined where there is a file (which says what exists), where the file is not the organisation's, and for what
 *   does not have the form of a CPT code
 */
export function keyedCode(codesets: Codesets, typed: string, date: CalendarDate): { readonly entry: CodeEntry; readonly release: Release } | undefined {
  const { state } = storedInForce(codesets, 'cpt', date);
  if (state.why !== 'none-loaded' && state.why !== 'none-for-date') return undefined;
  const entry = keyedEntry(bareCode(typed) ?? '');
  return entry === null ? undefined : { entry, release: keyedRelease };
}

/** How far a cross reference is followed: a temporary code may lead to another one. */
const mostSteps = 5;

/**
 * What the publisher says of a HCPCS code; null where the edition was imported without it. Of a code that has ended the cross
 * references are followed to those that may be used on the date, as C9469 leads by Q9993 to J3304.
 */
export function hcpcsFactsOf(codesets: Codesets, { key }: Pick<StoredRelease, 'key'>, entry: CodeEntry, date: CalendarDate): HcpcsFacts | null {
  const details = readDetails(codesets.reader, key, entry.code);
  if (details?.of !== 'hcpcs') return null;
  const { of: _hcpcs, ...fields } = details;
  const references = fields.crossReferences.flatMap((code) => follow(codesets, key, code, date, new Set([entry.code])));
  const once = references.filter(({ code }, index) => references.findIndex((other) => other.code === code) === index);
  return hcpcsFacts(entry.code, fields, entry, once);
}

function follow(codesets: Codesets, key: number, code: string, date: CalendarDate, seen: ReadonlySet<string>): CrossReference[] {
  if (isShapedFor('cpt', code)) return [cptReference(codesets, code, date)];
  const entry = readCode(codesets.reader, key, code);
  if (entry === undefined) return [{ system: 'hcpcs', code, title: '', usable: false }];
  const usable = (entry.billable || isModifier(code)) && (entry.addedOn ?? date) <= date && date <= (entry.endedOn ?? date);
  const self: CrossReference = { system: 'hcpcs', code, title: entry.title, usable };
  if (usable || entry.endedOn === null || entry.endedOn >= date || seen.size >= mostSteps || seen.has(code)) return [self];
  const details = readDetails(codesets.reader, key, code);
  const further = details?.of === 'hcpcs' ? details.crossReferences : [];
  return further.length === 0 ? [self] : further.flatMap((next) => follow(codesets, key, next, date, new Set([...seen, code])));
}

function cptReference(codesets: Codesets, code: string, date: CalendarDate): CrossReference {
  const { stored } = storedInForce(codesets, 'cpt', date);
  const entry = stored === undefined ? undefined : readCode(codesets.reader, stored.key, code);
  return { system: 'cpt', code, title: entry?.title ?? '', usable: entry !== undefined || keyedCode(codesets, code, date) !== undefined };
}

/** What the licensed file says of a CPT code, with the notice that has to stand beside its descriptor. */
export function cptFactsOf(codesets: Codesets, { key }: Pick<StoredRelease, 'key'>, { code }: CodeEntry): CptFacts {
  const details = readDetails(codesets.reader, key, code);
  return cptFacts(code, details?.of === 'cpt' ? details : undefined, { keyed: false, notice: readNotice(codesets.reader, key) });
}
