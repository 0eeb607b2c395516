import { faultMessage, Notice, Progress, SecretField } from '../ui';
import type { PassphraseChange } from './passphrase-change';
import { PassphrasePair } from './PassphrasePair';

/** The passphrase in force, the new one twice, and what there is to say of them. */
export function ChangeFields({ change }: { readonly change: PassphraseChange }) {
  const { current, choice, currentError, clearCurrentError, comparing, fault } = change;
  return (
    <>
      <SecretField label="Current passphrase" fieldRef={current} error={currentError} onChange={clearCurrentError} autoFocus />
      <PassphrasePair choice={choice} label="New passphrase" isChange />
      {comparing !== null && <Progress label="Comparing it with earlier passphrases" {...comparing} />}
      {fault !== null && <Notice tone="error" title={faultMessage(fault).title}>{faultMessage(fault).text}</Notice>}
    </>
  );
}

/** What the button says that changes the passphrase. */
export function changeLabel({ state, retry }: PassphraseChange): string {
  return retry.seconds > 0 ? `Try again in ${retry.words}` : state === 'working' ? 'Changing' : 'Change passphrase';
}
