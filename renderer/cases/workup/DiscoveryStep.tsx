import { filers, workUpWords } from '../../../shared/cases';
import { localDate } from '../../../shared/kernel';
import { Button, formatDate, RadioChoice, TextField } from '../../ui';
import styles from '../cases.module.css';
import { filerWords } from '../words';
import { DayField } from './DayField';
import type { StepProps } from './WorkUpSteps';

/** What happened, when, and when it was discovered. */
export function DiscoveryStep({ file: { reports }, handle }: StepProps) {
  const { workUp: { summary, filer, discovery, happened }, change } = handle;
  const noticed = reports.flatMap(({ noticedAt }) => (noticedAt === null ? [] : [noticedAt])).toSorted((one, other) => one - other)[0];
  const candidate = noticed === undefined ? null : localDate(noticed);
  return (
    <>
      <TextField label="What happened, in short" multiline grows rows={2} value={summary} maxLength={workUpWords} description="Facts, without a patient’s name." dataFocus="work-up-summary" onChange={(next) => change({ summary: next })} />
      <div className={styles['fields']}>
        <DayField name="happened-on" label="Happened" isOptional value={happened.on} handle={handle} onChange={(on) => change({ happened: { ...happened, on } })} />
        <DayField name="happened-until" label="Until" isOptional value={happened.until} handle={handle} onChange={(until) => change({ happened: { ...happened, until } })} />
        <DayField name="discovered-on" label="Discovered" value={discovery.on} handle={handle} onChange={(on) => change({ discovery: { ...discovery, on } })} />
        <DayField name="discovered-until" label="Discovery went on until" isOptional value={discovery.until} handle={handle} onChange={(until) => change({ discovery: { ...discovery, until } })} />
      </div>
      {candidate !== null && candidate !== discovery.on && (
        <div className={styles['acts']}>
          <Button dataFocus="work-up-take-noticed" onPress={() => change({ discovery: { ...discovery, on: candidate, basis: discovery.basis === '' ? 'A workforce member noticed it; their desk stamped the time.' : discovery.basis } })}>Take {formatDate(candidate)}, when it was noticed</Button>
          <span className={styles['faint']}>The first day on which anybody of the workforce knew, other than whoever did it.</span>
        </div>
      )}
      <TextField label="What that day rests on" multiline grows rows={2} value={discovery.basis} maxLength={workUpWords} dataFocus="work-up-basis" onChange={(basis) => change({ discovery: { ...discovery, basis } })} />
      <RadioChoice label="The organisation answers as" isRow value={filer} options={filers.map((id) => ({ id, label: filerWords[id] }))} dataFocus="work-up-filer" onChange={(next) => change({ filer: next })} />
    </>
  );
}
