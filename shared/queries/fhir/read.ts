import { z } from '../../kernel';
import { fhirIdSchema, identifierOf, identityOf, type FhirNews, type FhirResource, type FhirSent } from '../../outbox';
import { queryLimits } from '../model';
import type { QueryPayload, ReplyPayload } from '../payload';
import { payloadOf } from './compose';
import { canonicalOf, links } from './names';

const text = z.string().max(queryLimits.answer);
const referenceSchema = z.looseObject({ reference: z.string().max(300).optional(), display: z.string().max(500).optional() });
type Reference = z.infer<typeof referenceSchema>;
const versioned = { id: fhirIdSchema, meta: z.looseObject({ versionId: fhirIdSchema.optional(), lastUpdated: z.string().max(40).optional() }).optional() };

const taskSchema = z.looseObject({
  resourceType: z.literal('Task'),
  ...versioned,
  identifier: z.array(z.looseObject({ system: z.string().optional(), value: z.string().optional() })).max(50),
  status: z.string().max(40),
  statusReason: z.looseObject({ text: text.optional() }).optional(),
  owner: referenceSchema.optional(),
  lastModified: z.string().max(40).optional(),
  output: z.array(z.looseObject({ valueReference: referenceSchema.optional() })).max(50).optional(),
});

const itemAnswerSchema = z.looseObject({ valueCoding: z.looseObject({ code: z.string().max(100).optional(), display: text.optional() }).optional(), valueString: text.optional() });
type ResponseItem = { readonly linkId: string; readonly answer?: readonly (z.infer<typeof itemAnswerSchema> & { readonly item?: readonly ResponseItem[] | undefined })[] | undefined; readonly item?: readonly ResponseItem[] | undefined };
const itemSchema: z.ZodType<ResponseItem> = z.lazy(() =>
  z.looseObject({ linkId: z.string().max(200), answer: z.array(itemAnswerSchema.extend({ item: z.array(itemSchema).max(100).optional() })).max(100).optional(), item: z.array(itemSchema).max(100).optional() }));

const responseSchema = z.looseObject({
  resourceType: z.literal('QuestionnaireResponse'),
  ...versioned,
  status: z.string().max(40),
  questionnaire: z.string().max(500).optional(),
  author: referenceSchema.optional(),
  authored: z.string().max(40).optional(),
  item: z.array(itemSchema).max(200).optional(),
});

const communicationSchema = z.looseObject({
  resourceType: z.literal('Communication'),
  ...versioned,
  status: z.string().max(40),
  basedOn: z.array(referenceSchema).max(20).optional(),
  sender: referenceSchema.optional(),
  sent: z.string().max(40).optional(),
  payload: z.array(z.looseObject({ contentString: text.optional() })).max(50).optional(),
});

/** The searches that find what became of queries: their tasks, and what was filled in or written for them. */
export function searchesFor(sent: readonly FhirSent[], since: string | null): readonly string[] {
  const newer = since === null ? '' : `&_lastUpdated=ge${encodeURIComponent(since)}`;
  const identifiers = sent.map(({ key }) => identityOf(key).slice('identifier='.length)).join(',');
  const places = sent.flatMap(({ place }) => (place === null ? [] : [place]));
  return [
    `Task?identifier=${identifiers}${newer}`,
    `QuestionnaireResponse?questionnaire=${sent.map(({ key }) => encodeURIComponent(canonicalOf(key))).join(',')}${newer}`,
    ...(places.length === 0 ? [] : [`Communication?based-on=${places.join(',')}${newer}`]),
  ];
}

/** Responses that tasks name as what came of them, and that the searches have not found. */
export function followUpsFor(sent: readonly FhirSent[], found: readonly FhirResource[]): readonly string[] {
  const known = new Set(found.map(({ resourceType, id }) => `${resourceType}/${id ?? ''}`));
  const named = sent.flatMap(({ key }) => tasksOf(key, found)).flatMap(({ output }) => output ?? []).flatMap(({ valueReference }) => valueReference?.reference ?? []);
  const ids = named.flatMap((reference) => (known.has(reference) ? [] : (/^QuestionnaireResponse\/([A-Za-z0-9.-]{1,64})$/.exec(reference)?.[1] ?? [])));
  return ids.length === 0 ? [] : [`QuestionnaireResponse?_id=${[...new Set(ids)].join(',')}`];
}

/** States of a task in which somebody on the other side has had it in hand. */
const takenUp = new Set(['received', 'accepted', 'rejected', 'in-progress', 'on-hold', 'failed', 'completed']);
const declined = new Set(['rejected', 'failed']);
const final = new Set(['completed', 'amended']);

/** What the resources found say of a query. What is not of the form that FHIR gives it says nothing. */
export function newsOf(sent: FhirSent, found: readonly FhirResource[]): FhirNews {
  const payload = payloadOf(sent.content);
  if (payload === null) return { takenUp: false, answers: [] };
  const tasks = tasksOf(sent.key, found);
  const outputs = new Set(tasks.flatMap(({ output }) => output ?? []).flatMap(({ valueReference }) => valueReference?.reference ?? []));
  const answers = new Map<string, ReplyPayload>();
  for (const resource of found) {
    const response = responseSchema.safeParse(resource);
    if (response.success && final.has(response.data.status) && isTo(response.data, sent.key, outputs)) answers.set(versionOf(response.data), filledIn(payload, response.data));
    const communication = communicationSchema.safeParse(resource);
    if (communication.success && communication.data.status === 'completed' && sent.place !== null && communication.data.basedOn?.some(({ reference }) => reference === sent.place) === true) {
      const { payload: parts, sender, sent: at } = communication.data;
      answers.set(versionOf(communication.data), reply(payload, sender, at, communication.data.meta?.lastUpdated, [], (parts ?? []).flatMap(({ contentString }) => contentString ?? [])));
    }
  }
  for (const task of tasks.filter(({ status }) => declined.has(status))) {
    answers.set(`${versionOf(task)} declined`, reply(payload, task.owner, task.lastModified, task.meta?.lastUpdated, [], [task.statusReason?.text ?? 'Declined without a reason.']));
  }
  // One that says nothing is none; those that are vouched for come first, so that no number of others keeps them away.
  const said = [...answers].filter(([, { chosen, text: words }]) => chosen.length > 0 || words.trim() !== '');
  const inOrder = [...said.filter(([, { authentication }]) => authentication !== null), ...said.filter(([, { authentication }]) => authentication === null)];
  return { takenUp: tasks.some(({ status }) => takenUp.has(status)), answers: inOrder.slice(0, queryLimits.answers).map(([key, content]) => ({ key, content: JSON.stringify(content) })) };
}

/**
 * Whether a response is one to this query: it says so itself, or the task names it. One that says that it is to another query is
 * never taken for an answer to this one, whoever names it: the places of its options mean other things.
 */
function isTo({ id, questionnaire }: Pick<z.infer<typeof responseSchema>, 'id' | 'questionnaire'>, key: string, outputs: ReadonlySet<string>): boolean {
  const canonical = questionnaire?.split('|')[0];
  return canonical === canonicalOf(key) || (canonical?.startsWith(canonicalOf('')) !== true && outputs.has(`QuestionnaireResponse/${id}`));
}

function tasksOf(key: string, found: readonly FhirResource[]): z.infer<typeof taskSchema>[] {
  const { system, value } = identifierOf(key);
  return found.flatMap((resource) => {
    const task = taskSchema.safeParse(resource);
    return task.success && task.data.identifier.some((each) => each.system === system && each.value === value) ? [task.data] : [];
  });
}

/** Names this version of a resource for good. */
function versionOf({ resourceType, id, meta }: { readonly resourceType: string; readonly id: string; readonly meta?: { readonly versionId?: string | undefined; readonly lastUpdated?: string | undefined } | undefined }): string {
  return `${resourceType}/${id}/${meta?.versionId ?? meta?.lastUpdated ?? ''}`;
}

/** A response: an option by its code, which is its place, or by its very words; everything else in the provider's own words. */
function filledIn(payload: QueryPayload, { author, authored, meta, item }: z.infer<typeof responseSchema>): ReplyPayload {
  const chosen = new Set<number>();
  const words: string[] = [];
  for (const { linkId, answer } of flat(item ?? [])) {
    for (const { valueCoding, valueString } of answer ?? []) {
      const place = linkId === links.answer ? placeOfOption(payload, valueCoding?.code, valueCoding?.display ?? valueString) : undefined;
      if (place !== undefined) chosen.add(place);
      else words.push(valueString ?? valueCoding?.display ?? '');
    }
  }
  return reply(payload, author, authored, meta?.lastUpdated, [...chosen].sort((one, other) => one - other), words);
}

function placeOfOption({ options }: QueryPayload, code: string | undefined, words: string | undefined): number | undefined {
  const byCode = code !== undefined && /^\d{1,2}$/.test(code) ? Number(code) : -1;
  // A code and words that contradict it: then neither is believed, and what was written stays as words.
  if (options[byCode] !== undefined && (words === undefined || words === options[byCode])) return byCode;
  const byWords = words === undefined || code !== undefined ? -1 : options.indexOf(words);
  return byWords === -1 ? undefined : byWords;
}

function flat(items: readonly ResponseItem[]): ResponseItem[] {
  return items.flatMap((item) => [item, ...flat(item.item ?? []), ...flat((item.answer ?? []).flatMap((answer) => answer.item ?? []))]);
}

/**
 * The server vouches for who answered where the author is the very recipient whom the query names: a person has signed in
 * there as them, and has the name that the directory gives them, whatever is written beside. Anybody else's answer waits until a
 * person has made sure.
 */
function reply(payload: QueryPayload, author: Reference | undefined, saidAt: string | undefined, storedAt: string | undefined, chosen: readonly number[], words: readonly string[]): ReplyPayload {
  const isRecipient = payload.recipient.reference !== '' && author?.reference === payload.recipient.reference;
  const times = [saidAt, storedAt].map((at) => Date.parse(at ?? '')).filter((at) => at >= 0);
  return {
    format: 1,
    ref: payload.ref,
    from: (isRecipient ? payload.recipient.name : (author?.display ?? author?.reference ?? '')).slice(0, 120),
    authentication: isRecipient ? 'server' : null,
    answeredAt: times[0] ?? 0,
    chosen: [...chosen],
    text: words.filter((each) => each !== '').join('\n').slice(0, queryLimits.answer),
  };
}
