import { randomBytes } from 'node:crypto';
import { uptime } from 'node:os';
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { concernFileName, packetFileName, waitingFolder } from '../../shared/incidents';
import { randomWord } from '../../shared/kernel';
import type { ShellHandlers } from '../shell/door';
import { saveSealed } from './save';
import { sweepHalfWritten, WaitingFolder } from './waiting';

type Handlers = Pick<ShellHandlers, 'noticeIncident' | 'keepIncident' | 'waitingIncidents' | 'saveWaiting' | 'leaveConcern' | 'saveConcern'>;

const dayMs = 86_400_000;
const random = (count: number): Uint8Array => randomBytes(count);

/**
 * The shell's part in reports that are made without an open vault.
 * @param keepDays how many days the policy has incidents kept, once the policy is read
 */
export function incidentCalls(window: BrowserWindow, dataFolder: string, keepDays: Promise<() => number>): Handlers {
  const folder = join(dataFolder, waitingFolder);
  sweepHalfWritten(folder);
  const waiting = new WaitingFolder({ folder, now: () => Date.now(), uptimeMs: () => uptime() * 1000, random });
  const sweep = (keep: () => number): void => waiting.sweepConcerns(keep());
  // Not before it is known how long the policy has them kept.
  void keepDays.then((keep) => {
    sweep(keep);
    setInterval(() => sweep(keep), dayMs);
  });
  return {
    noticeIncident: () => waiting.notice(),
    keepIncident: (kept) => {
      if ('sealed' in kept) waiting.keepSealed(kept.incidentId, kept.sealed);
      else waiting.keepType(kept.incidentId, kept.type);
      return {};
    },
    waitingIncidents: () => waiting.list(),
    saveWaiting: async (which) => {
      if ('report' in which) return saveSealed(window, packetFileName('report', randomWord(8, random)), waiting.sealedText(which));
      const saved = await saveSealed(window, concernFileName(which.concern), waiting.sealedText(which));
      if (saved.saved) waiting.noteSaved(which.concern);
      return saved;
    },
    leaveConcern: ({ sealed }) => {
      waiting.leaveConcern(sealed);
      return {};
    },
    saveConcern: ({ sealed }) => saveSealed(window, concernFileName(randomWord(8, random)), sealed),
  };
}
