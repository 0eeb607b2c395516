import { CircleAlert, CircleCheck, Info, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names';
import styles from './Notice.module.css';

export type Tone = 'info' | 'warning' | 'error' | 'success';

const looks: Readonly<Record<Tone, { readonly icon: LucideIcon; readonly word: string }>> = {
  info: { icon: Info, word: 'Note' },
  warning: { icon: TriangleAlert, word: 'Warning' },
  error: { icon: CircleAlert, word: 'Problem' },
  success: { icon: CircleCheck, word: 'Done' },
};

export type NoticeProps = {
  readonly tone: Tone;
  /** The word beside the icon; the tone's own when left out. */
  readonly title?: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
};

/** Says something that matters here and now: icon, word, sentence, and what can be done. */
export function Notice({ tone, title, children, actions }: NoticeProps) {
  const { icon: Icon, word } = looks[tone];
  return (
    <div className={classNames(styles['notice'], styles[tone])} role={tone === 'error' ? 'alert' : 'status'}>
      <Icon className={styles['icon']} size={16} aria-hidden />
      <div className={styles['words']}>
        <strong className={styles['title']}>{title ?? word}</strong>
        <div>{children}</div>
        {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
      </div>
    </div>
  );
}

export type TagProps = { readonly tone?: Tone | 'neutral'; readonly children: ReactNode; readonly icon?: LucideIcon };

/** A status in a word, with its icon: never colour alone. */
export function Tag({ tone = 'neutral', children, icon }: TagProps) {
  const Icon = icon ?? (tone === 'neutral' ? undefined : looks[tone].icon);
  return (
    <span className={classNames(styles['tag'], styles[tone])}>
      {Icon !== undefined && <Icon size={12} aria-hidden />}
      {children}
    </span>
  );
}
