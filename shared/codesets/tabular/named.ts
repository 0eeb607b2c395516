/** A code as a text names it, with its dash where more characters are needed: [start, end) of the text, and the code bare. */
export type Named = { readonly start: number; readonly end: number; readonly code: string };

/** Category, then perhaps more characters, then perhaps the dash of "more characters"; the dash of a range is none. */
const written = /(?<![0-9A-Za-z])([A-Z]\d[0-9A-Z](?:\.[0-9A-Z]{1,4})?)(?:\.?-+)?(?![0-9A-Za-z])/g;

/**
 * What in a note of the Tabular List is written as a code of ICD-10-CM is: I11.0, S72.00-, both ends of C00-C96. Words may look the
 * same (vitamin B12, the vertebra T11): whether there is such a code is for the code set to say.
 */
export function namedCodes(text: string): Named[] {
  return [...text.matchAll(written)].map((match) => {
    const [whole, code = ''] = match;
    return { start: match.index, end: match.index + whole.length, code: code.replace('.', '') };
  });
}
