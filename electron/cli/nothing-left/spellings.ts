/** A way in which a text may lie in a file. */
export type Spelling = { readonly name: string; readonly bytes: Buffer };

/** Shorter texts would be found everywhere by chance. */
export const fewestLetters = 6;

/**
 * The ways in which a text may lie in a file, letter by letter: UTF-8 and UTF-16 in both orders of bytes, each in both
 * Unicode forms; and, where they differ from that, as JSON, addresses (recent documents are lists of them) and XML
 * write it. Packed, encrypted or otherwise encoded, it is not found.
 */
export function spellingsOf(text: string): readonly Spelling[] {
  const written = [text, text.normalize('NFC'), text.normalize('NFD')].flatMap((form) => [
    { name: 'UTF-8', bytes: Buffer.from(form, 'utf8') },
    { name: 'UTF-16 LE', bytes: Buffer.from(form, 'utf16le') },
    { name: 'UTF-16 BE', bytes: Buffer.from(form, 'utf16le').swap16() },
    { name: 'JSON', bytes: Buffer.from(JSON.stringify(form).slice(1, -1)) },
    { name: 'JSON, ASCII only', bytes: Buffer.from(asciiJson(form)) },
    { name: 'address', bytes: Buffer.from(encodeURIComponent(form)) },
    { name: 'address', bytes: Buffer.from(encodeURI(form)) },
    { name: 'form field', bytes: Buffer.from(new URLSearchParams({ '': form }).toString().slice(1)) },
    { name: 'XML', bytes: Buffer.from(form.replace(/[&<>"']/g, (sign) => xmlNames[sign] ?? sign)) },
  ]);
  return written.filter((one, index) => written.findIndex(({ bytes }) => bytes.equals(one.bytes)) === index);
}

const xmlNames: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

function asciiJson(text: string): string {
  return JSON.stringify(text).slice(1, -1).replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
