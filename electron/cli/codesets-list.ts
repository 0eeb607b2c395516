import { closeCodesets, readReleases } from '../vault/codesets';
import { countWords, openExisting, say } from './codesets-reference';
import { conclude, exitCodes } from './run';

/** Lists the releases in use. */
export function listReleases({ reference, json }: { readonly reference: string; readonly json: boolean }): void {
  const codesets = openExisting(reference);
  if (codesets === undefined) return;
  try {
    const releases = readReleases(codesets.reader).map(({ release }) => release);
    if (releases.length === 0) conclude(exitCodes.findings);
    for (const release of releases) {
      const { system, book, name, effectiveFrom, effectiveTo, counts, fileName } = release;
      const line = `${system.padEnd(8)}  ${book.padEnd(14)}  ${name.padEnd(14)}  ${effectiveFrom} to ${effectiveTo ?? 'open      '}  ${countWords(counts)}  ${fileName}`;
      say(json ? JSON.stringify(release) : line);
    }
  } finally {
    closeCodesets(codesets);
  }
}
