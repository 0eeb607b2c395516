import type { System } from '../../../shared/codesets';
import type { CalendarDate, ReleaseId } from '../../../shared/kernel';
import { findCode, releaseInForce } from './lookup';
import { codesetsHandlers, type CodesetsNeeds } from './service';
import { standingsOf } from './standing';

/** The code books as the rest of the vault knows them: what the page may ask of them, and what coding does. */
export function codebooksOf(needs: CodesetsNeeds) {
  const { codesets } = needs;
  return {
    handlers: codesetsHandlers(needs),
    findCode: (system: System, code: string, date: CalendarDate) => findCode(codesets, system, code, date),
    /** All that changed between two editions of one book. */
    changesOf: (before: ReleaseId, after: ReleaseId) => codesets.changes.now(before, after),
    /** How a code stands on a date, with what the Tabular List says of it. */
    standingOf: standingsOf(codesets),
    /** Whether the release in force on the date is another than the organisation has pinned. */
    breaksPin: (system: System, date: CalendarDate) => releaseInForce(codesets, system, date).why === 'pin-broken',
  };
}
