import { CircleUserRound, UserRoundX } from 'lucide-react';
import type { Ownership } from '../../shared/access';
import { Tag } from '../ui';
import styles from './access.module.css';

const words: Readonly<Record<Exclude<Ownership, 'mine'>, string>> = { nobodys: 'Nobody’s yet', others: 'Not yours' };

/** Says by icon and word that a chart is not the person's; their own need no mark. A narrow list keeps the icon, and the word to be read aloud. */
export function OwnershipMark({ whose }: { readonly whose: Ownership }) {
  if (whose === 'mine') return null;
  return <span title={words[whose]}><Tag icon={whose === 'nobodys' ? CircleUserRound : UserRoundX}><span className={styles['whose']}>{words[whose]}</span></Tag></span>;
}
