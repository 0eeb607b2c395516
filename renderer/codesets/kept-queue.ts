import { fileInspectionSchema } from '../../shared/codesets';
import { formFields } from '../../shared/desk';
import { faultSchema, grantIdSchema, z } from '../../shared/kernel';
import { dropDraft, keepValue, readKept } from '../desk';
import { lookAtFiles, useQueue, type ImportJob } from './queue';

/** The name of the draft that the queue of imports is kept as. */
export const queueField = formFields.importQueue;

const keptJobSchema = z.strictObject({
  id: z.string(),
  grantId: grantIdSchema,
  member: z.string().nullable(),
  fileName: z.string(),
  inspection: fileInspectionSchema.nullable(),
  form: z.strictObject({ name: z.string(), effectiveFrom: z.string().nullable(), effectiveTo: z.string().nullable() }),
  dates: z.record(z.string(), z.string()),
  isChanged: z.boolean(),
  was: z.discriminatedUnion('at', [
    z.strictObject({ at: z.literal('looking') }),
    z.strictObject({ at: z.literal('review') }),
    /** Waiting for its turn, or cut off in the middle: the release that was there before is as it was. */
    z.strictObject({ at: z.literal('under-way') }),
    z.strictObject({ at: z.literal('refused'), fault: faultSchema }),
    z.strictObject({ at: z.literal('failed'), fault: faultSchema }),
  ]),
});
type KeptJob = z.infer<typeof keptJobSchema>;

const keptQueueSchema = z.array(keptJobSchema).readonly();

/**
 * Brings back the files that were on their way in when the desk locked, and keeps those that are from now on; returns what
 * ends it. What was being imported goes on by itself, from the beginning of its file; what was reviewed stands as it was.
 */
export function keepQueue(): () => void {
  const kept = readKept(queueField, null, keptQueueSchema) ?? [];
  useQueue.setState({ jobs: kept.map(broughtBack) });
  void lookAtFiles();
  return useQueue.subscribe(({ jobs }) => {
    const unfinished = jobs.flatMap((job) => keptOf(job) ?? []);
    if (unfinished.length > 0) keepValue(queueField, null, unfinished);
    else dropDraft(queueField, null);
  });
}

/** What is kept of a file; null once it is a release, which needs no file any more. */
export function keptOf({ id, grantId, member, fileName, inspection, form, dates, isChanged, state }: ImportJob): KeptJob | null {
  const job = { id, grantId, member, fileName, inspection, form, dates, isChanged };
  switch (state.at) {
    case 'looking':
      return { ...job, was: { at: state.goesOn ? 'under-way' : inspection === null ? 'looking' : 'review' } };
    case 'review':
      return { ...job, was: { at: 'review' } };
    case 'waiting':
      return { ...job, was: { at: 'under-way' } };
    case 'importing':
      // A cancel that the lock overtook has come about.
      return { ...job, was: { at: state.cancelling ? 'review' : 'under-way' } };
    case 'refused':
    case 'failed':
      return { ...job, was: { at: state.at, fault: state.fault } };
    case 'done':
      return null;
  }
}

/** A kept file as it stands in the queue again. All but those that came to an end are looked at once more. */
export function broughtBack({ was, ...job }: KeptJob): ImportJob {
  const isResumed = was.at === 'under-way';
  return { ...job, isResumed, state: was.at === 'refused' || was.at === 'failed' ? was : { at: 'looking', goesOn: isResumed } };
}
