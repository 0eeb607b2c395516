/** What a JSON text holds, with the line of each name of its outermost object; or the line and column where it is none, counted from 1. */
export type JsonReading =
  | { readonly ok: true; readonly value: unknown; readonly lines: ReadonlyMap<string, number> }
  | { readonly ok: false; readonly line: number; readonly column: number; readonly duplicate: string | null };

const deepest = 64;
const blanks = /[ \t\n\r]*/y;
const words = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

class NotJson extends Error {
  constructor(readonly at: number, readonly duplicate: string | null = null) {
    super('not JSON');
  }
}

/**
 * Reads JSON (RFC 8259) as strictly as a policy deserves: a name that an object has twice is refused, since which of the
 * two holds differs from reader to reader (section 4 there), and whoever reviewed the file may have seen the other.
 */
export function readJson(text: string): JsonReading {
  const lineAt = (index: number): number => text.slice(0, index).split('\n').length;
  const columnAt = (index: number): number => index - text.lastIndexOf('\n', index - 1);
  const lines = new Map<string, number>();
  let at = 0;

  function skipBlanks(): void {
    blanks.lastIndex = at;
    at += blanks.exec(text)?.[0].length ?? 0;
  }

  function expect(character: string): void {
    skipBlanks();
    if (text[at] !== character) throw new NotJson(at);
    at += 1;
  }

  function textAt(): string {
    const start = at;
    do {
      at += text[at] === '\\' ? 2 : 1;
      if (at >= text.length) throw new NotJson(start);
    } while (text[at] !== '"');
    at += 1;
    try {
      return String(JSON.parse(text.slice(start, at)));
    } catch {
      throw new NotJson(start);
    }
  }

  function wordAt(): unknown {
    words.lastIndex = at;
    const found = words.exec(text)?.[0];
    if (found === undefined) throw new NotJson(at);
    at += found.length;
    const value: unknown = JSON.parse(found);
    return value;
  }

  /** Members of a list or an object, up to and with its end. */
  function members(end: string, one: () => void): void {
    at += 1;
    skipBlanks();
    if (text[at] === end) {
      at += 1;
      return;
    }
    for (;;) {
      one();
      skipBlanks();
      if (text[at] === end) break;
      expect(',');
      skipBlanks();
    }
    at += 1;
  }

  function objectAt(depth: number): unknown {
    const entries: [string, unknown][] = [];
    const names = new Set<string>();
    members('}', () => {
      const start = at;
      if (text[at] !== '"') throw new NotJson(at);
      const name = textAt();
      if (names.has(name)) throw new NotJson(start, name);
      names.add(name);
      if (depth === 0) lines.set(name, lineAt(start));
      expect(':');
      entries.push([name, valueAt(depth + 1)]);
    });
    return Object.fromEntries(entries);
  }

  function listAt(depth: number): unknown {
    const list: unknown[] = [];
    members(']', () => void list.push(valueAt(depth + 1)));
    return list;
  }

  function valueAt(depth: number): unknown {
    skipBlanks();
    if (depth > deepest) throw new NotJson(at);
    if (text[at] === '{') return objectAt(depth);
    if (text[at] === '[') return listAt(depth);
    return text[at] === '"' ? textAt() : wordAt();
  }

  try {
    const value = valueAt(0);
    skipBlanks();
    if (at < text.length) throw new NotJson(at);
    return { ok: true, value, lines };
  } catch (error) {
    if (!(error instanceof NotJson)) throw error;
    return { ok: false, line: lineAt(error.at), column: columnAt(error.at), duplicate: error.duplicate };
  }
}
