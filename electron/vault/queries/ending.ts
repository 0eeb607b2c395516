import { refuse, type EncounterId } from '../../../shared/kernel';
import { isAwaited, stateAfter } from '../../../shared/queries';
import type { Context } from '../handlers';
import type { ReadableDatabase, WritableDatabase } from '../store';
import type { QueryCarrier } from './sending';
import { insertStep, queriesOf } from './store';

/**
 * A chart whose queries somebody may be answering is not removed by hand: whoever removes it is there to take them back,
 * also those on paper, in a file or said aloud, which no desk can call back by itself.
 * @throws FaultError `queries-out`
 */
export function demandNoneOut(db: ReadableDatabase, encounterId: EncounterId): void {
  const out = queriesOf(db, encounterId).filter(({ state }) => isAwaited(state));
  if (out.length > 0) refuse({ code: 'queries-out', refs: out.map(({ ref }) => ref) });
}

/**
 * Ends the queries of a chart that dies. A death by the rules waits for no provider: how long a chart is kept is the
 * organisation's word (45 CFR 164.316(b)(2), 164.310(d)(2)(i)), and nobody is there to ask. What is out is recalled, what is in hand is dropped.
 */
export function endQueries(db: WritableDatabase, context: Context, encounterId: EncounterId, carrier: Pick<QueryCarrier, 'recall'>): void {
  for (const row of queriesOf(db, encounterId)) {
    const move = isAwaited(row.state) ? 'recall' : 'cancel';
    const to = stateAfter(row.state, move);
    // What is answered, or has ended, is with nobody any more.
    if (to === undefined) continue;
    insertStep(db, row, { move, to, by: null, at: context.now });
    if (move === 'recall') carrier.recall(db, context, row.id);
    context.alsoAudit({ event: move === 'recall' ? 'queries.recalled' : 'queries.cancelled', encounterId, queryId: row.id });
  }
}
