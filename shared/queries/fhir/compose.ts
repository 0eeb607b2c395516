import { identifierOf, identityOf, type FhirResource } from '../../outbox';
import { queryPayloadSchema, type QueryPayload } from '../payload';
import { canonicalOf, encounterSystem, links, queryRefSystem, sdcSystem } from './names';

/** The payload of a message; null where it is none. */
export function payloadOf(content: string): QueryPayload | null {
  try {
    const parsed = queryPayloadSchema.safeParse(JSON.parse(content));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/**
 * A query as a transaction of two conditional creates: the task for the provider and the questionnaire that it asks to be
 * filled in. Asked again, nothing is made a second time. Null where the content is no query.
 */
export function transactionOf(key: string, content: string): object | null {
  const payload = payloadOf(content);
  if (payload === null) return null;
  const entry = (resource: FhirResource) => ({ resource, request: { method: 'POST', url: resource.resourceType, ifNoneExist: identityOf(key) } });
  return { resourceType: 'Bundle', type: 'transaction', entry: [entry(taskOf(key, payload)), entry(questionnaireOf(key, payload))] };
}

function taskOf(key: string, payload: QueryPayload): FhirResource {
  const { reference, name } = payload.recipient;
  return {
    resourceType: 'Task',
    identifier: [identifierOf(key), { system: queryRefSystem, value: `${payload.ref}-${payload.version}` }],
    status: 'requested',
    intent: 'order',
    priority: payload.urgency,
    code: { coding: [{ system: sdcSystem, code: 'complete-questionnaire' }], text: 'Documentation query' },
    encounter: { identifier: { system: encounterSystem, value: payload.encounterRef } },
    authoredOn: new Date(payload.sentAt).toISOString(),
    owner: { ...(reference === '' ? {} : { reference }), display: name },
    restriction: { period: { end: new Date(payload.dueAt).toISOString() } },
    input: [{ type: { coding: [{ system: sdcSystem, code: 'questionnaire' }] }, valueCanonical: canonicalOf(key) }],
  };
}

function questionnaireOf(key: string, payload: QueryPayload): FhirResource {
  return {
    resourceType: 'Questionnaire',
    identifier: [identifierOf(key)],
    url: canonicalOf(key),
    status: 'active',
    experimental: false,
    title: payload.title,
    date: new Date(payload.sentAt).toISOString(),
    item: [
      { linkId: links.body, type: 'display', text: payload.body },
      ...(payload.indicators.length === 0 ? [] : [indicatorsOf(payload)]),
      answerOf(payload),
      ...(payload.options.length === 0 ? [] : [{ linkId: links.comment, type: 'text', text: 'In your own words, where an option asks for it' }]),
    ],
  };
}

function indicatorsOf({ indicators }: QueryPayload) {
  return {
    linkId: links.indicators,
    type: 'group',
    text: 'From the record',
    item: indicators.map(({ text, value, date, document }, index) => ({
      linkId: `${links.indicators}.${index + 1}`, type: 'display', text: `${[date, document, value].filter((part) => part !== null && part !== '').join(' · ')}: “${text}”`,
    })),
  };
}

/** Options keep their order and none is marked; an option's code is its place, counted from 0. */
function answerOf({ options }: QueryPayload) {
  if (options.length === 0) return { linkId: links.answer, type: 'text', text: 'Your answer', required: true };
  return {
    linkId: links.answer, type: 'choice', text: 'Your answer', required: true, repeats: false,
    answerOption: options.map((display, index) => ({ valueCoding: { code: String(index), display } })),
  };
}

/** Tasks that nobody has acted on can be taken back (FHIR R4, Task state machine). */
const open = new Set(['draft', 'requested', 'received', 'accepted', 'ready', 'in-progress', 'on-hold']);

/**
 * A part of a query taken back: the task is cancelled, and of the questionnaire no word stays in its current version. A task
 * that was completed or declined is acted on, and stands.
 */
export function withdrawnOf(found: FhirResource): { readonly state: 'withdraw'; readonly resource: FhirResource } | { readonly state: 'gone' | 'acted-on' } {
  const status: unknown = found['status'];
  if (found.resourceType === 'Questionnaire') {
    if (status === 'retired') return { state: 'gone' };
    const { item: _item, title: _title, description: _description, text: _text, ...others } = found;
    return { state: 'withdraw', resource: { ...others, status: 'retired' } };
  }
  if (status === 'cancelled' || status === 'entered-in-error') return { state: 'gone' };
  return typeof status === 'string' && open.has(status) ? { state: 'withdraw', resource: { ...found, status: 'cancelled' } } : { state: 'acted-on' };
}

/** What stands in the place of a query that was taken back before the server had it. */
export function tombstoneOf(part: string, key: string): FhirResource {
  return part === 'Questionnaire'
    ? { resourceType: 'Questionnaire', identifier: [identifierOf(key)], url: canonicalOf(key), status: 'retired' }
    : { resourceType: 'Task', identifier: [identifierOf(key)], status: 'entered-in-error', intent: 'order' };
}
