import type { CodeHit, InForce, System } from '../../../shared/codesets';

/** The most rows shown: more would not be read, and each costs time at every key. */
export const mostHits = 30;

/** Which systems are searched, in the order of Alt+1 to Alt+5. */
export const scopes = [
  { id: 'all', label: 'All', systems: ['icd10cm', 'icd10pcs', 'hcpcs', 'cpt'] },
  { id: 'icd10cm', label: 'CM', systems: ['icd10cm'] },
  { id: 'icd10pcs', label: 'PCS', systems: ['icd10pcs'] },
  { id: 'hcpcs', label: 'HCPCS', systems: ['hcpcs'] },
  { id: 'cpt', label: 'CPT', systems: ['cpt'] },
] as const satisfies readonly { readonly id: string; readonly label: string; readonly systems: readonly System[] }[];
export type Scope = (typeof scopes)[number]['id'];

/**
 * The scopes of an encounter. CPT reports what physicians and outpatient departments do; inpatient hospital procedures are reported
 * in ICD-10-PCS (45 CFR 162.1002(c)).
 */
export function scopesFor(hasCpt: boolean): readonly (typeof scopes)[number][] {
  return scopes.filter(({ id }) => hasCpt || id !== 'cpt');
}

/** The systems of a scope, as the call wants them. */
export function systemsOf(scope: Scope, hasCpt: boolean): System[] {
  const { systems } = scopesFor(hasCpt).find(({ id }) => id === scope) ?? scopes[0];
  return systems.filter((system) => hasCpt || system !== 'cpt');
}

/** What stands for the descriptor of a CPT code on a desk without the licensed file. */
export const noDescriptor = 'No descriptor: import your licensed CPT file';

/** The copyright lines of the releases that words on screen are from: each once. */
export function creditsOf(systems: readonly InForce[], shown: readonly Pick<CodeHit, 'releaseId'>[]): readonly string[] {
  const used = new Set(shown.map(({ releaseId }) => releaseId));
  return [...new Set(systems.flatMap(({ release }) => (release?.credit !== undefined && used.has(release.id) ? [release.credit] : [])))];
}

/** A system in two or five letters, where room is short. */
export const systemTags: Readonly<Record<System, string>> = { icd10cm: 'CM', icd10pcs: 'PCS', hcpcs: 'HCPCS', cpt: 'CPT' };

/** What makes a code one to look at twice, in words. */
export type Flag = 'category' | 'needs more characters' | 'unspecified side' | 'unspecified';

const sided = /unspecified (?:side|eye|ear|lung|breast|kidney|ovary|testis|hand|wrist|forearm|elbow|arm|upper arm|shoulder|hip|thigh|knee|leg|lower leg|ankle|foot|limb|upper limb|lower limb|upper extremity|lower extremity|extremity|finger|thumb|toe|toes|femur|tibia|fibula|humerus|radius|ulna|clavicle|scapula|joint|eyelid|orbit|carotid artery|vertebral artery|cornea|fallopian tube)\b/i;

/** The flags of a hit. */
export function flagsOf(hit: Pick<CodeHit, 'system' | 'code' | 'title' | 'billable'>): readonly Flag[] {
  const flags: Flag[] = [];
  if (!hit.billable) flags.push(hit.system === 'icd10cm' && hit.code.length <= 3 ? 'category' : 'needs more characters');
  if (sided.test(hit.title)) flags.push('unspecified side');
  else if (/\bunspecified\b/i.test(hit.title)) flags.push('unspecified');
  return flags;
}

/** A hit's name among others: two systems may share a code. */
export function hitKey({ system, code }: Pick<CodeHit, 'system' | 'code'>): string {
  return `${system}-${code.replace('.', '')}`;
}

/**
 * The row that is active when new results come. A row that the hand has chosen stays chosen wherever it now stands, so
 * that a reply which comes late never puts another code under Enter; otherwise the first.
 */
export function activeAfter(hits: readonly CodeHit[], chosen: CodeHit | null): number {
  if (hits.length === 0) return -1;
  if (chosen === null) return 0;
  const index = hits.findIndex((hit) => hitKey(hit) === hitKey(chosen));
  return index === -1 ? 0 : index;
}

/** The active row after a key; null when the key is not one that moves. */
export function movedActive(key: string, active: number, count: number): number | null {
  if (count === 0) return null;
  switch (key) {
    case 'ArrowDown':
      return Math.min(count - 1, active + 1);
    case 'ArrowUp':
      return Math.max(0, active - 1);
    case 'PageDown':
      return Math.min(count - 1, active + 8);
    case 'PageUp':
      return Math.max(0, active - 8);
    default:
      return null;
  }
}

export type TitlePart = { readonly text: string; readonly marked: boolean; readonly at: number };

/** A title cut at the marks of a search. Marks that overlap or lie outside are read as far as they make sense. */
export function titleParts(title: string, marks: readonly (readonly [number, number])[]): readonly TitlePart[] {
  const parts: TitlePart[] = [];
  let at = 0;
  for (const [start, end] of marks.toSorted((a, b) => a[0] - b[0])) {
    const from = Math.max(at, start);
    const to = Math.min(title.length, end);
    if (to <= from) continue;
    if (from > at) parts.push({ text: title.slice(at, from), marked: false, at });
    parts.push({ text: title.slice(from, to), marked: true, at: from });
    at = to;
  }
  if (at < title.length) parts.push({ text: title.slice(at), marked: false, at });
  return parts;
}
