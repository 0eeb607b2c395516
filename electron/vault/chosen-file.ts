import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { refuse, type GrantId } from '../../shared/kernel';
import type { Grants } from './grants';

// A link now would be a swap; a pipe must not hang the vault. Windows has neither, hence the fallback.
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** Reads a small file that the person chose, once and whole. @throws FaultError `not-found` file, `bad-file` */
export async function readChosen(grants: Pick<Grants, 'find'>, grantId: GrantId, limitBytes: number): Promise<Buffer> {
  const { path, folder } = grants.find(grantId) ?? refuse({ code: 'not-found', what: 'file' });
  if (folder) refuse({ code: 'bad-file', why: 'unreadable' });
  const file = await open(path, flags).catch(() => refuse({ code: 'bad-file', why: 'unreadable' }));
  try {
    const about = await file.stat();
    if (!about.isFile()) refuse({ code: 'bad-file', why: 'unreadable' });
    if (about.size > limitBytes) refuse({ code: 'bad-file', why: 'too-large' });
    return await file.readFile();
  } finally {
    await file.close();
  }
}
