import type { FileToSave } from '../../shared/cases';
import { sealedFileNameSchema, type SignedFile } from '../../shared/ipc';
import { shell } from '../bridge';
import { shownFault } from '../ui';
import { useCases } from './store';

/** Lets the person choose where a file goes that the vault has just given out. @returns whether it was saved */
export async function saveFile(what: SignedFile, { name, text, encoding }: FileToSave): Promise<boolean> {
  const proposed = sealedFileNameSchema.safeParse(name).data;
  const saved = await shell('saveSigned', { what, text, encoding, ...(proposed === undefined ? {} : { name: proposed }) });
  if (!saved.ok) useCases.setState({ refusal: shownFault(saved.fault) });
  return saved.ok && saved.value.saved;
}
