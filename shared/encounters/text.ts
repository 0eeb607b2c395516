/** The most that one document may hold: as bytes of a file, and as characters typed or pasted. */
export const documentLimit = 20_000_000;

// Tab, newline and form feed (printed page breaks) belong to charts; every other control character is damage.
// eslint-disable-next-line no-control-regex -- control characters are what this is about
const strayControls = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f]/g;

/**
 * The text of a document as it is kept: line ends are \n, stray control characters and broken surrogates are
 * the replacement character, so that offsets, hashes and what is on screen always agree. One code unit stays
 * one code unit, except that a line end becomes one character and a leading byte order mark goes.
 */
export function normaliseText(text: string): string {
  return text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?|\u0085/g, '\n')
    .replace(strayControls, '\ufffd')
    .replace(/\p{Surrogate}/gu, '\ufffd');
}

/** Lower case without accents: how words are compared when people look for something. */
export function plainWords(text: string): string {
  return text.normalize('NFD').replace(/\p{Mark}/gu, '').toLowerCase();
}
