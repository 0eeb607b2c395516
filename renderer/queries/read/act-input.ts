import { choiceField } from '../../../shared/desk';
import { dateSchema, localDate, queryIdSchema, recipientIdSchema, z, type EncounterId } from '../../../shared/kernel';
import { queryOutcomeSchema, recipientRoleSchema, relationSchema, suggestedOutcome, type Query } from '../../../shared/queries';
import { useKept } from '../../desk';
import { countingAnswer } from './answer-words';

/** The ways in which a person of the desk can know who answered; the others are a channel's. */
export const provenBy = ['signed-entry', 'called-back', 'in-person'] as const;

/** What is filled in before an act: one form for all, of which each uses its part. It comes back after a lock. */
export const actInputSchema = z.strictObject({
  queryId: queryIdSchema,
  note: z.string(),
  recipientId: recipientIdSchema.nullable(),
  relation: relationSchema,
  from: z.string(),
  role: recipientRoleSchema.nullable(),
  authentication: z.enum(provenBy).nullable(),
  answeredOn: dateSchema.nullable(),
  typedDate: z.string().nullable(),
  chosen: z.array(z.number().int().nonnegative()),
  text: z.string(),
  outcome: queryOutcomeSchema.nullable(),
});
export type ActInput = z.infer<typeof actInputSchema>;

/** Under this name it is kept beside its encounter. */
export const actField = choiceField('query-act');

function empty(query: Query): ActInput {
  const { id, recipient, content } = query;
  return {
    queryId: id, note: '', recipientId: null, relation: content.relation,  from: recipient, role: null,
    authentication: null, answeredOn: localDate(Date.now()), typedDate: null, chosen: [], text: '', outcome: outcomeOf(query),
  };
}

/** What a query seems to come to: its person says so by closing it. */
function outcomeOf({ state, kind, content: { options }, answers }: Query): ActInput['outcome'] {
  const last = countingAnswer({ answers });
  return state !== 'answered' ? 'no-response' : last === undefined ? null : suggestedOutcome({ kind, options }, last.chosen);
}

export type ActInputHandle = { readonly input: ActInput; readonly change: (part: Partial<ActInput>) => void; readonly drop: () => void };

/** What is filled in on a query; what was begun on another is forgotten. */
export function useActInput(query: Query, encounterId: EncounterId): ActInputHandle {
  const { value, change, drop } = useKept(actField, encounterId, actInputSchema, () => empty(query));
  const input = value.queryId === query.id ? value : empty(query);
  return { input, change: (part) => change((before) => ({ ...(before.queryId === query.id ? before : empty(query)), ...part })), drop };
}
