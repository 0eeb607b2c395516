import { useState } from 'react';
import { workUpSchema, type WorkUp } from '../../../shared/cases';
import { z } from '../../../shared/kernel';
import { areDates, withTypedDate, type TypedDates } from '../../ui';
import { call } from '../../bridge';
import { useForm } from '../kept-words';
import { made, type CaseFile } from '../store';
import { partsOf, type StepName } from './steps';

/** What is changed and not recorded yet, part by part; and dates in mid-word. */
const changedSchema = z.strictObject({ changed: workUpSchema.partial(), typed: z.record(z.string(), z.string()) });

type Draft = z.infer<typeof changedSchema>;
type Changed = Draft['changed'];

export type FilledStep = Exclude<StepName, 'decision'>;

export type WorkUpHandle = {
  /** As it is recorded, with what is changed. */
  readonly workUp: WorkUp;
  readonly change: (parts: Partial<WorkUp>) => void;
  readonly typed: TypedDates;
  readonly onTyped: (field: string, text: string | null) => void;
  readonly isChanged: (step: FilledStep) => boolean;
  /** Whether every date of the page can be read. */
  readonly canRecord: boolean;
  readonly isPending: boolean;
  /** Records what is changed of a step. @returns whether it was */
  readonly record: (step: FilledStep) => Promise<boolean>;
  readonly revert: (step: FilledStep) => void;
};

/** The work-up being filled in: recorded step by step, and what is not recorded comes back after a lock. */
export function useWorkUp({ row: { id }, version, workUp: recorded }: CaseFile): WorkUpHandle {
  const { value: { changed, typed }, change: keep } = useForm<Draft>('work-up', id, changedSchema, () => ({ changed: {}, typed: {} }));
  const [isPending, setPending] = useState(false);
  const without = (step: FilledStep): void => keep((before) => ({ typed: before.typed, changed: otherThan(before.changed, partsOf[step]) }));
  const record = async (step: FilledStep): Promise<boolean> => {
    setPending(true);
    const done = await made(call('cases.saveWorkUp', { caseId: id, version, workUp: withParts(recorded, changed, partsOf[step]) }), 'Recorded');
    setPending(false);
    if (done !== null) without(step);
    return done !== null;
  };
  return {
    workUp: withParts(recorded, changed, allParts),
    change: (parts) => keep((before) => ({ ...before, changed: { ...before.changed, ...parts } })),
    typed,
    onTyped: (field, text) => keep((before) => ({ ...before, typed: { ...withTypedDate(before.typed, field, text) } })),
    isChanged: (step) => partsOf[step].some((part) => changed[part] !== undefined && JSON.stringify(changed[part]) !== JSON.stringify(recorded[part])),
    canRecord: areDates(typed),
    isPending,
    record,
    revert: without,
  };
}

const allParts = Object.values(partsOf).flat();

/** `recorded` with those parts of `changed`. */
function withParts(recorded: WorkUp, changed: Changed, parts: readonly (keyof WorkUp)[]): WorkUp {
  return workUpSchema.parse({ ...recorded, ...Object.fromEntries(Object.entries(changed).filter(([part, value]) => value !== undefined && parts.some((each) => each === part))) });
}

function otherThan(changed: Changed, parts: readonly (keyof WorkUp)[]): Changed {
  return Object.fromEntries(Object.entries(changed).filter(([part]) => !parts.some((each) => each === part)));
}
