import { useState } from 'react';
import { remedySchema, replaySettings, type Remedy } from '../../../shared/cases';
import { dateSchema, localDate, z } from '../../../shared/kernel';
import { policyNames, policySettings, type PolicyName } from '../../../shared/policy';
import { call } from '../../bridge';
import { areDates, DateField, FormFrame, Picker, RadioChoice, Select, TextField } from '../../ui';
import styles from '../cases.module.css';
import { useForm } from '../kept-words';
import { made, type CaseFile } from '../store';
import { remedyWords } from '../words';
import { valueWords } from './value-words';

const kinds = ['setting', 'rule', 'training', 'elsewhere'] as const;
const draftSchema = z.strictObject({ words: z.string(), owner: z.string(), dueOn: dateSchema.nullable(), typed: z.string().nullable(), changes: z.enum(kinds), setting: z.enum(policyNames).nullable(), value: z.string().nullable(), name: z.string() });
type CorrectiveDraft = z.infer<typeof draftSchema>;

const empty: CorrectiveDraft = { words: '', owner: '', dueOn: null, typed: null, changes: 'setting', setting: null, value: null, name: '' };

// First those that a replay can try.
const settingItems = [...policyNames].toSorted((one, other) => rank(one) - rank(other)).map((id) => ({ id, label: policySettings[id].title, detail: rank(id) === 0 ? 'a replay can try it' : '' }));

function rank(name: PolicyName): number {
  return replaySettings.some((each) => each === name) ? 0 : 1;
}

/** A corrective action: what, by whom, by when, and what it changes. */
export function CorrectiveForm({ file: { row: { id } }, onClose }: { readonly file: CaseFile; readonly onClose: () => void }) {
  const { value, change, drop } = useForm('corrective', id, draftSchema, () => empty);
  const [isPicking, setPicking] = useState(false);
  const [isPending, setPending] = useState(false);
  const set = (part: Partial<CorrectiveDraft>): void => change((before) => ({ ...before, ...part }));
  const { words, owner, dueOn, typed, changes, setting, name } = value;
  const remedy = remedyOf(value);
  const perform = async (): Promise<void> => {
    if (remedy === null || dueOn === null) return;
    setPending(true);
    const done = await made(call('cases.addCorrective', { caseId: id, words: words.trim(), remedy, owner: owner.trim(), dueOn }), 'The corrective action is added');
    setPending(false);
    if (done === null) return;
    drop();
    onClose();
  };
  return (
    <FormFrame name="corrective" returnTo="case-corrective" title="Add a corrective action" text="So that it does not happen again." deed="Add it" lack={lackOf(value, remedy)} isPending={isPending} onDo={() => void perform()} onClose={onClose}>
      <TextField label="What is done" multiline grows rows={2} value={words} maxLength={2000} placeholder="Require disk encryption on every desk" dataFocus="corrective-words" onChange={(next) => set({ words: next })} />
      <div className={styles['fields']}>
        <TextField label="Owner" value={owner} maxLength={100} placeholder="IT security" dataFocus="corrective-owner" onChange={(next) => set({ owner: next })} />
        <DateField label="By" value={dueOn} typed={typed} onTyped={(next) => set({ typed: next })} onChange={(next) => set({ dueOn: next })} dataFocus="corrective-due" />
      </div>
      <RadioChoice label="It changes" isRow value={changes} options={kinds.map((each) => ({ id: each, label: remedyWords[each] }))} dataFocus="corrective-changes" onChange={(next) => set({ changes: next })} />
      {changes === 'setting' && (
        <div className={styles['fields']}>
          <Picker label="Setting" value={setting} items={settingItems} placeholder="Choose a setting" nothingFound="No setting has these words." isOpen={isPicking} onOpenChange={setPicking} onChoose={(next) => set({ setting: next, value: null })} dataFocus="corrective-setting" />
          {setting !== null && <ValueField setting={setting} draft={value} onChange={set} />}
        </div>
      )}
      {changes === 'rule' && <TextField label="Rule" value={name} maxLength={60} description="As it is named: Q14, or no-leading-title." dataFocus="corrective-rule" onChange={(next) => set({ name: next })} />}
      {changes === 'training' && <TextField label="Text" value={name} maxLength={60} description="The name of the text in the policy’s list of trainings." dataFocus="corrective-training" onChange={(next) => set({ name: next })} />}
    </FormFrame>
  );
}

function ValueField({ setting, draft: { value }, onChange }: { readonly setting: PolicyName; readonly draft: CorrectiveDraft; readonly onChange: (part: Partial<CorrectiveDraft>) => void }) {
  const { form } = policySettings[setting];
  if (form.kind === 'choice') return <Select label="Becomes" isOptional value={value} options={form.values.map((each) => ({ id: JSON.stringify(each), label: valueWords(setting, JSON.stringify(each)) }))} dataFocus="corrective-value" onChange={(next) => onChange({ value: next })} />;
  return <TextField label={form.kind === 'number' ? `Becomes, in ${form.unit}` : 'Becomes'} isOptional value={value ?? ''} maxLength={2000} dataFocus="corrective-value" onChange={(next) => onChange({ value: next === '' ? null : next })} />;
}

function remedyOf({ changes, setting, value, name }: CorrectiveDraft): Remedy | null {
  const given = { setting: { changes, setting, value }, rule: { changes, rule: name.trim() }, training: { changes, requirement: name.trim() }, elsewhere: { changes } }[changes];
  return remedySchema.safeParse(given).data ?? null;
}

function lackOf({ words, owner, dueOn, typed }: CorrectiveDraft, remedy: Remedy | null): string | null {
  if (words.trim() === '') return 'Say what is done.';
  if (owner.trim() === '') return 'Say who does it.';
  if (dueOn === null || !areDates({ due: typed ?? '' })) return 'Say by when.';
  if (dueOn < localDate(Date.now())) return 'That day is over.';
  return remedy === null ? 'Say which.' : null;
}
