import { sameSpan, type Evidence, type Lack, type Span } from '../../../shared/coding';
import type { Leftover } from '../../../shared/desk';
import { candidateIdSchema, refuse, type CalendarDate, type CandidateId, type EncounterId } from '../../../shared/kernel';
import { isSettled, movedTo, shelfLimits, type Candidate } from '../../../shared/shelf';
import { bindEvidence, decidingDate, evidenceProver, existing, openForCoding, readSheet, type CandidateUpdates, type CountCandidates } from '../coding';
import { setStatus } from '../encounters';
import type { Context, Handlers } from '../handlers';
import type { ReadableDatabase, WritableDatabase } from '../store';
import { chartsWithCandidates, insertCandidate, listCandidates, markDropped, orderCandidates, resealCandidate, type CandidateRow } from './basket-store';
import { shelved, type CodeBooks } from './judge';

type Calls = 'shelf.basket' | 'shelf.put' | 'shelf.setReason' | 'shelf.moveCandidate' | 'shelf.confirmCandidate' | 'shelf.drop' | 'shelf.bringBack';

/**
 * What may become a code of an encounter, kept with the chart. A candidate waits until its code is assigned, by whichever
 * way, or somebody drops it: so a person has decided over each (assigned codes rest on the person's own judgement).
 */
export function basketHandlers(books: CodeBooks): Pick<Handlers<'shelf'>, Calls> {
  return {
    'shelf.basket': (db, { encounterId }, context) => {
      const date = decidingDate(existing(db, encounterId), context);
      const proves = evidenceProver(db, encounterId);
      const told = ({ id: candidateId, said: { code, path, reason, evidence, seen }, putByName, putAt }: CandidateRow): Candidate => ({
        candidateId, code: code === null ? null : shelved(books, code, date), revisedFrom: revisedFrom(books, code, seen, date), path, reason, evidence: evidence.map((each) => ({ ...each, stands: proves(each) })), putByName, putAt,
      });
      const dropped = listCandidates(db, encounterId).filter(({ droppedAt }) => droppedAt !== null);
      return { waiting: waiting(db, encounterId).map(told), dropped: dropped.map(told) };
    },

    'shelf.put': (db, { encounterId, code, path, evidence, reason }, context) => {
      const encounter = openForCoding(db, encounterId);
      if (code === null && path.length === 0) refuse({ code: 'not-valid', what: 'candidate', why: 'It names neither a code nor a place in the index.' });
      if (code?.system === 'icd10cm' && readSheet(db, encounterId).some((each) => each.system === code.system && each.code === code.code)) refuse({ code: 'duplicate', what: 'code' });
      const there = waiting(db, encounterId);
      const same = there.find(({ said }) => (code === null ? said.code === null && said.path.join('\n') === path.join('\n') : said.code?.system === code.system && said.code.code === code.code));
      if (same !== undefined) return { candidateId: addWords(db, encounterId, same, { evidence, reason }, context) };
      if (there.length >= shelfLimits.candidates) refuse({ code: 'shelf-full', what: 'candidates', limit: shelfLimits.candidates });
      const candidateId = context.newId('cnd', candidateIdSchema);
      const seen = seenOf(books, code, decidingDate(encounter, context));
      const said = { code, path, reason, evidence: bindEvidence(db, encounterId, evidence, context), ...(seen === undefined ? {} : { seen }) };
      insertCandidate(db, encounterId, { id: candidateId, said, putAt: context.now }, context.person.id, listCandidates(db, encounterId).length + 1);
      if (encounter.status === 'new') setStatus(db, encounterId, 'in-progress');
      return { candidateId };
    },

    'shelf.setReason': (db, { encounterId, candidateId, reason }) => {
      const { id, said } = candidateOf(db, encounterId, candidateId);
      resealCandidate(db, id, { ...said, reason });
      return {};
    },

    'shelf.moveCandidate': (db, { encounterId, candidateId, position }) => {
      candidateOf(db, encounterId, candidateId);
      const ids = movedTo(waiting(db, encounterId).map(({ id }) => id), (id) => id === candidateId, position);
      orderCandidates(db, ids ?? refuse({ code: 'not-valid', what: 'position', why: 'There are not so many candidates.' }));
      return {};
    },

    'shelf.confirmCandidate': (db, { encounterId, candidateId }, context) => {
      const { id, said } = candidateOf(db, encounterId, candidateId);
      const seen = seenOf(books, said.code, decidingDate(existing(db, encounterId), context));
      resealCandidate(db, id, seen === undefined ? said : { ...said, seen });
      return {};
    },

    'shelf.drop': (db, { encounterId, candidateId }, { now }) => {
      markDropped(db, candidateOf(db, encounterId, candidateId).id, now);
      return {};
    },

    'shelf.bringBack': (db, { encounterId, candidateId }) => {
      markDropped(db, candidateOf(db, encounterId, candidateId).id, null);
      return {};
    },
  };
}

/** The candidates over which nobody has decided, in their order. */
function waiting(db: ReadableDatabase, encounterId: EncounterId, sheet = readSheet(db, encounterId)): CandidateRow[] {
  return listCandidates(db, encounterId).filter(({ droppedAt, putAt, said: { code } }) => droppedAt === null && !isSettled({ system: code?.system ?? null, code: code?.code ?? null, putAt }, sheet));
}

type Seen = NonNullable<CandidateRow['said']['seen']>;

function seenOf(books: CodeBooks, code: CandidateRow['said']['code'], date: CalendarDate): Seen | undefined {
  if (code === null) return undefined;
  const { title, fault } = shelved(books, code, date);
  return { title, isValid: fault === null };
}

/** The title under which a candidate was put in, where the books call it otherwise now. */
function revisedFrom(books: CodeBooks, code: CandidateRow['said']['code'], seen: Seen | undefined, date: CalendarDate): string | null {
  if (code === null || seen === undefined) return null;
  const { title } = shelved(books, code, date);
  return seen.title !== '' && title !== '' && title !== seen.title ? seen.title : null;
}

/**
 * What new releases have changed about the candidates that wait. A category may wait as one, so that only what could be assigned when
 * it was put in, and cannot any more, is told.
 */
export function candidateUpdates(books: CodeBooks): CandidateUpdates {
  return (db, encounterId, sheet, date) =>
    waiting(db, encounterId, sheet).flatMap(({ id: candidateId, said: { code, seen } }): Lack[] => {
      if (code === null || seen === undefined) return [];
      const { title, written, fault } = shelved(books, code, date);
      if (seen.isValid && fault !== null) return [{ lack: 'candidate-not-valid', candidateId, written, date }];
      const before = revisedFrom(books, code, seen, date);
      return before === null ? [] : [{ lack: 'candidate-revised', candidateId, written, before, after: title }];
    });
}

/** How many candidates wait: the check before finalising names them. */
export const countCandidates: CountCandidates = (db, encounterId, sheet) => waiting(db, encounterId, sheet).length;

/** The charts whose candidates wait at the end of a shift. */
export function leftCandidates(db: ReadableDatabase): Leftover[] {
  return chartsWithCandidates(db).flatMap(({ id: encounterId, ref }) => {
    const candidates = waiting(db, encounterId).length;
    return candidates === 0 ? [] : [{ kind: 'candidates' as const, encounterId, ref, candidates }];
  });
}

/** Adds the words that a candidate does not rest on yet, and a reason where it has none. */
function addWords(db: WritableDatabase, encounterId: EncounterId, { id, said }: CandidateRow, { evidence, reason }: { readonly evidence: readonly Span[]; readonly reason: string }, context: Context): CandidateId {
  const added: readonly Evidence[] = bindEvidence(db, encounterId, evidence.filter((span) => !said.evidence.some((each) => sameSpan(each, span))), context);
  resealCandidate(db, id, { ...said, reason: said.reason === '' ? reason : said.reason, evidence: [...said.evidence, ...added].slice(0, shelfLimits.evidence) });
  return id;
}

/** A candidate of an encounter whose codes can be changed. @throws FaultError `not-found`, `finalised` */
function candidateOf(db: ReadableDatabase, encounterId: EncounterId, candidateId: CandidateId): CandidateRow {
  openForCoding(db, encounterId);
  return listCandidates(db, encounterId).find(({ id }) => id === candidateId) ?? refuse({ code: 'not-found', what: 'candidate' });
}
