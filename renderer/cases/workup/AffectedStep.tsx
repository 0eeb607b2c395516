import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { affectedIn } from '../../../shared/cases';
import { jurisdictions, rules } from '../../../shared/incidents/clocks';
import { Checkbox, formatCount, IconButton, Picker, TextField } from '../../ui';
import shared from '../cases.module.css';
import styles from './workup.module.css';
import { stateName, stateOptions } from '../clocks/state-names';
import { CountField } from './CountField';
import type { StepProps } from './WorkUpSteps';

/** How many people, by the state in which they live; and who among them is told in another way. */
export function AffectedStep({ handle: { workUp, change } }: StepProps) {
  const { affected } = workUp;
  const [isPicking, setPicking] = useState(false);
  const set = (part: Partial<typeof affected>): void => change({ affected: { ...affected, ...part } });
  const states = jurisdictions.filter((state) => affected.byState[state] !== undefined);
  const total = affectedIn(workUp);
  return (
    <>
      <div className={shared['fields']}>
        {states.map((state) => (
          <div key={state} className={styles['stateCount']}>
            <CountField label={stateName(state)} value={affected.byState[state] ?? 0} dataFocus={`work-up-state-${state}`} onChange={(count) => set({ byState: { ...affected.byState, [state]: count ?? 0 } })} />
            <IconButton label={`Take ${stateName(state)} out`} icon={Trash2} onPress={() => set({ byState: Object.fromEntries(Object.entries(affected.byState).filter(([each]) => each !== state)) })} />
          </div>
        ))}
        <Picker
          label="Add a state" value={null} placeholder="Words or letters of it" nothingFound="No state or territory has these letters." isOpen={isPicking} onOpenChange={setPicking} dataFocus="work-up-add-state"
          items={stateOptions.filter(({ id }) => affected.byState[id] === undefined).map(({ id, label }) => ({ id, label, detail: id }))}
          onChoose={(id) => set({ byState: { ...affected.byState, [id]: 0 } })}
        />
        <CountField label="Elsewhere, or not known where" value={affected.elsewhere === 0 ? null : affected.elsewhere} isOptional dataFocus="work-up-elsewhere" onChange={(count) => set({ elsewhere: count ?? 0 })} />
      </div>
      <p role="status"><strong>{formatCount(total)} in all.</strong> {consequence(total, Object.values(affected.byState))}</p>
      <Checkbox label="The counts are an estimate" isSelected={affected.isEstimate} onChange={(isEstimate) => set({ isEstimate })} />
      <div className={shared['fields']}>
        <CountField label="Minors among them" isOptional value={affected.minors} dataFocus="work-up-minors" onChange={(minors) => set({ minors })} />
        <CountField label="Deceased among them" isOptional value={affected.deceased} dataFocus="work-up-deceased" description="Next of kin is told: 164.404(d)(1)(ii)." onChange={(deceased) => set({ deceased })} />
        <CountField label="Address missing or out of date" isOptional value={affected.unreachable} dataFocus="work-up-unreachable" description="Substitute notice; from 10 on by web site or media: 164.404(d)(2)." onChange={(unreachable) => set({ unreachable })} />
      </div>
      <TextField label="Where the list of the individuals is kept" isOptional value={affected.listReference} maxLength={200} placeholder="Privacy office, folder 2026-001" description="Not the list itself." dataFocus="work-up-list" onChange={(listReference) => set({ listReference })} />
    </>
  );
}

/** What the counts mean for the clocks, as they are typed. */
function consequence(total: number, byState: readonly number[]): string {
  if (total === 0) return 'Until somebody has counted, the clocks that depend on it cannot be told.';
  const media = byState.some((count) => count > rules.media.moreThan) ? ` More than ${rules.media.moreThan} in one state: media are told too (45 CFR 164.406).` : '';
  const secretary = total >= rules.secretary.atLeast ? `${rules.secretary.atLeast} or more: the Secretary is told with the individuals (45 CFR 164.408(b)).` : `Fewer than ${rules.secretary.atLeast}: the Secretary is told with the year’s log (45 CFR 164.408(c)).`;
  return `${secretary}${media}`;
}
