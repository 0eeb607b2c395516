import { CircleCheck, CircleDashed, CircleDot, FilePen, type LucideIcon } from 'lucide-react';
import type { EncounterStatus } from '../../shared/encounters';
import { statusWords } from './words';
import styles from './worklist.module.css';

const icons: Readonly<Record<EncounterStatus, LucideIcon>> = {
  new: CircleDashed,
  'in-progress': CircleDot,
  final: CircleCheck,
  addendum: FilePen,
};

/** An encounter's status: icon and word. */
export function StatusMark({ status }: { readonly status: EncounterStatus }) {
  const Icon = icons[status];
  return (
    <span className={styles['status']} data-status={status}>
      <Icon size={14} aria-hidden />
      {statusWords[status]}
    </span>
  );
}
