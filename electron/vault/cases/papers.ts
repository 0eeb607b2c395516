import { deadlineCalendar, noPaperMatter, paperCaseOf, paperJson, paperMatterSchema, paperOfAll, paperOfCase, type Paper, type PaperCase, type PaperMatter, type PaperRequest } from '../../../shared/cases';
import { canonicalJson, localDate, z, type CaseId } from '../../../shared/kernel';
import type { Handlers } from '../handlers';
import { sql, type ReadableDatabase } from '../store';
import { allCases, existingCase, noticesOf, workUpOf } from './case-store';
import { deadlinesOf, outcomeOf } from './deadlines';
import { digestOf } from './inbox';
import { paperPdf } from './pdf';
import type { CasesNeeds } from './service';
import { appendEntry } from './timeline';

/** What the officer has said for the papers of a case. */
export function paperMatterOf(db: ReadableDatabase, caseId: CaseId): PaperMatter {
  const row = z.strictObject({ content: z.string().transform((text) => paperMatterSchema.parse(JSON.parse(text))) });
  return db.get(row, sql`select content from case_papers where case_id = ${caseId}`)?.content ?? noPaperMatter;
}

/** The papers of cases: shown, and saved as files. What is saved stands in the case's timeline with its digest. */
export function paperHandlers({ policy, leave }: CasesNeeds): Pick<Handlers<'cases'>, 'cases.savePaperMatter' | 'cases.paper' | 'cases.savePaper' | 'cases.saveCalendar'> {
  function paperCase(db: ReadableDatabase, caseId: CaseId, now: number): PaperCase {
    return paperCaseOf(existingCase(db, caseId).ref, workUpOf(db, caseId).workUp, noticesOf(db, caseId), deadlinesOf(db, caseId, policy()), localDate(now));
  }

  function made(db: ReadableDatabase, request: PaperRequest, now: number): Paper {
    if (request.kind !== 'breach-log' && request.kind !== 'annual-list') return paperOfCase(request, paperCase(db, request.caseId, now), paperMatterOf(db, request.caseId));
    const breaches = allCases(db).filter(({ id }) => outcomeOf(db, id) === 'breach').map(({ id }) => ({ made: paperCase(db, id, now), words: paperMatterOf(db, id).words }));
    return paperOfAll(request, breaches, localDate(now));
  }

  return {
    'cases.savePaperMatter': (db, { caseId, matter }, { now, person }) => {
      existingCase(db, caseId);
      db.runOne(sql`insert into case_papers (case_id, content, changed_at, person_id) values (${caseId}, ${canonicalJson(matter)}, ${now}, ${person.id})
        on conflict (case_id) do update set content = excluded.content, changed_at = excluded.changed_at, person_id = excluded.person_id`);
      return {};
    },

    'cases.paper': (db, { request }, { now }) => ({ paper: made(db, request, now) }),

    'cases.savePaper': (db, { request, form }, context) => {
      const paper = made(db, request, context.now);
      const encoding = form === 'json' ? 'utf8' : 'base64';
      const text = form === 'json' ? paperJson(paper) : paperPdf(paper).toString('base64');
      if ('caseId' in request) appendEntry(db, context, request.caseId, { kind: 'output', words: paper.title, about: request.kind, sha256: digestOf(Buffer.from(text, encoding)) });
      context.afterCommit(() => leave({ to: 'saveSigned', sha256: digestOf(Buffer.from(text)) }));
      return { name: `${request.kind}-${paper.about.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.${form}`, text, encoding };
    },

    'cases.saveCalendar': (db, { caseId }, context) => {
      const { ref } = existingCase(db, caseId);
      const text = deadlineCalendar({ ref, deadlines: deadlinesOf(db, caseId, policy()).filter(({ doneOn }) => doneOn === null) }, context.now);
      context.afterCommit(() => leave({ to: 'saveSigned', sha256: digestOf(Buffer.from(text)) }));
      return { name: `deadlines-${ref}.ics`, text, encoding: 'utf8' };
    },
  };
}
