import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerableStates, mayMove, outgoingMoves, outgoingStates, pendingStates, recallOf, type OutgoingState } from '../../../shared/outbox';

const state = fc.constantFrom(...outgoingStates);
/** A life as the table allows it: from the queue, each step one that may follow. */
const life = fc.array(fc.nat(), { maxLength: 30 }).map((turns) => turns.reduce<OutgoingState[]>((states, turn) => {
  const next = outgoingMoves[states.at(-1) ?? 'queued'];
  return next.length === 0 ? states : [...states, next[turn % next.length] ?? 'queued'];
}, ['queued']));

describe('The life of what leaves', () => {
  it('never goes on once it was taken back', () => {
    fc.assert(fc.property(life, (states) => {
      expect(states.slice(0, -1)).not.toContain('recalled');
    }));
    expect(outgoingStates.filter((each) => outgoingMoves[each].length === 0)).toEqual(['recalled']);
  });

  it('is never with the server without an attempt before', () => {
    fc.assert(fc.property(life, (states) => {
      const at = states.findIndex((each) => each === 'sent');
      if (at >= 0) expect(states[at - 1]).toBe('sending');
    }));
  });

  it('is never tried again once the server has it: there is no way back to the queue', () => {
    fc.assert(fc.property(life, (states) => {
      const at = states.findIndex((each) => each === 'sent' || each === 'delivered');
      if (at >= 0) expect(states.slice(at).some((each) => each === 'queued' || each === 'sending')).toBe(false);
    }));
  });

  it('can be taken back from wherever it is, until it was', () => {
    fc.assert(fc.property(state, fc.boolean(), (from, mayHaveLeft) => {
      const to = recallOf(from, mayHaveLeft);
      if (from === 'recalled' || from === 'recalling') expect(to).toBeUndefined();
      else if (mayHaveLeft) expect([to, mayMove(from, 'recalling')]).toEqual(['recalling', true]);
      else expect(to).toBe('recalled');
    }));
  });

  it('says that it never left only where it may go there at once, or an attempt has not begun', () => {
    fc.assert(fc.property(fc.constantFrom('queued', 'sending', 'refused'), (from: OutgoingState) => {
      expect(mayMove(from, 'recalled')).toBe(true);
    }));
  });

  it('comes to rest: from every state one leads in which nothing is left for the outbox to do', () => {
    const resting = (from: OutgoingState): boolean => !pendingStates.some((each) => each === from);
    fc.assert(fc.property(state, (from) => {
      const reached = new Set<OutgoingState>([from]);
      for (let grew = true; grew; ) {
        const before = reached.size;
        for (const each of [...reached]) for (const next of outgoingMoves[each]) reached.add(next);
        grew = reached.size > before;
      }
      expect([...reached].some(resting)).toBe(true);
    }));
  });

  it('is answered only while it may be with the server, and not once it was taken back', () => {
    fc.assert(fc.property(state, (each) => {
      const mayBeThere = each !== 'queued' && each !== 'refused' && each !== 'recalled';
      expect(answerableStates.some((answerable) => answerable === each)).toBe(mayBeThere);
    }));
  });
});
