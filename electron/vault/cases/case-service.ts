import { affectedIn, decisionLacks, decisionStatementSchema, emptyWorkUp, encryptionOf, outcomeRules, provedIn, type CaseRow } from '../../../shared/cases';
import { canonicalJson, caseIdSchema, decisionIdSchema, localDate, refuse, type CaseId } from '../../../shared/kernel';
import type { Context, Handlers } from '../handlers';
import { sql, type ReadableDatabase, type WritableDatabase } from '../store';
import { allCases, correctivesOf, decisionsOf, existingCase, moveCase, nextRef, noticesOf, versionsOf, workUpOf, type StoredCase } from './case-store';
import { deadlinesOf, outcomeOf } from './deadlines';
import { digestOf, putIntoCase } from './inbox';
import { signAsOfficer } from './officer-key';
import { additionsTo, deskReports, existingReceived, receivedOfCase } from './received-store';
import { paperMatterOf } from './papers';
import { repliesTo } from './replies';
import type { CasesNeeds } from './service';
import { appendEntry, timelineHead, timelineOf } from './timeline';

type CaseCall = 'cases.open' | 'cases.join' | 'cases.list' | 'cases.read' | 'cases.version' | 'cases.note' | 'cases.saveWorkUp' | 'cases.lacks' | 'cases.decide' | 'cases.close' | 'cases.reopen';

/** Cases: opened from reports, worked up, decided and signed, closed. There is no way to delete one, or to change what was decided. */
export function caseHandlers({ policy }: CasesNeeds): Pick<Handlers<'cases'>, CaseCall> {
  function rowOf(db: ReadableDatabase, { id, ref, state, openedAt, changedAt }: StoredCase): CaseRow {
    const received = receivedOfCase(db, id);
    const reports = received.filter(({ kind }) => kind !== 'addendum' && kind !== 'answer');
    const { workUp } = workUpOf(db, id);
    return {
      id, ref, state, openedAt, changedAt,
      types: [...new Set(reports.flatMap(({ type }) => type ?? []))],
      reports: reports.length,
      outcome: outcomeOf(db, id),
      discoveredOn: workUp.discovery.on,
      affected: affectedIn(workUp),
      next: deadlinesOf(db, id, policy()).find(({ doneOn }) => doneOn === null) ?? null,
      openTasks: reports.flatMap((report) => repliesTo(db, report.id)).filter(({ kind, answeredAt }) => kind === 'task' && answeredAt === null).length,
      openCorrectives: correctivesOf(db, id).filter(({ end }) => end === null).length,
    };
  }

  return {
    'cases.open': (db, { receivedIds, words }, context) => {
      const { now, person } = context;
      const id = context.newId('cas', caseIdSchema);
      db.runOne(sql`insert into cases (id, ref, state, opened_at, opened_by, changed_at) values (${id}, ${nextRef(db, new Date(now).getFullYear())}, 'open', ${now}, ${person.id}, ${now})`);
      const noticed = receivedIds.flatMap((receivedId) => existingReceived(db, receivedId).noticedAt ?? []);
      const workUp = noticed.length === 0 ? emptyWorkUp : { ...emptyWorkUp, discovery: { ...emptyWorkUp.discovery, on: localDate(Math.min(...noticed)) } };
      db.runOne(sql`insert into case_workups (case_id, version, content, changed_at, person_id, decided) values (${id}, 1, ${canonicalJson(workUp)}, ${now}, ${person.id}, 0)`);
      appendEntry(db, context, id, { kind: 'opened', words });
      for (const receivedId of receivedIds) join(db, context, id, receivedId);
      return { caseId: id };
    },

    'cases.join': (db, { caseId, receivedIds }, context) => {
      const { state } = existingCase(db, caseId);
      if (state === 'closed') refuse({ code: 'case-state', state, move: 'join' });
      for (const receivedId of receivedIds) join(db, context, caseId, receivedId);
      return {};
    },

    'cases.list': (db) => ({ cases: allCases(db).map((stored) => rowOf(db, stored)) }),

    'cases.read': (db, { caseId }) => {
      const stored = existingCase(db, caseId);
      const { version, workUp } = workUpOf(db, caseId);
      const reports = receivedOfCase(db, caseId);
      return {
        row: rowOf(db, stored), reports, version, workUp,
        timeline: timelineOf(db, caseId),
        versions: versionsOf(db, caseId),
        decisions: decisionsOf(db, caseId),
        deadlines: deadlinesOf(db, caseId, policy()),
        replies: reports.flatMap(({ id }) => repliesTo(db, id)),
        notices: noticesOf(db, caseId),
        correctives: correctivesOf(db, caseId),
        paperMatter: paperMatterOf(db, caseId),
        proofs: encryptionOf(deskReports(db, caseId)),
        recipients: recipientsIn(db, caseId),
      };
    },

    'cases.version': (db, { caseId, version }) => ({ workUp: workUpOf(db, caseId, version).workUp }),

    'cases.note': (db, { caseId, words, happenedAt }, context) => {
      existingCase(db, caseId);
      return { number: appendEntry(db, context, caseId, { kind: 'note', words, happenedAt }) };
    },

    'cases.saveWorkUp': (db, { caseId, version, workUp }, context) => {
      const { now, person } = context;
      const stored = existingCase(db, caseId);
      const newest = workUpOf(db, caseId);
      if (newest.version !== version) refuse({ code: 'work-up-moved', version: newest.version });
      const content = canonicalJson(workUp);
      if (!newest.isDecided) {
        db.runOne(sql`update case_workups set content = ${content}, changed_at = ${now}, person_id = ${person.id} where case_id = ${caseId} and version = ${version}`);
        return { version, deadlines: deadlinesOf(db, caseId, policy()) };
      }
      // What was decided on stays; another version has to be decided anew.
      moveCase(db, stored, 'revise', now);
      db.runOne(sql`insert into case_workups (case_id, version, content, changed_at, person_id, decided) values (${caseId}, ${version + 1}, ${content}, ${now}, ${person.id}, 0)`);
      appendEntry(db, context, caseId, { kind: 'work-up', words: `Version ${version + 1}`, about: String(version + 1) });
      return { version: version + 1, deadlines: deadlinesOf(db, caseId, policy()) };
    },

    'cases.lacks': (db, { caseId, outcome }) => ({ lacks: decisionLacks(workUpOf(db, caseId).workUp, outcome, timelineHead(db, caseId).entries) }),

    'cases.decide': (db, { caseId, version, outcome, why }, context) => {
      const { now, person } = context;
      const stored = existingCase(db, caseId);
      const newest = workUpOf(db, caseId);
      if (newest.version !== version) refuse({ code: 'work-up-moved', version: newest.version });
      const timeline = timelineHead(db, caseId);
      const lacks = decisionLacks(newest.workUp, outcome, timeline.entries);
      if (lacks.length > 0) refuse({ code: 'case-lacks', lacks });
      moveCase(db, stored, 'decide', now);
      const decisionId = context.newId('dcn', decisionIdSchema);
      const signed = signAsOfficer(db, decisionStatementSchema.parse({
        kind: 'chartlock.breach-decision', format: 1, decisionId, caseId, caseRef: stored.ref, at: now, personId: person.id, personName: person.name,
        outcome, rule: outcomeRules[outcome], why, version, workUp: newest.workUp, encryption: provedIn(encryptionOf(deskReports(db, caseId))), timeline,
      }), policy().privacyOfficer);
      db.runOne(sql`update case_workups set decided = 1 where case_id = ${caseId} and version = ${version}`);
      db.runOne(sql`insert into case_decisions (id, case_id, version, outcome, at, person_id, why, statement, signature, key)
        values (${decisionId}, ${caseId}, ${version}, ${outcome}, ${now}, ${person.id}, ${why}, ${signed.statement}, ${signed.signature}, ${signed.key})`);
      appendEntry(db, context, caseId, { kind: 'decision', words: why, about: decisionId, sha256: digestOf(Buffer.from(signed.statement)) });
      return { decisionId };
    },

    'cases.close': (db, { caseId, words }, context) => {
      moveCase(db, existingCase(db, caseId), 'close', context.now);
      appendEntry(db, context, caseId, { kind: 'closed', words });
      return {};
    },

    'cases.reopen': (db, { caseId, words }, context) => {
      moveCase(db, existingCase(db, caseId), 'reopen', context.now);
      appendEntry(db, context, caseId, { kind: 'reopened', words });
      return {};
    },
  };
}

/** Puts a report or a concern into a case, with all that has come after it. */
function join(db: WritableDatabase, context: Context, caseId: CaseId, receivedId: Parameters<typeof existingReceived>[1]): void {
  const received = existingReceived(db, receivedId);
  putIntoCase(db, context, received, caseId);
  const additions = received.incidentId === null || (received.kind !== 'report' && received.kind !== 'lock-report') ? [] : additionsTo(db, received.incidentId);
  for (const addition of additions) if (addition.state === 'new') putIntoCase(db, context, addition, caseId);
}

/** Who received it, as the reports say, each once. */
function recipientsIn(db: ReadableDatabase, caseId: CaseId): string[] {
  const named = deskReports(db, caseId).map(({ report }) => report.facts.recipient.who.trim());
  return [...new Set(named.filter((who) => who !== ''))];
}
