import { createHash, randomBytes } from 'node:crypto';
import { carriedPacketSchema, mayFollow, packetFileName, type CarriedPacket, type Packet } from '../../../shared/incidents';
import type { Leave } from '../../../shared/ipc';
import { packetIdSchema, randomWord, refuse, type IncidentId, type PacketId, type PersonId } from '../../../shared/kernel';
import type { Policy } from '../../../shared/policy';
import type { Handlers } from '../handlers';
import type { OutboxQueue } from '../outbox';
import type { SessionHolder } from '../session';
import type { ReadableDatabase, WritableDatabase } from '../store';
import { attachedTo } from './attachments';
import { demandCard, type CardNeeds } from './card';
import { armoured, sealPacket, unarmoured } from './sealing';
import { ownIncident, shownIncident, type ShownNeeds } from './shown';
import { advance, attachedBytes, findPacket, noteLeft, notePosted, stateOf, type PacketRow } from './store';

export type SendingNeeds = CardNeeds & ShownNeeds & {
  readonly policy: () => Policy;
  readonly sessions: Pick<SessionHolder, 'current'>;
  readonly queue: Pick<OutboxQueue, 'post' | 'of'>;
  /** Whether there is a way out by a server now. */
  readonly hasServer: (db: ReadableDatabase) => boolean;
  /** Lets the shell save what was given out. */
  readonly leave: (leave: Leave) => void;
};

/** Why sealed packets do not go by the server here; null where they do. */
export function serverFault({ policy, hasServer }: Pick<SendingNeeds, 'policy' | 'hasServer'>, db: ReadableDatabase): 'no-server' | 'file-only' | null {
  if (policy().incidentWays === 'file') return 'file-only';
  return policy().privacyReference === null || !hasServer(db) ? 'no-server' : null;
}

/** How packets leave: sealed to the officer's card, by the server or as a file. Sealing takes its time, so both are tasks. */
export function sendingHandlers(needs: SendingNeeds): Pick<Handlers<'incidents'>, 'incidents.send' | 'incidents.save' | 'incidents.noteSaved'> {
  const { sessions, queue, leave, policy } = needs;
  const open = () => sessions.current() ?? refuse({ code: 'locked' });

  async function sealed(incidentId: IncidentId, packetId: PacketId): Promise<Uint8Array> {
    const { database, person } = open();
    const ready = database.transaction('read', (db) => prepared(db, incidentId, packetId, person.id, needs));
    return ready instanceof Uint8Array ? ready : sealPacket(ready.packet, ready.recipient);
  }

  return {
    'incidents.send': async ({ incidentId, packetId }) => {
      const why = open().database.transaction('read', (db) => serverFault(needs, db));
      if (why !== null) refuse({ code: 'no-officer', why });
      const bytes = await sealed(incidentId, packetId);
      return (db, context) => {
        const row = ownIncident(db, incidentId, context.person.id);
        const packet = outgoingPacket(db, row.id, packetId);
        const to = policy().privacyReference;
        if (to === null) return refuse({ code: 'no-officer', why: 'no-server' });
        // Once is enough: what waits is on its way, what left has left.
        if (packet.outgoingId === null) {
          const carried: CarriedPacket = { format: 1, to, partOf: null, sealed: Buffer.from(bytes).toString('base64'), sentAt: context.now };
          const { id } = queue.post(db, context, { channel: 'fhir', kind: 'incident', subject: packetId, encounterId: null, content: JSON.stringify(carriedPacketSchema.parse(carried)) });
          notePosted(db, packetId, id);
        }
        return { incident: shownIncident(db, incidentId, context.person.id, needs) };
      };
    },

    'incidents.save': async ({ incidentId, packetId }) => {
      const text = armoured(await sealed(incidentId, packetId));
      return (_db, { afterCommit }) => {
        afterCommit(() => leave({ to: 'saveSigned', sha256: createHash('sha256').update(text).digest('hex') }));
        return { text, name: packetFileName('report', randomWord(8, (count) => randomBytes(count))) };
      };
    },

    'incidents.noteSaved': (db, { incidentId, packetId }, context) => {
      ownIncident(db, incidentId, context.person.id);
      outgoingPacket(db, incidentId, packetId);
      noteSent(db, incidentId, packetId, 'file', context.now);
      return { incident: shownIncident(db, incidentId, context.person.id, needs) };
    },
  };
}

/** Notes that a packet left; the report's own leaving moves the incident on. */
export function noteSent(db: WritableDatabase, incidentId: IncidentId, packetId: PacketId, way: 'server' | 'file', now: number): void {
  const packet = outgoingPacket(db, incidentId, packetId);
  noteLeft(db, packetId, way, now);
  const state = stateOf(db, incidentId);
  if (packet.kind === 'report' && state !== undefined && mayFollow(state, 'sent')) advance(db, incidentId, 'sent', now);
}

function outgoingPacket(db: ReadableDatabase, incidentId: IncidentId, packetId: PacketId): PacketRow {
  const packet = findPacket(db, packetIdSchema.parse(packetId));
  return packet === undefined || packet.incidentId !== incidentId || packet.direction !== 'out' ? refuse({ code: 'not-found', what: 'packet' }) : packet;
}

/** A packet as it is sealed, and to whom; its very bytes where it was sealed at a locked desk. */
function prepared(db: ReadableDatabase, incidentId: IncidentId, packetId: PacketId, reporter: PersonId, needs: CardNeeds): { readonly packet: Packet; readonly recipient: string } | Uint8Array {
  const row = ownIncident(db, incidentId, reporter);
  const outgoing = outgoingPacket(db, row.id, packetId);
  const { statement, signature, key, sealed } = outgoing;
  if (sealed !== null) return unarmoured(Buffer.from(sealed)) ?? refuse({ code: 'not-found', what: 'packet' });
  if (statement === null || signature === null || key === null) throw new Error('a packet that says nothing');
  const { recipient } = demandCard(db, needs);
  const attachments = attachedTo(outgoing).map(({ id }) => ({ id, base64: Buffer.from(attachedBytes(db, id)).toString('base64') }));
  return { recipient, packet: { kind: 'chartlock-incident-packet', format: 1, statement, signed: { signature, key }, attachments } };
}
