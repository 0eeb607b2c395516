import { updateLacks } from '../../../shared/coding';
import { systemSchema } from '../../../shared/codesets';
import { assignmentIdSchema, dateSchema, encounterIdSchema, z, type CalendarDate, type EncounterId } from '../../../shared/kernel';
import { isWithin, type Reach } from '../access';
import { readSheet, type CandidateUpdates, type StandingOf } from '../coding';
import { sql, type ReadableDatabase } from '../store';

const assignedRow = z.object({
  encounterId: encounterIdSchema,
  ref: z.string(),
  date: dateSchema.nullable(),
  id: assignmentIdSchema,
  system: systemSchema,
  code: z.string(),
  title: z.string(),
  notesSha256: z.string().nullable(),
  notesEdition: z.string().nullable(),
});

const basketRow = z.object({ encounterId: encounterIdSchema, ref: z.string(), date: dateSchema.nullable() });

/** A chart with how much new releases have changed for it. */
export type ChartUpdates = { readonly encounterId: EncounterId; readonly ref: string; readonly findings: number };

export type ChartQuestions = {
  readonly standingOf: StandingOf;
  readonly candidateUpdates: CandidateUpdates;
  /** The day for a patient in house. */
  readonly today: CalendarDate;
  /** Which charts the person may enter: of no other is anything looked at. */
  readonly reach: Reach;
  /** Only of these; of all where left out. */
  readonly among?: readonly EncounterId[];
};

/**
 * The charts in work for which new releases have changed something, the longest waiting first. What is final stays as it was coded and
 * is not looked at; nor is a chart whose key is lost.
 */
export function chartUpdates(db: ReadableDatabase, { standingOf, candidateUpdates, today, reach, among }: ChartQuestions): ChartUpdates[] {
  const open = sql`e.status <> 'final' and chart_lives(e.id) and ${isWithin(reach)} and ${among === undefined ? sql`1` : sql`e.id in (select value from json_each(${JSON.stringify(among)}))`}`;
  const charts = new Map<EncounterId, { readonly ref: string; readonly date: CalendarDate | null; findings: number }>();
  const count = ({ encounterId, ref, date }: z.infer<typeof basketRow>, findings: number): void => {
    if (findings === 0) return;
    const chart = charts.get(encounterId) ?? { ref, date, findings: 0 };
    chart.findings += findings;
    charts.set(encounterId, chart);
  };
  const assigned = db.all(
    assignedRow,
    sql`select e.id as encounterId, e.ref, e.controlling_on as date, a.id, a.system, a.code, a.title, a.notes_sha256 as notesSha256, a.notes_edition as notesEdition
      from encounters e join assignments a on a.encounter_id = e.id where ${open}`,
  );
  for (const row of assigned) {
    const { id, system, code, title, notesSha256, notesEdition, date } = row;
    const notes = notesSha256 === null || notesEdition === null ? {} : { notes: { sha256: notesSha256, edition: notesEdition } };
    count(row, updateLacks({ id, title, ...notes }, standingOf(system, code, date ?? today), date ?? today).length);
  }
  const baskets = db.all(
    basketRow,
    sql`select e.id as encounterId, e.ref, e.controlling_on as date from encounters e where ${open} and exists (select 1 from candidates c where c.encounter_id = e.id and c.dropped_at is null)`,
  );
  for (const row of baskets) count(row, candidateUpdates(db, row.encounterId, readSheet(db, row.encounterId), row.date ?? today).length);
  return [...charts]
    .map(([encounterId, { ref, date, findings }]) => ({ encounterId, ref, date: date ?? '9999-12-31', findings }))
    .toSorted((a, b) => a.date.localeCompare(b.date) || a.ref.localeCompare(b.ref))
    .map(({ encounterId, ref, findings }) => ({ encounterId, ref, findings }));
}
