import { isShapedFor, systems, bareCode, type System } from '../../shared/codesets';
import { FaultError } from '../../shared/kernel';
import { closeCodesets, lookAt, tabularOf, type Codesets } from '../vault/codesets';
import { openExisting, say } from './codesets-reference';
import { conclude, exitCodes, usage } from './run';

type ShowOptions = { readonly reference: string; readonly system?: string; readonly date: string; readonly json: boolean };

/** Shows a code as JSON: where it stands in the release in force, and of ICD-10-CM all that the Tabular List says of it. */
export function showCode(text: string, { reference, system, date, json }: ShowOptions): void {
  const codesets = openExisting(reference);
  if (codesets === undefined) return;
  try {
    const bare = bareCode(text);
    const asked = systems.filter((each) => (system === undefined || system === each) && bare !== null && isShapedFor(each, bare));
    const shown = asked.flatMap((each) => shownIn(codesets, each, text, date));
    if (asked.length === 0) return usage(`${text} is no code of ${system ?? 'any system'}`);
    if (shown.every(({ inForce }) => inForce === null)) conclude(exitCodes.findings);
    for (const each of shown) say(json ? JSON.stringify(each) : JSON.stringify(each, null, 2));
  } finally {
    closeCodesets(codesets);
  }
}

/** A code in one system; nothing where neither the release in force nor another year's book has it. */
function shownIn(codesets: Codesets, system: System, text: string, date: string) {
  const inForce = lookedAt(codesets, system, text, date);
  const tabular = system === 'icd10cm' ? tabularOf(codesets, text, date) : null;
  const isKnown = inForce !== null || (tabular !== null && (tabular.found === 'itself' || tabular.found === 'by-seventh' || tabular.crosswalk.how !== 'none'));
  return isKnown ? [{ system, date, inForce, tabular }] : [];
}

function lookedAt(codesets: Codesets, system: System, text: string, date: string) {
  try {
    return lookAt(codesets, system, text, date);
  } catch (error) {
    if (error instanceof FaultError && error.fault.code === 'not-found') return null;
    throw error;
  }
}
