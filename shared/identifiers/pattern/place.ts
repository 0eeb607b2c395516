import type { Certainty, IdentifierKind, IdentifierSpan } from '../model';

/** Every place where a pattern matches: its group `id` where it has one, else the whole of it. */
export function places(text: string, pattern: RegExp, kind: IdentifierKind, certainty: Certainty, accept: (id: string, whole: RegExpMatchArray) => boolean = () => true): readonly IdentifierSpan[] {
  // Most patterns match nowhere: then none is copied to look further.
  pattern.lastIndex = 0;
  const has = pattern.test(text);
  pattern.lastIndex = 0;
  if (!has) return [];
  const found: IdentifierSpan[] = [];
  for (const match of text.matchAll(pattern)) {
    const id = match.groups?.['id'] ?? match[0];
    if (!accept(id, match)) continue;
    const start = match.index + match[0].lastIndexOf(id);
    found.push({ kind, start, end: start + id.length, certainty });
  }
  return found;
}
