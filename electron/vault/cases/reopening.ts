import type { ReceivedId } from '../../../shared/kernel';
import type { Context } from '../handlers';
import type { Database, WritableDatabase } from '../store';
import { keptSealed, openKept } from './inbox';
import { openFile, type Opened } from './opening';

/** Tries these keys on what is kept sealed; the function returned lets in what they opened. @returns how many that are */
export async function reopenKept(database: Pick<Database, 'transaction'>, identities: readonly string[]): Promise<(db: WritableDatabase, context: Context) => number> {
  const kept = database.transaction('read', keptSealed);
  const opened: { readonly id: ReceivedId; readonly packet: Extract<Opened, { found: 'packet' }> }[] = [];
  for (const { id, sealed } of kept) {
    const packet = await openFile(Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength), identities);
    if (packet.found === 'packet') opened.push({ id, packet });
  }
  return (db, context) => opened.filter(({ id, packet }) => openKept(db, context, id, packet)).length;
}
