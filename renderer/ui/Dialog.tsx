import { X } from 'lucide-react';
import { useId, type FormEvent, type KeyboardEvent, type ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button, IconButton } from './Button';
import { classNames } from './class-names';
import styles from './Dialog.module.css';
import { FirstFocus } from './FirstFocus';

export type DialogProps = {
  readonly title: string;
  readonly isOpen: boolean;
  /** Escape, the close button, and a press outside (unless `isDismissable` is false). */
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** The buttons at the foot, the main one last. */
  readonly actions?: ReactNode;
  /** `wide` is as large as the window lets it be, for work of its own that lies over all other. */
  readonly size?: 'small' | 'medium' | 'large' | 'wide';
  /** False while closing would lose work. */
  readonly isDismissable?: boolean;
  /** False while only its own buttons close it: there is no other, and Escape does nothing. */
  readonly canClose?: boolean;
  /** Makes the body a form: Enter in a field submits, Ctrl+Enter anywhere, as does a button of type submit. */
  readonly onSubmit?: () => void;
  readonly role?: 'dialog' | 'alertdialog';
};

/** A modal dialog. The focus moves in, stays in, and goes back where it was. */
export function Dialog({ title, isOpen, onClose, children, actions, size = 'medium', isDismissable = true, canClose = true, onSubmit, role = 'dialog' }: DialogProps) {
  const titleId = useId();
  const inside = (
    <>
      <div className={styles['body']}>{children}</div>
      {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
    </>
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSubmit?.();
  };
  // In a text area Enter is a new line; Ctrl+Enter submits from anywhere.
  const submitByKey = (event: KeyboardEvent<HTMLFormElement>): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.currentTarget.requestSubmit();
  };
  return (
    <ModalOverlay className={styles['overlay'] ?? ''} isOpen={isOpen} isDismissable={isDismissable && canClose} isKeyboardDismissDisabled={!canClose} onOpenChange={(open) => { if (!open) onClose(); }} data-modal>
      <Modal className={classNames(styles['modal'], styles[size])}>
        <AriaDialog className={styles['dialog'] ?? ''} role={role} aria-labelledby={titleId}>
          <FirstFocus />
          <header className={styles['header']}>
            <Heading slot="title" level={2} id={titleId} className={styles['title'] ?? ''}>{title}</Heading>
            {canClose && <IconButton label="Close" icon={X} onPress={onClose} shortcut="Escape" />}
          </header>
          {onSubmit === undefined ? inside : (
            <form className={styles['form']} autoComplete="off" noValidate onSubmit={submit} onKeyDown={submitByKey}>{inside}</form>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

export type ConfirmDialogProps = {
  readonly title: string;
  readonly isOpen: boolean;
  /** What will happen, and what will not. */
  readonly children: ReactNode;
  /** Names the consequence: "Remove the encounter", never "OK". */
  readonly confirmLabel: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly tone?: 'danger' | 'primary';
  readonly isPending?: boolean;
};

/** Asks before something that leaves the desk or cannot be undone; everything else has undo instead. */
export function ConfirmDialog({ title, isOpen, children, confirmLabel, onConfirm, onClose, tone = 'danger', isPending = false }: ConfirmDialogProps) {
  return (
    <Dialog
      title={title}
      isOpen={isOpen}
      onClose={onClose}
      size="small"
      role="alertdialog"
      actions={
        <>
          {/* The harmless answer has the focus: Enter by habit destroys nothing. */}
          <Button onPress={onClose} autoFocus>Cancel</Button>
          <Button variant={tone} onPress={onConfirm} isPending={isPending}>{confirmLabel}</Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
