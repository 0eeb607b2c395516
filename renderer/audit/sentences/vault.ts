import type { CopyFailure, CopyReason } from '../../../shared/kernel';
import { formatDateTime } from '../../ui/format';
import { counted } from './counted';
import type { EventOf, SentencesOf } from './table';

const mendingWords: Readonly<Record<EventOf<'vault.header-mended'>['why'], string>> = { missing: 'it was gone', damaged: 'it was damaged', behind: 'it was behind the other' };

const undoneWords: Readonly<Record<EventOf<'vault.change-undone'>['what'], string>> = {
  passphrase: 'Found that the last change of the passphrase was not completed: the passphrase before it holds',
  recovered: 'Found that the last setting of another passphrase with the recovery key was not completed: the passphrase before it holds',
  raised: 'Found that the last sealing of the vault’s key was not completed: the one before it holds',
};

function earlierWords({ events, lastAt, head, before, afresh }: EventOf<'vault.earlier-gone'>): string {
  const how = afresh ? 'Began this vault though another was here before and is gone' : 'Found that another vault was here before and is gone';
  const reach = events === null || lastAt === null ? 'how far its log reached is not known' : `its log had ${counted(events, 'event', 'events')}, the last sealed on ${formatDateTime(lastAt)}${head === null ? '' : ` (${head.slice(0, 12)})`}`;
  return `${how}: ${reach}${before === 0 ? '' : `; ${counted(before, 'vault', 'vaults')} had been here before that one`}`;
}

const copyWords: Readonly<Record<CopyReason, string>> = { scheduled: 'by the clock', 'by-hand': 'when asked to', 'before-update': 'before a newer Chartlock changed it', 'taken-away': 'when its file was taken away' };

const copyFailureWords: Readonly<Record<CopyFailure, string>> = { 'disk-full': 'the disk is full', disk: 'the disk refused it', unsound: 'it did not prove sound' };

/** Events of the vault itself, in words. */
export const vaultSentences: SentencesOf<'vault'> = {
  'vault.created': (event) => (event.keychain ? 'Created the vault, bound to the system keychain' : 'Created the vault, protected by the passphrase alone'),
  'vault.unlocked': (event) => {
    const how = event.keychain ? 'Unlocked the desk' : 'Unlocked the desk by the passphrase alone';
    return event.failedBefore === 0 ? how : `${how}, after ${counted(event.failedBefore, 'failed attempt', 'failed attempts')}`;
  },
  'vault.passphrase-changed': () => 'Changed the passphrase',
  'vault.recovered': (event) => `Another passphrase was set with the organisation’s recovery key${event.fingerprint === null ? '' : ` ${event.fingerprint.slice(0, 8)}…`}`,
  'vault.copied': (event) => `Made a backup copy of the vault, ${copyWords[event.why]}`,
  'vault.copy-failed': (event) => `Could not make a backup copy of the vault: ${copyFailureWords[event.why]}`,
  'vault.brought-back': (event) => `Put the copy of ${formatDateTime(event.copyAt)} in the place of the vault, at ${formatDateTime(event.at)}: what came in between is not in this log${event.charts === 0 ? '' : `; ${counted(event.charts, 'chart', 'charts')} that had died since ${event.charts === 1 ? 'is' : 'are'} gone again`}`,
  'vault.earlier-gone': (event) => earlierWords(event),
  'vault.change-undone': (event) => undoneWords[event.what],
  'vault.header-other': () => 'Found another header than the one that was last put in force: the header, or the database, is an older one',
  'vault.header-mended': (event) => `Wrote the ${event.file} file of the vault’s header anew: ${mendingWords[event.why]}`,
  'vault.kdf-raised': (event) => `Sealed the vault’s key anew: a guess costs ${event.mebibytes.toLocaleString('en-US')} MiB and ${counted(event.passes, 'pass', 'passes')}`,
  'vault.keychain-added': () => 'Bound the vault to the system keychain',
  'vault.recovery-set': (event) => `Sealed the vault’s key to the organisation’s recovery key ${event.fingerprint.slice(0, 8)}…`,
  'vault.recovery-removed': () => 'Removed what the organisation could open the vault with',
  'vault.recovery-refused': () => 'Could not use the recovery key of the policy, which cannot be read; what was sealed before stays as it was',
  'vault.second-session-refused': () => 'Was refused a second session: one was open elsewhere on this computer',
};
