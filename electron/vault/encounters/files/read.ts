import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { documentLimit, type FoundFile } from '../../../../shared/encounters';
import { decodeText, type Decoded } from './decode';

/** What one look at a file gives: its text, or why it cannot be a document. */
export type FileText =
  | { readonly bytes: number; readonly text: string; readonly encoding: NonNullable<FoundFile['encoding']> }
  | { readonly bytes: number; readonly refusal: NonNullable<FoundFile['refusal']> };

// NOFOLLOW: the path was resolved before, a link now would be a swap. NONBLOCK: a pipe must not hang the
// vault. Windows has neither, hence the fallback.
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * Reads a file once. Size and type are asked of the open file, not of its path, so that what is checked is
 * what is read.
 */
export async function readTextFile(path: string): Promise<FileText> {
  let bytes = 0;
  try {
    const file = await open(path, flags);
    try {
      const about = await file.stat();
      if (!about.isFile()) return { bytes, refusal: 'unreadable' };
      bytes = about.size;
      if (bytes > documentLimit) return { bytes, refusal: 'too-large' };
      const content = await file.readFile();
      bytes = content.length;
      // The file may have grown while it was read.
      if (bytes > documentLimit) return { bytes, refusal: 'too-large' };
      if (bytes === 0) return { bytes, refusal: 'empty' };
      const decoded: Decoded = decodeText(content);
      // Our copy of the chart's bytes goes as soon as it is text; the vault is the only place it stays.
      content.fill(0);
      return { bytes, ...decoded };
    } finally {
      await file.close();
    }
  } catch {
    return { bytes, refusal: 'unreadable' };
  }
}
