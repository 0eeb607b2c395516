import { create } from 'zustand';
import type { FileInspection, Release } from '../../shared/codesets';
import { randomWord, taskIdSchema, type Fault, type GrantId, type TaskId } from '../../shared/kernel';
import type { Grant } from '../../shared/ipc/shell';
import { call, onNotice } from '../bridge';
import { withTypedDate, type TypedDates } from '../ui';
import type { ImportProgress } from './progress';
import { loadCodesets } from './store';

/** What the person says of a release before it is imported. */
export type ReleaseForm = { readonly name: string; readonly effectiveFrom: string | null; readonly effectiveTo: string | null };

/** One file, or one book within an archive, on its way to becoming a release. */
export type ImportJob = {
  /** The grant of the chosen file, with the path within the archive where there is one. */
  readonly id: string;
  readonly grantId: GrantId;
  /** The path within the archive; null for the chosen file itself. */
  readonly member: string | null;
  readonly fileName: string;
  readonly inspection: FileInspection | null;
  readonly form: ReleaseForm;
  /** Texts of the form's dates while they are being typed. */
  readonly dates: TypedDates;
  /** A lock cut its import off, and it goes on, from the beginning of its file. */
  readonly isResumed: boolean;
  /** The file is another than the one that was reviewed before a lock. */
  readonly isChanged: boolean;
  readonly state:
    /** `goesOn`: it was to be imported when a lock came, and is as soon as it turns out to be the same file. */
    | { readonly at: 'looking'; readonly goesOn: boolean }
    | { readonly at: 'refused'; readonly fault: Fault }
    | { readonly at: 'review' }
    | { readonly at: 'waiting' }
    | { readonly at: 'importing'; readonly taskId: TaskId; readonly progress: ImportProgress | null; readonly phaseStartedAt: number; readonly cancelling: boolean }
    | { readonly at: 'done'; readonly release: Release }
    | { readonly at: 'failed'; readonly fault: Fault };
};

export type QueueState = { readonly jobs: readonly ImportJob[] };

/** No file under way: also what a lock leaves. */
export function emptyQueue(): QueueState {
  return { jobs: [] };
}

export const useQueue = create<QueueState>(emptyQueue);

/** What is missing or wrong in a review form, by field. */
export function problemsOfRelease(form: ReleaseForm): Readonly<Partial<Record<keyof ReleaseForm, string>>> {
  const problems: Partial<Record<keyof ReleaseForm, string>> = {};
  if (form.name.trim() === '') problems.name = 'Name the release as people call it, such as FY2026';
  else if (form.name.trim().length > 40) problems.name = 'At most 40 characters';
  if (form.effectiveFrom === null) problems.effectiveFrom = 'Give the first day on which the release is in force';
  else if (form.effectiveTo !== null && form.effectiveTo < form.effectiveFrom) problems.effectiveTo = 'The last day is before the first';
  return problems;
}

/** Looks at chosen or dropped files, each on its own, so that a bad one does not keep the others back. */
export async function addFiles(grants: readonly Grant[]): Promise<void> {
  const jobs = grants.map((grant): ImportJob => ({
    id: grant.grantId, grantId: grant.grantId, member: null, fileName: grant.name, inspection: null, form: emptyReleaseForm, dates: {}, isResumed: false, isChanged: false, state: { at: 'looking', goesOn: false },
  }));
  useQueue.setState((queue) => ({ jobs: [...queue.jobs.filter((job) => job.state.at !== 'done'), ...jobs] }));
  await lookAtFiles();
}

/**
 * Looks at every file that waits for it. One that was reviewed before a lock keeps what was typed; where it turns out to be
 * the same file and was to be imported, its import goes on.
 */
export async function lookAtFiles(): Promise<void> {
  const { jobs } = useQueue.getState();
  for (const { id, grantId } of jobs.filter(({ state }) => state.at === 'looking')) {
    const answer = await call('codesets.inspect', { grantIds: [grantId] });
    const job = jobOf(id);
    // Left out while it was looked at, or looked at by another round.
    if (job?.state.at !== 'looking') continue;
    const files = answer.ok ? answer.value.files : [];
    const known = job.inspection;
    const inspection = known === null ? files[0] : files.find(({ member }) => member === job.member);
    if (inspection === undefined) change(id, { state: { at: 'refused', fault: answer.ok || answer.fault.code === 'not-found' ? goneFile : answer.fault } });
    else if (known === null) useQueue.setState((queue) => ({ jobs: queue.jobs.flatMap((each) => (each.id === id ? files.map((file) => reviewOf(each, file)) : [each])) }));
    else if (!isSameFile(inspection, known)) change(id, { inspection, isChanged: true, state: { at: 'review' } });
    else if (job.state.goesOn) void startImport(id);
    else change(id, { state: { at: 'review' } });
  }
}

/** A book that was found in a chosen file, for the person to look over; an archive becomes as many as it holds. */
function reviewOf(job: ImportJob, inspection: FileInspection): ImportJob {
  const { grantId, member, fileName, release } = inspection;
  return { ...job, id: member === null ? grantId : `${grantId} ${member}`, member, fileName, inspection, form: release ?? emptyReleaseForm, state: { at: 'review' } };
}

const emptyReleaseForm: ReleaseForm = { name: '', effectiveFrom: null, effectiveTo: null };

/** Its choice was forgotten: it is as good as moved away. */
const goneFile: Fault = { code: 'bad-file', why: 'unreadable' };

function isSameFile(one: FileInspection, other: FileInspection): boolean {
  return one.bytes === other.bytes && one.system === other.system && one.layout === other.layout;
}

/** Keeps what is typed in a review. */
export function fillIn(id: string, form: Partial<ReleaseForm>): void {
  const job = jobOf(id);
  if (job !== undefined) change(id, { form: { ...job.form, ...form } });
}

/** Keeps a date of a review as it is being typed; null = it stands in the form. */
export function noteDate(id: string, field: string, text: string | null): void {
  const job = jobOf(id);
  if (job !== undefined) change(id, { dates: withTypedDate(job.dates, field, text) });
}

/** Lets a file go that is not being imported. */
export function letGo(id: string): void {
  useQueue.setState((queue) => ({ jobs: queue.jobs.filter((job) => job.id !== id || job.state.at === 'importing') }));
}

/** Lets everything go that has come to its end. */
export function clearEnded(): void {
  useQueue.setState((queue) => ({ jobs: queue.jobs.filter(({ state }) => state.at !== 'done' && state.at !== 'refused' && state.at !== 'failed') }));
}

/** It has been said long enough that imports were resumed. */
export function forgetResumed(): void {
  useQueue.setState((queue) => ({ jobs: queue.jobs.map((job) => ({ ...job, isResumed: false })) }));
}

/** Goes back from a failure to the review, to try again. */
export function reviewAgain(id: string): void {
  change(id, { state: { at: 'review' } });
}

/** Puts a reviewed file in the queue; one file is imported at a time. */
export async function startImport(id: string): Promise<void> {
  // Looked over anew by the person: it goes on because they say so.
  if (jobOf(id)?.isChanged === true) change(id, { isChanged: false, isResumed: false });
  change(id, { state: { at: 'waiting' } });
  if (useQueue.getState().jobs.some((job) => job.state.at === 'importing')) return;
  for (let next = nextWaiting(); next !== undefined; next = nextWaiting()) await importOne(next);
}

/** Stops the import that is running; the release that was there before stays as it was. */
export async function cancelImport(taskId: TaskId): Promise<void> {
  const job = useQueue.getState().jobs.find(({ state }) => state.at === 'importing' && state.taskId === taskId);
  if (job?.state.at !== 'importing') return;
  change(job.id, { state: { ...job.state, cancelling: true } });
  await call('codesets.cancelImport', { taskId });
}

/** Follows the vault process's progress notices; returns the function that stops. */
export function followProgress(): () => void {
  return onNotice('codesets.progress', ({ taskId, phase, done, total }) => {
    const job = useQueue.getState().jobs.find(({ state }) => state.at === 'importing' && state.taskId === taskId);
    if (job?.state.at !== 'importing') return;
    const isSamePhase = job.state.progress?.phase === phase;
    change(job.id, { state: { ...job.state, progress: { phase, done, total }, phaseStartedAt: isSamePhase ? job.state.phaseStartedAt : Date.now() } });
  });
}

async function importOne(job: ImportJob): Promise<void> {
  const { id, grantId, member, form } = job;
  if (form.effectiveFrom === null) return change(id, { state: { at: 'review' } });
  const taskId = taskIdSchema.parse(`tsk_${randomWord(20, (count) => crypto.getRandomValues(new Uint8Array(count)))}`);
  change(id, { state: { at: 'importing', taskId, progress: null, phaseStartedAt: Date.now(), cancelling: false } });
  const release = { name: form.name.trim(), effectiveFrom: form.effectiveFrom, effectiveTo: form.effectiveTo };
  const answer = await call('codesets.import', { taskId, grantId, member, release });
  change(id, { state: answer.ok ? { at: 'done', release: answer.value.release } : { at: 'failed', fault: answer.fault } });
  if (answer.ok) await loadCodesets();
}

function nextWaiting(): ImportJob | undefined {
  return useQueue.getState().jobs.find((job) => job.state.at === 'waiting');
}

function jobOf(id: string): ImportJob | undefined {
  return useQueue.getState().jobs.find((job) => job.id === id);
}

function change(id: string, part: Partial<ImportJob>): void {
  useQueue.setState((queue) => ({ jobs: queue.jobs.map((job) => (job.id === id ? { ...job, ...part } : job)) }));
}
