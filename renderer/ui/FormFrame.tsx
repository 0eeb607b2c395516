import { useLayoutEffect, useRef, type FormEvent, type KeyboardEvent, type ReactNode } from 'react';
import { Button } from './Button';
import styles from './FormFrame.module.css';

export type FormFrameProps = {
  readonly title: string;
  /** What will happen, and what will not. */
  readonly text: string;
  /** Names the consequence: "Recall the query", never "OK". */
  readonly deed: string;
  /** What it lacks before it can be done; null where nothing. */
  readonly lack: string | null;
  readonly isPending: boolean;
  readonly isDanger?: boolean;
  readonly onDo: () => void;
  readonly onClose: () => void;
  /** The prefix of its controls’ names, under which the focus comes back after a lock. */
  readonly name?: string;
  /** The control that has the focus once this is gone, by its `dataFocus`; where it is not there, what held the form. */
  readonly returnTo?: string;
  readonly children?: ReactNode;
};

/** What is filled in before an act, in its place on the page: Ctrl+Enter does it, Escape leaves it undone. */
export function FormFrame({ title, text, deed, lack, isPending, isDanger = false, onDo, onClose, name, returnTo, children }: FormFrameProps) {
  const root = useRef<HTMLFormElement>(null);
  // Before it is seen: what is typed at once goes into the form, not to the commands of the page.
  useLayoutEffect(() => {
    const form = root.current;
    if (form === null) return;
    const holders = focusableAround(form);
    // Where there is nothing to fill in, the deed itself, which stands last.
    const first = form.querySelector<HTMLElement>('textarea, input') ?? [...form.querySelectorAll<HTMLElement>('button')].at(-1);
    first?.focus();
    // Words that are there already are gone on with, not put in front of.
    if (first instanceof HTMLTextAreaElement) first.setSelectionRange(first.value.length, first.value.length);
    return returnTo === undefined ? undefined : () => giveBack(returnTo, holders);
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
    <form className={styles['frame']} aria-label={title} autoComplete="off" noValidate ref={root} onSubmit={submit} onKeyDownCapture={onKeyDownCapture} onKeyDown={onKeyDown}>
      <h3 className={styles['title']}>{title}</h3>
      <p className={styles['text']}>{text}</p>
      {children}
      <div className={styles['foot']}>
        {lack !== null && <span className={styles['lack']} role="status">{lack}</span>}
        <Button onPress={onClose} shortcut="Escape" {...(name === undefined ? {} : { dataFocus: `${name}-cancel` })}>Cancel</Button>
        <Button variant={isDanger ? 'danger' : 'primary'} shortcut="Ctrl+Enter" isDisabled={lack !== null} isPending={isPending} onPress={onDo} {...(name === undefined ? {} : { dataFocus: `${name}-do` })}>{deed}</Button>
      </div>
    </form>
  );
}

/** What can have the focus around a form, the nearest first. */
function focusableAround(form: HTMLElement): readonly HTMLElement[] {
  const around: HTMLElement[] = [];
  for (let holder = form.parentElement; holder !== null; holder = holder.parentElement) {
    if (holder.hasAttribute('tabindex')) around.push(holder);
  }
  return around;
}

/** Gives the focus to a control that stands where the form stood, or to what held it; unless it has gone elsewhere meanwhile. */
function giveBack(returnTo: string, holders: readonly HTMLElement[]): void {
  // Once this turn has put in what stands there now; no frame is waited for, which a busy machine may owe for long.
  queueMicrotask(() => {
    if (document.activeElement !== null && document.activeElement !== document.body) return;
    (document.querySelector<HTMLElement>(`[data-focus="${returnTo}"]`) ?? holders.find(({ isConnected }) => isConnected))?.focus();
  });
}
