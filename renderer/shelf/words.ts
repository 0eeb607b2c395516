import type { Fault } from '../../shared/kernel';
import type { ShelfFault, ShelvedCode } from '../../shared/shelf';
import { noDescriptor } from '../codesets';
import { faultMessage, formatDate } from '../ui';

/** Why a code cannot be assigned, in words that follow it. */
export function whyNot(fault: ShelfFault, date: string): string {
  switch (fault) {
    case 'not-held':
      return `not in the release in force on ${formatDate(date)}`;
    case 'category':
      return 'needs more characters';
    case 'modifier':
      return 'a modifier: it only accompanies a code';
    case 'not-in-force':
      return `not in force on ${formatDate(date)}`;
    case 'pin-broken':
      return 'its release is not the file that your organisation requires';
  }
}

/** What stands beside a code: what the person calls it, else its title, where there is one. */
export function calledBy({ title, fault }: Pick<ShelvedCode, 'title' | 'fault'>, label = ''): string {
  if (label !== '') return label;
  return title === '' && fault === null ? noDescriptor : title;
}

/** What is said below a field whose words were declined; of words that name a patient, which. */
export function refusalWords(fault: Fault, text: string): string {
  if (fault.code !== 'names-patient') return `${faultMessage(fault).title}. ${faultMessage(fault).text}`;
  return `“${text.slice(fault.start, fault.end)}” would give a patient away, and these words outlive the chart. Write them without it.`;
}
