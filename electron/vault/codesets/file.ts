import { createHash } from 'node:crypto';
import type { LayoutReader } from '../../../shared/codesets';
import type { TextReader } from '../../../shared/codesets/books';
import { refuse } from '../../../shared/kernel';
import type { Pace } from './pace';
import { chunksOf, type Source } from './sources';

const longestLine = 1024 * 1024;

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
 * Streams a file of lines through a layout's reader.
 * @returns SHA-256 of the file's bytes, unpacked where it is in an archive, in hex
 * @throws FaultError `bad-file` from the reader, or `unreadable`; `cancelled`
 */
export async function readLines(source: Source, reader: LayoutReader, oneByteColumns: boolean, pace: Pace): Promise<string> {
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

  for await (const chunk of chunksOf(source)) {
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
    await pace.breathe('reading', done, source.bytes);
  }
  if (rest.length > 0) give(rest, false);
  reader.end();
  return hash.digest('hex');
}

/** XML is read in pieces of this many bytes: a few milliseconds each. */
const pieceBytes = 32 * 1024;

/**
 * Streams a file of XML, in UTF-8, through a book's reader.
 * @returns SHA-256 of the file's bytes, unpacked where it is in an archive, in hex
 * @throws FaultError `bad-file` from the reader, or `unreadable`; `cancelled`
 */
export async function readXml(source: Source, reader: TextReader, pace: Pace): Promise<string> {
  const hash = createHash('sha256');
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  let done = 0;

  function decode(bytes: Buffer | undefined): string {
    try {
      return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
    } catch {
      refuse({ code: 'bad-file', why: 'bad-line', line, expected: 'text in UTF-8', found: 'bytes that are none, at or after this line' });
    }
  }

  for await (const chunk of chunksOf(source)) {
    hash.update(chunk);
    for (let at = 0; at < chunk.length; at += pieceBytes) {
      const piece = chunk.subarray(at, at + pieceBytes);
      reader.write(decode(piece));
      for (let end = piece.indexOf(10); end >= 0; end = piece.indexOf(10, end + 1)) line += 1;
      done += piece.length;
      await pace.breathe('reading', done, source.bytes);
    }
  }
  reader.write(decode(undefined));
  reader.end();
  return hash.digest('hex');
}
