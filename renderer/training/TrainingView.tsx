import { useEffect } from 'react';
import { BarSlot, StatusSlot } from '../ui';
import { useOpenText } from './open-text';
import { loadLedger, loadTraining, useTraining } from './store';
import { TextView } from './TextView';
import { TrainingList } from './TrainingList';
import { owedOf } from './words';

/** Training and policies: what is asked, reading and signing it, and what was signed. */
export function TrainingView() {
  const open = useOpenText();
  const overview = useTraining((state) => state.overview);
  // A text that has another word by now is another text: the list shows it.
  const isGone = overview !== null && overview.items.every(({ sha256 }) => sha256 !== open);
  useEffect(() => {
    void loadTraining();
    void loadLedger();
  }, []);
  return (
    <>
      <BarSlot><h1>Training and policies</h1></BarSlot>
      <StatusSlot>{overview === null ? '' : statusOf(owedOf(overview).owed.length, overview.items.length)}</StatusSlot>
      {open === null || isGone ? <TrainingList /> : <TextView key={open} sha256={open} />}
    </>
  );
}

function statusOf(owed: number, all: number): string {
  return owed === 0 ? 'Nothing is due' : `${owed} of ${all} to read and sign`;
}
