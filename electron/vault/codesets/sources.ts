import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { fromBufferPromise, openPromise, type Entry, type ZipFile } from 'yauzl';
import { headBytes } from '../../../shared/codesets';
import { FaultError, refuse } from '../../../shared/kernel';

/** No release file of any system comes near this size, packed or unpacked. */
const mostBytes = 256 * 1024 * 1024;
/** The largest workbook or archive within an archive that is held in memory. */
const mostHeld = 64 * 1024 * 1024;
const mostMembers = 2_000;

/** A file as it was chosen, or one within an archive that was. */
export type Source = {
  /** Without folders. */
  readonly name: string;
  /** The path within the archive; null for the file itself. */
  readonly member: string | null;
  /** Unpacked. */
  readonly bytes: number;
  /** @throws FaultError `bad-file` (`unreadable`) */
  readonly stream: () => Promise<Readable>;
};

/** Whether bytes are the beginning of a ZIP archive, which an Excel workbook is too. */
export function isZip(head: Uint8Array): boolean {
  return head[0] === 0x50 && head[1] === 0x4b && head[2] === 0x03 && head[3] === 0x04;
}

/** The chosen file itself. @throws FaultError `bad-file` (`unreadable`, `empty`, `too-large`) */
export async function plainSource(path: string): Promise<Source> {
  const facts = await stat(path).catch(() => undefined);
  if (facts === undefined || !facts.isFile()) refuse({ code: 'bad-file', why: 'unreadable' });
  if (facts.size === 0) refuse({ code: 'bad-file', why: 'empty' });
  if (facts.size > mostBytes) refuse({ code: 'bad-file', why: 'too-large' });
  return { name: baseName(path), member: null, bytes: facts.size, stream: () => openFile(path) };
}

async function openFile(path: string): Promise<Readable> {
  const file = await open(path, 'r').catch(() => refuse({ code: 'bad-file', why: 'unreadable' }));
  return createReadStream('', { fd: file, highWaterMark: 64 * 1024 });
}

/** The first bytes of a source. @throws FaultError `bad-file` */
export async function headOf(source: Source): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunksOf(source)) {
    parts.push(chunk);
    length += chunk.length;
    if (length >= headBytes) break;
  }
  return Buffer.concat(parts).subarray(0, headBytes);
}

/** The bytes of a source, whole. @throws FaultError `bad-file`, `too-large` where it is not to be held in memory */
export async function wholeOf(source: Source): Promise<Buffer> {
  if (source.bytes > mostHeld) refuse({ code: 'bad-file', why: 'too-large' });
  const parts: Buffer[] = [];
  for await (const chunk of chunksOf(source)) parts.push(chunk);
  return Buffer.concat(parts);
}

/** The bytes of a source, piece by piece. What the disk or the archive refuses is told as `bad-file` (`unreadable`). */
export async function* chunksOf(source: Source): AsyncGenerator<Buffer, void> {
  const stream = await source.stream();
  const chunks: AsyncIterator<Buffer> = stream[Symbol.asyncIterator]();
  try {
    for (;;) {
      const { done, value } = await chunks.next().catch(() => refuse({ code: 'bad-file', why: 'unreadable' }));
      if (done === true) return;
      yield value;
    }
  } finally {
    stream.destroy();
  }
}

/** The entries of an archive that are files. @throws FaultError `bad-file` */
async function entriesOf(archive: ZipFile): Promise<Entry[]> {
  if (archive.entryCount > mostMembers) refuse({ code: 'bad-file', why: 'too-large', expected: `an archive of at most ${mostMembers} files`, found: `${archive.entryCount}` });
  const entries: Entry[] = [];
  for await (const entry of archive.eachEntry()) if (!entry.fileName.endsWith('/') && entry.uncompressedSize > 0) entries.push(entry);
  return entries;
}

/**
 * The files within an archive of a publisher. They are unpacked as they are read, never onto the disk; one that is larger than
 * the archive says, or than any release, ends in a fault.
 * @throws FaultError `bad-file` (`unreadable`, `too-large`)
 */
export async function membersOf(path: string): Promise<Source[]> {
  return await members(() => openPromise(path, { autoClose: false }));
}

/** The files within an archive that is held in memory: a workbook's parts. @throws FaultError `bad-file` */
export async function membersIn(archive: Buffer): Promise<Source[]> {
  return await members(() => fromBufferPromise(archive));
}

async function members(openArchive: () => Promise<ZipFile>): Promise<Source[]> {
  const listed = await withArchive(openArchive, entriesOf);
  return listed.map(({ fileName, uncompressedSize }) => ({
    name: baseName(fileName),
    member: fileName,
    bytes: uncompressedSize,
    stream: async () => {
      if (uncompressedSize > mostBytes) refuse({ code: 'bad-file', why: 'too-large' });
      const archive = await openArchive().catch(unreadableArchive);
      const entry = (await entriesOf(archive)).find((each) => each.fileName === fileName);
      if (entry === undefined || entry.isEncrypted()) refuse({ code: 'bad-file', why: 'unreadable', expected: 'an archive without a password', found: 'an encrypted file' });
      const stream = await archive.openReadStreamPromise(entry).catch(unreadableArchive);
      stream.once('close', () => archive.close());
      return stream;
    },
  }));
}

async function withArchive<Found>(openArchive: () => Promise<ZipFile>, work: (archive: ZipFile) => Promise<Found>): Promise<Found> {
  const archive = await openArchive().catch(unreadableArchive);
  try {
    return await work(archive);
  } catch (error) {
    if (error instanceof FaultError) throw error;
    return unreadableArchive();
  } finally {
    archive.close();
  }
}

function unreadableArchive(): never {
  refuse({ code: 'bad-file', why: 'unreadable', expected: 'a ZIP archive', found: 'a damaged one, or one cut off' });
}

/** A name without its folders, whichever system wrote it. */
export function baseName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
