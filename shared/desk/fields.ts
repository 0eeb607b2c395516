const choicePrefix = 'choice:';

/** The name of a draft that holds a choice (a filter, a scope, an open dialog) and not words, e.g. `choiceField('find')`. */
export function choiceField(name: string): string {
  return `${choicePrefix}${name}`;
}

/** Whether a draft holds a choice: it comes back after a lock like the others, but nothing in it waits to be said. */
export function isChoice(field: string): boolean {
  return field.startsWith(choicePrefix);
}

/** Forms that are kept as one draft each, by what they are for. */
export const formFields = { newEncounter: 'new-encounter', addDocuments: 'add-documents', editDetails: 'edit-details', importQueue: 'codesets-queue' } as const;

/** Notes on codes, each kept as a draft of its own while it is typed: the prefix, then system and code. */
export const noteFieldPrefix = 'code-note:';

/** The draft of a note on a code, e.g. `code-note:icd10cm:I5023`. */
export function noteField({ system, code }: { readonly system: string; readonly code: string }): string {
  return `${noteFieldPrefix}${system}:${code}`;
}

/** Whether a draft holds a whole form: its text is none that anyone typed. */
export function isForm(field: string): boolean {
  return Object.values<string>(formFields).includes(field);
}
