import { createHash } from 'node:crypto';
import { suggestedKind, suggestedTitle, type FoundFile } from '../../../../shared/encounters';
import { fileIdSchema, newId, refuse, type FileId, type GrantId } from '../../../../shared/kernel';
import type { Grants } from '../../grants';
import { readTextFile, type FileText } from './read';
import { findFiles } from './walk';

/**
 * The files that this session has looked at, by token: the renderer names the token, never a path. Texts are
 * not kept; a file that is taken in is read again, so that hundreds of charts do not lie in memory.
 */
export class FoundFiles {
  readonly #paths = new Map<FileId, string>();

  constructor(private readonly grants: Pick<Grants, 'find'>) {}

  /** Looks at what the person chose: how many files, which are text, and what each seems to be. */
  async inspect(grantIds: readonly GrantId[]): Promise<{ files: FoundFile[]; leftOut: number }> {
    const granted = grantIds.map((grantId) => this.grants.find(grantId) ?? refuse({ code: 'not-found', what: 'file' }));
    const { candidates, leftOut } = await findFiles(granted);
    const files: FoundFile[] = [];
    const namesakes = new Map<string, number>();
    // One after the other: each may be 20 MB.
    for (const { path, name, folder } of candidates) {
      const read = await readTextFile(path);
      const nth = (namesakes.get(name) ?? 0) + 1;
      namesakes.set(name, nth);
      const fileId = tokenOf([...grantIds, name, nth], read);
      this.#paths.set(fileId, path);
      const text = 'text' in read ? read.text : '';
      files.push({
        fileId,
        name,
        folder,
        bytes: read.bytes,
        encoding: 'text' in read ? read.encoding : null,
        refusal: 'text' in read ? null : read.refusal,
        suggestedTitle: suggestedTitle(name),
        suggestedKind: suggestedKind(name, text),
      });
    }
    return { files, leftOut };
  }

  /**
   * The text of a file that was looked at.
   * @throws FaultError `not-found` for an unknown token, `bad-file` when the file has become unfit since
   */
  async text(fileId: FileId): Promise<string> {
    const path = this.#paths.get(fileId) ?? refuse({ code: 'not-found', what: 'file' });
    const read = await readTextFile(path);
    return 'text' in read ? read.text : refuse({ code: 'bad-file', why: read.refusal });
  }
}

/**
 * The token of a file as it was looked at. The same choice, looked at again in a later session, gives the same tokens,
 * so that a form which was filled in before a lock still names its files; a file that was changed gets another one.
 * Nothing of the path goes into it: the page must not be able to try paths out.
 */
function tokenOf(which: readonly (string | number)[], read: FileText): FileId {
  const digest = createHash('sha256').update(JSON.stringify(which)).update('text' in read ? read.text : read.refusal).digest();
  return newId('fil', fileIdSchema, (count) => digest.subarray(0, count));
}
