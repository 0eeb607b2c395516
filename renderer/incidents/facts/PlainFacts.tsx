import { factLimits } from '../../../shared/incidents';
import { RadioChoice, TextField } from '../../ui';
import type { FactProps } from './FactsFields';
import { FactText } from './FactText';
import { useFacts } from './keeping';
import styles from './facts.module.css';

/** The report in the reporter's own words. */
export function WordsFact({ form, change }: FactProps) {
  const named = useFacts((state) => state.named);
  return (
    <FactText
      label="What happened"
      description="What was seen, heard and done, in short sentences. Name charts by their reference, and no patient."
      value={form.words}
      onChange={(words) => change({ words })}
      maxLength={factLimits.words}
      rows={3}
      dataFocus="incident-words"
      named={named}
    />
  );
}

/** Where the information was. */
export function WhereFact({ form, change }: FactProps) {
  return <TextField label="Where the information was" isOptional value={form.where} maxLength={factLimits.where} placeholder="Laptop, printer in the hall, e-mail" dataFocus="incident-where" onChange={(where) => change({ where })} />;
}

/** Of a chart that was looked at: by whom. */
export function ViewerFact({ form, change }: FactProps) {
  return <RadioChoice label="Who looked at it" isRow value={form.viewer} options={[{ id: 'self', label: 'I did' }, { id: 'other', label: 'Somebody else' }]} dataFocus="incident-viewer" onChange={(viewer) => change({ viewer })} />;
}

const threeAnswers = [{ id: 'yes', label: 'Yes' }, { id: 'no', label: 'No' }, { id: 'unknown', label: 'Not known' }] as const;

/** Whether it goes on. */
export function ExposedFact({ form, change }: FactProps) {
  return <RadioChoice label="Can anybody still see or use it?" isRow value={form.stillExposed} options={threeAnswers} dataFocus="incident-exposed" onChange={(stillExposed) => change({ stillExposed })} />;
}

const counts = [{ id: 'known', label: 'Counted' }, { id: 'estimate', label: 'About' }, { id: 'unknown', label: 'Not known' }] as const;

/** How many patients it concerns. */
export function PeopleFact({ form, change, unread }: FactProps) {
  return (
    <div className={styles['group']}>
      <RadioChoice label="How many patients" isRow value={form.how} options={counts} dataFocus="incident-people" onChange={(how) => change({ how })} />
      {(form.how === 'known' || form.how === 'estimate') && (
        <div className={styles['row']}>
          <TextField label="Number of patients" value={form.count} maxLength={12} error={unread.includes('people') ? 'Write a whole number' : null} dataFocus="incident-count" onChange={(count) => change({ count })} />
        </div>
      )}
    </div>
  );
}

/** Who has received or seen it, as far as that is known. */
export function RecipientFact({ form, change }: FactProps) {
  const { recipient } = form;
  const set = (part: Partial<typeof recipient>): void => change({ recipient: { ...recipient, ...part } });
  return (
    <div className={styles['group']}>
      <RadioChoice label="Is it known who received, saw or heard it?" isRow value={recipient.known} options={threeAnswers} dataFocus="incident-recipient" onChange={(known) => set({ known })} />
      {recipient.known === 'yes' && (
        <>
          <TextField label="Who" isOptional value={recipient.who} maxLength={factLimits.where} placeholder="Their part or organisation" dataFocus="incident-recipient-who" onChange={(who) => set({ who })} />
          <RadioChoice label="Are they bound to keep it confidential?" isRow value={recipient.bound} options={threeAnswers} dataFocus="incident-recipient-bound" onChange={(bound) => set({ bound })} />
        </>
      )}
      <RadioChoice label="Did it come back, or is it destroyed?" isRow value={recipient.retrieved} options={threeAnswers} dataFocus="incident-recipient-retrieved" onChange={(retrieved) => set({ retrieved })} />
    </div>
  );
}
