import type { AttestationAnswers } from '../../../shared/desk';

export type StatementName = keyof AttestationAnswers;
export type Answer = 'yes' | 'not-today';

/** What has been answered so far. */
export type Answers = Readonly<Partial<Record<StatementName, Answer>>>;

export type Statement = {
  readonly name: StatementName;
  readonly words: string;
  readonly why: string;
  /** What to do where it was not so. */
  readonly otherwise: string;
};

/** What no program sees of a desk, and the person at it does. */
export const statements: readonly Statement[] = [
  {
    name: 'privateRoom',
    words: 'I worked in a private room',
    why: 'A name or a diagnosis said aloud is disclosed to whoever hears it.',
    otherwise: 'It is recorded. Find a room with a door before you open the next chart.',
  },
  {
    name: 'noPrintouts',
    words: 'No printouts lie about, or they are shredded',
    why: 'Paper is still there when the screen is dark.',
    otherwise: 'It is recorded. Shred them, or lock them away, before you leave the room.',
  },
  {
    name: 'noVisitors',
    words: 'No visitor could see the screen or hear me',
    why: 'A glance at a chart is a disclosure.',
    otherwise: 'It is recorded. If somebody saw or heard a chart, tell your privacy officer today.',
  },
  {
    name: 'noRecording',
    words: 'No recording assistants or cameras were on',
    why: 'Smart speakers, telephones and cameras keep what they catch, and send it on.',
    otherwise: 'It is recorded. Switch them off or put them elsewhere; if one was on, tell your privacy officer today.',
  },
];

/** The answers as they are signed; null while one is missing. */
export function answersOf({ privateRoom, noPrintouts, noVisitors, noRecording }: Answers): AttestationAnswers | null {
  if (privateRoom === undefined || noPrintouts === undefined || noVisitors === undefined || noRecording === undefined) return null;
  return { privateRoom: privateRoom === 'yes', noPrintouts: noPrintouts === 'yes', noVisitors: noVisitors === 'yes', noRecording: noRecording === 'yes' };
}
