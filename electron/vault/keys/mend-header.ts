import { stageHeader, type HeaderFound } from './header';
import type { KeyChanges } from './raise';

/**
 * Writes both files of the header anew where one of them is gone, spoiled or behind. Only once the header that is in force has
 * opened the vault: what nobody has proved must not take the place of a sound file.
 * @param isWritten whether both are written anyway
 */
export function mendHeader(path: string, { header, mending, isSingle }: HeaderFound, isWritten: boolean): KeyChanges {
  const events = mending === null ? [] : [{ event: 'vault.header-mended', ...mending } as const];
  const isDue = (mending !== null || isSingle) && !isWritten;
  return { events, header: null, seal: () => (isDue ? stageHeader(path, header)() : undefined) };
}
