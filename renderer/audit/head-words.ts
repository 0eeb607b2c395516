import type { AuditTrouble, HeadBreak, HeadFinding } from '../../shared/audit';
import { formatDateTime } from '../ui/format';

/** What is wrong with the end of the log, in words that go on a sentence. */
export const headBreakWords: Readonly<Record<HeadBreak, string>> = {
  'cut-short': 'it ends before the event that was sealed',
  rewritten: 'another event stands where the sealed one was',
  unreadable: 'the event that was sealed cannot be read',
  'seal-gone': 'the file that seals it is gone',
  'seal-forged': 'the file that seals it is not as the vault wrote it',
  'seal-older': 'the file that seals it is an older one',
  'anchor-gone': 'its seal in the keychain is gone',
  'anchor-forged': 'its seal in the keychain is not as the vault wrote it',
  'anchor-older': 'its seal in the keychain is an older one',
  'note-forged': 'a note says that a backup copy was brought back, and the vault did not write it',
};

const whatToDo = 'Tell your privacy officer, and leave the files of this desk as they are. You can go on working.';

function count(events: number): string {
  return `${events.toLocaleString('en-US')} ${events === 1 ? 'event' : 'events'}`;
}

/** How far it reached, and how far it reaches. */
function reachWords({ events, lastAt, sealedEvents, sealedAt }: HeadFinding): string {
  const now = lastAt === null ? 'It holds no event now.' : `It now holds ${count(events)}, the last of ${formatDateTime(lastAt)}.`;
  return sealedEvents === null || sealedAt === null ? now : `On ${formatDateTime(sealedAt)} it held ${count(sealedEvents)}. ${now}`;
}

/** The trouble that a desk has with its log: what, since when, and what to do. Null where there is none. */
export function troubleWords({ head, chain }: AuditTrouble): { readonly title: string; readonly text: string } | null {
  if (chain !== null) {
    return { title: 'The audit log does not hold.', text: `Event ${chain.firstBad.toLocaleString('en-US')} is the first that was changed, removed or cannot be read. ${whatToDo}` };
  }
  if (head === null) return null;
  if (head.breaks.includes('cut-short')) {
    return { title: 'The audit log ends too early.', text: `${reachWords(head)} Its end was removed, or an older copy of the vault was put in its place; work from in between may be missing. ${whatToDo}` };
  }
  if (head.breaks.includes('rewritten') || head.breaks.includes('unreadable')) {
    return { title: 'The audit log is not the one that was sealed.', text: `${reachWords(head)} ${sentence(head.breaks)} ${whatToDo}` };
  }
  return { title: 'What seals the audit log was tampered with or lost.', text: `${sentence(head.breaks)} The log itself reaches as far as any seal that can be believed says. ${whatToDo}` };
}

function sentence(breaks: readonly HeadBreak[]): string {
  const words = breaks.map((each) => headBreakWords[each]).join('; ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
