import { dialog, type BrowserWindow } from 'electron';
import { writeWhole } from '../shell/write-whole';

/**
 * Lets the person choose where ciphertext goes, under a name that says nothing, and writes it there.
 * @param name of the file, e.g. `report-4k2m9x0q.age`
 * @returns false when the dialog was closed without a choice
 */
export async function saveSealed(window: BrowserWindow, name: string, text: string): Promise<{ saved: boolean }> {
  const { filePath, canceled } = await dialog.showSaveDialog(window, {
    title: 'Save the sealed file',
    defaultPath: name,
    filters: [{ name: 'Sealed file', extensions: ['age'] }],
    properties: ['dontAddToRecent', 'createDirectory', 'showOverwriteConfirmation'],
  });
  if (canceled || filePath === '') return { saved: false };
  writeWhole(filePath, text);
  return { saved: true };
}
