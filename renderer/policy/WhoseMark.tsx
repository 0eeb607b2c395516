import { Building2, CircleDashed, ShieldAlert, ShieldCheck, UserRound, type LucideIcon } from 'lucide-react';
import { classNames } from '../ui';
import styles from './policy.module.css';
import { whoseWords, type Whose } from './whose';

/** Who set a value: one of the origins, or Chartlock itself where there is nothing to set. */
export type Setter = Whose['by'] | 'always';

const icons: Readonly<Record<Setter, LucideIcon>> = { default: CircleDashed, organisation: Building2, unreadable: ShieldAlert, person: UserRound, always: ShieldCheck };
const words: Readonly<Record<Setter, string>> = { ...whoseWords, always: 'Always, by Chartlock' };
const names: Readonly<Record<Setter, string>> = { default: 'Default', organisation: 'Your organisation', unreadable: 'Strictest, since unreadable', person: 'You', always: 'Chartlock, always' };

/** Who set a value, as icon and words. */
export function WhoseMark({ by, id }: { readonly by: Setter; readonly id?: string }) {
  const Icon = icons[by];
  return <span className={classNames(styles['whose'], styles[by])} {...(id === undefined ? {} : { id })}><Icon size={14} aria-hidden /> {words[by]}</span>;
}

/** The same within a line: who it is, and no more. */
export function WhoseName({ by }: { readonly by: Setter }) {
  const Icon = icons[by];
  return <span className={classNames(styles['whoseName'], styles[by])}><Icon size={12} aria-hidden /> {names[by]}</span>;
}
