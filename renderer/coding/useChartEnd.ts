import { useEffect, useState } from 'react';
import type { Encounter, WorklistRow } from '../../shared/encounters';
import { localDate } from '../../shared/kernel';
import { readRow } from '../encounters';
import { loadRetention, useRetention } from '../retention';
import { formatDate } from '../ui';

/** Until when this chart is kept on this desk, or for which matter it is on hold, as a fact of the encounter panel; null until it is known. */
export function useChartEnd({ id, ref }: Pick<Encounter, 'id' | 'ref'>): readonly [name: string, value: string] | null {
  const holds = useRetention(({ overview }) => overview?.holds ?? null);
  const [row, setRow] = useState<WorklistRow | null>(null);
  useEffect(() => void loadRetention(), [id]);
  useEffect(() => {
    let isCurrent = true;
    void readRow({ id, ref }).then((found) => {
      if (isCurrent) setRow(found);
    });
    return () => { isCurrent = false; };
  }, [id, ref, holds]);
  const hold = holds?.find(({ encounterId }) => encounterId === id);
  if (hold !== undefined) return ['Legal hold', `${hold.matter}, by ${hold.byName}, ${formatDate(localDate(hold.at))}`];
  return row === null || row.endsAt === null ? null : ['Kept here', `until ${formatDate(localDate(row.endsAt))}`];
}
