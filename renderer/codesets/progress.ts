import type { NoticeBody } from '../../shared/ipc';

export type ImportProgress = Pick<NoticeBody<'codesets.progress'>, 'phase' | 'done' | 'total'>;

export const phaseWords: Readonly<Record<ImportProgress['phase'], string>> = {
  reading: 'Reading and checking the file',
  indexing: 'Building the search index',
  saving: 'Saving the release',
};

/**
 * Seconds that a phase still needs at the pace it has had; null while too little is done to tell.
 */
export function secondsLeft(startedAt: number, now: number, done: number, total: number): number | null {
  const elapsed = now - startedAt;
  if (elapsed < 800 || done <= 0 || total <= done || done / total < 0.02) return null;
  return Math.max(1, Math.round(((elapsed / done) * (total - done)) / 1000));
}
