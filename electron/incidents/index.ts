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

const random = (count: number): Uint8Array => randomBytes(count);

/** The shell's part in reports that are made without an open vault. */
export function incidentCalls(window: BrowserWindow, dataFolder: string): Handlers {
  const folder = join(dataFolder, waitingFolder);
  sweepHalfWritten(folder);
  const waiting = new WaitingFolder({ folder, now: () => Date.now(), uptimeMs: () => uptime() * 1000, random });
  return {
    noticeIncident: () => waiting.notice(),
    keepIncident: (kept) => {
      if ('sealed' in kept) waiting.keepSealed(kept.incidentId, kept.sealed);
      else waiting.keepType(kept.incidentId, kept.type);
      return {};
    },
    waitingIncidents: () => waiting.list(),
    saveWaiting: (which) => saveSealed(window, 'report' in which ? packetFileName('report', randomWord(8, random)) : concernFileName(which.concern), waiting.sealedText(which)),
    leaveConcern: ({ sealed }) => {
      waiting.leaveConcern(sealed);
      return {};
    },
    saveConcern: ({ sealed }) => saveSealed(window, concernFileName(randomWord(8, random)), sealed),
  };
}
