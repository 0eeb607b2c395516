import { z } from '../kernel';
import { fhirIdSchema, identifierOf, identityOf, type FhirInbox, type FhirMapping, type FhirResource } from '../outbox';
import { packetLimits } from './packets';

/** What the outbox is given of a packet: to whom, and the ciphertext. Nothing of it can be read on the way. */
export const carriedPacketSchema = z.strictObject({
  format: z.literal(1),
  /** The resource that it is addressed to; null for what goes back to a desk, which no resource stands for. */
  to: z.string().max(200).nullable(),
  /** What it answers: the place of another `Communication`; null for what begins. */
  partOf: z.string().max(200).nullable(),
  /** The sealed packet (age, binary), base64. */
  sealed: z.base64(),
  sentAt: z.number().int().nonnegative(),
});
export type CarriedPacket = z.infer<typeof carriedPacketSchema>;

/** What came back: a sealed packet, base64. */
export const returnedPacketSchema = z.strictObject({ format: z.literal(1), sealed: z.base64().max(1_000_000) });

const sealedType = 'application/octet-stream';
/** A category that says nothing but that a desk can read it; the host is a name that nobody can have (RFC 2606). */
export const sealedCategory = { system: 'https://chartlock.invalid/communication', code: 'sealed' } as const;

const communicationSchema = z.looseObject({
  resourceType: z.literal('Communication'),
  id: fhirIdSchema,
  meta: z.looseObject({ versionId: fhirIdSchema.optional(), lastUpdated: z.string().max(40).optional() }).optional(),
  status: z.string().max(40),
  partOf: z.array(z.looseObject({ reference: z.string().max(300).optional() })).max(20).optional(),
});
const payloadSchema = z.array(z.looseObject({ contentAttachment: z.looseObject({ contentType: z.literal(sealedType), data: z.base64().min(1).max(1_000_000) }) })).min(1).max(10);

/** As long as a sealed report with all that is attached can be, in characters of base64. */
const longestSealed = Math.ceil((packetLimits.file * 4) / 3);

const headSchema = communicationSchema.pick({ resourceType: true, id: true, status: true }).extend({
  category: z.array(z.looseObject({ coding: z.array(z.looseObject({ system: z.string().max(300).optional(), code: z.string().max(100).optional() })).max(20).optional() })).max(20),
});
const arrivedSchema = z.looseObject({
  payload: z.tuple([z.looseObject({ contentAttachment: z.looseObject({ contentType: z.literal(sealedType), data: z.base64().min(1).max(longestSealed) }) })]),
});

/** What desks have sent to the privacy office: the sealed packets among all that is addressed to it. */
export const packetsInFhir: FhirInbox = {
  search: (to, since) => `Communication?recipient=${encodeURIComponent(to)}&category=${encodeURIComponent(`${sealedCategory.system}|${sealedCategory.code}`)}&_elements=identifier,status,category&_count=100${since === null ? '' : `&_lastUpdated=ge${encodeURIComponent(since)}`}`,
  placeOf: (head) => {
    const found = headSchema.safeParse(head);
    if (!found.success || found.data.status !== 'completed') return null;
    const isSealed = found.data.category.some(({ coding = [] }) => coding.some(({ system, code }) => system === sealedCategory.system && code === sealedCategory.code));
    return isSealed ? `Communication/${found.data.id}` : null;
  },
  sealedIn: (message) => arrivedSchema.safeParse(message).data?.payload[0].contentAttachment.data ?? null,
};

/**
 * The sealed packets that resources of a server carry as parts of the one at `place`, each with a key for this version of it. A part
 * that carries none, or other things too, is an empty one: whoever takes it in refuses it, and that is known.
 */
export function sealedPartsOf(place: string, found: readonly FhirResource[]): { readonly key: string; readonly sealed: string }[] {
  return found.flatMap((resource) => {
    const communication = communicationSchema.safeParse(resource);
    if (!communication.success || communication.data.status !== 'completed' || communication.data.partOf?.some(({ reference }) => reference === place) !== true) return [];
    const { id, meta } = communication.data;
    const payload = payloadSchema.safeParse(resource['payload']).data?.map(({ contentAttachment }) => contentAttachment.data) ?? [''];
    return payload.map((sealed, index) => ({ key: `Communication/${id}/${meta?.versionId ?? meta?.lastUpdated ?? ''}/${index}`, sealed }));
  });
}

/** A packet as a resource: an attachment that is ciphertext, and to whom it goes. */
export function communicationOf(key: string, { to, partOf, sealed, sentAt }: CarriedPacket): FhirResource {
  return {
    resourceType: 'Communication',
    identifier: [identifierOf(key)],
    status: 'completed',
    category: [{ coding: [sealedCategory] }],
    ...(partOf === null ? {} : { partOf: [{ reference: partOf }] }),
    ...(to === null ? {} : { recipient: [{ reference: to }] }),
    sent: new Date(sentAt).toISOString(),
    payload: [{ contentAttachment: { contentType: sealedType, data: sealed } }],
  };
}

function carriedIn(content: string): CarriedPacket | null {
  try {
    return carriedPacketSchema.safeParse(JSON.parse(content)).data ?? null;
  } catch {
    return null;
  }
}

/** Sealed packets in FHIR R4: a Communication with an attachment; what comes back is part of it. */
export const incidentInFhir: FhirMapping = {
  parts: ['Communication'],
  transaction: (key, content) => {
    const carried = carriedIn(content);
    return carried === null ? null : { resourceType: 'Bundle', type: 'transaction', entry: [{ resource: communicationOf(key, carried), request: { method: 'POST', url: 'Communication', ifNoneExist: identityOf(key) } }] };
  },
  identity: identityOf,
  withdrawn: (found) => {
    if (found['status'] === 'entered-in-error') return { state: 'gone' };
    const { payload: _payload, ...others } = found;
    return { state: 'withdraw', resource: { ...others, status: 'entered-in-error' } };
  },
  tombstone: (_part, key) => ({ resourceType: 'Communication', identifier: [identifierOf(key)], status: 'entered-in-error' }),
  searches: (sent, since) => {
    const places = sent.flatMap(({ place }) => (place === null ? [] : [place]));
    return places.length === 0 ? [] : [`Communication?part-of=${places.join(',')}${since === null ? '' : `&_lastUpdated=ge${encodeURIComponent(since)}`}`];
  },
  followUps: () => [],
  news: ({ place }, found) => {
    const answers = place === null ? [] : sealedPartsOf(place, found);
    return { takenUp: answers.length > 0, answers: answers.map(({ key, sealed }) => ({ key, content: JSON.stringify({ format: 1, sealed } satisfies z.input<typeof returnedPacketSchema>) })) };
  },
};

/** What the privacy officer says to whoever reported: the same resource, as a part of theirs. Nothing comes back of it: what is answered is sent anew. */
export const replyInFhir: FhirMapping = { ...incidentInFhir, searches: () => [], news: () => ({ takenUp: false, answers: [] }) };
