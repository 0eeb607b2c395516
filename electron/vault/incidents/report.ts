import { incidentReportSchema, type Concerned, type IncidentReport, type IncidentType } from '../../../shared/incidents';
import { encounterIdSchema, packetIdSchema, z, type canonicalJson, type IncidentId } from '../../../shared/kernel';
import type { Context } from '../handlers';
import { placeEvidenceHold } from '../retention';
import { signStatement } from '../signing';
import { sql, type ReadableDatabase, type WritableDatabase } from '../store';
import { activityOf } from './activity';
import { auditRange, deviceFacts, type DeviceNeeds } from './device';
import { attachmentsOf, insertPacket, marksOf, sealIncident, type IncidentRow } from './store';

/**
 * Makes the report: what was said, with what the desk knows, is signed by the vault's key and never changes again; what it
 * concerns is on hold from the same moment (45 CFR 164.530(f), 164.414(b)).
 * @param pair the keys of what comes back
 */
export function makeReport(db: WritableDatabase, row: IncidentRow, pair: { readonly identity: string; readonly recipient: string }, device: DeviceNeeds, context: Context): void {
  const { person, now } = context;
  const type: IncidentType = row.type ?? 'other';
  const { facts } = row;
  if (facts === null) throw new Error('a report that was made elsewhere');
  const held = evidenceIn(db, facts.concerned);
  for (const each of held) placeEvidenceHold(db, { ...each, incidentId: row.id, at: now });
  const statement: IncidentReport = {
    kind: 'chartlock-incident-report',
    format: 1,
    packetId: context.newId('pkt', packetIdSchema),
    incidentId: row.id,
    origin: row.origin,
    type,
    reporter: { name: person.name, identifier: person.identifier, role: person.role },
    noticed: row.noticed,
    sealedAt: now,
    marks: marksOf(db, row.id),
    facts,
    activity: activityOf(db, person.id, row.noticed.at).rows,
    device: deviceFacts(db, device, row.noticed.at),
    audit: auditRange(db, row.noticed.at),
    held,
    attachments: attachmentsOf(db, row.id),
    replyTo: pair.recipient,
  };
  sealIncident(db, row.id, type, pair.identity, now);
  keepSigned(db, row.id, 'report', incidentReportSchema.parse(statement), context);
}

/** Signs a statement of the reporter's and keeps it, to be sent. */
export function keepSigned(db: WritableDatabase, incidentId: IncidentId, kind: 'report' | 'addendum' | 'task-answer', statement: Parameters<typeof canonicalJson>[0] & { readonly packetId: IncidentReport['packetId'] }, { now }: Pick<Context, 'now'>): void {
  const signed = signStatement(db, statement, now);
  insertPacket(db, { id: statement.packetId, incidentId, direction: 'out', kind, at: now, statement: signed.statement, signature: signed.signature, key: signed.key, sealed: null });
}

const idRow = z.strictObject({ id: z.string() });

/** What of the things ticked is on this desk, each once; with everything that is of a chart, the chart itself, and with a query what carries it. */
export function evidenceIn(db: ReadableDatabase, concerned: readonly Concerned[]): Concerned[] {
  const found = new Map<string, Concerned>();
  const add = (each: Concerned): void => void found.set(`${each.kind} ${each.id}`, each);
  for (const each of concerned) {
    const there = whereabouts(db, each);
    if (there === undefined) continue;
    add({ ...each, ...there });
    if (each.kind === 'query') {
      for (const { id } of db.all(idRow, sql`select id from outbox where subject = ${each.id}`)) add({ kind: 'outgoing', id, encounterId: there.encounterId, ref: there.ref });
    }
    const chart = there.encounterId === null ? undefined : db.get(z.strictObject({ id: encounterIdSchema, ref: z.string() }), sql`select id, ref from encounters where id = ${there.encounterId}`);
    if (chart !== undefined) add({ kind: 'chart', id: chart.id, encounterId: chart.id, ref: chart.ref });
  }
  return [...found.values()];
}

const placeRow = z.strictObject({ encounterId: encounterIdSchema.nullable(), ref: z.string() });

/** The chart and the reference of something, as the desk itself has them; undefined where it is not here (any more). */
function whereabouts(db: ReadableDatabase, { kind, id }: Concerned): z.infer<typeof placeRow> | undefined {
  switch (kind) {
    case 'chart':
      return db.get(placeRow, sql`select id as encounterId, ref from encounters where id = ${id}`);
    case 'query':
      return db.get(placeRow, sql`select encounter_id as encounterId, ref || '-' || version as ref from queries where id = ${id}`);
    case 'printout':
      return db.get(placeRow, sql`select encounter_id as encounterId, ref || ' copy ' || copy_number as ref from printouts where id = ${id}`);
    case 'outgoing':
      return db.get(placeRow, sql`select o.encounter_id as encounterId, coalesce(e.ref, '') as ref from outbox o left join encounters e on e.id = o.encounter_id where o.id = ${id}`);
  }
}
