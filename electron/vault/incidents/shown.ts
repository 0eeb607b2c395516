import { addendumSchema, fromOfficerSchema, reportClocks, taskAnswerSchema, type Incident, type IncidentHead, type OutPacket, type ReportTask } from '../../../shared/incidents';
import type { IncidentId, PersonId } from '../../../shared/kernel';
import { refuse } from '../../../shared/kernel';
import type { Outgoing } from '../../../shared/outbox';
import type { Policy } from '../../../shared/policy';
import { evidenceOf } from '../retention';
import type { ReadableDatabase } from '../store';
import { attachedTo, attachedToReport } from './attachments';
import { findIncident, marksOf, packetsOf, type IncidentRow, type PacketRow } from './store';

export type ShownNeeds = {
  readonly policy: () => Policy;
  readonly clocks: () => { readonly wall: number; readonly uptime: number };
  /** What the outbox has of a packet. */
  readonly outgoingOf: (db: ReadableDatabase, subject: string) => readonly Outgoing[];
};

/** A person's own report. @throws FaultError `not-found` incident, also for another's */
export function ownIncident(db: ReadableDatabase, id: IncidentId, reporter: PersonId): IncidentRow {
  return findIncident(db, id, reporter) ?? refuse({ code: 'not-found', what: 'incident' });
}

/** A report as a list shows it. */
export function headOf(db: ReadableDatabase, row: IncidentRow, needs: ShownNeeds): IncidentHead {
  return headWith(row, packetsOf(db, row.id), needs);
}

function headWith({ id, type, origin, state, noticed, facts, sealedAt, sentAt, acknowledgedAt, closedAt }: IncidentRow, packets: readonly PacketRow[], { policy, clocks }: ShownNeeds): IncidentHead {
  const clocksOf = reportClocks(policy().incidentClocks, { noticed, noticedEarlier: facts?.noticedEarlier ?? null, acknowledgedAt: acknowledgedAt ?? closedAt }, clocks());
  return {
    id, type, origin, state, noticed, sealedAt, sentAt, acknowledgedAt, closedAt,
    clocks: clocksOf,
    unsent: packets.filter(({ direction, leftAt }) => direction === 'out' && leftAt === null).length,
    openTasks: state === 'closed' ? 0 : tasksOf(packets).filter(({ answer }) => answer === null).length,
  };
}

/** A report with what its reporter said, did and was asked. */
export function shownIncident(db: ReadableDatabase, id: IncidentId, reporter: PersonId, needs: ShownNeeds): Incident {
  const row = ownIncident(db, id, reporter);
  const packets = packetsOf(db, id);
  return {
    ...headWith(row, packets, needs),
    facts: row.facts,
    marks: marksOf(db, id),
    attachments: attachedToReport(db, id),
    held: evidenceOf(db, id).map(({ incidentId: _incidentId, at: _at, ...held }) => held),
    packets: packets.flatMap((packet) => (packet.direction === 'out' ? [outPacket(db, packet, needs)] : [])),
    received: packets.flatMap(({ direction, statement, at }) => (direction === 'in' && statement !== null ? [{ takenInAt: at, statement: fromOfficerSchema.parse(JSON.parse(statement)) }] : [])),
    tasks: tasksOf(packets),
  };
}

function outPacket(db: ReadableDatabase, { id, kind, at, statement, leftWay, leftAt, outgoingId }: PacketRow, { outgoingOf }: ShownNeeds): OutPacket {
  const outgoing = outgoingId === null ? undefined : outgoingOf(db, id).find((each) => each.id === outgoingId);
  const words = statement === null || kind === 'report' ? null : wordsIn(kind, statement);
  return {
    id, kind: kind === 'addendum' || kind === 'task-answer' ? kind : 'report', madeAt: at, words,
    attachments: kind === 'addendum' ? attachedTo({ statement }) : [],
    waits: outgoing === undefined || leftAt !== null ? null : { fault: outgoing.fault },
    left: leftWay === null || leftAt === null ? null : { way: leftWay, at: leftAt },
  };
}

function wordsIn(kind: PacketRow['kind'], statement: string): string {
  return kind === 'addendum' ? addendumSchema.parse(JSON.parse(statement)).words : taskAnswerSchema.parse(JSON.parse(statement)).words;
}

/** What the officer asked, in its order, with what was answered. The last answer counts. */
export function tasksOf(packets: readonly PacketRow[]): ReportTask[] {
  const said = (kind: PacketRow['kind']): unknown[] => packets.flatMap((packet) => (packet.kind === kind && packet.statement !== null ? [JSON.parse(packet.statement)] : []));
  const answers = said('task-answer').map((each) => taskAnswerSchema.parse(each));
  return said('task').flatMap((each) => {
    const task = fromOfficerSchema.parse(each);
    if (task.kind !== 'chartlock-incident-task') return [];
    const answer = answers.findLast(({ taskId }) => taskId === task.packetId);
    return [{ id: task.packetId, title: task.title, words: task.words, askedAt: task.at, dueAt: task.dueAt, answer: answer === undefined ? null : { outcome: answer.outcome, words: answer.words, at: answer.at } }];
  });
}
