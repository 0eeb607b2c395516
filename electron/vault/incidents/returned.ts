import { fromOfficerSchema, mayFollow, type FromOfficer, type Packet } from '../../../shared/incidents';
import { refuse, type Fault, type IncidentId, type PersonId } from '../../../shared/kernel';
import { verifyText } from '../../signatures';
import type { Context } from '../handlers';
import { releaseEvidence } from '../retention';
import type { Database, ReadableDatabase, WritableDatabase } from '../store';
import { cardInForce, type CardNeeds } from './card';
import { openPacket, unarmoured } from './sealing';
import { advance, findPacket, incidentsOf, insertPacket, replyIdentity, type PacketRow } from './store';

type Why = Extract<Fault, { readonly code: 'incident-packet' }>['why'];

/** A packet of the officer's that one of this desk's keys opens. */
export type Returned = { readonly incidentId: IncidentId; readonly packet: Packet };

/** Opens what came back with the key of the report that it is for. @param only the report that it has to be for; null = any of the person's */
export async function openReturned(file: Uint8Array, database: Database, reporter: PersonId, only: IncidentId | null): Promise<Returned | Why> {
  const sealed = unarmoured(file);
  if (sealed === null) return 'no-packet';
  const keys = database.transaction('read', (db) => incidentsOf(db, reporter).flatMap(({ id }) => {
    const identity = only === null || only === id ? replyIdentity(db, id) : null;
    return identity === null ? [] : [{ id, identity }];
  }));
  for (const { id, identity } of keys) {
    const packet = await openPacket(sealed, identity);
    if (packet === 'no-packet') return 'no-packet';
    if (packet !== 'sealed-to-another') return { incidentId: id, packet };
  }
  return 'not-ours';
}

/**
 * What a packet says, if it is the officer's: signed by the key of the card in force, for this very report, and not taken in
 * before. It comes from outside and is believed in nothing.
 */
export function believed(db: ReadableDatabase, { incidentId, packet }: Returned, needs: CardNeeds): FromOfficer | Why {
  const inForce = cardInForce(db, needs);
  const { signed, statement } = packet;
  if (inForce.state !== 'known' || signed === null || signed.key !== inForce.card.signer) return 'other-signer';
  if (!verifyText(statement, signed.signature, inForce.card.signer)) return 'altered';
  const said = fromOfficerSchema.safeParse(parsed(statement));
  if (!said.success) return 'no-packet';
  if (said.data.incidentId !== incidentId) return 'other-incident';
  return findPacket(db, said.data.packetId) === undefined ? said.data : 'taken';
}

const kinds = { 'chartlock-incident-acknowledgement': 'acknowledgement', 'chartlock-incident-task': 'task', 'chartlock-incident-close': 'close' } as const satisfies Record<FromOfficer['kind'], PacketRow['kind']>;

/** Takes a packet in, in the caller's transaction. @throws FaultError `incident-packet` */
export function takeReturned(db: WritableDatabase, returned: Returned, needs: CardNeeds, { person, now }: Pick<Context, 'person' | 'now'>): FromOfficer {
  const said = believed(db, returned, needs);
  if (typeof said === 'string') return refuse({ code: 'incident-packet', why: said });
  const { incidentId, packet } = returned;
  const state = incidentsOf(db, person.id).find(({ id }) => id === incidentId)?.state;
  if (state === undefined || state === 'started' || state === 'closed') return refuse({ code: 'incident-packet', why: 'out-of-turn' });
  insertPacket(db, { id: said.packetId, incidentId, direction: 'in', kind: kinds[said.kind], at: now, statement: packet.statement, signature: packet.signed?.signature ?? null, key: packet.signed?.key ?? null, sealed: null });
  const to = said.kind === 'chartlock-incident-close' ? 'closed' : 'acknowledged';
  // Who asks something of the reporter has the report.
  if (mayFollow(state, to)) advance(db, incidentId, to, now);
  if (said.kind === 'chartlock-incident-close' && said.hold === 'release') releaseEvidence(db, incidentId);
  return said;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
