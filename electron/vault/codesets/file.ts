import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { detectLayout, headBytes, refuseBinary, type Detected, type LayoutReader } from '../../../shared/codesets';
import { refuse } from '../../../shared/kernel';
import type { Pace } from './pace';

/** No release file of any system comes near this size. */
const mostBytes = 256 * 1024 * 1024;
const longestLine = 1024 * 1024;

/** The file's size in bytes. @throws FaultError `bad-file` (`unreadable`, `empty`, `too-large`) */
async function sizeOf(path: string): Promise<number> {
  const facts = await stat(path).catch(() => undefined);
  if (facts === undefined || !facts.isFile()) refuse({ code: 'bad-file', why: 'unreadable' });
  if (facts.size === 0) refuse({ code: 'bad-file', why: 'empty' });
  if (facts.size > mostBytes) refuse({ code: 'bad-file', why: 'too-large' });
  return facts.size;
}

/**
 * Looks at a file's first lines.
 * @throws FaultError `bad-file`, see detectLayout and refuseBinary
 */
export async function inspectFile(path: string): Promise<Detected & { readonly bytes: number }> {
  const bytes = await sizeOf(path);
  const head = Buffer.alloc(Math.min(bytes, headBytes));
  const file = await open(path, 'r').catch(() => refuse({ code: 'bad-file', why: 'unreadable' }));
  try {
    await file.read(head, 0, head.length, 0).catch(() => refuse({ code: 'bad-file', why: 'unreadable' }));
  } finally {
    await file.close();
  }
  refuseBinary(head);
  return { ...detectLayout(head.toString('latin1').replace(/^\u00ef\u00bb\u00bf/, '')), bytes };
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * What bytes 0x80 to 0x9F are in Windows-1252. TextDecoder is no help: from 20.18.3 and 22.13 on
 * Node decodes them as control characters of Latin-1 (nodejs/node#56542).
 */
const windowsOwn = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function windows1252(latin1: string): string {
  return latin1.replace(/[\x80-\x9f]/g, (unit) => windowsOwn.charAt(unit.charCodeAt(0) - 0x80));
}

/**
 * A line's bytes as text. ICD-10 files are ASCII. HCPCS records are Windows-1252 (one byte a column); a
 * spreadsheet saves CSV as UTF-8 or Windows-1252, which a line that is no valid UTF-8 shows.
 */
function decodeLine(bytes: Buffer, oneByteColumns: boolean): string {
  const plain = bytes.toString('latin1');
  if (!/[\x80-\xff]/.test(plain)) return plain;
  if (oneByteColumns) return windows1252(plain);
  try {
    return utf8.decode(bytes);
  } catch {
    return windows1252(plain);
  }
}

/**
 * Streams a file through a layout's reader.
 * @returns SHA-256 of the file's bytes as they lie on the disk, in hex
 * @throws FaultError `bad-file` from the reader, or `unreadable`; `cancelled`
 */
export async function readThrough(path: string, reader: LayoutReader, oneByteColumns: boolean, pace: Pace): Promise<string> {
  const bytes = await sizeOf(path);
  const hash = createHash('sha256');
  let rest: Buffer = Buffer.alloc(0);
  let number = 0;
  let done = 0;

  function give(line: Buffer, ended: boolean): void {
    number += 1;
    if (line.includes(0)) refuse({ code: 'bad-file', why: 'bad-line', line: number, expected: 'text', found: 'zero bytes' });
    const text = decodeLine(line.at(-1) === 13 ? line.subarray(0, -1) : line, oneByteColumns);
    reader.line({ text: number === 1 ? text.replace(/^\ufeff/, '') : text, number, ended });
  }

  const stream = createReadStream(path, { highWaterMark: 128 * 1024 });
  const chunks: AsyncIterable<Buffer> = stream;
  let failed = false;
  stream.on('error', () => (failed = true));
  try {
    for await (const chunk of chunks) {
      hash.update(chunk);
      const block: Buffer = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      let start = 0;
      for (let end = block.indexOf(10); end >= 0; end = block.indexOf(10, start)) {
        give(block.subarray(start, end), true);
        start = end + 1;
      }
      rest = block.subarray(start);
      if (rest.length > longestLine) refuse({ code: 'bad-file', why: 'bad-line', line: number + 1, expected: 'a line end', found: `${rest.length} bytes without one` });
      done += chunk.length;
      await pace.breathe('reading', done, bytes);
    }
  } catch (error) {
    if (failed) refuse({ code: 'bad-file', why: 'unreadable' });
    throw error;
  } finally {
    stream.destroy();
  }
  if (rest.length > 0) give(rest, false);
  reader.end();
  return hash.digest('hex');
}
