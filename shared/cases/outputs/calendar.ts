import { addDays } from '../../dates';
import type { Deadline } from '../../incidents';
import type { PaperCase } from './facts';

/** Who is to be told, in an entry's title: no person, no place, no kind of incident. */
const targets: Readonly<Record<string, string>> = { individuals: 'notice to individuals', media: 'notice to media', hhs: 'report to the Secretary', part2: 'second report to the Secretary (Part 2)', 'covered-entity': 'notice to the covered entity', organisation: 'internal clock' };

/** So many days before a deadline, each entry reminds. */
const reminders = [14, 3] as const;

/**
 * The deadlines of a case as a calendar (RFC 5545), one whole-day entry each. The same deadline always has the same UID, so that taking
 * the file in again moves an entry and adds none.
 * @param stamp the instant at which it is made, in milliseconds since 1970
 */
export function deadlineCalendar({ ref, deadlines }: Pick<PaperCase, 'ref' | 'deadlines'>, stamp: number): string {
  const at = new Date(stamp).toISOString().replace(/[-:]|\.\d+/g, '');
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Chartlock//Deadlines of a case//EN', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH', ...deadlines.flatMap((deadline) => entry(ref, deadline, at)), 'END:VCALENDAR'];
  return `${lines.map(fold).join('\r\n')}\r\n`;
}

function entry(ref: string, { to, due, rule, why }: Pick<Deadline, 'to' | 'due' | 'rule' | 'why'>, at: string): readonly string[] {
  const target = Object.hasOwn(targets, to) ? targets[to] : to.startsWith('state:') ? `notice by the law of ${to.slice(6)}` : to;
  const title = escape(`${ref}: ${target ?? to} due`);
  return [
    'BEGIN:VEVENT',
    `UID:${[ref, to, rule].map((part) => part.toLowerCase().replace(/[^a-z0-9]+/g, '-')).join('.')}@chartlock`,
    `DTSTAMP:${at}`,
    `DTSTART;VALUE=DATE:${compact(due)}`,
    `DTEND;VALUE=DATE:${compact(addDays(due, 1))}`,
    `SUMMARY:${title}`,
    `DESCRIPTION:${escape(`${rule}\n${why}.`)}`,
    'TRANSP:TRANSPARENT',
    ...reminders.flatMap((days) => ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${title}`, `TRIGGER:-P${days}D`, 'END:VALARM']),
    'END:VEVENT',
  ];
}

function compact(day: string): string {
  return day.replaceAll('-', '');
}

/** RFC 5545, 3.3.11. */
function escape(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');
}

/** RFC 5545, 3.1: no line is longer than 75 octets; a character is never cut. */
function fold(line: string): string {
  const encoder = new TextEncoder();
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > 75) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}
