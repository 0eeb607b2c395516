import { incidentIdSchema, packetIdSchema } from '../../../shared/kernel';
import { returnedPacketSchema } from '../../../shared/incidents';
import type { Door } from '../dispatch';
import type { Handlers } from '../handlers';
import type { OutboxSender } from '../outbox';
import { noteClocks, standingOf } from './in-time';
import { believed, openReturned, takeReturned } from './returned';
import { noteSent } from './sending';
import { incidentsHandlers, type IncidentsNeeds } from './service';
import { deleteReturned, findPacket, insertReturned, returnedFor } from './store';

export { incidentKeeper } from './keeper';
export { reportsLeft } from './leftovers';

export type Incidents = {
  readonly handlers: Handlers<'incidents'>;
  /** What the outbox tells of packets. */
  readonly sender: OutboxSender;
  /** Notes clocks that are due or over, and tells the page; without a network, and as often as one likes. */
  readonly tick: () => void;
  /** When the next clock of this person's reports is over: an instant, for who reminds while the desk is locked. Null where none runs. */
  readonly nextAt: () => number | null;
  /** Opens what the outbox has brought; resolves when all of it is looked at. */
  readonly takeInReturned: () => Promise<void>;
};

/** Reports of privacy incidents: the reporter's side. */
export function openIncidents(needs: IncidentsNeeds & { readonly act: Door['act']; readonly report: (incident: string, error: unknown) => void }): Incidents {
  const { act, sessions, tell, report } = needs;
  let turn: Promise<void> = Promise.resolve();

  function told(): void {
    const open = sessions.current();
    if (open !== undefined) tell(open.database.transaction('read', (db) => standingOf(db, open.person.id, needs)));
  }

  async function openAll(): Promise<void> {
    const open = sessions.current();
    if (open === undefined) return;
    const rows = open.database.transaction('read', (db) => returnedFor(db, open.person.id));
    for (const { seq, incidentId, sealed } of rows) {
      const returned = await openReturned(Buffer.from(sealed, 'base64'), open.database, open.person.id, incidentId);
      act((db, context) => {
        deleteReturned(db, seq);
        const said = typeof returned === 'string' ? returned : believed(db, returned, needs);
        if (typeof said === 'string' || typeof returned === 'string') return { output: null, events: [{ event: 'incidents.refused', why: typeof said === 'string' ? said : 'no-packet' }] };
        const { packetId, kind } = takeReturned(db, returned, needs, context);
        return { output: null, events: [{ event: 'incidents.taken-in', incidentId, packetId, what: kind === 'chartlock-incident-task' ? 'task' : kind === 'chartlock-incident-close' ? 'close' : 'acknowledgement' }] };
      });
    }
    if (rows.length > 0) told();
  }

  const takeInReturned = (): Promise<void> => (turn = turn.then(openAll).catch((error: unknown) => report('incidents', error)));

  return {
    handlers: incidentsHandlers(needs),
    takeInReturned,
    nextAt: () => {
      const open = sessions.current();
      return open === undefined ? null : open.database.transaction('read', (db) => standingOf(db, open.person.id, needs)).nextAt;
    },
    sender: {
      moved: (db, { now, afterCommit }, { subject, state }) => {
        const packet = packetOf(db, subject);
        if (packet === undefined) return;
        if (state === 'sent' || state === 'delivered') noteSent(db, packet.incidentId, packet.id, 'server', now);
        afterCommit(told);
      },
      answered: (db, { now, afterCommit }, { subject }, { content }) => {
        const packet = packetOf(db, subject);
        const returned = returnedPacketSchema.safeParse(jsonIn(content));
        if (packet === undefined || !returned.success) return 'open';
        insertReturned(db, incidentIdSchema.parse(packet.incidentId), returned.data.sealed, now);
        afterCommit(() => void takeInReturned());
        return 'open';
      },
    },
    tick: () => {
      const open = sessions.current();
      if (open === undefined) return;
      const isNew = act((db, context) => ({ output: noteClocks(db, context, needs), events: [] }));
      if (isNew === true) told();
    },
  };
}

function packetOf(db: Parameters<typeof findPacket>[0], subject: string): ReturnType<typeof findPacket> {
  const id = packetIdSchema.safeParse(subject);
  return id.success ? findPacket(db, id.data) : undefined;
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
