import { groupOf, type Assignment, type CodeGroup } from '../../shared/coding';
import type { InForce, System } from '../../shared/codesets';
import type { EncounterClass } from '../../shared/encounters';
import type { AssignmentId } from '../../shared/kernel';

/** The codes of one group, in sequence. */
export function codesOf(assignments: readonly Assignment[], group: CodeGroup): readonly Assignment[] {
  return assignments.filter(({ system }) => groupOf(system) === group).toSorted((a, b) => a.position - b.position);
}

/** All codes as the eye goes over them: diagnoses, then procedures. */
export function inSequence(assignments: readonly Assignment[]): readonly Assignment[] {
  return [...codesOf(assignments, 'diagnosis'), ...codesOf(assignments, 'procedure')];
}

/** What the first diagnosis is called: the class of the encounter decides (UHDDS, Section IV). */
export function leadWord(encounterClass: EncounterClass): 'principal' | 'first-listed' {
  return encounterClass === 'inpatient' ? 'principal' : 'first-listed';
}

/** Whether a code is the principal or first-listed diagnosis. */
export function isLead({ system, position }: Pick<Assignment, 'system' | 'position'>): boolean {
  return groupOf(system) === 'diagnosis' && position === 1;
}

/** The code to select when `id` is removed: the one behind it, else the one before it. */
export function neighbourOf(assignments: readonly Assignment[], id: AssignmentId): AssignmentId | null {
  const all = inSequence(assignments);
  const index = all.findIndex((each) => each.id === id);
  if (index === -1) return null;
  const group = (at: number) => all.filter(({ system }) => groupOf(system) === groupOf(all[at]?.system ?? 'icd10cm'));
  const own = group(index);
  const within = own.findIndex((each) => each.id === id);
  return (own[within + 1] ?? own[within - 1] ?? all[index + 1] ?? all[index - 1])?.id ?? null;
}

/** The position at which a code lands that is dropped before or after another of its group. */
export function droppedPosition(codes: readonly Assignment[], moved: AssignmentId, target: AssignmentId, where: 'before' | 'after'): number | null {
  const from = codes.findIndex(({ id }) => id === moved);
  const at = codes.findIndex(({ id }) => id === target);
  if (from === -1 || at === -1 || from === at) return null;
  const others = codes.filter(({ id }) => id !== moved);
  const index = others.findIndex(({ id }) => id === target) + (where === 'after' ? 1 : 0);
  return index === from ? null : index + 1;
}

/** Of two states, the code that is new in the later one, else the first with other content; a move alone gives null. */
export function newestAmong(before: readonly Assignment[], after: readonly Assignment[]): AssignmentId | null {
  const known = new Map(before.map((each) => [each.id, each]));
  const added = after.find(({ id }) => !known.has(id));
  if (added !== undefined) return added.id;
  const changed = after.find((each) => {
    const earlier = known.get(each.id);
    return earlier !== undefined && (earlier.rationale !== each.rationale || earlier.exception !== each.exception || earlier.evidence.length !== each.evidence.length);
  });
  return changed?.id ?? null;
}

const shortSystems: Readonly<Record<System, string>> = { icd10cm: 'CM', icd10pcs: 'PCS', hcpcs: 'HCPCS', cpt: 'CPT' };

/** Releases in few words, systems of one release together: "CM/PCS FY2026 · HCPCS 2025 October". */
export function releaseWords(systems: readonly InForce[]): string {
  const names = new Map<string, string[]>();
  for (const { system, release } of systems) {
    if (release !== null) names.set(release.name, [...(names.get(release.name) ?? []), shortSystems[system]]);
  }
  return names.size === 0 ? 'no code sets in force' : [...names].map(([name, tags]) => `${tags.join('/')} ${name}`).join(' · ');
}
