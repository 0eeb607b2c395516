import { CircleUserRound, UserRoundX } from 'lucide-react';
import type { Ownership } from '../../shared/access';
import { Tag } from '../ui';

const words: Readonly<Record<Exclude<Ownership, 'mine'>, string>> = { nobodys: 'Nobody’s yet', others: 'Not yours' };

/** Says by icon and word that a chart is not the person's; their own need no mark. */
export function OwnershipMark({ whose }: { readonly whose: Ownership }) {
  if (whose === 'mine') return null;
  return <Tag icon={whose === 'nobodys' ? CircleUserRound : UserRoundX}>{words[whose]}</Tag>;
}
