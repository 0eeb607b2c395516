import { useEffect, useRef, type FormEvent, type KeyboardEvent, type ReactNode } from 'react';
import { Button } from '../../ui';
import styles from './read.module.css';

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
  readonly onCancel: () => void;
  readonly children: ReactNode;
};

/** What is filled in before an act, in its place beside the chart: Ctrl+Enter does it, Escape leaves it undone. */
export function FormFrame({ title, text, deed, lack, isPending, isDanger = false, onDo, onCancel, children }: FormFrameProps) {
  const root = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // Where there is nothing to fill in, the deed itself, which stands last.
    const first = root.current?.querySelector<HTMLElement>('textarea, input') ?? [...(root.current?.querySelectorAll<HTMLElement>('button') ?? [])].at(-1);
    first?.focus();
  }, []);
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
    onCancel();
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <form className={styles['form']} aria-label={title} autoComplete="off" noValidate ref={root} onSubmit={submit} onKeyDownCapture={onKeyDownCapture} onKeyDown={onKeyDown}>
      <h3 className={styles['sectionHead']}>{title}</h3>
      <p className={styles['faint']}>{text}</p>
      {children}
      <div className={styles['formFoot']}>
        {lack !== null && <span className={styles['lack']} role="status">{lack}</span>}
        <Button onPress={onCancel} shortcut="Escape">Cancel</Button>
        <Button variant={isDanger ? 'danger' : 'primary'} shortcut="Ctrl+Enter" isDisabled={lack !== null} isPending={isPending} onPress={onDo}>{deed}</Button>
      </div>
    </form>
  );
}
