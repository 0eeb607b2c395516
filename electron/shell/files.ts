import { randomBytes } from 'node:crypto';
import { statSync, type Stats } from 'node:fs';
import { basename } from 'node:path';
import { dialog, type BrowserWindow, type OpenDialogOptions } from 'electron';
import type { Grant, ShellInput } from '../../shared/ipc';
import { grantIdSchema, newId } from '../../shared/kernel';
import type { VaultProcess } from './vault-process';

const sealed = [{ name: 'Sealed files', extensions: ['age'] }, { name: 'All files', extensions: ['*'] }];

const dialogs: Readonly<Record<ShellInput<'choose'>['what'], OpenDialogOptions>> = {
  'code-set-files': {
    title: 'Import code sets',
    properties: ['openFile', 'multiSelections', 'dontAddToRecent'],
    filters: [{ name: 'Code set releases', extensions: ['txt', 'csv'] }, { name: 'All files', extensions: ['*'] }],
  },
  'document-files': {
    title: 'Import documents',
    properties: ['openFile', 'multiSelections', 'dontAddToRecent'],
    filters: [{ name: 'Text', extensions: ['txt', 'text', 'md', 'asc'] }, { name: 'All files', extensions: ['*'] }],
  },
  'favourites-file': {
    title: 'Take favourites over',
    properties: ['openFile', 'dontAddToRecent'],
    filters: [{ name: 'Favourites', extensions: ['json'] }, { name: 'All files', extensions: ['*'] }],
  },
  'query-directory': {
    title: 'Import a directory of providers',
    properties: ['openFile', 'dontAddToRecent'],
    filters: [{ name: 'CSV, or a FHIR bundle', extensions: ['csv', 'json'] }, { name: 'All files', extensions: ['*'] }],
  },
  'query-templates': {
    title: 'Import templates of queries',
    properties: ['openFile', 'dontAddToRecent'],
    filters: [{ name: 'Templates', extensions: ['json'] }, { name: 'All files', extensions: ['*'] }],
  },
  'query-answer': {
    title: 'Take in an answer',
    properties: ['openFile', 'dontAddToRecent'],
    filters: [{ name: 'Answers to sealed questions', extensions: ['chartlock'] }, { name: 'All files', extensions: ['*'] }],
  },
  'incident-attachment': { title: 'Attach files', properties: ['openFile', 'multiSelections', 'dontAddToRecent'], filters: [{ name: 'All files', extensions: ['*'] }] },
  'incident-card': { title: 'Take in the privacy officer’s card', properties: ['openFile', 'dontAddToRecent'], filters: [{ name: 'Card', extensions: ['json', 'txt'] }, { name: 'All files', extensions: ['*'] }] },
  'incident-reply': { title: 'Take in what the privacy officer sent', properties: ['openFile', 'dontAddToRecent'], filters: sealed },
  'incident-packets': { title: 'Take in sealed reports', properties: ['openFile', 'multiSelections', 'dontAddToRecent'], filters: sealed },
  'officer-backup': { title: 'Restore keys from a backup', properties: ['openFile', 'dontAddToRecent'], filters: sealed },
  'document-folder': { title: 'Import a folder of documents', properties: ['openDirectory', 'dontAddToRecent'] },
};

/** Tells the vault process the path and gives the page a token for it. */
export function grantPaths(vault: VaultProcess, paths: readonly string[]): Grant[] {
  return paths.flatMap((path) => {
    const status = statusOf(path);
    if (status === undefined) return [];
    const grantId = newId('grt', grantIdSchema, randomBytes);
    vault.tell({ kind: 'grant', grantId, path, folder: status.isDirectory() });
    return [{ grantId, name: basename(path), folder: status.isDirectory() }];
  });
}

/** What lies at a path; undefined where there is nothing, or nothing that this person may look at. */
function statusOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** Lets the person choose files; their paths go to the vault process alone. */
export async function choosePaths(window: BrowserWindow, what: ShellInput<'choose'>['what']): Promise<readonly string[]> {
  const { filePaths, canceled } = await dialog.showOpenDialog(window, dialogs[what]);
  return canceled ? [] : filePaths;
}
