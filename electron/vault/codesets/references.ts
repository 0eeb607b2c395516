/** An entry as references look for it. */
export type Named = { readonly id: number; readonly title: string };

/** "by site" and the like: directions to the reader, which name no term. */
const directions = /^(?:by (?:site|type|drug|site and type|type and site)|(?:specified )?(?:NEC|NOS))$/i;
/** Divisions that a reference passes over: "Pneumonia, in (due to)" names one, "Diabetes, ketoacidosis" skips "with". */
const passedOver = /^(?:with|without|due to|in|by|following|complicating|site|type)$/i;

/** Title or part of a reference as it is compared: small letters, no parentheses, no NEC. */
function plain(text: string): string {
  return text.replaceAll(/\([^()]*\)/g, ' ').replaceAll(/\b(?:NEC|NOS)\b/g, ' ').toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** The ways in which a reference may write a title: whole, a part of it ("Failure, failed" as "failure"), "Complication(s)" either way. */
function waysToWrite(title: string): string[] {
  const parts = [title, ...title.split(/,| or /)];
  return [...new Set([...parts, ...parts.map((part) => part.replace('(s)', 's'))].map(plain))].filter((way) => way !== '');
}

/** The main terms of a book by the ways to write them; a term's whole title goes before another's part. */
export function namesOf(mains: readonly Named[]): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (const { id, title } of mains) names.set(plain(title), names.get(plain(title)) ?? id);
  for (const { id, title } of mains) for (const way of waysToWrite(title)) if (!names.has(way)) names.set(way, id);
  // "see Gait" where the term is "Gait abnormality".
  for (const { id, title } of mains) {
    const [word = ''] = plain(title).split(' ');
    if (!names.has(word)) names.set(word, id);
  }
  return names;
}

/**
 * Where a reference such as "Pneumonia, lobar" leads: to the deepest term that it names. "condition" names none.
 * @param under the subterms right under a term
 * @returns null where not even its main term is there
 */
export function followReference(words: string, names: ReadonlyMap<string, number>, under: (id: number) => readonly Named[]): number | null {
  const parts = words.replaceAll(/\([^()]*\)/g, ' ').split(/[,;]/).map((part) => part.trim()).filter((part) => part !== '' && !directions.test(part));
  const [first = '', ...others] = parts;
  let at = names.get(plain(first)) ?? null;
  if (at === null) {
    // "Disease heart" for "Disease, heart".
    const [word = '', ...rest] = plain(first).split(' ');
    at = rest.length === 0 ? null : (names.get(word) ?? null);
    others.unshift(rest.join(' '));
  }
  if (at === null) return null;
  for (const part of others) {
    const next = subtermNamed(at, plain(part), under, 2);
    if (next !== null) at = next;
  }
  return at;
}

function subtermNamed(id: number, wanted: string, under: (id: number) => readonly Named[], depth: number): number | null {
  const own = under(id);
  const exact = own.find(({ title }) => waysToWrite(title).includes(wanted)) ?? own.find(({ title }) => hasWords(plain(title), wanted));
  if (exact !== undefined) return exact.id;
  if (depth === 0) return null;
  for (const division of own) {
    const found = passedOver.test(plain(division.title)) ? subtermNamed(division.id, wanted, under, depth - 1) : null;
    if (found !== null) return found;
  }
  return null;
}

function hasWords(title: string, wanted: string): boolean {
  const own = new Set(title.split(' '));
  return wanted !== '' && wanted.split(' ').every((word) => own.has(word));
}
