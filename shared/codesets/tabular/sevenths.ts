/** The six characters before a 7th one, placeholders included (Official Guidelines, I.A.4): W06 gives W06XXX. */
export function stemOf(code: string): string {
  return code.slice(0, 6).padEnd(6, 'X');
}

/**
 * Codes of the Tabular List that a code with a 7th character may stand under, the longest first: the Tabular prints neither
 * 7th characters nor the placeholders before them.
 */
export function printedForms(code: string): string[] {
  if (code.length < 7) return [];
  const forms = [code.slice(0, 6)];
  for (let form = code.slice(0, 6); form.length > 3 && form.endsWith('X'); form = form.slice(0, -1)) forms.push(form.slice(0, -1));
  return forms;
}

/** What a 7th character means, read off the titles of the code with it and of its header: "initial encounter". */
export function meaningOf(title: string, headerTitle: string | undefined): string {
  if (headerTitle !== undefined && title.startsWith(`${headerTitle}, `)) return title.slice(headerTitle.length + 2);
  return title.slice(title.lastIndexOf(', ') + 1).trim();
}
