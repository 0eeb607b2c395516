import type { Person } from '../../../shared/accounts';
import type { Leave } from '../../../shared/ipc';
import { refuse, signatureIdSchema, type RandomBytes, type Signed } from '../../../shared/kernel';
import type { Policy } from '../../../shared/policy';
import {
  dayMs, declarationOf, isPassed, isStale, nextQuestion, readContent, scoreOf, shuffled, writeLedger, type Attempt, type LedgerEntry, type TrainingItem, type TrainingStatement,
} from '../../../shared/training';
import type { Handlers } from '../handlers';
import type { ReadableDatabase, WritableDatabase } from '../store';
import { lookOver, takeStock, type AskedText, type Stock } from './stock';
import {
  countSignatures, deleteAttempt, findAttempt, firstSeen, insertSignature, listSignatures, saveAttempt, signaturesWithContent, signedContent,
} from './store';
import { demandedTexts, sha256Of, type DemandedText } from './texts';

export type TrainingNeeds = {
  /** The policy in force. */
  readonly policy: () => Policy;
  /** Signs with the vault's own key. */
  readonly sign: (db: WritableDatabase, statement: TrainingStatement, now: number) => Signed;
  readonly random: RandomBytes;
  /** Lets the shell save what the page was given. */
  readonly leave: (leave: Leave) => void;
};

/** More signatures than this nobody looks through; the file has all. */
const mostEntries = 1000;

/** The use cases of training: what is asked and owed, reading it, answering its questions, signing it, and the ledger of what was signed. */
export function trainingHandlers({ policy, sign, random, leave }: TrainingNeeds): Handlers<'training'> {
  return {
    'training.overview': (db, _input, { person, now }) => {
      const stock = lookOver(db, person, policy(), now);
      return { items: stock.texts.flatMap((text) => itemOf(text, stock.time.reached, now)), reviews: reviewsFor(db, person, policy(), stock, now), signatures: countSignatures(db, person.id) };
    },

    'training.read': (db, { sha256 }, { person, now }) => {
      const { requirement } = asked(db, person, policy(), sha256, now);
      const { id, kind, title, version, text, passPercent, validDays } = requirement;
      const questions = requirement.questions.map(({ question, options }) => ({ question, options }));
      return { id, kind, title, version, sha256, text, questions, passPercent, validDays, attempt: findAttempt(db, person.id, sha256) };
    },

    'training.begin': (db, { sha256 }, { person, now }) => {
      const { requirement } = askedNow(db, person, policy(), sha256, now).text;
      const before = findAttempt(db, person.id, sha256);
      const count = requirement.questions.length;
      const attempt: Attempt = { attempt: (before?.attempt ?? 0) + 1, order: shuffled(count, random(count), before?.order ?? []), answers: [] };
      saveAttempt(db, person.id, sha256, attempt);
      return attempt;
    },

    'training.answer': (db, { sha256, question, chosen }, { person, now, alsoAudit }) => {
      const { requirement } = askedNow(db, person, policy(), sha256, now).text;
      const before = findAttempt(db, person.id, sha256) ?? refuse({ code: 'not-signable', why: 'changed' });
      const put = requirement.questions[question];
      if (put === undefined || nextQuestion(before) !== question || chosen >= put.options.length) refuse({ code: 'malformed', where: 'question' });
      const right = chosen === put.answer;
      const attempt: Attempt = { ...before, answers: [...before.answers, { question, chosen, right }] };
      saveAttempt(db, person.id, sha256, attempt);
      const score = scoreOf(attempt, requirement.passPercent);
      if (nextQuestion(attempt) === null) {
        alsoAudit({ event: 'training.tested', requirementId: requirement.id, version: requirement.version, sha256, right: score.right, asked: score.asked, passed: isPassed(score) });
      }
      return { right, answer: put.answer, because: put.because, attempt, score };
    },

    'training.sign': (db, { sha256 }, { person, now, newId }) => {
      const { text: { requirement, standing }, time } = askedNow(db, person, policy(), sha256, now);
      if (standing.state === 'done') refuse({ code: 'not-signable', why: 'signed' });
      const attempt = findAttempt(db, person.id, sha256);
      const score = attempt === null ? { right: 0, asked: requirement.questions.length, passPercent: requirement.passPercent } : scoreOf(attempt, requirement.passPercent);
      if (requirement.questions.length > 0 && (attempt === null || nextQuestion(attempt) !== null || !isPassed(score))) refuse({ code: 'not-signable', why: 'not-passed' });
      const signatureId = newId('sig', signatureIdSchema);
      const { id: requirementId, kind: requirementKind, title, version, validDays } = requirement;
      const statement: TrainingStatement = {
        kind: 'chartlock.training', format: 1, signatureId, at: now, personId: person.id, personName: person.name, identifier: person.identifier, role: person.role,
        requirementId, requirementKind, title, version, sha256, score, attempts: attempt?.attempt ?? 0,
        validUntil: validDays === null ? null : now + validDays * dayMs, declares: declarationOf(requirement),
      };
      const signed = sign(db, statement, now);
      insertSignature(db, { id: signatureId, personId: person.id, sha256, at: now, reachedAt: time.reached, signed });
      deleteAttempt(db, person.id, sha256);
      return { signatureId, statement, signed, isCurrent: true };
    },

    'training.ledger': (db, _input, { person }) => {
      const current = new Set(demandedTexts(policy()).map(({ sha256 }) => sha256));
      const entries = listSignatures(db, person.id, mostEntries).map(({ id, sha256, statement, signed }): LedgerEntry => ({ signatureId: id, statement, signed, isCurrent: current.has(sha256) }));
      return { entries, total: countSignatures(db, person.id) };
    },

    'training.signedText': (db, { signatureId }, { person }) => ({ text: readContent(signedContent(db, person.id, signatureId))?.text ?? '' }),

    'training.export': (db, _input, { person, afterCommit }) => {
      const entries = signaturesWithContent(db, person.id);
      if (entries.length === 0) refuse({ code: 'not-found', what: 'signature' });
      const text = writeLedger(entries);
      afterCommit(() => leave({ to: 'saveSigned', sha256: sha256Of(text) }));
      return { text, signatures: entries.length };
    },
  };
}

/** The text that a hash names, if it is asked of the person as it is now. */
function asked(db: ReadableDatabase, person: Person, policy: Policy, sha256: string, now: number): AskedText {
  return lookOver(db, person, policy, now).texts.find((text) => text.sha256 === sha256) ?? refuse({ code: 'not-signable', why: 'changed' });
}

/** The same, with what is new noted: an attempt or a signature is never about a text that this vault does not hold. */
function askedNow(db: WritableDatabase, person: Person, policy: Policy, sha256: string, now: number): { readonly text: AskedText; readonly time: Stock['time'] } {
  const { texts, time } = takeStock(db, person, policy, now);
  return { text: texts.find((each) => each.sha256 === sha256) ?? refuse({ code: 'not-signable', why: 'changed' }), time };
}

function itemOf({ requirement, sha256, standing }: AskedText, reached: number, now: number): TrainingItem[] {
  if (standing.state === 'not-asked') return [];
  const byTheClock = (instant: number): number => Math.max(0, now + instant - reached);
  const { id, kind, title, version } = requirement;
  const dueBy = 'dueBy' in standing ? byTheClock(standing.dueBy) : null;
  const validUntil = 'validUntil' in standing && standing.validUntil !== null ? byTheClock(standing.validUntil) : null;
  return [{ id, kind, title, version, sha256, state: standing.state, dueBy, validUntil, questions: requirement.questions.length }];
}

/** Whoever can have texts renewed is told which have been here for long. */
function reviewsFor(db: ReadableDatabase, { role }: Person, policy: Policy, { time }: Stock, now: number) {
  if (role !== 'privacy-officer' && role !== 'lead') return [];
  const seen = firstSeen(db);
  return demandedTexts(policy).flatMap(({ requirement: { id, kind, title, version }, sha256 }: DemandedText) => {
    const at = seen.get(sha256);
    return at !== undefined && isStale(at, time.reached) ? [{ id, kind, title, version, sha256, firstSeenAt: Math.max(0, now + at - time.reached) }] : [];
  });
}
