import { BookOpen, Eye, FileText, FileWarning, GraduationCap, LampDesk, ListChecks, MessageCircleQuestion, Scale, ScrollText, SlidersHorizontal, type LucideIcon } from 'lucide-react';
import type { Place } from '../../shared/desk';
import { chartWorkers } from '../../shared/ipc';
import { accessReviewers } from '../../shared/oversight';
import type { Role } from '../../shared/kernel';

export type ViewName = Place['view'];

export type View = {
  readonly name: ViewName;
  readonly title: string;
  /** Under the icon in the rail. */
  readonly label: string;
  readonly icon: LucideIcon;
  readonly keys: string;
};

const views: readonly View[] = [
  // Whoever has these has no worklist: the same key leads to what waits for them.
  { name: 'cases', title: 'Go to the cases', label: 'Cases', icon: Scale, keys: 'Ctrl+1' },
  { name: 'worklist', title: 'Go to the worklist', label: 'Work', icon: ListChecks, keys: 'Ctrl+1' },
  { name: 'encounter', title: 'Go to the encounter', label: 'Encounter', icon: FileText, keys: 'Ctrl+2' },
  { name: 'queries', title: 'Go to the queries', label: 'Queries', icon: MessageCircleQuestion, keys: 'Ctrl+9' },
  { name: 'incidents', title: 'Go to the incidents', label: 'Incidents', icon: FileWarning, keys: 'Alt+0' },
  { name: 'codesets', title: 'Go to the code sets', label: 'Code sets', icon: BookOpen, keys: 'Ctrl+3' },
  { name: 'audit', title: 'Go to the audit log', label: 'Audit', icon: ScrollText, keys: 'Ctrl+4' },
  { name: 'oversight', title: 'Go to the access review', label: 'Access', icon: Eye, keys: 'Ctrl+8' },
  { name: 'training', title: 'Go to training and policies', label: 'Training', icon: GraduationCap, keys: 'Ctrl+7' },
  { name: 'desk', title: 'Go to the desk', label: 'Desk', icon: LampDesk, keys: 'Ctrl+5' },
  { name: 'policy', title: 'Go to the policy', label: 'Policy', icon: SlidersHorizontal, keys: 'Ctrl+6' },
];

/** The views that a person of this role has now: charts for those who work in them, the encounter while one is open, training where there is any. */
export function viewsFor(role: Role, place: Place, hasTraining: boolean): readonly View[] {
  const seesCharts = chartWorkers.includes(role);
  return views.filter(({ name }) => {
    switch (name) {
      case 'worklist':
        return seesCharts;
      case 'queries':
        // Whoever looks after the computer keeps the directory of providers.
        return seesCharts || role === 'it-admin';
      case 'encounter':
        return seesCharts && place.encounterId !== null;
      case 'training':
        return hasTraining;
      case 'oversight':
        return accessReviewers.includes(role);
      case 'cases':
        return role === 'privacy-officer';
      default:
        return true;
    }
  });
}

/** The view to show: the place's own where the person has it, otherwise the first they have. */
export function viewAt(role: Role, place: Place, hasTraining: boolean): ViewName {
  const available = viewsFor(role, place, hasTraining);
  if (available.some(({ name }) => name === place.view)) return place.view;
  const first = available[0]?.name ?? 'desk';
  return first === 'codesets' || first === 'queries' ? 'audit' : first;
}
