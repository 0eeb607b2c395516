import { useEffect, useRef, type FormEvent, type KeyboardEvent, type ReactNode } from 'react';
import { Button } from '../ui';
import styles from './cases.module.css';

export type FormBoxProps = {
  readonly title: string;
  /** What will happen, and what will not. */
  readonly text: string;
  /** Names the consequence: "Open the case", never "OK". */
  readonly deed: string;
  /** What it lacks before it can be done; null where nothing. */
  readonly lack: string | null;
  readonly isPending: boolean;
  readonly onDo: () => void;
  readonly onClose: () => void;
  /** The prefix of its controls’ names, under which the focus comes back. */
  readonly name: string;
  /** The control that has the focus once this is gone, by its `dataFocus`. */
  readonly returnTo: string;
  readonly children?: ReactNode;
};

/** What is filled in before an act: Ctrl+Enter does it, Escape leaves it undone. The focus goes back where it was. */
export function FormBox({ title, text, deed, lack, isPending, onDo, onClose, name, returnTo, children }: FormBoxProps) {
  const root = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const form = root.current;
    // Where there is nothing to fill in, the deed itself, which stands last.
    const first = form?.querySelector<HTMLElement>('textarea, input') ?? [...(form?.querySelectorAll<HTMLElement>('button') ?? [])].at(-1);
    first?.focus();
    return () => giveBack(returnTo);
  }, [returnTo]);
  const perform = (): void => {
    if (lack === null && !isPending) onDo();
  };
  // Radio buttons keep Enter to themselves and submit the form they stand in.
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    perform();
  };
  // Before the button that has the focus takes Enter for itself.
  const onKeyDownCapture = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    perform();
    event.preventDefault();
    event.stopPropagation();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.key !== 'Escape') return;
    onClose();
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <form className={styles['formBox']} aria-label={title} autoComplete="off" noValidate ref={root} onSubmit={submit} onKeyDownCapture={onKeyDownCapture} onKeyDown={onKeyDown}>
      <h3 className={styles['stepTitle']}>{title}</h3>
      <p className={styles['soft']}>{text}</p>
      {children}
      <div className={styles['foot']}>
        {lack !== null && <span className={styles['lack']} role="status">{lack}</span>}
        <Button onPress={onClose} shortcut="Escape" dataFocus={`${name}-cancel`}>Cancel</Button>
        <Button variant="primary" shortcut="Ctrl+Enter" isDisabled={lack !== null} isPending={isPending} onPress={onDo} dataFocus={`${name}-do`}>{deed}</Button>
      </div>
    </form>
  );
}

/** Gives the focus to a control that stands where the form stood, or to what is open; unless it has gone elsewhere meanwhile. */
function giveBack(returnTo: string): void {
  requestAnimationFrame(() => requestAnimationFrame(() => {
    if (document.activeElement !== null && document.activeElement !== document.body) return;
    (document.querySelector<HTMLElement>(`[data-focus="${returnTo}"]`) ?? document.querySelector<HTMLElement>('[data-case-body], [data-case-main]'))?.focus();
  }));
}
