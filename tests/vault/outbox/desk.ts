import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openOutbox, type Channel, type Outbox, type Parcel } from '../../../electron/vault/outbox';
import { fhirChannel, makeClientKey, openWire, signClaims, wireLimits, type ClientPublicKey } from '../../../electron/vault/outbox/fhir';
import type { WireLimits } from '../../../electron/vault/outbox/fhir/wire';
import { outgoingOf } from '../../../electron/vault/outbox/store';
import { sql } from '../../../electron/vault/store';
import { auditEventSchema, type AuditEvent } from '../../../shared/audit';
import { z, type EncounterId } from '../../../shared/kernel';
import type { Incoming, Outgoing } from '../../../shared/outbox';
import { initialPolicy, unmanaged, type OrganisationPolicy, type Policy } from '../../../shared/policy';
import { incidentInFhir, packetsInFhir, replyInFhir } from '../../../shared/incidents';
import { queryInFhir, type QueryPayload } from '../../../shared/queries';
import { openFhirServer, type FhirTestServer, type ServerWays } from '../../fixtures/fhir/server';
import { patient, stay, summaryText, typed } from '../../fixtures/charts/encounters';
import { doorOf, openedDoor, type DoorKit } from '../support/door';
import { bytes, keeperOf, passphrase, temporaryFolder } from '../support/vault';

export const question: QueryPayload = {
  format: 1, ref: 'Q-7F3K', version: 1, encounterRef: 'E-4711', kind: 'multiple-choice', urgency: 'routine', title: 'Clarification: kidney function',
  body: '§ the words of the query §. Based on your clinical judgment, which diagnosis do these findings represent?',
  options: ['Acute kidney injury', 'Chronic kidney disease only', 'Other (please specify)', 'Unable to determine'],
  indicators: [{ text: 'Creatinine 3.1 mg/dL', value: '3.1 mg/dL', date: '2026-03-03', document: 'Laboratory' }],
  recipient: { reference: 'Practitioner/okonkwo', name: 'Nadia Okonkwo-Example, MD' },
  sentAt: Date.UTC(2026, 2, 12, 9, 0), dueAt: Date.UTC(2026, 2, 15, 9, 0),
};

/** What the sender of the tests was told and given. */
export type Heard = { readonly moves: string[]; readonly answers: Incoming[] };

export type OutboxDesk = DoorKit & {
  readonly chart: EncounterId;
  /** The outbox of this desk, with a sender that remembers. */
  readonly out: Outbox;
  readonly channel: Channel;
  readonly heard: Heard;
  /** Puts the question in, without doing anything else yet. */
  readonly post: (payload?: QueryPayload, waitMs?: number) => Outgoing;
  /** Does all that is due, and resolves when nothing is under way. */
  readonly run: () => Promise<void>;
  readonly recall: (outgoing: Outgoing) => void;
  /** How it stands by now. */
  readonly of: (outgoing: Outgoing) => Outgoing;
  /** Lets time pass, until all that was put off is due. */
  readonly pass: (ms?: number) => void;
  readonly events: (...names: AuditEvent['event'][]) => AuditEvent[];
  readonly clientKey: () => ClientPublicKey;
  /** What a process that is killed now leaves on the disk, opened by the next one. */
  readonly afterCrash: () => Promise<OutboxDesk>;
};

export type DeskWays = {
  readonly policy?: Partial<Policy>;
  readonly origins?: OrganisationPolicy['origins'];
  readonly limits?: Partial<WireLimits>;
  /** Stands between the outbox and the channel: where a test ends the process. */
  readonly around?: (channel: Channel) => Channel;
};

/** What a policy says that names this server. */
export function namingServer({ url, host, authority }: Pick<FhirTestServer, 'url' | 'host' | 'authority'>): Partial<Policy> {
  return { fhirServer: url, allowedHosts: [host], serverAuthority: authority.base64 };
}

export async function openServer(ways: ServerWays = {}): Promise<FhirTestServer> {
  const server = await openFhirServer(ways);
  onTestFinished(server.close);
  return server;
}

const shut: Channel = { way: () => ({ state: 'none' }), deliver: () => Promise.reject(new Error()), takeBack: () => Promise.reject(new Error()), collect: () => Promise.reject(new Error()), receive: () => Promise.reject(new Error()) };

function deskOn(kit: DoorKit, chart: EncounterId, ways: DeskWays, heard: Heard): OutboxDesk {
  const policy = (): Policy => ({ ...initialPolicy, ...ways.policy });
  const session = () => kit.sessions.current();
  const made = fhirChannel({
    policy, origins: () => ways.origins ?? unmanaged.origins, mappings: { query: queryInFhir, incident: incidentInFhir, reply: replyInFhir }, inbox: packetsInFhir, now: () => kit.time.now, wire: openWire({ ...wireLimits, ...ways.limits }),
    signClaims: (claims) => kit.door.act((db) => ({ output: signClaims(db, claims, kit.time.now), events: [] })),
  });
  const channel = ways.around?.(made) ?? made;
  const out = openOutbox({
    channels: { fhir: channel },
    senders: {
      query: {
        moved: (_db, _context, { state }) => void heard.moves.push(state),
        answered: (_db, _context, _outgoing, incoming) => {
          heard.answers.push(incoming);
          return 'settled';
        },
      },
      incident: { moved: () => undefined, answered: () => 'open' },
      reply: { moved: () => undefined, answered: () => 'settled' },
    },
    receiver: { listens: () => false, receive: () => Promise.reject(new Error()) },
    desk: session, act: kit.door.act, now: () => kit.time.now, chance: () => 0.5, later: () => () => undefined, client: () => policy().fhirClient, leave: () => undefined, tell: () => undefined, report: (incident) => void kit.reports.push(incident),
  });
  onTestFinished(out.stop);
  const database = () => {
    const open = session();
    if (open === undefined) throw new Error('the desk is closed');
    return open.database;
  };
  const act = <Output>(work: Parameters<typeof kit.door.act<Output>>[0]): Output => {
    const output = kit.door.act(work);
    if (output === undefined) throw new Error('the desk is closed');
    return output;
  };
  const desk: OutboxDesk = {
    ...kit, chart, out, channel, heard,
    post: (payload = question, waitMs = 0) => act((db, context) => ({ output: out.queue.post(db, context, { channel: 'fhir', kind: 'query', subject: payload.ref, encounterId: chart, content: JSON.stringify(payload), waitMs }), events: [] })),
    run: async () => {
      out.collect();
      await out.idle();
    },
    recall: (outgoing) => void act((db, context) => ({ output: out.queue.recall(db, context, outgoing.id), events: [] })),
    of: (outgoing) => {
      const found = database().transaction('read', (db) => outgoingOf(db, outgoing.subject)).find(({ id }) => id === outgoing.id);
      if (found === undefined) throw new Error('it is gone');
      return found;
    },
    pass: (ms = 3_600_000) => void (kit.time.now += ms),
    events: (...names) =>
      database().all(z.strictObject({ body: z.string() }), sql`select body from audit order by seq`).map(({ body }) => auditEventSchema.parse(JSON.parse(body))).filter(({ event }) => names.includes(event)),
    clientKey: () => act((db, { now }) => ({ output: makeClientKey(db, now), events: [] })),
    afterCrash: async () => {
      const folder = temporaryFolder();
      cpSync(join(kit.folder, 'vault'), join(folder, 'vault'), { recursive: true });
      const next = keeperOf(folder, kit.keychain);
      next.time.now = kit.time.now;
      const door = doorOf(next, policy, { channel: shut });
      await door.done('accounts.unlock', {}, { passphrase: bytes(passphrase) });
      const { around: _around, ...others } = ways;
      return deskOn(door, chart, others, { moves: [], answers: [] });
    },
  };
  return desk;
}

/** A desk with a chart, under a policy. */
export async function openDesk(ways: DeskWays = {}): Promise<OutboxDesk> {
  const kit = await openedDoor('coder', () => ({ ...initialPolicy, ...ways.policy }), { channel: shut });
  // A server checks how old an assertion is by its own clock.
  kit.time.now = Date.now();
  const { encounter } = await kit.done('encounters.create', { details: stay, patient, documents: [typed(summaryText)] });
  return deskOn(kit, encounter.id, ways, { moves: [], answers: [] });
}

/** Calls `then` once, when the channel is about to act, or has acted and nothing of that is written down yet. */
export function once(moment: 'before' | 'after', act: 'deliver' | 'takeBack' | 'collect', then: () => Promise<void>): (channel: Channel) => Channel {
  let done = false;
  const fire = async (): Promise<void> => {
    if (done) return;
    done = true;
    await then();
  };
  return (channel) => ({
    ...channel,
    [act]: async (...args: [Parcel & readonly Parcel[], never, never]) => {
      if (moment === 'before') await fire();
      const outcome = await channel[act](...args);
      if (moment === 'after') await fire();
      return outcome;
    },
  });
}
