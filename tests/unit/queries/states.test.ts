import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closingMove, isAwaited, isEditable, isOpen, isTerminal, movesFrom, queryMoves, queryOutcomes, queryStates, stateAfter, type QueryMove, type QueryState } from '../../../shared/queries';

const anyMoves = fc.array(fc.constantFrom(...queryMoves), { maxLength: 40 });

/** The states a query comes through when these moves are tried, one after the other. */
function walk(moves: readonly QueryMove[], start: QueryState = 'draft'): QueryState[] {
  const states = [start];
  for (const move of moves) states.push(stateAfter(states.at(-1) ?? start, move) ?? states.at(-1) ?? start);
  return states;
}

/** Every state that can be reached from one. */
function reachable(from: QueryState): ReadonlySet<QueryState> {
  const seen = new Set<QueryState>();
  const open = [from];
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    for (const move of movesFrom(state)) {
      const next = stateAfter(state, move);
      if (next !== undefined && !seen.has(next)) open.push(next);
      if (next !== undefined) seen.add(next);
    }
  }
  return seen;
}

describe('The life of a query', () => {
  it('leaves no end, whatever is tried', () => {
    fc.assert(fc.property(anyMoves, (moves) => {
      const states = walk(moves);
      const end = states.findIndex(isTerminal);
      return end === -1 || states.slice(end).every((state) => state === states[end]);
    }));
  });

  it('has exactly these ends', () => {
    expect(queryStates.filter(isTerminal)).toEqual(['closed', 'cancelled', 'recalled', 'retracted']);
  });

  it('can always come to an end', () => {
    for (const state of queryStates) expect([state, isTerminal(state) || [...reachable(state)].some(isTerminal)]).toEqual([state, true]);
  });

  it('reaches every state from a draft', () => {
    expect([...reachable('draft')].toSorted()).toEqual([...queryStates].toSorted());
  });

  it('is never editable again once it has left, however it goes on', () => {
    fc.assert(fc.property(anyMoves, (moves) => {
      const states = walk(moves);
      const sent = states.findIndex((state) => (isAwaited(state) && state !== 'queued') || state === 'answered');
      return sent === -1 || !states.slice(sent).some(isEditable);
    }));
  });

  it('is not answered before it has left the hands of whoever wrote it', () => {
    expect(queryStates.filter((state) => stateAfter(state, 'answer') !== undefined)).toEqual(['queued', 'sent', 'viewed', 'escalated', 'reassigned', 'answered']);
  });

  it('holds up its encounter from its submission to its end, and not as a draft', () => {
    expect(queryStates.filter((state) => !isOpen(state))).toEqual(['draft', 'closed', 'cancelled', 'recalled', 'retracted']);
  });

  it('is closed with an answer only when there is one, and as unanswered only when there is none', () => {
    for (const outcome of queryOutcomes) {
      const states = queryStates.filter((state) => stateAfter(state, closingMove(outcome)) !== undefined);
      expect([outcome, states]).toEqual([outcome, outcome === 'no-response' ? ['sent', 'viewed', 'escalated'] : ['answered']]);
    }
  });

  it('knows no move by the name of something that every object has', () => {
    expect(queryStates.every((state) => movesFrom(state).every((move) => queryMoves.includes(move)))).toBe(true);
  });
});
