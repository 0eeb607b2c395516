const choicePrefix = 'choice:';

/** The name of a draft that holds a choice (a filter, a scope, an open dialog) and not words, e.g. `choiceField('find')`. */
export function choiceField(name: string): string {
  return `${choicePrefix}${name}`;
}

/** Whether a draft holds a choice: it comes back after a lock like the others, but nothing in it waits to be said. */
export function isChoice(field: string): boolean {
  return field.startsWith(choicePrefix);
}
