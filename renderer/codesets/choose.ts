import { shell } from '../bridge';
import { addFiles } from './queue';

/** Lets the person choose publishers' files, and looks at them. */
export async function chooseFiles(): Promise<void> {
  const answer = await shell('choose', { what: 'code-set-files' });
  if (answer.ok && answer.value.grants.length > 0) await addFiles(answer.value.grants);
}

/** Takes files that were dropped on the page, and looks at them. */
export async function takeDropped(files: readonly File[]): Promise<void> {
  const grants = await window.desk.grantDropped(files);
  if (grants.length > 0) await addFiles(grants);
}
