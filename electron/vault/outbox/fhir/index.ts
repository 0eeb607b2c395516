import { isNamedBy, placeOf, transactionResponseSchema, type FhirInbox, type FhirMapping, type FhirResource, type FhirSent, type Outgoing, type OutgoingKind } from '../../../../shared/outbox';
import type { OrganisationPolicy, Policy } from '../../../../shared/policy';
import type { Arrived, Asked, Channel, Collected, Delivered, Failure, News, Parcel, Received, TakenBack } from '../channel';
import { receiveFrom } from './receiving';
import { FhirServer } from './server';
import { SignIn, type SignInNeeds } from './sign-in';
import { trustOf } from './trust';
import { failure, openWire, type Wire } from './wire';

export { clientPublicKey, keySetOf, makeClientKey, signClaims, type ClientPublicKey } from './client-key';
export { openWire, wireLimits } from './wire';

export type FhirChannelNeeds = Omit<SignInNeeds, 'wire'> & {
  readonly policy: () => Policy;
  readonly origins: () => OrganisationPolicy['origins'];
  readonly mappings: Readonly<Record<OutgoingKind, FhirMapping>>;
  /** How what others address to this desk is found. */
  readonly inbox: FhirInbox;
  /** The most bytes of one message that is read. */
  readonly mostReceived?: number;
  readonly wire?: Wire;
};

/** How often a resource that others change at the same time is read anew. */
const mostLooks = 4;
/** How many messages one search asks about: addresses have a length. */
const askedTogether = 20;
/** Answers are asked for from so long before the last time on: a server may commit late what it dated early. */
const overlapMs = 10 * 60_000;
/** A report with all that may be attached, as FHIR has it: base64 of ciphertext of base64; and what stands around it. */
const largestReceived = 64 * 1024 * 1024;

/** Messages to a FHIR R4 server, each made once by conditional create (FHIR R4, 3.1.0.8.1), and their answers. */
export function fhirChannel({ policy, origins, mappings, inbox, mostReceived = largestReceived, wire = openWire(), ...needs }: FhirChannelNeeds): Channel {
  const signIn = new SignIn({ ...needs, wire });

  function server(signal: AbortSignal): FhirServer | Failure {
    const trust = trustOf(policy(), origins());
    if (trust === undefined) return failure('no-server', false);
    return 'fault' in trust ? failure(trust.fault, false) : new FhirServer(wire, signIn, needs.now, trust, signal);
  }

  async function deliver({ outgoing, content }: Parcel, signal: AbortSignal): Promise<Delivered | Failure> {
    const there = server(signal);
    if (!(there instanceof FhirServer)) return there;
    const mapping = mappings[outgoing.kind];
    const transaction = mapping.transaction(outgoing.key, content);
    if (transaction === null) return failure('rejected', false);
    const answer = await there.send('POST', '', transaction);
    if (answer.kind === 'failed') return answer;
    // Of what the server has not taken, nothing has left; after an error of its own nobody knows.
    if (answer.status !== 200) return there.failureOf(answer, answer.status >= 500 || answer.status === 408 || answer.status === 409);
    const entries = there.read(answer, transactionResponseSchema)?.entry;
    const place = placeOf(entries?.[0]?.response.location, mapping.parts[0]);
    return place === null ? failure('bad-answer', true) : { kind: 'done', remote: place };
  }

  async function takeBack({ outgoing }: Parcel, signal: AbortSignal): Promise<TakenBack | Failure> {
    const there = server(signal);
    if (!(there instanceof FhirServer)) return there;
    for (const part of mappings[outgoing.kind].parts) {
      const outcome = await takePartBack(there, mappings[outgoing.kind], part, outgoing);
      if (outcome.kind !== 'done') return outcome;
    }
    return { kind: 'done' };
  }

  async function collect(sent: readonly Parcel[], mark: string | null, signal: AbortSignal): Promise<Collected | Failure> {
    const there = server(signal);
    if (!(there instanceof FhirServer)) return there;
    const news: News[] = [];
    let isWhole = true;
    for (const kind of new Set(sent.map(({ outgoing }) => outgoing.kind))) {
      const ofKind = sent.filter(({ outgoing }) => outgoing.kind === kind);
      const groups = Array.from({ length: Math.ceil(ofKind.length / askedTogether) }, (_, index) => ofKind.slice(index * askedTogether, (index + 1) * askedTogether));
      for (const asked of groups) {
        const resources = await gather(there, mappings[kind], asked.map(sentOf), mark);
        if (!('kind' in resources)) {
          for (const parcel of asked) news.push({ outgoing: parcel.outgoing, ...mappings[kind].news(sentOf(parcel), resources) });
          continue;
        }
        if (resources.fault !== 'bad-answer') return resources;
        // One whose answers cannot be read keeps the others' away from nobody: each is asked about alone, and that one again the next time.
        if (asked.length > 1) groups.push(...asked.map((each) => [each]));
        else isWhole = false;
      }
    }
    if (!isWhole && news.length === 0) return failure('bad-answer', false);
    return { kind: 'done', news, mark: isWhole ? (markOf(there.serverTime, needs.now()) ?? mark) : mark };
  }

  async function receive(asked: Asked, take: (arrived: Arrived) => Promise<void>, signal: AbortSignal): Promise<Received | Failure> {
    const there = server(signal);
    if (!(there instanceof FhirServer)) return there;
    const failed = await receiveFrom(there, inbox, asked, take, { mostBytes: mostReceived, signal });
    return failed ?? { kind: 'done', mark: markOf(there.serverTime, needs.now()) ?? asked.mark };
  }

  return {
    way: () => {
      const trust = trustOf(policy(), origins());
      if (trust === undefined) return { state: 'none' };
      return 'fault' in trust ? { state: 'closed', fault: trust.fault, host: trust.host } : { state: 'open', host: trust.base.host };
    },
    deliver,
    takeBack,
    collect,
    receive,
  };
}

function sentOf({ outgoing, content }: Parcel): FhirSent {
  return { key: outgoing.key, place: outgoing.remote, content };
}

/**
 * The moment from which on answers are asked for the next time; null where the server does not say what time it has. Never one that
 * is still to come by this desk's clock: a server whose clock is ahead for once would keep what is answered until then from being found.
 */
function markOf(serverTime: string | null, now: number): string | null {
  const at = serverTime === null ? NaN : Date.parse(serverTime);
  return Number.isNaN(at) ? null : new Date(Math.max(0, Math.min(at, now) - overlapMs)).toISOString();
}

async function gather(there: FhirServer, mapping: FhirMapping, sent: readonly FhirSent[], mark: string | null): Promise<readonly FhirResource[] | Failure> {
  const resources: FhirResource[] = [];
  for (const query of mapping.searches(sent, mark)) {
    const found = await there.search(query);
    if (found.kind === 'failed') return found;
    resources.push(...found.resources);
  }
  for (const query of mapping.followUps(sent, resources)) {
    const found = await there.search(query);
    if (found.kind === 'failed') return found;
    resources.push(...found.resources);
  }
  return resources;
}

/** Takes a part back, or sees to it that the server never gets it. */
async function takePartBack(there: FhirServer, mapping: FhirMapping, part: string, { key }: Outgoing): Promise<TakenBack | Failure> {
  for (let look = 0; look < mostLooks; look += 1) {
    const found = await there.search(`${part}?${mapping.identity(key)}`);
    if (found.kind === 'failed') return { ...found, mayHaveLeft: true };
    const resource = found.resources.find((each) => each.resourceType === part && isNamedBy(key, each));
    const outcome = resource === undefined ? await bury(there, mapping, part, key) : await withdraw(there, mapping, resource);
    if (outcome !== 'changed') return outcome;
  }
  return failure('conflict', true);
}

/** Takes back what the server has. `changed`: somebody was there first, and it is to be looked at anew. */
async function withdraw(there: FhirServer, mapping: FhirMapping, found: FhirResource): Promise<TakenBack | Failure | 'changed'> {
  const then = mapping.withdrawn(found);
  if (then.state !== 'withdraw') return { kind: then.state === 'gone' ? 'done' : 'too-late' };
  const { resourceType, id, meta } = found;
  if (id === undefined || meta?.versionId === undefined) return failure('bad-answer', true);
  const answer = await there.send('PUT', `/${resourceType}/${id}`, then.resource, { 'if-match': `W/"${meta.versionId}"` });
  if (answer.kind === 'failed') return { ...answer, mayHaveLeft: true };
  if (answer.status === 412 || answer.status === 409) return 'changed';
  return answer.status === 200 || answer.status === 204 ? { kind: 'done' } : there.failureOf(answer, true);
}

/** Puts a tombstone in the place of what the server does not have: a message that comes late finds it, and is not made. */
async function bury(there: FhirServer, mapping: FhirMapping, part: string, key: string): Promise<TakenBack | Failure | 'changed'> {
  const answer = await there.send('POST', `/${part}`, mapping.tombstone(part, key), { 'if-none-exist': mapping.identity(key) });
  if (answer.kind === 'failed') return { ...answer, mayHaveLeft: true };
  if (answer.status === 201) return { kind: 'done' };
  // The message was quicker.
  return answer.status === 200 || answer.status === 409 ? 'changed' : there.failureOf(answer, true);
}
