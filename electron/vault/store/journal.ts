import { closeSync, constants, existsSync, openSync, readFileSync, readSync, writeSync } from 'node:fs';

/**
 * SQLite reads its write-ahead log up to the first frame that does not prove itself, and takes the rest for a commit that
 * was cut short: a byte that the disk has spoiled there would take every later commit away without a word. So after each
 * commit a mark beside the log says how far it reaches. It is written after the log is on the disk, never before: a mark
 * that is behind says less, and none is ever ahead.
 *
 * Layouts: https://www.sqlite.org/walformat.html (all of them with numbers of 4 bytes).
 */

/** The end of a log: which one it is, and how many of its frames are committed. */
type End = { readonly salts: bigint; readonly frames: number };

const markBytes = 16;
const logHeaderBytes = 32;
const frameHeaderBytes = 24;
/** Where the header of the log's index has the number of committed frames, and the salts. */
const indexAt = { frames: 16, salts: 32, bytes: 48 } as const;

/** The suffix of the mark's file beside a database. */
export const markSuffix = '-mark';

/** The mark of one open database. */
export class JournalMark {
  readonly #log: string;
  readonly #index: string;
  #mark: number | undefined;
  #indexFile: number | undefined;

  constructor(private readonly database: string) {
    this.#log = `${database}-wal`;
    this.#index = `${database}-shm`;
  }

  /** Marks what is committed now. A disk that does not take it leaves the mark before it, which is true as well. */
  set(): void {
    try {
      this.#indexFile ??= openSync(this.#index, 'r');
      const index = Buffer.alloc(indexAt.bytes);
      if (readSync(this.#indexFile, index, 0, index.length, 0) !== index.length) return;
      // The index keeps numbers as the computer does, but the salts as the log has them.
      this.#write({ salts: index.readBigUInt64BE(indexAt.salts), frames: littleEndian ? index.readUInt32LE(indexAt.frames) : index.readUInt32BE(indexAt.frames) });
    } catch {
      return;
    }
  }

  /** Takes the mark back, before SQLite empties the log: what stood there is in the database then. */
  lift(): void {
    try {
      this.#write({ salts: 0n, frames: 0 });
    } catch {
      return;
    }
  }

  /** To be called once SQLite has closed the database: see `Database.held`. */
  close(): void {
    for (const file of [this.#mark, this.#indexFile]) if (file !== undefined) closeSync(file);
    this.#mark = undefined;
    this.#indexFile = undefined;
  }

  #write({ salts, frames }: End): void {
    this.#mark ??= openSync(`${this.database}${markSuffix}`, constants.O_RDWR | constants.O_CREAT, 0o600);
    const mark = Buffer.alloc(markBytes);
    mark.writeBigUInt64BE(salts, 0);
    mark.writeUInt32BE(frames, 8);
    mark.writeUInt32BE(sumOf(mark.subarray(0, 12)), 12);
    writeSync(this.#mark, mark, 0, markBytes, 0);
  }

  /** Whether the log still proves every frame that was marked as committed. To be asked before SQLite opens it. */
  isKept(): boolean {
    // The mark first: a log that another process writes meanwhile only reaches further.
    const end = markedEnd(`${this.database}${markSuffix}`);
    if (end === undefined || !existsSync(this.#log)) return true;
    const log = readFileSync(this.#log);
    if (log.length < logHeaderBytes || log.subarray(0, logHeaderBytes).every((byte) => byte === 0)) return true;
    const header = checkedHeader(log);
    if (header === undefined) return false;
    // Another log than the marked one: what the marked one held had come into the database before.
    return header.salts !== end.salts || provesFrames(log, header, end.frames);
  }
}

const littleEndian = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;

/** A sum that no flipped bit leaves as it is. */
function sumOf(bytes: Buffer): number {
  let sum = 0x811c9dc5;
  for (const byte of bytes) sum = Math.imul(sum ^ byte, 0x01000193) >>> 0;
  return sum;
}

/** What a mark says; undefined where there is none, it was taken back, or it is spoiled itself. */
function markedEnd(path: string): End | undefined {
  if (!existsSync(path)) return undefined;
  const mark = readFileSync(path);
  if (mark.length !== markBytes || mark.readUInt32BE(12) !== sumOf(mark.subarray(0, 12))) return undefined;
  const frames = mark.readUInt32BE(8);
  return frames === 0 ? undefined : { salts: mark.readBigUInt64BE(0), frames };
}

type LogHeader = { readonly salts: bigint; readonly pageBytes: number; readonly bigEndian: boolean; readonly sum: Sum };
type Sum = readonly [number, number];

/** The header of a log; undefined where it does not prove itself. */
function checkedHeader(log: Buffer): LogHeader | undefined {
  const magic = log.readUInt32BE(0);
  if (magic !== 0x377f0682 && magic !== 0x377f0683) return undefined;
  const bigEndian = magic === 0x377f0683;
  const sum = checksum(log.subarray(0, 24), [0, 0], bigEndian);
  if (sum[0] !== log.readUInt32BE(24) || sum[1] !== log.readUInt32BE(28)) return undefined;
  return { salts: log.readBigUInt64BE(16), pageBytes: log.readUInt32BE(8), bigEndian, sum };
}

/** Whether the first `count` frames are there, each of this log and each with the checksum over all before it. */
function provesFrames(log: Buffer, { salts, pageBytes, bigEndian, sum: first }: LogHeader, count: number): boolean {
  const frameBytes = frameHeaderBytes + pageBytes;
  if (log.length < logHeaderBytes + count * frameBytes) return false;
  let sum = first;
  for (let frame = 0; frame < count; frame += 1) {
    const at = logHeaderBytes + frame * frameBytes;
    sum = checksum(log.subarray(at, at + 8), sum, bigEndian);
    sum = checksum(log.subarray(at + frameHeaderBytes, at + frameBytes), sum, bigEndian);
    if (log.readBigUInt64BE(at + 8) !== salts || log.readUInt32BE(at + 16) !== sum[0] || log.readUInt32BE(at + 20) !== sum[1]) return false;
  }
  return true;
}

/** SQLite's checksum over pairs of numbers, going on from `before`. */
function checksum(bytes: Buffer, [one, other]: Sum, bigEndian: boolean): Sum {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let [first, second] = [one, other];
  for (let at = 0; at < bytes.length; at += 8) {
    first = (first + view.getUint32(at, !bigEndian) + second) >>> 0;
    second = (second + view.getUint32(at + 4, !bigEndian) + first) >>> 0;
  }
  return [first, second];
}
