import { CircleCheck, CircleDot, CircleSlash, FileLock, ListChecks, Pencil, type LucideIcon } from 'lucide-react';
import type { IncidentState } from '../../shared/incidents';
import { Tag, type Tone } from '../ui';
import { stateWords } from './words';

const looks: Readonly<Record<IncidentState, { readonly icon: LucideIcon; readonly tone: Tone | 'neutral' }>> = {
  started: { icon: Pencil, tone: 'warning' }, sealed: { icon: FileLock, tone: 'warning' }, sent: { icon: CircleDot, tone: 'info' }, acknowledged: { icon: CircleCheck, tone: 'success' }, closed: { icon: CircleSlash, tone: 'neutral' },
};

/** How far a report has come, and whether something is asked of its reporter. */
export function StateTag({ state, tasks }: { readonly state: IncidentState; readonly tasks: number }) {
  const { icon, tone } = looks[state];
  return (
    <span>
      <Tag tone={tone} icon={icon}>{stateWords[state].label}</Tag> {tasks > 0 && <Tag tone="info" icon={ListChecks}>{tasks === 1 ? '1 task' : `${tasks} tasks`}</Tag>}
    </span>
  );
}
