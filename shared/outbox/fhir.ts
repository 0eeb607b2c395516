import { z } from '../kernel';

/**
 * What is read of a FHIR R4 server's answers. An answer is hostile until it is parsed: lengths are bounded, what is not
 * asked for is dropped, and no word of it goes into a fault or a log.
 */

/** A logical id (FHIR R4, 2.24.0.1). */
export const fhirIdSchema = z.string().regex(/^[A-Za-z0-9.-]{1,64}$/);

/** How deep a resource may be nested: what is read or said again by recursion must not be without end. FHIR's own forms stay far below. */
const deepest = 64;

/** Whether nothing in a value lies deeper than is read. */
function isShallow(value: unknown): boolean {
  let level: readonly unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return false;
    level = level.flatMap((each): readonly unknown[] => (typeof each === 'object' && each !== null ? Object.values(each) : []));
  }
  return true;
}

/** A resource as far as every resource goes; the mapping reads what else it needs. */
export const fhirResourceSchema = z
  .looseObject({
    resourceType: z.string().regex(/^[A-Z][A-Za-z]{1,63}$/),
    id: fhirIdSchema.optional(),
    meta: z.looseObject({ versionId: fhirIdSchema.optional(), lastUpdated: z.string().max(40).optional() }).optional(),
  })
  .refine(isShallow);
export type FhirResource = z.infer<typeof fhirResourceSchema>;

/** A searchset. Entries that are no resource of that form are left out one by one, so that one of them hides no other. */
export const searchsetSchema = z.looseObject({
  resourceType: z.literal('Bundle'),
  type: z.literal('searchset'),
  link: z.array(z.looseObject({ relation: z.string().max(40), url: z.string().max(2000) })).max(20).optional(),
  entry: z.array(z.looseObject({ resource: z.unknown() })).max(5000).optional(),
});

/** What a transaction came to: where each of its entries is kept. */
export const transactionResponseSchema = z.looseObject({
  resourceType: z.literal('Bundle'),
  type: z.literal('transaction-response'),
  entry: z.array(z.looseObject({ response: z.looseObject({ status: z.string().max(200), location: z.string().max(500).optional() }) })).min(1).max(20),
});

/** Identifiers that are URIs themselves (FHIR R4, 4.3.17): the idempotency key is a UUID. */
const uriSystem = 'urn:ietf:rfc:3986';

export function identifierOf(key: string) {
  return { system: uriSystem, value: `urn:uuid:${key}` };
}

const namedSchema = z.looseObject({ identifier: z.array(z.unknown()).max(50) });
const identifierSchema = z.looseObject({ system: z.string(), value: z.string() });

/** Whether a resource is known by an idempotency key: a server may answer a search with more than was asked for. */
export function isNamedBy(key: string, resource: object): boolean {
  const { system, value } = identifierOf(key);
  const named = namedSchema.safeParse(resource);
  return named.success && named.data.identifier.some((each) => {
    const identifier = identifierSchema.safeParse(each);
    return identifier.success && identifier.data.system === system && identifier.data.value === value;
  });
}

/** The same as a search has it. */
export function identityOf(key: string): string {
  const { system, value } = identifierOf(key);
  return `identifier=${encodeURIComponent(`${system}|${value}`)}`;
}

/** `Task/123` of a location that may be absolute or name a version; null where it says nothing of the kind. */
export function placeOf(location: string | undefined, resourceType: string): string | null {
  const id = new RegExp(`(?:^|/)${resourceType}/([A-Za-z0-9.-]{1,64})(?:/_history/[^/]+)?$`).exec(location ?? '')?.[1];
  return id === undefined ? null : `${resourceType}/${id}`;
}

/** SMART App Launch, `.well-known/smart-configuration`. */
export const smartConfigurationSchema = z.looseObject({ token_endpoint: z.string().max(1000) });

/** A token of the client-credentials grant (RFC 6749, 5.1). */
export const tokenSchema = z.looseObject({ access_token: z.string().regex(/^[\x21-\x7e]{1,8000}$/), token_type: z.string().regex(/^bearer$/i), expires_in: z.number().positive().max(86_400).optional() });

/**
 * How one kind of message is said in FHIR, and its answers are read. Pure: the channel asks, sends and repeats.
 * `key` is the idempotency key, by which each resource of a message is found and made once.
 */
export type FhirMapping = {
  /** The types of the resources that make up a message, one of each; the first stands for it, and says whether it was acted on. */
  readonly parts: readonly [string, ...string[]];
  /** The transaction that says it: conditional creates only, in the order of the parts. Null where the content is not of its kind. */
  readonly transaction: (key: string, content: string) => object | null;
  /** What finds a part of a message, as a search has it after the question mark. */
  readonly identity: (key: string) => string;
  /** A part of a message taken back, unless it is already, or the other side has acted on it. */
  readonly withdrawn: (found: FhirResource) => { readonly state: 'withdraw'; readonly resource: FhirResource } | { readonly state: 'gone' | 'acted-on' };
  /** What is put in the place of a part that the server does not have (yet), so that it never gets it. */
  readonly tombstone: (part: string, key: string) => FhirResource;
  /** The searches that find what became of messages. `since`: nothing older is needed. */
  readonly searches: (sent: readonly FhirSent[], since: string | null) => readonly string[];
  /** Further searches, for what the resources found name. */
  readonly followUps: (sent: readonly FhirSent[], found: readonly FhirResource[]) => readonly string[];
  /** What the resources found say of a message. */
  readonly news: (sent: FhirSent, found: readonly FhirResource[]) => FhirNews;
};

/** Something that was sent. */
export type FhirSent = { readonly key: string; readonly place: string | null; readonly content: string };

/** What became of it: whether the other side has taken it up, and its answers, each with a key for this version of it. */
export type FhirNews = { readonly takenUp: boolean; readonly answers: readonly { readonly key: string; readonly content: string }[] };

/**
 * How what others address to this desk is found and read. Pure as well. The search asks for heads alone: what a message carries may be
 * large, and one that is must not keep the others away; each is read by itself.
 */
export type FhirInbox = {
  /** The search for what is addressed to a resource. `since`: nothing older is needed. */
  readonly search: (to: string, since: string | null) => string;
  /** Where a message lies, e.g. `Communication/12`; null for what is none, is not finished, or was taken back. */
  readonly placeOf: (head: FhirResource) => string | null;
  /** The ciphertext that a message carries, base64; null where it carries none, or more than one. */
  readonly sealedIn: (message: FhirResource) => string | null;
};
