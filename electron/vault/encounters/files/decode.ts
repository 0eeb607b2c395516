import { isUtf8 } from 'node:buffer';
import { normaliseText, type FoundFile } from '../../../../shared/encounters';

export type Decoded =
  | { readonly text: string; readonly encoding: NonNullable<FoundFile['encoding']> }
  | { readonly refusal: 'binary' | 'empty' };

/** First bytes of formats that people mistake for text, or that hold text only inside a format. */
const formats: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46], // %PDF
  [0x7b, 0x5c, 0x72, 0x74, 0x66], // {\rtf
  [0x50, 0x4b, 0x03, 0x04], // zip, and with it DOCX, XLSX, ODT
  [0x50, 0x4b, 0x05, 0x06], // an empty zip
  [0xd0, 0xcf, 0x11, 0xe0], // DOC, XLS
  [0x1f, 0x8b], // gzip
  [0x37, 0x7a, 0xbc, 0xaf], // 7z
  [0x52, 0x61, 0x72, 0x21], // RAR
  [0xff, 0xd8, 0xff], // JPEG
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0x47, 0x49, 0x46, 0x38], // GIF
  [0x49, 0x49, 0x2a, 0x00], // TIFF
  [0x4d, 0x4d, 0x00, 0x2a], // TIFF, the other way round
];

/** What Windows-1252 has where Latin-1 has control characters; Latin-1 everywhere else. */
const windows1252 = '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/**
 * The text in a file's bytes: UTF-16 by its byte order mark, UTF-8 where the bytes are valid, else
 * Windows-1252, which every byte string satisfies. What is not text, or holds none, is refused.
 */
export function decodeText(bytes: Buffer): Decoded {
  if (formats.some((format) => format.every((byte, index) => bytes[index] === byte))) return { refusal: 'binary' };
  const { raw, encoding } = decode(bytes);
  if (looksBinary(raw)) return { refusal: 'binary' };
  const text = normaliseText(raw);
  return text.trim() === '' ? { refusal: 'empty' } : { text, encoding };
}

function decode(bytes: Buffer): { readonly raw: string; readonly encoding: NonNullable<FoundFile['encoding']> } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { raw: bytes.toString('utf16le', 2), encoding: 'utf-16' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    // Whole code units only, in a copy: swapping works in place.
    const units = Buffer.from(bytes.subarray(2, bytes.length - (bytes.length % 2)));
    return { raw: units.swap16().toString('utf16le'), encoding: 'utf-16' };
  }
  if (isUtf8(bytes)) return { raw: bytes.toString('utf8'), encoding: 'utf-8' };
  return { raw: bytes.toString('latin1').replace(/[\u0080-\u009f]/g, fromWindows1252), encoding: 'latin-1' };
}

function fromWindows1252(character: string): string {
  return windows1252.charAt(character.charCodeAt(0) - 0x80);
}

/** A NUL anywhere, or more than one control character in fifty: text has neither, even when it is damaged. */
function looksBinary(raw: string): boolean {
  if (raw.includes('\0')) return true;
  // eslint-disable-next-line no-control-regex -- control characters are what this is about
  const controls = raw.match(/[\u0001-\u0008\u000b\u000e-\u001f\u007f\u0081\u008d\u008f\u0090\u009d]/g)?.length ?? 0;
  return controls > 2 && controls * 50 > raw.length;
}
