import { createDecipheriv } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

// The format of SQLCipher 4, written down here anew: pages of 4096 bytes, each ending with 16 bytes of initialisation
// vector and 64 of HMAC; the first 16 bytes of the file are salt. In the write-ahead log a header of 32 bytes comes
// first, and one of 24 before each page.
const pageBytes = 4096;
const reservedBytes = 80;
const vectorBytes = 16;

function decryptedPage(page: Buffer, key: Uint8Array, isFirst: boolean): Buffer {
  const from = isFirst ? 16 : 0;
  const until = pageBytes - reservedBytes;
  const decipher = createDecipheriv('aes-256-cbc', key, page.subarray(until, until + vectorBytes)).setAutoPadding(false);
  return Buffer.concat([decipher.update(page.subarray(from, until)), decipher.final()]);
}

/** Every page of a database and of its write-ahead log in the clear, as somebody with the raw key would have them. */
export function decryptedPages(database: string, key: Uint8Array): Buffer {
  const pages: Buffer[] = [];
  const file = readFileSync(database);
  for (let at = 0; at + pageBytes <= file.length; at += pageBytes) pages.push(decryptedPage(file.subarray(at, at + pageBytes), key, at === 0));
  if (existsSync(`${database}-wal`)) {
    const log = readFileSync(`${database}-wal`);
    for (let at = 32 + 24; at + pageBytes <= log.length; at += 24 + pageBytes) {
      pages.push(decryptedPage(log.subarray(at, at + pageBytes), key, log.readUInt32BE(at - 24) === 1));
    }
  }
  return Buffer.concat(pages);
}

/** All files below a folder, as they lie there. */
export function filesBelow(folder: string): { readonly path: string; readonly bytes: Buffer }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => ({ path, bytes: readFileSync(path) }));
}

/** Whether bytes hold a text, in UTF-8 or in UTF-16. */
export function holds(bytes: Buffer, text: string): boolean {
  return bytes.includes(Buffer.from(text, 'utf8')) || bytes.includes(Buffer.from(text, 'utf16le'));
}
