import type { Fault } from '../../../shared/kernel';
import { shell } from '../../bridge';

/** Somebody came in: the shell covers the desk at once and locks in ten seconds. */
export async function reportVisitor(): Promise<void> {
  await shell('visitor', {});
}

/** Takes a curtain away that waits for a decision. */
export async function liftCurtain(): Promise<void> {
  await shell('liftCurtain', {});
}

/** Locks as the end of a shift. Answers with a fault where the shell did not. */
export async function lockForTheDay(): Promise<Fault | null> {
  const result = await shell('endShift', {});
  return result.ok ? null : result.fault;
}
