import { useState } from 'react';
import { dismissals, dismissalSchema, type Received } from '../../../shared/cases';
import { caseIdSchema, z } from '../../../shared/kernel';
import { FormFrame, RadioChoice, TextField } from '../../ui';
import { useForm, useWords } from '../kept-words';
import { useCases } from '../store';
import { dismissalWords, typeWords } from '../words';
import { dismiss, joinTo, takeUp } from './triage';

type TriageFormProps = { readonly received: Received; readonly onClose: () => void };

/** Longest words of an act, in characters. */
const mostWords = 2000;

/** Opens a case. */
export function TakeUpForm({ received: { id }, onClose }: TriageFormProps) {
  const { value, change, drop } = useWords('take-up', id);
  const [isPending, setPending] = useState(false);
  const perform = async (): Promise<void> => {
    setPending(true);
    if (await takeUp([id], value.trim())) drop();
    setPending(false);
  };
  return (
    <FormFrame name="take-up" returnTo="received-take-up" title="Open a case" text="The report stays as it is. A line says what the case is about: no patient’s name." deed="Open the case" lack={value.trim() === '' ? 'Say what it is about.' : null} isPending={isPending} onDo={() => void perform()} onClose={onClose}>
      <TextField label="What it is about" value={value} maxLength={mostWords} placeholder="Laptop left in a taxi" dataFocus="take-up-words" onChange={change} />
    </FormFrame>
  );
}

const joinSchema = z.strictObject({ caseId: caseIdSchema.nullable() });

/** Joins it to a case that is there. */
export function JoinForm({ received: { id }, onClose }: TriageFormProps) {
  const cases = useCases((state) => state.cases).filter(({ state }) => state !== 'closed');
  const { value: { caseId }, change, drop } = useForm('join', id, joinSchema, () => ({ caseId: null }));
  const [isPending, setPending] = useState(false);
  const perform = async (): Promise<void> => {
    if (caseId === null) return;
    setPending(true);
    if (await joinTo(caseId, id)) drop();
    setPending(false);
  };
  return (
    <FormFrame name="join" returnTo="received-join" title="Join to a case" text="Both tell of the same event. The work-up goes on in that case." deed="Join to the case" lack={caseId === null ? 'Choose the case.' : null} isPending={isPending} onDo={() => void perform()} onClose={onClose}>
      <RadioChoice label="Case" value={caseId} dataFocus="join-case" options={cases.map((each) => ({ id: each.id, label: each.ref, description: each.types.map((type) => typeWords(type)).join(', ') }))} onChange={(next) => change({ caseId: next })} />
    </FormFrame>
  );
}

const dismissSchema = z.strictObject({ why: dismissalSchema.nullable(), words: z.string() });

/** Says that it is no incident. */
export function DismissForm({ received: { id }, onClose }: TriageFormProps) {
  const { value: { why, words }, change, drop } = useForm('dismiss', id, dismissSchema, () => ({ why: null, words: '' }));
  const [isPending, setPending] = useState(false);
  const perform = async (): Promise<void> => {
    if (why === null) return;
    setPending(true);
    if (await dismiss(id, why, words.trim())) {
      drop();
      onClose();
    }
    setPending(false);
  };
  const lack = why === null ? 'Say why.' : words.trim() === '' ? 'Say what shows it.' : null;
  return (
    <FormFrame name="dismiss" returnTo="received-again" title="No incident" text="The report is kept, with this reason, as long as any other. It can be taken up again." deed="Say that it is no incident" lack={lack} isPending={isPending} onDo={() => void perform()} onClose={onClose}>
      <RadioChoice label="Why" value={why} dataFocus="dismiss-why" options={dismissals.map((each) => ({ id: each, label: dismissalWords[each] }))} onChange={(next) => change((before) => ({ ...before, why: next }))} />
      <TextField label="What shows it" multiline grows rows={2} value={words} maxLength={mostWords} dataFocus="dismiss-words" onChange={(next) => change((before) => ({ ...before, words: next }))} />
    </FormFrame>
  );
}
