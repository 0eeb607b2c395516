import { createHash } from 'node:crypto';
import { dialog, type BrowserWindow } from 'electron';
import type { ShellInput, SignedFile } from '../../shared/ipc';
import { localDate, refuse } from '../../shared/kernel';
import { isCertificates } from './certificates';
import { writeWhole } from './write-whole';

type SaveInput = Required<Pick<ShellInput<'saveSigned'>, 'what' | 'text'>> & Pick<ShellInput<'saveSigned'>, 'name' | 'encoding'>;

/** What each file is called in the dialog, and how it ends. */
const files: Readonly<Record<SignedFile, { readonly name: string; readonly extension: 'json' | 'jsonl' | 'html' | 'age' | 'pdf' | 'ics' | 'bin' }>> = {
  'disposal-certificates': { name: 'Disposal certificates', extension: 'jsonl' },
  'training-ledger': { name: 'Training and policies signed', extension: 'jsonl' },
  favourites: { name: 'Favourites', extension: 'json' },
  'sealed-question': { name: 'Sealed question', extension: 'html' },
  'incident-packet': { name: 'Sealed file', extension: 'age' },
  'officer-card': { name: 'Privacy officer’s card', extension: 'json' },
  'officer-backup': { name: 'Sealed backup', extension: 'age' },
  'case-evidence': { name: 'Sealed evidence', extension: 'age' },
  'case-evidence-lines': { name: 'Evidence', extension: 'jsonl' },
  'case-paper': { name: 'PDF', extension: 'pdf' },
  'case-calendar': { name: 'Calendar', extension: 'ics' },
  'case-data': { name: 'Data', extension: 'json' },
  'incident-attachment': { name: 'Attachment', extension: 'bin' },
  'public-key': { name: 'JSON Web Key Set', extension: 'json' },
};

/**
 * Lets the person choose where a file goes, and writes it there; false when the dialog was closed without a
 * choice. `takeLeave` says whether the vault process has just given out the text with this digest to be saved.
 * @throws FaultError `not-permitted`, `malformed`
 */
export async function saveSigned(window: BrowserWindow, { what, text, name: proposed, encoding = 'utf8' }: SaveInput, takeLeave: (sha256: string) => Promise<boolean>): Promise<{ saved: boolean }> {
  if (what === 'disposal-certificates' && !isCertificates(text)) refuse({ code: 'malformed', where: 'text' });
  if (!(await takeLeave(createHash('sha256').update(text).digest('hex')))) refuse({ code: 'not-permitted', what: 'saving' });
  const { name, extension } = files[what];
  const { filePath, canceled } = await dialog.showSaveDialog(window, {
    title: 'Save the file',
    defaultPath: proposed ?? `${what}-${localDate(Date.now())}.${extension}`,
    filters: [{ name, extensions: [proposed?.split('.').at(-1) ?? extension] }],
    properties: ['dontAddToRecent', 'createDirectory', 'showOverwriteConfirmation'],
  });
  if (canceled || filePath === '') return { saved: false };
  writeWhole(filePath, Buffer.from(text, encoding));
  return { saved: true };
}
