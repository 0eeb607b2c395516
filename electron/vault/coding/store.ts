import {
  assignmentSchema, evidenceSchema, groupOf, type Assignment, type CodeChange, type CodeSheet, type Evidence,
} from '../../../shared/coding';
import { writeCode } from '../../../shared/codesets';
import { assignmentIdSchema, z, type AssignmentId, type EncounterId } from '../../../shared/kernel';
import { sql, type ReadableDatabase, type WritableDatabase } from '../store';

const assignmentRow = assignmentSchema.omit({ encounterId: true, written: true, evidence: true, notes: true }).extend({ notesSha256: z.string().nullable(), notesEdition: z.string().nullable() });
const evidenceRow = evidenceSchema.extend({ assignmentId: assignmentIdSchema });

/** The codes of an encounter in sequence, diagnoses first, each with its evidence. */
export function readSheet(db: ReadableDatabase, encounterId: EncounterId): CodeSheet {
  const evidence = new Map<AssignmentId, Evidence[]>();
  for (const { assignmentId, ...found } of evidenceOf(db, encounterId)) {
    const before = evidence.get(assignmentId);
    if (before === undefined) evidence.set(assignmentId, [found]);
    else before.push(found);
  }
  return db
    .all(
      assignmentRow,
      sql`select id, system, code, title, release_id as releaseId, release_name as releaseName, position, exception, chart_open(encounter_id, rationale) as rationale,
        assigned_by as assignedBy, assigned_at as assignedAt, notes_sha256 as notesSha256, notes_edition as notesEdition from assignments where encounter_id = ${encounterId} order by code_group, position`,
    )
    .map(({ notesSha256, notesEdition, ...row }) => ({
      ...row, encounterId, written: writeCode(row.system, row.code), evidence: evidence.get(row.id) ?? [],
      ...(notesSha256 === null || notesEdition === null ? {} : { notes: { sha256: notesSha256, edition: notesEdition } }),
    }));
}

function evidenceOf(db: ReadableDatabase, encounterId: EncounterId): (Evidence & { assignmentId: AssignmentId })[] {
  return db.all(
    evidenceRow,
    sql`select e.id, e.assignment_id as assignmentId, e.document_id as documentId, e.span_start as start, e.span_end as end,
      e.document_sha256 as documentSha256, chart_open(a.encounter_id, e.text_sha256) as textSha256
      from assignments a join evidence e on e.assignment_id = a.id where a.encounter_id = ${encounterId} order by e.assignment_id, e.position`,
  );
}

/**
 * Brings the tables from each change's `before` to its `after`. Removals come first, so that a code may make
 * room for its like.
 */
export function writeChanges(db: WritableDatabase, changes: readonly CodeChange[]): void {
  for (const { assignmentId, after } of changes) if (after === null) db.runOne(sql`delete from assignments where id = ${assignmentId}`);
  for (const { before, after } of changes) {
    if (after === null) continue;
    if (before === null) insertAssignment(db, after);
    else updateAssignment(db, before, after);
  }
}

function insertAssignment(db: WritableDatabase, assignment: Assignment): void {
  const { id, encounterId, system, code, title, releaseId, releaseName, position, exception, rationale, assignedBy, assignedAt, notes } = assignment;
  db.runOne(sql`insert into assignments
    (id, encounter_id, system, code, title, release_id, release_name, code_group, position, exception, rationale, assigned_by, assigned_at, notes_sha256, notes_edition)
    values (${id}, ${encounterId}, ${system}, ${code}, ${title}, ${releaseId}, ${releaseName}, ${groupOf(system)}, ${position},
      ${exception}, chart_seal(${encounterId}, ${rationale}), ${assignedBy}, ${assignedAt}, ${notes?.sha256 ?? null}, ${notes?.edition ?? null})`);
  insertEvidence(db, assignment);
}

/** What a code is never changes; where it stands, what it rests on and which release it was taken from does. */
function updateAssignment(db: WritableDatabase, before: Assignment, after: Assignment): void {
  // Words that stay are not sealed anew: a code that is moved moves all that stand behind it.
  const rationale = after.rationale === before.rationale ? sql`rationale` : sql`chart_seal(encounter_id, ${after.rationale})`;
  db.runOne(sql`update assignments set title = ${after.title}, release_id = ${after.releaseId}, release_name = ${after.releaseName},
    notes_sha256 = ${after.notes?.sha256 ?? null}, notes_edition = ${after.notes?.edition ?? null}, position = ${after.position}, exception = ${after.exception}, rationale = ${rationale} where id = ${after.id}`);
  if (JSON.stringify(before.evidence) === JSON.stringify(after.evidence)) return;
  db.run(sql`delete from evidence where assignment_id = ${after.id}`);
  insertEvidence(db, after);
}

function insertEvidence(db: WritableDatabase, { id: assignmentId, encounterId, evidence }: Assignment): void {
  evidence.forEach(({ id, documentId, start, end, documentSha256, textSha256 }, index) => {
    db.runOne(sql`insert into evidence (id, assignment_id, document_id, span_start, span_end, document_sha256, text_sha256, position)
      values (${id}, ${assignmentId}, ${documentId}, ${start}, ${end}, ${documentSha256}, chart_seal(${encounterId}, ${textSha256}), ${index + 1})`);
  });
}
