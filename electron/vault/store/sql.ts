/** What can be bound to a parameter. */
export type SqlValue = string | number | bigint | null | Uint8Array;

/** A piece of SQL with its parameters beside it. Only the `sql` template makes one, so values never become text. */
export class Sql {
  constructor(
    readonly text: string,
    readonly values: readonly SqlValue[],
  ) {}
}

/**
 * Writes SQL: ``sql`select id from encounters where ref = ${ref}` ``. Values become parameters; other `sql`
 * pieces are spliced in.
 */
export function sql(strings: TemplateStringsArray, ...parts: readonly (SqlValue | Sql)[]): Sql {
  let text = strings[0] ?? '';
  const values: SqlValue[] = [];
  parts.forEach((part, index) => {
    if (part instanceof Sql) {
      text += part.text;
      values.push(...part.values);
    } else {
      text += '?';
      values.push(part);
    }
    text += strings[index + 1] ?? '';
  });
  return new Sql(text, values);
}

/** Joins pieces with a literal separator, e.g. `joinSql(conditions, ' and ')`. */
export function joinSql(pieces: readonly Sql[], separator: ' and ' | ' or ' | ', '): Sql {
  return new Sql(pieces.map((piece) => piece.text).join(separator), pieces.flatMap((piece) => piece.values));
}
