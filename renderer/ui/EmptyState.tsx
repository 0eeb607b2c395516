import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

export type EmptyStateProps = { readonly title: string; readonly text: ReactNode; readonly actions?: ReactNode; readonly icon?: LucideIcon };

/** A place with nothing in it yet: says what would fill it, and offers it. */
export function EmptyState({ title, text, actions, icon: Icon }: EmptyStateProps) {
  return (
    <div className={styles['empty']}>
      {Icon !== undefined && <Icon className={styles['icon']} size={28} strokeWidth={1.5} aria-hidden />}
      <h2 className={styles['title']}>{title}</h2>
      <div className={styles['text']}>{text}</div>
      {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
    </div>
  );
}
