import { activityLimits, type Activity, type ActivityKind, type Concerned } from '../../../shared/incidents';
import { encounterIdSchema, instantSchema, z, type PersonId } from '../../../shared/kernel';
import type { EvidenceKind } from '../../../shared/retention';
import { sql, type ReadableDatabase } from '../store';

const dayMs = 86_400_000;

/** What an event of the log was, and by which id in it what it concerned is known. */
const acts = sql`case
  when a.event = 'encounter.opened' then 'opened'
  when a.event = 'encounter.revealed' then 'revealed'
  when a.event = 'printouts.printed' then 'printed'
  when a.event in ('queries.sent', 'queries.kit-made', 'queries.handed-over') then 'sent'
  when a.event in ('shelf.exported', 'retention.exported', 'training.exported') then 'exported' end`;
const subjects = sql`coalesce(json_extract(a.body, '$.printoutId'), json_extract(a.body, '$.queryId'), a.encounter_id)`;

const activityRow = z.strictObject({
  act: z.enum(['opened', 'revealed', 'printed', 'sent', 'exported'] satisfies readonly ActivityKind[]),
  subject: z.string().nullable(),
  encounterId: encounterIdSchema.nullable(),
  ref: z.string().nullable(),
  n: z.int(),
  firstAt: instantSchema,
  lastAt: instantSchema,
});

/**
 * What a person did in the seven days before something was noticed that may have exposed something, the latest first. References and
 * counts alone; what is gone from the desk meanwhile stands with what is left of its reference.
 */
export function activityOf(db: ReadableDatabase, personId: PersonId, noticedAt: number): { readonly rows: Activity[]; readonly total: number } {
  const rows = db.all(
    activityRow,
    sql`select ${acts} as act, ${subjects} as subject, a.encounter_id as encounterId,
        coalesce((select q.ref || '-' || q.version from queries q where q.id = json_extract(a.body, '$.queryId')),
          (select p.ref || ' copy ' || p.copy_number from printouts p where p.id = json_extract(a.body, '$.printoutId')),
          (select e.ref from encounters e where e.id = a.encounter_id)) as ref,
        count(*) as n, min(a.at) as firstAt, max(a.at) as lastAt
      from audit a
      where a.person_id = ${personId} and a.at > ${noticedAt - 7 * dayMs} and a.at <= ${noticedAt} and act is not null
      group by act, subject order by lastAt desc, act, subject`,
  );
  const shown = rows.slice(0, activityLimits.rows).map(({ act, subject, encounterId, ref, n, firstAt, lastAt }): Activity => ({
    kind: act, item: itemOf(act, subject, encounterId, ref), count: n, firstAt, lastAt, lastDay: lastAt > noticedAt - dayMs,
  }));
  return { rows: shown, total: rows.length };
}

function itemOf(act: ActivityKind, subject: string | null, encounterId: Concerned['encounterId'], ref: string | null): Concerned | null {
  if (subject === null || act === 'exported') return null;
  const kind: EvidenceKind = act === 'printed' ? 'printout' : act === 'sent' ? 'query' : 'chart';
  return { kind, id: subject, encounterId, ref: ref ?? '' };
}
