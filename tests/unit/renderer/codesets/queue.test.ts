import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { grantIdSchema, type Fault } from '../../../../shared/kernel';
import type { NoticeMessage } from '../../../../shared/ipc';
import { secondsLeft } from '../../../../renderer/codesets/progress';
import { addFiles, cancelImport, emptyQueue, fillIn, followProgress, problemsOfRelease, startImport, useQueue } from '../../../../renderer/codesets/queue';
import { emptyState, useCodesets } from '../../../../renderer/codesets/store';

const grantOf = (n: number) => grantIdSchema.parse(`grt_${String(n).repeat(20)}`);
const release = { name: 'FY2026', effectiveFrom: '2025-10-01', effectiveTo: '2026-09-30' };
const stored = {
  ...release, id: `rel_${'1'.repeat(20)}`, system: 'icd10cm', book: 'codes', official: true, codes: 3, billable: 2, counts: { rows: 3, billable: 2 }, fileName: 'icd10cm_order_2026.txt', sha256: 'a'.repeat(64), importedAt: 1,
};

type Answer = { readonly output: unknown } | { readonly fault: Fault };

/** Stands in for the bridge: `answers` by call, and a way to send progress. */
function standIn(answers: Readonly<Record<string, (input: Record<string, unknown>) => Answer | Promise<Answer>>>) {
  const made: string[] = [];
  const listeners: ((notice: NoticeMessage) => void)[] = [];
  const verb = (domain: string) => new Proxy({}, {
    get: (_target, name: string) => async (json: string) => {
      made.push(`${domain}.${name}`);
      const answer = await answers[`${domain}.${name}`]?.(JSON.parse(json));
      if (answer === undefined) return { kind: 'reply', id: 1, ok: false, fault: { code: 'unknown-call' } };
      return 'fault' in answer ? { kind: 'reply', id: 1, ok: false, fault: answer.fault } : { kind: 'reply', id: 1, ok: true, output: JSON.stringify(answer.output) };
    },
  });
  const desk = { vault: { codesets: verb('codesets') }, onNotice: (listener: (notice: NoticeMessage) => void) => { listeners.push(listener); return () => listeners.splice(0); } };
  Object.assign(globalThis, { window: { desk } });
  return { made, notify: (body: unknown) => { for (const listener of listeners) listener({ kind: 'notice', name: 'codesets.progress', body: JSON.stringify(body) }); } };
}

const inspected = (grantId: unknown, known = true) => ({ output: { files: [{ grantId, member: null, fileName: 'icd10cm_order_2026.txt', bytes: 10, system: 'icd10cm', book: 'codes', layout: 'icd10cm-order', release: known ? release : null, replaces: null }] } });

beforeEach(() => {
  useQueue.setState(emptyQueue(), true);
  useCodesets.setState(emptyState(), true);
});
afterEach(() => { Reflect.deleteProperty(globalThis, 'window'); });

describe('the queue of imports', () => {
  test('a file that cannot be read does not keep the others back', async () => {
    const fault: Fault = { code: 'bad-file', why: 'unknown-layout', line: 1 };
    standIn({ 'codesets.inspect': ({ grantIds }) => (JSON.stringify(grantIds).includes('grt_1') ? { fault } : inspected(grantOf(2))) });
    await addFiles([{ grantId: grantOf(1), name: 'page.html', folder: false }, { grantId: grantOf(2), name: 'icd10cm_order_2026.txt', folder: false }]);
    expect(useQueue.getState().jobs.map(({ state, form }) => [state, form.name])).toEqual([[{ at: 'refused', fault }, ''], [{ at: 'review' }, 'FY2026']]);
  });

  test('imports run one after the other, and one that fails leaves the next its turn', async () => {
    const running: number[] = [];
    let count = 0;
    standIn({
      'codesets.inspect': ({ grantIds }) => inspected((Array.isArray(grantIds) ? grantIds : [])[0]),
      'codesets.import': async () => {
        running.push(++count);
        await Promise.resolve();
        running.push(-count);
        return count === 1 ? { fault: { code: 'bad-file', why: 'truncated' } } : { output: { release: stored } };
      },
    });
    await addFiles([1, 2].map((n) => ({ grantId: grantOf(n), name: `${n}.txt`, folder: false })));
    await Promise.all([startImport(grantOf(1)), startImport(grantOf(2))]);
    expect({ running, ends: useQueue.getState().jobs.map(({ state }) => state.at) }).toEqual({ running: [1, -1, 2, -2], ends: ['failed', 'done'] });
  });

  test('progress of a phase is followed; a cancel is asked for once and ends as the vault process says', async () => {
    let finish: (answer: Answer) => void = () => undefined;
    const { made, notify } = standIn({
      'codesets.inspect': ({ grantIds }) => inspected((Array.isArray(grantIds) ? grantIds : [])[0]),
      'codesets.import': () => new Promise<Answer>((resolve) => { finish = resolve; }),
      'codesets.cancelImport': () => ({ output: {} }),
    });
    const stop = followProgress();
    await addFiles([{ grantId: grantOf(3), name: '3.txt', folder: false }]);
    const running = startImport(grantOf(3));
    const state = useQueue.getState().jobs[0]?.state;
    if (state?.at !== 'importing') throw new Error('not importing');
    notify({ taskId: state.taskId, phase: 'indexing', done: 4, total: 8 });
    expect(useQueue.getState().jobs[0]?.state).toMatchObject({ progress: { phase: 'indexing', done: 4, total: 8 }, cancelling: false });
    await cancelImport(state.taskId);
    expect(useQueue.getState().jobs[0]?.state).toMatchObject({ cancelling: true });
    finish({ fault: { code: 'cancelled' } });
    await running;
    stop();
    expect([useQueue.getState().jobs[0]?.state, made.filter((name) => name === 'codesets.cancelImport').length]).toEqual([{ at: 'failed', fault: { code: 'cancelled' } }, 1]);
  });

  test('a release without a name or first day is not sent; a last day before the first is told', async () => {
    const { made } = standIn({ 'codesets.inspect': () => inspected(grantOf(4), false) });
    await addFiles([{ grantId: grantOf(4), name: '4.txt', folder: false }]);
    await startImport(grantOf(4));
    fillIn(grantOf(4), { effectiveFrom: '2025-10-01', effectiveTo: '2025-01-01' });
    const form = useQueue.getState().jobs[0]?.form;
    expect([made.includes('codesets.import'), form === undefined ? null : Object.keys(problemsOfRelease(form))]).toEqual([false, ['name', 'effectiveTo']]);
  });
});

test('the time left is told only when there is something to tell it by', () => {
  expect([
    secondsLeft(0, 500, 50, 100), // too early
    secondsLeft(0, 10_000, 1, 1000), // too little done
    secondsLeft(0, 10_000, 25, 100),
    secondsLeft(0, 10_000, 100, 100), // done
  ]).toEqual([null, null, 30, null]);
});
