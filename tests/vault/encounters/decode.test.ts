import { expect, test } from 'vitest';
import { decodeText } from '../../../electron/vault/encounters/files/decode';

const utf16 = (text: string): Buffer => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
const utf16BigEndian = (text: string): Buffer => utf16(text).swap16();

test.each([
  ['plain ASCII', Buffer.from('Chest pain'), { text: 'Chest pain', encoding: 'utf-8' }],
  ['UTF-8', Buffer.from('Müller, 38.5 °C – “stable”'), { text: 'Müller, 38.5 °C – “stable”', encoding: 'utf-8' }],
  ['UTF-8 with a byte order mark', Buffer.from('\ufeffChest pain'), { text: 'Chest pain', encoding: 'utf-8' }],
  ['UTF-16 as Windows writes it', utf16('Ω 38.5 °C\r\n😀'), { text: 'Ω 38.5 °C\n😀', encoding: 'utf-16' }],
  ['UTF-16 the other way round', utf16BigEndian('Ω 38.5 °C'), { text: 'Ω 38.5 °C', encoding: 'utf-16' }],
  ['UTF-16 cut off within a character', Buffer.concat([utf16('ab'), Buffer.from([0x63])]), { text: 'ab', encoding: 'utf-16' }],
  ['Latin-1', Buffer.from([0x38, 0xb0, 0x43, 0x20, 0xe9]), { text: '8°C é', encoding: 'latin-1' }],
  ['Windows-1252 with its quotation marks and dashes', Buffer.from([0x93, 0x61, 0x94, 0x20, 0x96, 0x20, 0x80]), { text: '“a” – €', encoding: 'latin-1' }],
  ['Windows line ends', Buffer.from('a\r\nb\rc'), { text: 'a\nb\nc', encoding: 'utf-8' }],
  ['page breaks of a printed chart', Buffer.from('page 1\f\npage 2'), { text: 'page 1\f\npage 2', encoding: 'utf-8' }],
  ['a stray control character in a long text', Buffer.from(`${'word '.repeat(40)}\u001b`), { text: `${'word '.repeat(40)}\ufffd`, encoding: 'utf-8' }],
])('reads %s', (_what, bytes, decoded) => {
  expect(decodeText(bytes)).toEqual(decoded);
});

test.each([
  ['a PDF', Buffer.from('%PDF-1.7\nplain words'), 'binary'],
  ['an RTF', Buffer.from('{\\rtf1\\ansi plain words}'), 'binary'],
  ['a DOCX or zip', Buffer.from('PK\u0003\u0004 words and words and words'), 'binary'],
  ['an old DOC', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'binary'],
  ['a scanned page (TIFF)', Buffer.from([0x49, 0x49, 0x2a, 0x00, 0x08]), 'binary'],
  ['a photograph (JPEG)', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'binary'],
  ['bytes with a NUL', Buffer.from('words\0words'), 'binary'],
  ['UTF-16 without its mark', Buffer.from('words', 'utf16le'), 'binary'],
  ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]), 'binary'],
  ['many control characters', Buffer.from('\u0001\u0002\u0003\u0004 abc'), 'binary'],
  ['nothing', Buffer.alloc(0), 'empty'],
  ['only white space', Buffer.from(' \r\n\t\f '), 'empty'],
  ['only a byte order mark', Buffer.from([0xef, 0xbb, 0xbf]), 'empty'],
])('refuses %s', (_what, bytes, refusal) => {
  expect(decodeText(bytes)).toEqual({ refusal });
});
