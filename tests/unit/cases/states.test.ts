import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseAfter, caseMoves, caseMovesFrom, caseStates, receivedAfter, receivedMoves, receivedStates, type CaseState, type ReceivedState } from '../../../shared/cases';

describe('The life of a case', () => {
  it('is this table, and nothing else', () => {
    expect(caseStates.map((state) => [state, caseMovesFrom(state).map((move) => `${move}: ${caseAfter(state, move) ?? ''}`)])).toEqual([
      ['open', ['decide: decided']],
      ['decided', ['revise: open', 'close: closed']],
      ['closed', ['reopen: decided']],
    ]);
  });

  it('leads through any moves only to states of the table, and to “closed” only over a decision', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...caseMoves), { maxLength: 40 }), (moves) => {
      let state: CaseState = 'open';
      let decided = false;
      for (const move of moves) {
        const after = caseAfter(state, move);
        if (after === undefined) continue;
        if (move === 'decide') decided = true;
        if (move === 'revise') decided = false;
        if (after === 'closed') expect(decided).toBe(true);
        state = after;
      }
      expect(caseStates).toContain(state);
    }));
  });
});

describe('What came in', () => {
  it('never leaves a case again, and what is sealed is in no case', () => {
    fc.assert(fc.property(fc.constantFrom(...receivedStates), fc.array(fc.constantFrom(...receivedMoves), { maxLength: 40 }), (start, moves) => {
      let state: ReceivedState = start;
      for (const move of moves) {
        const after = receivedAfter(state, move);
        if (after === undefined) continue;
        if (state === 'in-case') expect.fail('it has left its case');
        if (after === 'in-case') expect(state).toBe('new');
        state = after;
      }
    }));
  });
});
