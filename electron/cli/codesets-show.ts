import { isShapedFor, systems, bareCode, type System } from '../../shared/codesets';
import { FaultError } from '../../shared/kernel';
import { readCharacters } from '../../shared/codesets/pcs-builder';
import { closeCodesets, lookAt, pcsBooksFor, tabularOf, type Codesets } from '../vault/codesets';
import { openExisting, say } from './codesets-reference';
import { conclude, exitCodes, usage } from './run';

type ShowOptions = { readonly reference: string; readonly system?: string; readonly date: string; readonly json: boolean };

/**
 * Shows a code as JSON: where it stands in the release in force, of ICD-10-CM all that the Tabular List says of it, and of
 * ICD-10-PCS what each of its characters means.
 */
export async function showCode(text: string, { reference, system, date, json }: ShowOptions): Promise<void> {
  const codesets = openExisting(reference);
  if (codesets === undefined) return;
  try {
    const bare = bareCode(text);
    const asked = systems.filter((each) => (system === undefined || system === each) && bare !== null && isShapedFor(each, bare));
    const shown = (await Promise.all(asked.map((each) => shownIn(codesets, each, text, date)))).flat();
    if (asked.length === 0) return usage(`${text} is no code of ${system ?? 'any system'}`);
    if (shown.every(({ inForce }) => inForce === null)) conclude(exitCodes.findings);
    for (const each of shown) say(json ? JSON.stringify(each) : JSON.stringify(each, null, 2));
  } finally {
    closeCodesets(codesets);
  }
}

/** A code in one system; nothing where neither the release in force nor another year's book has it. */
async function shownIn(codesets: Codesets, system: System, text: string, date: string) {
  const inForce = lookedAt(codesets, system, text, date);
  const tabular = system === 'icd10cm' ? tabularOf(codesets, text, date) : null;
  const isKnown = inForce !== null || (tabular !== null && (tabular.found === 'itself' || tabular.found === 'by-seventh' || tabular.crosswalk.how !== 'none'));
  const characters = system === 'icd10pcs' && isKnown ? await charactersOf(codesets, text, date) : null;
  return isKnown ? [{ system, date, inForce, tabular, characters }] : [];
}

/** What each character of a PCS code means, and by the tables of which year; null where none are loaded or they do not have the code. */
async function charactersOf(codesets: Codesets, text: string, date: string) {
  const books = await pcsBooksFor(codesets, date);
  const meanings = books.state === 'ready' ? readCharacters(books.space, bareCode(text) ?? '') : null;
  if (books.state !== 'ready' || meanings === null) return null;
  return { tables: books.tables.name, axes: meanings.map(({ title, value }) => ({ title, ...value })) };
}

function lookedAt(codesets: Codesets, system: System, text: string, date: string) {
  try {
    return lookAt(codesets, system, text, date);
  } catch (error) {
    if (error instanceof FaultError && error.fault.code === 'not-found') return null;
    throw error;
  }
}
