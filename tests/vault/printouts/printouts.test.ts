import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { owedPrintouts, printoutsHandlers } from '../../../electron/vault/printouts';
import { sql } from '../../../electron/vault/store';
import type { PrintoutEnd } from '../../../shared/audit';
import type { Encounter } from '../../../shared/encounters';
import { encounterIdSchema, type PrintoutId } from '../../../shared/kernel';
import { initialPolicy, type Policy } from '../../../shared/policy';
import type { Printout } from '../../../shared/printouts';
import { spanOf, openTestDesk, type TestDesk } from '../../fixtures/charts/desk';
import { patient, stay, summaryText, typed } from '../../fixtures/charts/encounters';
import { faultOf } from '../../fixtures/charts/faults';

const hour = 3_600_000;
const morning = new Date(2026, 5, 15, 9).getTime();

let desk: TestDesk;
let policy: Policy;
let given: number;
let encounter: Encounter;

beforeEach(async () => {
  desk = openTestDesk();
  policy = { ...initialPolicy, printing: 'watermarked' };
  given = 0;
  encounter = await desk.create(stay, [typed(summaryText, { title: `${patient.name} discharge summary` }), typed('Walked 20 m.', { title: 'Note', kind: 'progress-note', datedOn: '2026-03-05' })]);
});
afterEach(() => desk.end());

const printouts = () => printoutsHandlers({ policy: () => policy, given: () => { given += 1; } });
/** As the door does it: told once the copy stands in the ledger. */
const printAt = (at: number, encounterId = encounter.id) => {
  const later: (() => void)[] = [];
  const output = desk.as(desk.coder, (db, context) => printouts()['printouts.print'](db, { encounterId }, { ...context, afterCommit: (work) => later.push(work) }), at);
  for (const work of later) work();
  return output;
};
const ledgerAt = (at: number) => desk.as(desk.coder, (db, context) => printouts()['printouts.ledger'](db, {}, context), at);
const attest = (printoutId: PrintoutId, how: PrintoutEnd = 'shredded', who = desk.coder, at = morning + hour) =>
  desk.as(who, (db, context) => printouts()['printouts.attestShredded'](db, { printoutId, how }, context), at).printout;
const copies = (listed: readonly Printout[]) => listed.map(({ copyNumber }) => copyNumber);

describe('printing a coding summary', () => {
  test('is refused where the policy does not allow it, and nothing enters the ledger', () => {
    policy = initialPolicy;
    expect(faultOf(() => printAt(morning))).toEqual({ code: 'not-permitted', what: 'printing' });
    expect([ledgerAt(morning).total, given]).toEqual([0, 0]);
  });

  test('enters the copy in the ledger with who, when and until when, and lets the shell know of one copy', () => {
    const { printout } = printAt(morning);
    expect(printout).toMatchObject({ encounterId: encounter.id, ref: encounter.ref, copyNumber: 1, byName: 'Casey Coder', printedAt: morning, shredBy: morning + 24 * hour, ended: null });
    expect(given).toBe(1);
  });

  test('numbers copies over the whole vault, so that no two sheets have one number', async () => {
    const other = await desk.create();
    expect([printAt(morning), printAt(morning, other.id), printAt(morning)].map(({ printout }) => printout.copyNumber)).toEqual([1, 2, 3]);
  });

  test('gives each copy the deadline of the policy that held when it was printed', () => {
    const { printout: before } = printAt(morning);
    policy = { ...policy, shredWithinHours: 8 };
    const { printout: after } = printAt(morning);
    expect([before.shredBy, after.shredBy, ledgerAt(morning).printouts.map(({ shredBy }) => shredBy)]).toEqual([
      morning + 24 * hour, morning + 8 * hour, [morning + 8 * hour, morning + 24 * hour],
    ]);
  });

  test('puts codes, titles and the kinds and days of documents on the sheet, and neither patient nor chart text', () => {
    const heart = desk.diagnose(encounter, 'I50.23', 'systolic heart failure');
    desk.as(desk.coder, (db, context) => desk.coding['coding.link'](db, { encounterId: encounter.id, assignmentId: heart, span: spanOf(encounter, 'IV furosemide') }, context));
    desk.diagnose(encounter, 'Z79.4');
    const { summary } = printAt(morning);
    expect(summary).toEqual({
      ref: encounter.ref, class: 'inpatient', status: 'in-progress', controllingDate: '2026-03-07',
      codes: [
        {
          system: 'icd10cm', position: 1, written: 'I50.23', title: 'Acute on chronic systolic (congestive) heart failure', releaseName: 'FY2026',
          documents: [{ position: 1, kind: 'discharge-summary', datedOn: '2026-03-07' }], exception: null,
        },
        { system: 'icd10cm', position: 2, written: 'Z79.4', title: 'Long term (current) use of insulin', releaseName: 'FY2026', documents: [], exception: 'status-from-problem-list' },
      ],
    });
    // A document's title is free text: here it is the patient's name.
    for (const word of [...Object.values(patient), 'Testa', 'furosemide']) expect(JSON.stringify(summary)).not.toContain(word);
  });

  test('of a chart that is not there is refused', () => {
    expect(faultOf(() => printAt(morning, encounterIdSchema.parse(`enc_${'0'.repeat(20)}`)))).toEqual({ code: 'not-found', what: 'encounter' });
  });
});

describe('the ledger', () => {
  test('of three copies of which two are shredded shows one outstanding, and overdue once its time has passed', () => {
    const [first, second, third] = [printAt(morning), printAt(morning + hour), printAt(morning + 2 * hour)].map(({ printout }) => printout);
    if (first === undefined || second === undefined || third === undefined) throw new Error('three copies were printed');
    attest(first.id);
    attest(third.id);
    const before = ledgerAt(second.shredBy);
    const after = ledgerAt(second.shredBy + 1);
    expect([before.outstanding, before.overdue, after.outstanding, after.overdue]).toEqual([1, 0, 1, 1]);
    expect(copies(after.printouts)).toEqual([2, 3, 1]);
    expect(after.nextCopy).toBe(4);
  });

  test('says of a cancelled print that it never came to paper, which is not the same as shredded', () => {
    const { printout } = printAt(morning);
    expect(attest(printout.id, 'not-printed').ended).toEqual({ how: 'not-printed', at: morning + hour, byName: 'Casey Coder' });
  });

  test('keeps what was attested first: a second word is refused, and the database refuses it too', () => {
    const { printout } = printAt(morning);
    attest(printout.id, 'shredded', desk.colleague);
    expect(faultOf(() => attest(printout.id, 'not-printed'))).toEqual({ code: 'not-found', what: 'printout' });
    expect(() => desk.database.run(sql`update printouts set ended_how = 'not-printed'`)).toThrow('what was attested of a copy stands');
    expect(() => desk.database.run(sql`update printouts set shred_by = 0`)).toThrow('a printed copy stays as it was entered');
    expect(ledgerAt(morning).printouts[0]?.ended).toMatchObject({ how: 'shredded', byName: 'Lee Lead' });
  });

  test('outlives the chart: the copy is owed under its reference, and can be attested', () => {
    const { printout } = printAt(morning);
    desk.as(desk.coder, (db, context) => desk.encounters['encounters.remove'](db, { encounterId: encounter.id }, context));
    expect(ledgerAt(morning).printouts).toEqual([{ ...printout, encounterId: null }]);
    expect(attest(printout.id)).toMatchObject({ encounterId: null, ref: encounter.ref, ended: { how: 'shredded' } });
  });

  test('stays in sight when the policy turns printing off, with what is still owed', () => {
    printAt(morning);
    policy = initialPolicy;
    expect(ledgerAt(morning).outstanding).toBe(1);
  });

  test('gives the end-of-shift sweep what is owed to the shredder, the longest due first, and nothing that is shredded', () => {
    const { printout: early } = printAt(morning);
    const { printout: done } = printAt(morning);
    policy = { ...policy, shredWithinHours: 1 };
    const { printout: short } = printAt(morning);
    attest(done.id);
    expect(owedPrintouts(desk.database)).toEqual([
      { kind: 'printout', printoutId: short.id, ref: encounter.ref, copyNumber: 3, dueAt: morning + hour },
      { kind: 'printout', printoutId: early.id, ref: encounter.ref, copyNumber: 1, dueAt: morning + 24 * hour },
    ]);
  });
});
