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

/** How an encounter is called on screen; null when it is not there. */
export function findRef(db: ReadableDatabase, id: EncounterId): string | null {
  return db.get(z.strictObject({ ref: z.string() }), sql`select ref from encounters where id = ${id}`)?.ref ?? null;
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

/** What a draft says: sealed under its chart's key, or, typed for no chart yet, as it is. */
const words = sql`coalesce(chart_open(encounter_id, sealed), text)`;

/** What a person has typed but not yet said, oldest first. What was typed into a chart whose key is lost cannot be read and is left out. */
export function listDrafts(db: ReadableDatabase, personId: PersonId): Draft[] {
  return db.all(
    draftSchema,
    sql`select field, encounter_id as encounterId, ${words} as text, selection_start as selectionStart, selection_end as selectionEnd
      from drafts where person_id = ${personId} and (encounter_id is null or chart_lives(encounter_id)) order by kept_at, field`,
  );
}

/** The fields of an encounter in which a person has left words. */
export function listDraftFields(db: ReadableDatabase, personId: PersonId, encounterId: EncounterId): string[] {
  return db
    .all(
      z.strictObject({ field: z.string() }),
      sql`select field from drafts where person_id = ${personId} and encounter_id = ${encounterId} and trim(${words}) <> '' order by field`,
    )
    .map(({ field }) => field);
}

/** Keeps what a field holds, over what was kept before. */
export function saveDraft(db: WritableDatabase, personId: PersonId, draft: Draft, at: number): void {
  const { encounterId } = draft;
  const [text, sealed] = encounterId === null ? [sql`${draft.text}`, sql`null`] : [sql`null`, sql`chart_seal(${encounterId}, ${draft.text})`];
  db.runOne(sql`insert into drafts (person_id, field, encounter_id, text, sealed, selection_start, selection_end, kept_at)
    values (${personId}, ${draft.field}, ${encounterId}, ${text}, ${sealed}, ${draft.selectionStart}, ${draft.selectionEnd}, ${at})
    on conflict (person_id, field, coalesce(encounter_id, '')) do update set
      text = excluded.text, sealed = excluded.sealed, selection_start = excluded.selection_start, selection_end = excluded.selection_end, kept_at = excluded.kept_at`);
}

/** After an act that has said a draft: what is left of it is kept; where nothing is, it is forgotten. */
export function leaveDraft(db: WritableDatabase, personId: PersonId, draft: Draft, at: number): void {
  if (draft.text === '') deleteDraft(db, personId, draft.field, draft.encounterId);
  else saveDraft(db, personId, draft, at);
}

/** Forgets a field's words; nothing happens where none were kept. */
export function deleteDraft(db: WritableDatabase, personId: PersonId, field: string, encounterId: EncounterId | null): void {
  db.run(sql`delete from drafts where person_id = ${personId} and field = ${field} and coalesce(encounter_id, '') = ${encounterId ?? ''}`);
}
