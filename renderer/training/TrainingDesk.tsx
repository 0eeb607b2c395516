import { useEffect, useRef } from 'react';
import { updatePlace, useDesk } from '../desk';
import { useCommands } from '../ui';
import { openText } from './open-text';
import { loadTraining, useTraining } from './store';
import { firstOwed, owedOf } from './words';

/** A new day, and a new policy, come while the desk is open. */
const lookEveryMs = 60_000;

/** Whether there is anything of training to show: what is demanded, or what was signed once. */
export function useHasTraining(): boolean {
  const isDemanded = useDesk(({ about }) => (about?.rules.policy.requirements.length ?? 0) > 0);
  const overview = useTraining((state) => state.overview);
  return overview === null ? isDemanded : overview.items.length + overview.reviews.length + overview.signatures > 0;
}

/** How many texts wait for a signature. */
export function useOwedCount(): number {
  return useTraining(({ overview }) => (overview === null ? 0 : owedOf(overview).owed.length));
}

/**
 * What of training is there in every view: an eye on what is owed, and the way to it. Whoever sits at a new desk is led
 * there first. Mounted once in the frame.
 */
export function TrainingDesk() {
  const overview = useTraining((state) => state.overview);
  const first = overview === null ? null : firstOwed(overview);
  useCommands([{ id: 'train-now', title: 'Read and sign what is due', group: 'Desk', enabled: first !== null, run: () => openText(first?.sha256 ?? null) }]);
  useEffect(() => {
    void loadTraining();
    const timer = setInterval(() => void loadTraining(), lookEveryMs);
    return () => clearInterval(timer);
  }, []);
  useLeadingThere(first !== null);
  return null;
}

/** A desk at which nobody has been anywhere begins with what is owed. */
function useLeadingThere(isOwing: boolean): void {
  const isNew = useDesk((state) => state.isNew);
  const isLed = useRef(false);
  useEffect(() => {
    if (!isNew || !isOwing || isLed.current) return;
    isLed.current = true;
    updatePlace({ view: 'training' });
  }, [isNew, isOwing]);
}
