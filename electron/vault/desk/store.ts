import { draftSchema, placeSchema, type Draft, type Place } from '../../../shared/desk';
import { encounterIdSchema, z, type EncounterId, type PersonId } from '../../../shared/kernel';
import { sql, type ReadableDatabase, type WritableDatabase } from '../store';

// A place that another version of Chartlock wrote may have another shape: it is then simply not restored.
const placeRow = z.strictObject({
  place: z.string().transform((text): Place | null => placeSchema.safeParse(JSON.parse(text)).data ?? null),
});

/** Whether there is still an encounter behind an id that a place or a draft names. */
export function encounterExists(db: ReadableDatabase, id: EncounterId): boolean {
  return db.get(z.strictObject({ id: encounterIdSchema }), sql`select id from encounters where id = ${id}`) !== undefined;
}

/** Where a person was. */
export function findPlace(db: ReadableDatabase, personId: PersonId): Place | null {
  return db.get(placeRow, sql`select place from places where person_id = ${personId}`)?.place ?? null;
}

/** Keeps where a person is, over what was kept before. */
export function savePlace(db: WritableDatabase, personId: PersonId, place: Place, at: number): void {
  db.runOne(sql`insert into places (person_id, place, kept_at) values (${personId}, ${JSON.stringify(place)}, ${at})
    on conflict (person_id) do update set place = excluded.place, kept_at = excluded.kept_at`);
}

/** What a person has typed but not yet said, oldest first. */
export function listDrafts(db: ReadableDatabase, personId: PersonId): Draft[] {
  return db.all(
    draftSchema,
    sql`select field, encounter_id as encounterId, text, selection_start as selectionStart, selection_end as selectionEnd
      from drafts where person_id = ${personId} order by kept_at, field`,
  );
}

/** The fields of an encounter in which a person has left words. */
export function listDraftFields(db: ReadableDatabase, personId: PersonId, encounterId: EncounterId): string[] {
  return db
    .all(
      z.strictObject({ field: z.string() }),
      sql`select field from drafts where person_id = ${personId} and encounter_id = ${encounterId} and trim(text) <> '' order by field`,
    )
    .map(({ field }) => field);
}

/** Keeps what a field holds, over what was kept before. */
export function saveDraft(db: WritableDatabase, personId: PersonId, draft: Draft, at: number): void {
  db.runOne(sql`insert into drafts (person_id, field, encounter_id, text, selection_start, selection_end, kept_at)
    values (${personId}, ${draft.field}, ${draft.encounterId}, ${draft.text}, ${draft.selectionStart}, ${draft.selectionEnd}, ${at})
    on conflict (person_id, field, coalesce(encounter_id, '')) do update set
      text = excluded.text, selection_start = excluded.selection_start, selection_end = excluded.selection_end, kept_at = excluded.kept_at`);
}

/** Forgets a field's words; nothing happens where none were kept. */
export function deleteDraft(db: WritableDatabase, personId: PersonId, field: string, encounterId: EncounterId | null): void {
  db.run(sql`delete from drafts where person_id = ${personId} and field = ${field} and coalesce(encounter_id, '') = ${encounterId ?? ''}`);
}
