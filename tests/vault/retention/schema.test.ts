import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Grants } from '../../../electron/vault/grants';
import { openQueue } from '../../../electron/vault/outbox/queue';
import { tableClasses } from '../../../electron/vault/retention';
import { sql } from '../../../electron/vault/store';
import { grantIdSchema, newId, z } from '../../../shared/kernel';
import { soundDraft } from '../queries/kit';
import { firstDocument, openTestDesk, type TestDesk } from '../../fixtures/charts/desk';

let grants: Grants;
let desk: TestDesk;
beforeEach(() => {
  grants = new Grants();
  desk = openTestDesk(grants);
});
afterEach(() => desk.end());

const tables = (): string[] => desk.database.all(z.strictObject({ name: z.string() }), sql`select name from sqlite_schema where type = 'table' order by name`).map(({ name }) => name);

/** The tables of what a chart is made of that have rows. A hold is none of it: it would stop the death. */
const filledOfCharts = (): string[] =>
  Object.entries(tableClasses)
    .filter(([table, recordClass]) => (recordClass === 'chart' || recordClass === 'draft') && table !== 'holds')
    .map(([table]) => table)
    .filter((table) => Number(desk.database.driver.prepare(`select count(*) from "${table}"`).pluck().get()) > 0);

describe('Every table of the vault', () => {
  it('belongs to a record class, which decides when its rows end, or to the structure of the vault', () => {
    expect(Object.keys(tableClasses).sort()).toEqual(tables());
  });

  it('that has rows of a chart has none left after the chart’s death', async () => {
    const { coder } = desk;
    const chart = await desk.create();
    const encounterId = chart.id;
    desk.as(coder, (db, context) => desk.encounters['encounters.document'](db, { encounterId, documentId: firstDocument(chart).id }, context));
    desk.diagnose(chart, 'I50.23', 'systolic heart failure');
    const grantId = newId('grt', grantIdSchema, randomBytes);
    grants.add(grantId, { path: '/charts/of/somebody.txt', folder: false });
    desk.as(coder, (db, context) => desk.desk['desk.keepDraft'](db, { field: 'add-documents', encounterId, text: `from ${grantId}`, selectionStart: 0, selectionEnd: 0 }, context));
    desk.as(coder, (db, context) => desk.oversight['oversight.mark'](db, { encounterId }, context));
    desk.as(coder, (db, context) => desk.shelf['shelf.put'](db, { encounterId, code: { system: 'icd10cm', code: 'N179' }, path: [], evidence: [], reason: '' }, context));
    const assignmentId = desk.diagnose(chart, 'N17.9', 'Acute kidney injury');
    desk.as(coder, (db, context) => desk.queries['queries.saveDraft'](db, { encounterId, queryId: null, draft: { ...soundDraft, recipientId: null, template: null, indicators: [], holds: [{ what: 'code', assignmentId }] } }, context));
    const outbox = openQueue({ senders: { query: { moved: () => undefined, answered: () => 'open' }, incident: { moved: () => undefined, answered: () => 'open' }, reply: { moved: () => undefined, answered: () => 'settled' } }, changed: () => undefined });
    desk.as(coder, (db, context) => outbox.take(db, context, outbox.post(db, context, { channel: 'fhir', kind: 'query', subject: 'q', encounterId, content: '{}' }).id, { key: 'Communication/1', content: '{}' }));
    const filled = filledOfCharts();
    desk.as(coder, (db, context) => desk.retention.charts.remove(db, context, encounterId));
    // Where the first list grows shorter than the classes say, this test has to fill the new table.
    expect({ before: filled.toSorted(), after: filledOfCharts() }).toEqual({
      before: ['act_changes', 'acts', 'assignments', 'candidates', 'document_reads', 'document_texts', 'documents', 'drafts', 'encounters', 'evidence', 'grants', 'outbox', 'outbox_taken', 'query_holds', 'query_words', 'recents', 'sensitive_charts'],
      after: [],
    });
    expect(Object.values(tableClasses).filter((recordClass) => recordClass === 'chart' || recordClass === 'draft')).toHaveLength(filled.length + 1);
  });
});
