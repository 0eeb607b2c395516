import { Building2, CircleDashed, ShieldAlert, type LucideIcon } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { ShownOrganisation } from '../../shared/policy';
import { Tooltip } from '../ui';
import styles from './mark.module.css';
import { usePolicy } from './store';
import { modeWords } from './summary';

const icons: Readonly<Record<ShownOrganisation['mode'], LucideIcon>> = { unmanaged: CircleDashed, managed: Building2, unreadable: ShieldAlert };

/** Whether an organisation rules this desk, always in sight; what that means on hover and focus, the whole policy on a press. */
export function ManagedMark({ onShowPolicy }: { readonly onShowPolicy: () => void }) {
  const organisation = usePolicy((state) => state.rules?.organisation ?? null);
  if (organisation === null) return null;
  const { title, text } = modeWords(organisation);
  const Icon = icons[organisation.mode];
  return (
    <Tooltip text={text}>
      <Button className={styles['mark'] ?? ''} onPress={onShowPolicy} data-mode={organisation.mode} aria-label={`${title}. Show the policy`}>
        <Icon size={12} aria-hidden /> {title}
      </Button>
    </Tooltip>
  );
}

/** The same where nobody has unlocked yet: with what it means, since there is room, and the banner says it of an unreadable one. */
export function ManagedLine() {
  const organisation = usePolicy((state) => state.rules?.organisation ?? null);
  if (organisation === null) return null;
  const { title, text } = modeWords(organisation);
  const Icon = icons[organisation.mode];
  return <footer className={styles['outside']} data-mode={organisation.mode}><p><Icon size={14} aria-hidden /> <strong>{title}</strong>{organisation.mode !== 'unreadable' && <> {text}</>}</p></footer>;
}
