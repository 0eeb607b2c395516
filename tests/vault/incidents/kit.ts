import { auditEventSchema, type AuditEvent } from '../../../shared/audit';
import { noFacts, type Concerned, type Incident, type IncidentFacts } from '../../../shared/incidents';
import { z, type IncidentId, type Role } from '../../../shared/kernel';
import { initialPolicy, type Policy } from '../../../shared/policy';
import { sql } from '../../../electron/vault/store';
import { makeOfficer, reportIn, type Officer, type Said, type SayWays } from '../../fixtures/incidents/officer';
import { atChart, atDesk, given } from '../queries/kit';
import { openedDoor, type DoorKit, type Ways } from '../support/door';

export const hour = 3_600_000;

/** A desk whose policy names an officer. */
export async function reportingDesk(role: Role = 'coder', more: Partial<Policy> = {}, ways: Ways = {}): Promise<DoorKit & { readonly officer: Officer }> {
  const officer = await makeOfficer();
  return { ...(await openedDoor(role, () => ({ ...initialPolicy, privacyOfficer: officer.card, ...more }), ways)), officer };
}

/** The same with a chart that is open. */
export async function reportingAtChart(more: Partial<Policy> = {}, role: Role = 'coder') {
  const officer = await makeOfficer();
  return { ...(await atChart(role, () => ({ ...initialPolicy, privacyOfficer: officer.card, ...more }))), officer };
}

/** The same with a lead, and providers who can be asked. */
export async function reportingAtQueries(more: Partial<Policy> = {}, ways: Ways = {}) {
  const officer = await makeOfficer();
  return { ...(await atDesk(() => ({ ...initialPolicy, privacyOfficer: officer.card, ...more }), ways)), officer };
}

/** Begins a report, with facts kept. */
export async function begun(desk: DoorKit, facts: Partial<IncidentFacts> = {}, type: Incident['type'] = 'misdirected'): Promise<Incident> {
  const { incident } = await desk.done('incidents.begin', { type });
  return (await desk.done('incidents.keepFacts', { incidentId: incident.id, type, facts: { ...noFacts, ...facts } })).incident;
}

/** A report that is made. */
export async function sealed(desk: DoorKit, facts: Partial<IncidentFacts> = {}, type: Incident['type'] = 'misdirected'): Promise<Incident> {
  const { id } = await begun(desk, facts, type);
  return (await desk.done('incidents.seal', { incidentId: id })).incident;
}

/** A packet as the file that is saved, and noted as handed over. */
export async function saved(desk: DoorKit, incident: Incident, index = 0): Promise<string> {
  const packetId = incident.packets[index]?.id;
  if (packetId === undefined) throw new Error('there is no such packet');
  const { text } = await desk.done('incidents.save', { incidentId: incident.id, packetId });
  await desk.done('incidents.noteSaved', { incidentId: incident.id, packetId });
  return text;
}

/** A report that the officer has, with what they read. */
export async function delivered(desk: DoorKit & { readonly officer: Officer }, facts: Partial<IncidentFacts> = {}, type: Incident['type'] = 'misdirected') {
  const incident = await sealed(desk, facts, type);
  return { incident, report: reportIn(await desk.officer.open(await saved(desk, incident))) };
}

/** Takes in what the officer says of a report. */
export async function heard(desk: DoorKit & { readonly officer: Officer }, report: Parameters<Officer['say']>[0], said: Said, ways?: SayWays) {
  return desk.call('incidents.takeIn', { file: given(desk, 'reply.age', await desk.officer.say(report, said, ways)) });
}

export async function now(desk: DoorKit, incidentId: IncidentId): Promise<Incident> {
  return (await desk.done('incidents.one', { incidentId })).incident;
}

/** What the log says of incidents, oldest first. */
export function logged(desk: DoorKit, ...names: AuditEvent['event'][]): AuditEvent[] {
  return databaseOf(desk).all(z.strictObject({ body: z.string() }), sql`select body from audit order by seq`).map(({ body }) => auditEventSchema.parse(JSON.parse(body))).filter(({ event }) => (names.length === 0 ? event.startsWith('incidents.') : names.includes(event)));
}

export function databaseOf({ sessions }: Pick<DoorKit, 'sessions'>) {
  const open = sessions.current();
  if (open === undefined) throw new Error('the desk is closed');
  return open.database;
}

/** What the activity of a report offers to tick, of a kind. */
export async function offered(desk: DoorKit, incidentId: IncidentId, kind: Concerned['kind']): Promise<Concerned[]> {
  const { rows } = await desk.done('incidents.activity', { incidentId });
  return rows.flatMap(({ item }) => (item?.kind === kind ? [item] : []));
}
