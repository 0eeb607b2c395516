import { closeCodesets, readReleases } from '../vault/codesets';
import { openExisting, say } from './codesets-reference';
import { conclude, exitCodes } from './run';

/** Lists the releases in use. */
export function listReleases({ reference, json }: { readonly reference: string; readonly json: boolean }): void {
  const codesets = openExisting(reference);
  if (codesets === undefined) return;
  try {
    const releases = readReleases(codesets.reader).map(({ release }) => release);
    if (releases.length === 0) conclude(exitCodes.findings);
    for (const release of releases) {
      const { system, name, effectiveFrom, effectiveTo, codes, billable, fileName } = release;
      const line = `${system.padEnd(8)}  ${name.padEnd(14)}  ${effectiveFrom} to ${effectiveTo ?? 'open      '}  ${codes} rows, ${billable} billable  ${fileName}`;
      say(json ? JSON.stringify(release) : line);
    }
  } finally {
    closeCodesets(codesets);
  }
}
