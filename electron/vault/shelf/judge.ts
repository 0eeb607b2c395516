import { codeFault } from '../../../shared/coding';
import { writeCode } from '../../../shared/codesets';
import type { CalendarDate } from '../../../shared/kernel';
import type { CodeName, ShelvedCode } from '../../../shared/shelf';
import type { BreaksPin, FindCode } from '../coding';

export type CodeBooks = { readonly findCode: FindCode; readonly breaksPin?: BreaksPin };

/** What a code is on a date, and why it cannot be assigned then: with the rules by which coding itself decides. */
export function shelved({ findCode, breaksPin }: CodeBooks, { system, code }: CodeName, date: CalendarDate): ShelvedCode {
  const name = { system, code, written: writeCode(system, code) };
  const found = findCode(system, code, date);
  const title = found?.entry.title ?? '';
  if (breaksPin?.(system, date) === true) return { ...name, title, fault: 'pin-broken' };
  return { ...name, title, fault: found === undefined ? 'not-held' : codeFault(found, date) };
}
