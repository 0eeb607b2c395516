/**
 * One line about a defect: its incident id, the error's kind and the places in our own code. The message is
 * left out: SQLite, zod and V8 quote values in theirs, and values may be PHI.
 */
export function incidentLine(incident: string, error: unknown): string {
  if (!(error instanceof Error)) return `incident ${incident}: a thrown ${typeof error}`;
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 8).map((line) => line.trim());
  return `incident ${incident}: ${error.name}${code} ${frames.join(' < ')}`;
}
