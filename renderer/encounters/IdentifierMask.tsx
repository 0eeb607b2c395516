import { Eye, EyeOff } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button as AriaButton, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import { purposes, type IdentifierField, type Purpose } from '../../shared/audit';
import type { EncounterId } from '../../shared/kernel';
import { call } from '../bridge';
import { faultMessage, formatDate, IconButton, showAndFocus, shownFault, watchFocus } from '../ui';
import { Countdown } from './Countdown';
import { identifierWords, purposeWords, sexWords } from './words';
import styles from './identifiers.module.css';

/** How long a revealed identifier stays in sight. */
export const revealSeconds = 30;

type Sight =
  | { readonly is: 'masked' }
  | { readonly is: 'asked' }
  | { readonly is: 'shown'; readonly value: string; readonly until: number }
  | { readonly is: 'refused'; readonly title: string; readonly text: string };

export type IdentifierMaskProps = {
  readonly encounterId: EncounterId;
  readonly field: IdentifierField;
  /** Whether the chart holds this identifier at all. */
  readonly present: boolean;
  /** Opens the menu of purposes from outside (a command). */
  readonly isMenuOpen?: boolean;
  readonly onMenuOpenChange?: (isOpen: boolean) => void;
};

/**
 * One identifier: masked, until someone says why it is needed. It then shows for half a minute; the reveal is
 * in the audit log with its purpose.
 */
export function IdentifierMask(props: IdentifierMaskProps) {
  // Another chart in the same place begins masked, and what was asked for before does not reach it.
  return <Mask key={`${props.encounterId} ${props.field}`} {...props} />;
}

function Mask({ encounterId, field, present, isMenuOpen, onMenuOpenChange }: IdentifierMaskProps) {
  const [sight, setSight] = useState<Sight>({ is: 'masked' });
  const trigger = useRef<HTMLButtonElement>(null);
  const shown = useRef<HTMLSpanElement>(null);
  const word = identifierWords[field];

  async function reveal(purpose: Purpose): Promise<void> {
    const isUnmoved = watchFocus();
    setSight({ is: 'asked' });
    const answer = await call('encounters.reveal', { encounterId, field, purpose });
    if (answer.ok) {
      const { value } = answer.value;
      // The menu gives the focus back a frame after it closed, which is no move of the person's.
      const takesFocus = isUnmoved() || document.activeElement === trigger.current;
      showAndFocus(
        () => setSight({ is: 'shown', value: wordsOf(field, value), until: Date.now() + revealSeconds * 1000 }),
        () => (takesFocus ? shown.current?.querySelector('button') : null),
      );
    } else setSight(shownFault(answer.fault) === null ? { is: 'masked' } : { is: 'refused', ...faultMessage(answer.fault) });
  }

  function mask(): void {
    const hadFocus = shown.current?.contains(document.activeElement) === true;
    showAndFocus(() => setSight({ is: 'masked' }), () => (hadFocus ? trigger.current : null));
  }

  if (!present) return <span className={styles['absent']}>Not given</span>;
  if (sight.is === 'shown') {
    return (
      <span ref={shown} className={styles['shown']} data-shown role="status" aria-label={`${word}: ${sight.value}`}>
        <span className={styles['value']}>{sight.value}</span>
        <Countdown until={sight.until} seconds={revealSeconds} onEnd={mask} />
        <IconButton icon={EyeOff} label={`Mask the ${word.toLowerCase()} again`} onPress={mask} />
      </span>
    );
  }
  return (
    <span className={styles['masked']}>
      <MenuTrigger {...(isMenuOpen === undefined ? {} : { isOpen: isMenuOpen })} {...(onMenuOpenChange === undefined ? {} : { onOpenChange: onMenuOpenChange })}>
        <AriaButton
          ref={trigger}
          className={styles['mask'] ?? ''}
          aria-label={`${word}: masked. Reveal for a purpose`}
          aria-busy={sight.is === 'asked'}
          data-focus={`identifier-${field}`}
        >
          <span aria-hidden>••••••</span>
          <Eye size={14} aria-hidden />
        </AriaButton>
        <Popover className={styles['popover'] ?? ''} offset={4}>
          <Menu autoFocus="first" className={styles['menu'] ?? ''} aria-label={`Purpose of revealing the ${word.toLowerCase()}`} onAction={(key) => { const purpose = purposes.find((one) => one === key); if (purpose !== undefined) void reveal(purpose); }}>
            <MenuSection>
              <Header className={styles['menuHead'] ?? ''}>Why is it needed? The audit log keeps the answer.</Header>
              {purposes.map((purpose) => <MenuItem key={purpose} id={purpose} className={styles['entry'] ?? ''}>{purposeWords[purpose]}</MenuItem>)}
            </MenuSection>
          </Menu>
        </Popover>
      </MenuTrigger>
      {sight.is === 'refused' && <span role="alert" className={styles['refused']} title={sight.text}>{sight.title}</span>}
    </span>
  );
}

function wordsOf(field: IdentifierField, value: string): string {
  if (field === 'birthDate' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDate(value);
  if (field === 'sex' && (value === 'female' || value === 'male' || value === 'other')) return sexWords[value];
  return value;
}
