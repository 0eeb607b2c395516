import { sameSpan } from '../../../shared/coding';
import { isEditable, movesFrom, queryLimits, stateAfter, type Indicator, type QueryContent, type QueryDraft, type QueryMove } from '../../../shared/queries';
import { queryIdSchema, refuse, type EncounterId, type QueryId } from '../../../shared/kernel';
import { bindEvidence, existing } from '../coding';
import { documentHeads, documentText, setStatus } from '../encounters';
import type { Context } from '../handlers';
import type { ReadableDatabase, WritableDatabase } from '../store';
import { contentOf, findQuery, insertQuery, queriesOf, refTaken, updateContent, type QueryRow } from './store';

/** A query of a chart. @throws FaultError `not-found` query */
export function existingQuery(db: ReadableDatabase, encounterId: EncounterId, queryId: QueryId): QueryRow {
  return findQuery(db, encounterId, queryId) ?? refuse({ code: 'not-found', what: 'query' });
}

/** Where a move leads a query. @throws FaultError `query-state` where it cannot be made */
export function demandMove({ state }: Pick<QueryRow, 'state'>, move: QueryMove): QueryRow['state'] {
  return stateAfter(state, move) ?? refuse({ code: 'query-state', state, move });
}

/** Keeps what is being written; without an id it begins a query. @returns its id */
export function saveDraft(db: WritableDatabase, encounterId: EncounterId, queryId: QueryId | null, draft: QueryDraft, context: Context): QueryId {
  // Also of one that is final: what is missing may come to light after the bill.
  const encounter = existing(db, encounterId);
  if (queryId === null) {
    if (queriesOf(db, encounterId).filter(({ state }) => state === 'draft').length >= queryLimits.drafts) refuse({ code: 'shelf-full', what: 'queries', limit: queryLimits.drafts });
    const id = context.newId('qry', queryIdSchema);
    insertQuery(db, { id, ref: freeRef(db, context), version: 1, supersedes: null, encounterId, author: context.person.id, at: context.now }, bound(db, encounterId, draft, [], context));
    if (encounter.status === 'new') setStatus(db, encounterId, 'in-progress');
    return id;
  }
  const query = existingQuery(db, encounterId, queryId);
  if (!isEditable(query.state)) refuse({ code: 'query-state', state: query.state, move: movesFrom(query.state)[0] ?? 'send' });
  updateContent(db, query, bound(db, encounterId, draft, contentOf(db, queryId).indicators, context), context.now);
  return queryId;
}

/** A draft with its indicators bound to the words that they are taken from. What was bound stays so: a text that changed since is noticed. */
function bound(db: ReadableDatabase, encounterId: EncounterId, draft: QueryDraft, known: readonly Indicator[], context: Context): QueryContent {
  const titles = new Map(documentHeads(db, encounterId, context.person.id).map(({ id, title }) => [id, title]));
  const added = draft.indicators.filter(({ span }) => !known.some((each) => sameSpan(each, span)));
  const evidence = bindEvidence(db, encounterId, added.map(({ span }) => span), context);
  const indicators = draft.indicators.map(({ span, value, date }): Indicator => {
    const before = known.find((each) => sameSpan(each, span));
    if (before !== undefined) return { ...before, value, date };
    const proof = evidence.find((each) => sameSpan(each, span)) ?? refuse({ code: 'not-found', what: 'evidence' });
    const text = documentText(db, encounterId, span.documentId)?.slice(span.start, span.end) ?? '';
    return { ...proof, text, value, date, documentTitle: titles.get(span.documentId) ?? '' };
  });
  return { ...draft, indicators };
}

/** Lengths of a reference that are tried in turn. */
const refLengths = [4, 4, 4, 4, 5, 6, 7, 8] as const;

/** A reference that no query has or had: random, so that it says nothing of the patient. */
export function freeRef(db: ReadableDatabase, { newId }: Context): string {
  for (const length of refLengths) {
    const ref = `Q-${newId('qry', queryIdSchema).slice(4, 4 + length).toUpperCase()}`;
    if (!refTaken(db, ref)) return ref;
  }
  throw new Error('no free reference');
}
