import type { FormEvent, KeyboardEvent, ReactNode } from 'react';
import { Button } from '../../ui';
import shared from '../cases.module.css';
import styles from './workup.module.css';

export type StepFormProps = {
  readonly title: string;
  /** Names what is recorded: "Record the discovery", never "OK". */
  readonly deed: string;
  /** What it lacks before it can be recorded; null where nothing. */
  readonly lack: string | null;
  /** Whether it differs from what is recorded. */
  readonly isChanged: boolean;
  readonly isPending: boolean;
  readonly onDo: () => void;
  /** Takes back what was changed and not recorded. */
  readonly onRevert: () => void;
  readonly name: string;
  readonly children: ReactNode;
};

/** What is filled in for a step of a case: Ctrl+Enter records it. What is half written comes back after a lock. */
export function StepForm({ title, deed, lack, isChanged, isPending, onDo, onRevert, name, children }: StepFormProps) {
  const perform = (): void => {
    if (lack === null && isChanged && !isPending) onDo();
  };
  // Radio buttons and fields of one line would submit the form they stand in.
  const submit = (event: FormEvent): void => event.preventDefault();
  // Before the button that has the focus takes Enter for itself.
  const onKeyDownCapture = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    perform();
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <form className={styles['stepBody']} aria-label={title} autoComplete="off" noValidate onSubmit={submit} onKeyDownCapture={onKeyDownCapture}>
      {children}
      <div className={shared['foot']}>
        <span className={shared['lack']} role="status">{lack ?? (isChanged ? '' : 'Recorded as it stands here.')}</span>
        {isChanged && <Button variant="quiet" onPress={onRevert} dataFocus={`${name}-revert`}>Take back the changes</Button>}
        <Button variant="primary" shortcut="Ctrl+Enter" isDisabled={lack !== null || !isChanged} isPending={isPending} onPress={onDo} dataFocus={`${name}-record`}>{deed}</Button>
      </div>
    </form>
  );
}
