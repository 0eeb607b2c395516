import { rules } from '../../../shared/incidents/clocks';
import { RadioChoice, TextField } from '../../ui';
import styles from '../cases.module.css';
import { CountField } from './CountField';
import { DayField } from './DayField';
import type { StepProps } from './WorkUpSteps';
import { YesNo } from './YesNo';

/** A business associate, records of Part 2, and a delay that law enforcement asks for. */
export function OthersStep({ handle }: StepProps) {
  const { workUp: { isPart2 }, change } = handle;
  return (
    <>
      <AssociateFields handle={handle} />
      <YesNo label="Are records of a substance use disorder programme among it" value={isPart2} dataFocus="work-up-part2" onChange={(next) => change({ isPart2: next })} description={`Then a second report is due: ${rules.part2.cite}.`} />
      <DelayFields handle={handle} />
    </>
  );
}

function AssociateFields({ handle }: Pick<StepProps, 'handle'>) {
  const { workUp: { associate }, change } = handle;
  const set = (part: Partial<typeof associate>): void => change({ associate: { ...associate, ...part } });
  return (
    <section className={styles['box']} aria-label="Business associate">
      <YesNo label="Is a business associate involved" value={associate.isInvolved} dataFocus="work-up-associate" onChange={(isInvolved) => set({ isInvolved })} />
      {associate.isInvolved === true && (
        <>
          <div className={styles['fields']}>
            <TextField label="Name" value={associate.name} maxLength={200} dataFocus="work-up-associate-name" onChange={(name) => set({ name })} />
            <TextField label="Contact" isOptional value={associate.contact} maxLength={200} dataFocus="work-up-associate-contact" onChange={(contact) => set({ contact })} />
            <DayField name="associate-agreement" label="Agreement of" isOptional value={associate.agreementOn} handle={handle} onChange={(agreementOn) => set({ agreementOn })} />
            <DayField name="associate-discovered" label="They discovered it" isOptional value={associate.discoveredOn} handle={handle} onChange={(discoveredOn) => set({ discoveredOn })} description={rules.associate.cite} />
            <CountField label="Days that the contract gives" isOptional value={associate.contractDays} dataFocus="work-up-contract-days" onChange={(days) => set({ contractDays: days === null ? null : Math.min(days, 60) })} />
          </div>
          <YesNo label="Are they the organisation’s agent" value={associate.isAgent} dataFocus="work-up-agent" onChange={(isAgent) => set({ isAgent })} description="What an agent knows counts as known here: 45 CFR 164.404(a)(2)." />
        </>
      )}
    </section>
  );
}

const delayOptions = [{ id: 'none', label: 'No' }, { id: 'written', label: 'In writing', description: rules.writtenDelay.cite }, { id: 'oral', label: 'Aloud', description: `${rules.oralDelay.cite}: ${rules.oralDelay.days} days at most` }] as const;

function DelayFields({ handle }: Pick<StepProps, 'handle'>) {
  const { workUp: { delay }, change } = handle;
  const set = (part: Partial<typeof delay>): void => change({ delay: { ...delay, ...part } });
  return (
    <section className={styles['box']} aria-label="Delay for law enforcement">
      <RadioChoice label="Has law enforcement asked to wait" isRow value={delay.kind} options={delayOptions} dataFocus="work-up-delay" onChange={(kind) => set({ kind })} />
      {delay.kind !== 'none' && (
        <div className={styles['fields']}>
          <DayField name="delay-on" label="Said on" isOptional={delay.kind === 'written'} value={delay.on} handle={handle} onChange={(on) => set({ on })} />
          {delay.kind === 'written' && <DayField name="delay-until" label="Until" value={delay.until} handle={handle} onChange={(until) => set({ until })} />}
          <TextField label="Official" value={delay.official} maxLength={200} dataFocus="work-up-official" onChange={(official) => set({ official })} />
          <TextField label="Where the statement is kept" isOptional value={delay.reference} maxLength={200} dataFocus="work-up-delay-reference" onChange={(reference) => set({ reference })} />
        </div>
      )}
    </section>
  );
}
