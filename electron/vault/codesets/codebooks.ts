import type { System } from '../../../shared/codesets';
import type { CalendarDate } from '../../../shared/kernel';
import { findCode, releaseInForce } from './lookup';
import { codesetsHandlers, type CodesetsNeeds } from './service';

/** The code books as the rest of the vault knows them: what the page may ask of them, and what coding does. */
export function codebooksOf(needs: CodesetsNeeds) {
  const { codesets } = needs;
  return {
    handlers: codesetsHandlers(needs),
    findCode: (system: System, code: string, date: CalendarDate) => findCode(codesets, system, code, date),
    /** Whether the release in force on the date is another than the organisation has pinned. */
    breaksPin: (system: System, date: CalendarDate) => releaseInForce(codesets, system, date).why === 'pin-broken',
  };
}
