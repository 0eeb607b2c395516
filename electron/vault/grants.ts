import type { Draft } from '../../shared/desk';
import { grantIdSchema, z, type GrantId, type PersonId } from '../../shared/kernel';
import { sql, type ReadableDatabase, type WritableDatabase } from './store';

/** A path that a person chose in a dialog or dropped on the window. */
export type GrantedPath = { readonly path: string; readonly folder: boolean };

/** How long a kept path is good for: what was chosen yesterday is chosen anew. */
export const grantKeptMs = 24 * 60 * 60 * 1000;

const tokens = /grt_[0-9a-z]{20}/g;
const tokenRow = z.strictObject({ id: grantIdSchema });
const grantRow = z.strictObject({ id: grantIdSchema, path: z.string(), folder: z.int().transform((value) => value !== 0) });

/**
 * The files that this session may read, by token. The shell puts them in; the renderer only ever names the
 * token, so that no call can name a path of its own choosing.
 *
 * A path lives as long as the session, and with it as long as unfinished work needs it: what a draft names is kept
 * beside the draft, in the encrypted vault, goes with it, and is forgotten after a day. No event of its own: choosing
 * a file takes nothing in; what it leads to is audited.
 */
export class Grants {
  readonly #paths = new Map<GrantId, GrantedPath>();

  add(grantId: GrantId, granted: GrantedPath): void {
    this.#paths.set(grantId, granted);
  }

  /** The path behind a token, or undefined. A token lives as long as the session, so that a cancelled import can be tried again. */
  find(grantId: GrantId): GrantedPath | undefined {
    return this.#paths.get(grantId);
  }

  /**
   * Keeps the paths whose tokens a draft names, in the draft's own transaction, and forgets those it no longer names. A
   * token that this session was never given stands for nothing and stays so.
   */
  keep(db: WritableDatabase, personId: PersonId, { field, encounterId, text }: Draft, now: number): void {
    const named = new Set((text.match(tokens) ?? []).flatMap((word) => grantIdSchema.safeParse(word).data ?? []));
    const ofDraft = sql`person_id = ${personId} and field = ${field} and coalesce(encounter_id, '') = ${encounterId ?? ''}`;
    const kept = new Set(db.all(tokenRow, sql`select id from grants where ${ofDraft}`).map(({ id }) => id));
    for (const id of kept) if (!named.has(id)) db.run(sql`delete from grants where ${ofDraft} and id = ${id}`);
    for (const id of named) {
      const granted = kept.has(id) ? undefined : this.#paths.get(id);
      if (granted === undefined) continue;
      const [path, sealed] = encounterId === null ? [sql`${granted.path}`, sql`null`] : [sql`null`, sql`chart_seal(${encounterId}, ${granted.path})`];
      db.runOne(sql`insert into grants (id, person_id, field, encounter_id, path, sealed, folder, kept_at)
        values (${id}, ${personId}, ${field}, ${encounterId}, ${path}, ${sealed}, ${granted.folder ? 1 : 0}, ${now})`);
    }
  }

  /** After unlocking: the paths of this person's unfinished work are known again by their tokens. */
  bringBack(db: ReadableDatabase, personId: PersonId, now: number): void {
    const kept = db.all(grantRow, sql`select id, coalesce(chart_open(encounter_id, sealed), path) as path, folder from grants
      where person_id = ${personId} and kept_at > ${now - grantKeptMs} and (encounter_id is null or chart_lives(encounter_id))`);
    for (const { id, path, folder } of kept) this.#paths.set(id, { path, folder });
  }
}

/** Forgets the paths that have been kept for a day. */
export function forgetOldGrants(db: WritableDatabase, now: number): void {
  db.run(sql`delete from grants where kept_at <= ${now - grantKeptMs}`);
}
