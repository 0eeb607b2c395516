import { Plus, X } from 'lucide-react';
import { factLimits } from '../../../shared/incidents';
import { Button, Checkbox, DateField, IconButton, RadioChoice, TextField, TimeField } from '../../ui';
import type { FactProps } from './FactsFields';
import styles from './facts.module.css';
import { todayAt, type FactsForm } from './form';
import type { Moment } from './moment';

type MomentFieldsProps = { readonly what: string; readonly name: string; readonly moment: Moment; readonly onChange: (moment: Moment) => void; readonly error?: string | null };

/** A day and, where it is known, a time of it. */
function MomentFields({ what, name, moment, onChange, error = null }: MomentFieldsProps) {
  return (
    <div className={styles['row']}>
      <DateField label={`${what}, day`} value={moment.date} typed={moment.typed} error={error} dataFocus={`incident-${name}-day`} onChange={(date) => onChange({ ...moment, date })} onTyped={(typed) => onChange({ ...moment, typed })} />
      <TimeField label={`${what}, time`} isOptional text={moment.time} dataFocus={`incident-${name}-time`} onText={(time) => onChange({ ...moment, time })} />
    </div>
  );
}

const whens = [{ id: 'at', label: 'I know when' }, { id: 'between', label: 'Between two times' }, { id: 'unknown', label: 'Not known' }] as const;

/** When it happened, which may be long before it was noticed. */
export function HappenedFact({ form, change, unread }: FactProps) {
  const choose = (when: FactsForm['when']): void => {
    const isBlank = form.from.date === null && form.from.typed === null;
    change({ when, ...(when === 'at' && isBlank ? { from: todayAt(Date.now()) } : {}) });
  };
  const error = unread.includes('happened') ? 'Not in the future, and the end not before the beginning' : null;
  return (
    <div className={styles['group']}>
      <RadioChoice label="When it happened" isRow value={form.when} options={whens} dataFocus="incident-when" onChange={choose} />
      {form.when === 'at' && <MomentFields what="Happened" name="from" moment={form.from} onChange={(from) => change({ from })} error={error} />}
      {form.when === 'between' && (
        <>
          <MomentFields what="From" name="from" moment={form.from} onChange={(from) => change({ from })} />
          <MomentFields what="To" name="to" moment={form.to} onChange={(to) => change({ to })} error={error} />
        </>
      )}
      <EarlierFact form={form} change={change} unread={unread} />
    </div>
  );
}

/** The time of noticing stands as the first key has it; that it was earlier is said beside it. */
function EarlierFact({ form, change, unread }: Omit<FactProps, 'activity'>) {
  return (
    <>
      <Checkbox label="I noticed it earlier than I began this report" isSelected={form.isEarlier} onChange={(isEarlier) => change({ isEarlier, ...(isEarlier && form.earlier.date === null ? { earlier: todayAt(Date.now()) } : {}) })} />
      {form.isEarlier && (
        <>
          <MomentFields what="Noticed" name="earlier" moment={form.earlier} onChange={(earlier) => change({ earlier })} error={unread.includes('noticedEarlier') ? 'A day and time before now' : null} />
          <TextField label="What was in between" isOptional value={form.earlierReason} maxLength={factLimits.reason} placeholder="No network, in a meeting" dataFocus="incident-earlier-reason" onChange={(earlierReason) => change({ earlierReason })} />
        </>
      )}
    </>
  );
}

/** Who has been told, and when. */
export function ToldFact({ form, change }: FactProps) {
  const { told } = form;
  const set = (index: number, part: Partial<FactsForm['told'][number]>): void => change({ told: told.map((each, at) => (at === index ? { ...each, ...part } : each)) });
  return (
    <fieldset className={styles['set']}>
      <legend className={styles['legend']}>Who has been told <span className={styles['faint']}>· optional</span></legend>
      {told.map(({ who, time }, index) => (
        <div className={styles['row']} key={index}>
          <TextField label={`Person ${index + 1}`} value={who} maxLength={factLimits.who} placeholder="Supervisor, IT security" autoFocus={who === ''} dataFocus={`incident-told-${index}`} onChange={(next) => set(index, { who: next })} />
          <TimeField label={`Person ${index + 1}, told at`} isOptional text={time} dataFocus={`incident-told-${index}-time`} onText={(next) => set(index, { time: next })} />
          <div className={styles['away']}><IconButton label={`Take ${who === '' ? 'this line' : who} off`} icon={X} onPress={() => change({ told: told.filter((_each, at) => at !== index) })} /></div>
        </div>
      ))}
      {told.length < factLimits.told && <div><Button icon={Plus} dataFocus="incident-told-add" onPress={() => change({ told: [...told, { who: '', time: '' }] })}>Somebody was told</Button></div>}
    </fieldset>
  );
}
