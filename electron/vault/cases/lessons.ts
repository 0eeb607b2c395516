import { canonicalJson, correctiveIdSchema, noticeIdSchema, refuse } from '../../../shared/kernel';
import type { Handlers } from '../handlers';
import { sql } from '../store';
import { existingCase } from './case-store';
import { digestOf } from './inbox';
import { appendEntry } from './timeline';

type LessonCall = 'cases.recordNotice' | 'cases.addCorrective' | 'cases.endCorrective';

/** What is done about a case: notices that were sent, and what changes so that it does not happen again. */
export function lessonHandlers(): Pick<Handlers<'cases'>, LessonCall> {
  return {
    'cases.recordNotice': (db, { caseId, ...notice }, context) => {
      existingCase(db, caseId);
      const noticeId = context.newId('ntc', noticeIdSchema);
      db.runOne(sql`insert into case_notices (id, case_id, to_whom, jurisdiction, sent_on, count, way, reference, recorded_at, person_id)
        values (${noticeId}, ${caseId}, ${notice.to}, ${notice.jurisdiction}, ${notice.sentOn}, ${notice.count}, ${notice.way}, ${notice.reference}, ${context.now}, ${context.person.id})`);
      appendEntry(db, context, caseId, { kind: 'notice', words: notice.reference, about: noticeId, sha256: digestOf(Buffer.from(canonicalJson(notice))) });
      return { noticeId };
    },

    'cases.addCorrective': (db, { caseId, words, remedy, owner, dueOn }, context) => {
      existingCase(db, caseId);
      const correctiveId = context.newId('cor', correctiveIdSchema);
      db.runOne(sql`insert into case_correctives (id, case_id, words, remedy, owner, due_on, added_at, ended, ended_at, end_words)
        values (${correctiveId}, ${caseId}, ${words}, ${canonicalJson(remedy)}, ${owner}, ${dueOn}, ${context.now}, null, null, '')`);
      appendEntry(db, context, caseId, { kind: 'corrective', words, about: correctiveId, sha256: digestOf(Buffer.from(canonicalJson({ words, remedy, owner, dueOn }))) });
      return { correctiveId };
    },

    'cases.endCorrective': (db, { caseId, correctiveId, end, words }, context) => {
      const ended = db.run(sql`update case_correctives set ended = ${end}, ended_at = ${context.now}, end_words = ${words} where id = ${correctiveId} and case_id = ${caseId} and ended is null`);
      if (ended === 0) refuse({ code: 'not-found', what: 'corrective' });
      appendEntry(db, context, caseId, { kind: 'corrective-end', words, about: correctiveId });
      return {};
    },
  };
}
