import { encounterIdSchema, type EncounterId } from '../../../shared/kernel';
import type { ChartKeeper } from '../keeper';
import type { WritableDatabase } from '../store';
import { releaseDead } from './evidence';
import { deleteHold } from './store';

/**
 * Takes charts that had died, and came back with an older copy of the vault, out of it again: their keys are gone, and
 * what certified their death was signed then. What held them then had been let go before.
 * @returns how many they were
 */
export function buryAgain(db: WritableDatabase, charts: ChartKeeper, isDead: (encounterId: EncounterId) => boolean): number {
  const dead = charts.ids(db).map((id) => encounterIdSchema.parse(id)).filter(isDead);
  for (const id of dead) {
    deleteHold(db, id);
    releaseDead(db, id);
    charts.remove(db, id);
  }
  return dead.length;
}
