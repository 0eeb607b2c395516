import { expect, test } from 'vitest';
import { broughtBack, keptOf } from '../../../../renderer/codesets/kept-queue';
import type { ImportJob } from '../../../../renderer/codesets/queue';
import { grantIdSchema, releaseIdSchema, taskIdSchema } from '../../../../shared/kernel';

const grantId = grantIdSchema.parse(`grt_${'1'.repeat(20)}`);
const taskId = taskIdSchema.parse(`tsk_${'1'.repeat(20)}`);
const fault = { code: 'bad-file', why: 'truncated' } as const;
const job: Omit<ImportJob, 'state'> = {
  id: grantId, grantId, member: null, fileName: 'icd10cm_order_2026.txt', form: { name: 'FY2026', effectiveFrom: '2025-10-01', effectiveTo: null }, dates: { to: '30 Se' }, isResumed: false, isChanged: false,
  inspection: { grantId, member: null, fileName: 'icd10cm_order_2026.txt', bytes: 10, system: 'icd10cm', book: 'codes', layout: 'icd10cm-order', release: null, replaces: null, isBrief: false },
};
const importing = { at: 'importing', taskId, progress: null, phaseStartedAt: 0, cancelling: false } as const;

/** A job as it stands in the queue after a lock; null where it does not come back. */
function after(state: ImportJob['state'], more: Partial<ImportJob> = {}): Pick<ImportJob, 'state' | 'isResumed'> | null {
  const kept = keptOf({ ...job, ...more, state });
  if (kept === null) return null;
  const { state: next, isResumed } = broughtBack(JSON.parse(JSON.stringify(kept)));
  return { state: next, isResumed };
}

test('an import that was cut off, or waited for its turn, goes on by itself once its file was looked at again', () => {
  const goesOn = { state: { at: 'looking', goesOn: true }, isResumed: true };
  expect([after(importing), after({ at: 'waiting' }), after({ at: 'looking', goesOn: true })]).toEqual([goesOn, goesOn, goesOn]);
});

test('a file in review, and one whose import was being cancelled, is only looked at again', () => {
  const only = { state: { at: 'looking', goesOn: false }, isResumed: false };
  expect([after({ at: 'review' }), after({ ...importing, cancelling: true }), after({ at: 'looking', goesOn: false })]).toEqual([only, only, only]);
});

test('what was refused or failed says so again, and what is loaded needs its file no more', () => {
  const release = { ...job.form, id: releaseIdSchema.parse(`rel_${'1'.repeat(20)}`), effectiveFrom: '2025-10-01', system: 'icd10cm', book: 'codes', official: true, codes: 3, billable: 2, counts: { rows: 3, billable: 2 }, fileName: 'a.txt', sha256: 'a'.repeat(64), importedAt: 1 } as const;
  expect([after({ at: 'refused', fault })?.state, after({ at: 'failed', fault })?.state, after({ at: 'done', release })]).toEqual([{ at: 'refused', fault }, { at: 'failed', fault }, null]);
});

test('what was typed comes back as it was, a date in mid-word too', () => {
  const kept = keptOf({ ...job, state: { at: 'review' } });
  expect(kept === null ? null : broughtBack(kept)).toMatchObject({ form: job.form, dates: { to: '30 Se' }, inspection: job.inspection });
});
