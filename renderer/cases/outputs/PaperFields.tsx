import { ocrActions, ocrEntityTypes, ocrFilers, ocrPhoneUsages, ocrSafeguards, ocrTypes } from '../../../shared/incidents';
import { Checkbox, DateField, Select, TextField } from '../../ui';
import styles from '../cases.module.css';
import { stateOptions } from '../clocks/state-names';
import type { PaperWordsHandle } from './paper-words';

type FieldsProps = { readonly handle: PaperWordsHandle };

/** What the letters say: plain words, at grade 8 or below. */
export function LetterFields({ handle: { draft, change } }: FieldsProps) {
  const line = (label: string, key: 'tollFree' | 'email' | 'website' | 'postal') => <TextField label={label} value={draft[key]} maxLength={200} dataFocus={`paper-${key}`} onChange={(next) => change({ [key]: next })} />;
  return (
    <>
      <TextField label="What happened, to the people it concerns" multiline grows rows={3} value={draft.whatHappened} maxLength={4000} dataFocus="paper-what-happened" onChange={(next) => change({ whatHappened: next })} />
      <TextField label="What they should do, a line for each" multiline grows rows={3} value={draft.steps.join('\n')} maxLength={4000} dataFocus="paper-steps" onChange={(next) => change({ steps: next.split('\n').slice(0, 12).map((step) => step.slice(0, 600)) })} />
      <TextField label="What the organisation does" multiline grows rows={2} value={draft.whatWeDo} maxLength={4000} dataFocus="paper-what-we-do" onChange={(next) => change({ whatWeDo: next })} />
      <div className={styles['fields']}>
        {line('Toll-free number', 'tollFree')}
        {line('E-mail', 'email')}
        {line('Web site', 'website')}
        {line('Postal address', 'postal')}
      </div>
    </>
  );
}

/** Who the organisation is, as it stands on every paper. */
export function OrganisationFields({ handle: { draft: { organisation, filer }, change } }: FieldsProps) {
  const set = (part: Partial<typeof organisation>): void => change({ organisation: { ...organisation, ...part } });
  const line = (label: string, key: 'name' | 'street' | 'city' | 'firstName' | 'lastName' | 'email' | 'phone') => <TextField label={label} value={organisation[key]} maxLength={200} dataFocus={`paper-organisation-${key}`} onChange={(next) => set({ [key]: next })} />;
  return (
    <>
      <Select label="Who files" value={filer} options={optionsOf(ocrFilers)} dataFocus="paper-filer" onChange={(next) => change({ filer: next })} />
      <div className={styles['fields']}>
        {line('Organisation', 'name')}
        <Select label="Kind" value={organisation.type} options={optionsOf(ocrEntityTypes)} dataFocus="paper-entity" onChange={(next) => set({ type: next })} />
        {line('Street', 'street')}
        {line('City', 'city')}
        <Select label="State" value={organisation.state} options={stateOptions} dataFocus="paper-state" onChange={(next) => set({ state: next })} />
        <TextField label="ZIP" value={organisation.zip} maxLength={10} dataFocus="paper-zip" {...(/^(\d{5}(-\d{4})?)?$/.test(organisation.zip) ? {} : { error: 'Five digits, or nine with a hyphen' })} onChange={(next) => set({ zip: next })} />
        {line('Contact, first name', 'firstName')}
        {line('Contact, last name', 'lastName')}
        {line('Contact, e-mail', 'email')}
        {line('Contact, telephone', 'phone')}
        <Select label="Telephone is" value={organisation.phoneUsage} options={optionsOf(ocrPhoneUsages)} dataFocus="paper-usage" onChange={(next) => set({ phoneUsage: next })} />
      </div>
    </>
  );
}

/** What the portal asks besides, in its own words. */
export function PortalFields({ handle: { draft, change, typed, onTyped } }: FieldsProps) {
  return (
    <>
      <div className={styles['fields']}>
        <Select label="Report" value={draft.reportType} options={[{ id: 'initial', label: 'Initial' }, { id: 'addendum', label: 'Addendum to an earlier one' }]} dataFocus="paper-report" onChange={(next) => change({ reportType: next })} />
        {draft.reportType === 'addendum' && <TextField label="Tracking number" value={draft.trackingNumber} maxLength={200} dataFocus="paper-tracking" onChange={(next) => change({ trackingNumber: next })} />}
        <Select label="Type of breach" value={draft.breachType} options={optionsOf(ocrTypes)} dataFocus="paper-breach-type" onChange={(next) => change({ breachType: next })} />
        <DateField label="Letters will all be out by" isOptional value={draft.noticeExpectedBy} typed={typed['expected'] ?? null} onTyped={(text) => onTyped('expected', text)} onChange={(next) => change({ noticeExpectedBy: next })} dataFocus="paper-expected" />
        <TextField label="Attested by" value={draft.attestedBy} maxLength={200} dataFocus="paper-attested" onChange={(next) => change({ attestedBy: next })} />
        <DateField label="On" value={draft.attestedOn} typed={typed['attested'] ?? null} onTyped={(text) => onTyped('attested', text)} onChange={(next) => change({ attestedOn: next })} dataFocus="paper-attested-on" />
      </div>
      <Ticks label="Safeguards in place before" list={ocrSafeguards} chosen={draft.safeguards} onChange={(next) => change({ safeguards: [...next] })} />
      <Ticks label="Actions taken in response" list={ocrActions} chosen={draft.actions} onChange={(next) => change({ actions: [...next] })} />
      {draft.actions.includes('other') && <TextField label="Which other" value={draft.otherAction} maxLength={200} dataFocus="paper-other-action" onChange={(next) => change({ otherAction: next })} />}
    </>
  );
}

type TicksProps<Id extends string> = { readonly label: string; readonly list: Readonly<Record<Id, string>>; readonly chosen: readonly string[]; readonly onChange: (chosen: readonly Id[]) => void };

function Ticks<Id extends string>({ label, list, chosen, onChange }: TicksProps<Id>) {
  const options = optionsOf(list);
  return (
    <fieldset className={styles['group']}>
      <legend>{label}</legend>
      {options.map(({ id, label: words }) => <Checkbox key={id} label={words} isSelected={chosen.includes(id)} onChange={(is) => onChange(options.map((each) => each.id).filter((each) => (each === id ? is : chosen.includes(each))))} />)}
    </fieldset>
  );
}

/** A closed list of the portal's as choices, in its order. */
function optionsOf<Id extends string>(list: Readonly<Record<Id, string>>): readonly { readonly id: Id; readonly label: string }[] {
  const has = (id: string): id is Id => Object.hasOwn(list, id);
  return Object.keys(list).filter(has).map((id) => ({ id, label: list[id] }));
}
