import type { Encounter } from '../../shared/encounters';
import { StatusSlot } from '../ui';
import { useBench } from './bench';
import type { Finding } from './findings';
import { useCoding } from './store';
import { counted } from './words';
import styles from './workspace.module.css';

export type WorkspaceStatusProps = {
  readonly encounter: Encounter;
  readonly findings: readonly Finding[];
  /** How many queries to a provider are open. */
  readonly queries: number;
};

/** The status line: what is still to do here, and whether a change is on its way. */
export function WorkspaceStatus({ encounter, findings, queries }: WorkspaceStatusProps) {
  const coding = useCoding((state) => state.coding);
  const underway = useCoding((state) => state.underway);
  const bare = coding?.assignments.filter(({ evidence, exception }) => evidence.length === 0 && exception === null).length ?? 0;
  const read = encounter.documents.filter((document) => document.read).length;
  const blocking = findings.filter(({ isBlocking }) => isBlocking).length;
  const current = useBench((state) => state.finding);
  const at = findings.findIndex(({ key }) => key === current);
  const found = findings[at];
  const parts = [
    found === undefined ? '' : `${at + 1} of ${findings.length}: ${found.title}`,
    coding?.status === 'final' ? 'Final, read-only' : blocking > 0 ? `${counted(blocking, 'thing')} to mend (F8)` : 'Nothing to mend',
    queries > 0 ? `${counted(queries, 'query', 'queries')} open` : '',
    bare > 0 ? `${counted(bare, 'code')} without evidence` : '',
    encounter.documents.length === 0 ? 'no documents' : read === encounter.documents.length ? 'all documents read' : `documents read ${read}/${encounter.documents.length}`,
    underway > 0 ? 'saving a change' : '',
  ];
  return <StatusSlot><span className={styles['statusWords']} role="status">{parts.filter((part) => part !== '').join(' · ')}</span></StatusSlot>;
}
