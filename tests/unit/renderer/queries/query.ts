import { encounterIdSchema, personIdSchema, queryIdSchema } from '../../../../shared/kernel';
import type { Query } from '../../../../shared/queries';

/** A query as the page has it, with nothing in it that a test does not name. */
export function queryFixture(part: Partial<Query>): Query {
  return {
    id: queryIdSchema.parse('qry_0123456789abcdefghjk'), ref: 'Q-7F3K', version: 1, encounterId: encounterIdSchema.parse('enc_0123456789abcdefghjk'), encounterRef: 'E-4711', kind: 'open-ended', urgency: 'routine',
    channel: 'fhir', state: 'draft', outcome: null, author: personIdSchema.parse('per_0123456789abcdefghjk'), authorName: 'Nora Quill', isOwn: true, createdAt: 0, changedAt: 0, sentAt: null, awaitedSince: null,
    windowHours: null, dueAt: null, reminders: 0, escalations: 0, recipient: 'Dr. Vale', answeredAt: null, closedAt: null, answers: [], steps: [], supersedes: null, supersededBy: null,
    content: {
      kind: 'open-ended', urgency: 'routine', channel: 'fhir', title: '', body: '', options: [], indicators: [], template: null, recipientId: null, relation: 'none', holds: [], reason: '', spokenAt: null,
    },
    ...part,
  };
}
