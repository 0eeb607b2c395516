import { Notice, RadioChoice } from '../../ui';
import { counted } from '../words';
import { changeForm } from './begin';
import type { EncounterForm, Grouping } from './form';
import { groupingsFor, plan } from './grouping';
import styles from './new.module.css';

/** Whether several files are one encounter or many; asked only when there are several. */
export function GroupingChoice({ form }: { readonly form: EncounterForm }) {
  const possible = groupingsFor(form.files);
  if (possible.length < 2) return null;
  const words: Readonly<Record<Grouping, string>> = {
    one: `All in one encounter (${counted(form.files.length + form.typed.length, 'document', 'documents')})`,
    'per-file': `One encounter per file (${counted(plan({ ...form, grouping: 'per-file' }).length, 'encounter', 'encounters')})`,
    'per-folder': `One encounter per subfolder (${counted(plan({ ...form, grouping: 'per-folder' }).length, 'encounter', 'encounters')})`,
  };
  const value = possible.includes(form.grouping) ? form.grouping : 'one';
  return (
    <fieldset className={styles['fieldset']}>
      <legend className={styles['legend']}>Several files</legend>
      <RadioChoice
        label="How they become encounters"
        hideLabel
        value={value}
        onChange={(grouping) => changeForm({ grouping })}
        options={possible.map((id) => ({ id, label: words[id] }))}
        dataFocus="new-grouping"
      />
      {value !== 'one' && (
        <Notice tone="info" title="For all of them">Class, dates and attending apply to all of them and can be edited in each. Identifiers are given in each encounter, so that none gets another patient’s.</Notice>
      )}
    </fieldset>
  );
}
