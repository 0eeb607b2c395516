import { useState } from 'react';
import { affectedIn, caseJurisdictionSchema, noticeTargets, noticeWays, organisationClockIn, type CaseDeadline } from '../../../shared/cases';
import { dateSchema, localDate, z } from '../../../shared/kernel';
import { call } from '../../bridge';
import { areDates, DateField, FormFrame, Picker, Select, TextField } from '../../ui';
import styles from '../cases.module.css';
import { useForm } from '../kept-words';
import { made, type CaseFile } from '../store';
import { noticeTargetWords, noticeWayWords } from '../words';
import { CountField } from '../workup/CountField';
import { clockTitle, noticeFor, stateOf } from './clock-words';
import { stateOptions } from './state-names';

const noticeDraftSchema = z.strictObject({
  to: z.enum(noticeTargets), jurisdiction: caseJurisdictionSchema.nullable(), sentOn: dateSchema.nullable(), typed: z.string().nullable(), count: z.number().int().nullable(), way: z.enum(noticeWays).nullable(), reference: z.string(),
});
type NoticeDraft = z.infer<typeof noticeDraftSchema>;

/** Notices that are for one state, or may be. */
const ofAState: readonly NoticeDraft['to'][] = ['state', 'media'];

/** A notice that was sent: to whom, when, how. It stops the clock that it answers. */
export function NoticeForm({ file: { row: { id }, workUp }, deadline, onClose }: { readonly file: CaseFile; readonly deadline: CaseDeadline | null; readonly onClose: () => void }) {
  const today = localDate(Date.now());
  const { value, change, drop } = useForm(`notice-${deadline?.to ?? 'another'}`, id, noticeDraftSchema, () => ({
    to: deadline === null ? 'other' : noticeFor(deadline.to), jurisdiction: caseJurisdictionSchema.safeParse(deadline === null ? null : stateOf(deadline.to)).data ?? null,
    sentOn: today, typed: null, count: affectedIn(workUp) || null, way: wayFor(deadline), reference: deadline?.to === 'organisation' ? organisationClockIn(deadline.rule) : '',
  }));
  const [isPicking, setPicking] = useState(false);
  const [isPending, setPending] = useState(false);
  const { to, jurisdiction, sentOn, typed, count, way, reference } = value;
  const set = (part: Partial<NoticeDraft>): void => change((before) => ({ ...before, ...part }));
  const perform = async (): Promise<void> => {
    if (sentOn === null || way === null) return;
    setPending(true);
    const done = await made(call('cases.recordNotice', { caseId: id, to, jurisdiction: ofAState.includes(to) ? jurisdiction : null, sentOn, count: count ?? 0, way, reference: reference.trim() }), 'The notice is recorded');
    setPending(false);
    if (done === null) return;
    drop();
    onClose();
  };
  return (
    <FormFrame name="notice" returnTo="notice-another" title={deadline === null ? 'Record a notice' : `Record: ${clockTitle(deadline.to)}`} text="Only what has been sent. It is kept as proof (45 CFR 164.414(b)) and stops the clock that it answers." deed="Record the notice" lack={lackOf(value, today)} isPending={isPending} onDo={() => void perform()} onClose={onClose}>
      <div className={styles['fields']}>
        <DateField label="Sent on" value={sentOn} typed={typed} onTyped={(next) => set({ typed: next })} onChange={(next) => set({ sentOn: next })} dataFocus="notice-sent" />
        <Select label="To" value={to} options={noticeTargets.map((each) => ({ id: each, label: noticeTargetWords[each] }))} dataFocus="notice-to" onChange={(next) => set({ to: next })} />
        {ofAState.includes(to) && (
          <Picker
            label="State" value={jurisdiction} placeholder="Choose a state" nothingFound="No state or territory has these letters." isOpen={isPicking} onOpenChange={setPicking} dataFocus="notice-state"
            items={stateOptions.map((each) => ({ ...each, detail: each.id }))} onChoose={(next) => set({ jurisdiction: next })}
          />
        )}
        <CountField label="To how many" value={count} dataFocus="notice-count" onChange={(next) => set({ count: next })} />
        <Select label="By" value={way} options={noticeWays.map((each) => ({ id: each, label: noticeWayWords[each] }))} dataFocus="notice-way" onChange={(next) => set({ way: next })} />
        <TextField label="Reference" isOptional value={reference} maxLength={200} description="A tracking or file number, no name." dataFocus="notice-reference" onChange={(next) => set({ reference: next })} />
      </div>
    </FormFrame>
  );
}

function wayFor(deadline: CaseDeadline | null): NoticeDraft['way'] {
  switch (deadline?.to) {
    case 'individuals':
      return 'first-class-mail';
    case 'hhs': case 'part2':
      return 'portal';
    case 'media':
      return 'broadcast';
    default:
      return null;
  }
}

function lackOf({ to, jurisdiction, sentOn, typed, way }: NoticeDraft, today: string): string | null {
  if (sentOn === null || !areDates({ sent: typed ?? '' })) return 'Say on which day.';
  if (sentOn > today) return 'That day is still to come.';
  if (to === 'state' && jurisdiction === null) return 'Choose the state.';
  return way === null ? 'Say how it was sent.' : null;
}
