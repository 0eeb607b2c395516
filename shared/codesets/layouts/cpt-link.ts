import { refuse } from '../../kernel';
import { isShapedFor } from '../shapes';
import { noticeKeeper } from './cpt-notice';
import { badLine, excerpt } from './faults';
import { eachCodeOnce, type Emit, type LayoutReader, type Line } from './reader';

type Header = { readonly width: number; readonly places: ReadonlyMap<string, number> };

function headerOf(line: string): string[] {
  return line.split('\t').map((cell) => cell.replace(/[\s_]+/g, ' ').trim().toUpperCase());
}

/** Whether a line is the header of a CPT Link file: tab-delimited, with a column for the code. */
export function isCptLinkHeader(line: string): boolean {
  return line.includes('\t') && headerOf(line).includes('CPT CODE');
}

/** A day as YYYYMMDD, YYYY-MM-DD or M/D/YYYY; null where the text is blank or written in another way. */
function dayOf(text: string): string | null {
  const [, year, month, day] = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(text) ?? [];
  const [, americanMonth, americanDay, americanYear] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  const date = year === undefined ? `${americanYear}-${americanMonth?.padStart(2, '0')}-${americanDay?.padStart(2, '0')}` : `${year}-${month}-${day}`;
  const instant = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(instant) || new Date(instant).toISOString().slice(0, 10) !== date ? null : date;
}

/**
 * Reads the consolidated code list of CPT Link, which its user has licensed from the American Medical Association
 * (ConsolidatedCodeList.txt): a notice, a header (Concept Id, CPT Code, Long, Medium, Short, Consumer, Spanish Consumer, Current
 * Descriptor Effective Date, Test Name, Lab Name, Manufacturer Name), one code a line. The notice is kept; of the columns all but
 * Concept Id and Spanish Consumer.
 */
export function cptLinkReader(emit: Emit): LayoutReader {
  const once = eachCodeOnce();
  const notice = noticeKeeper();
  let header: Header | null = null;
  let entries = 0;

  function begin(text: string, number: number): Header {
    const names = headerOf(text);
    const missing = ['CPT CODE', 'LONG'].filter((name) => !names.includes(name));
    if (missing.length > 0) badLine(number, 'the consolidated code list, with the columns CPT Code and Long', `${names.length} columns, without ${missing.join(', ')}`);
    return { width: names.length, places: new Map(names.map((name, place) => [name, place])) };
  }

  function readRow({ text, number }: Line, { width, places }: Header): void {
    const cells = text.split('\t');
    if (cells.length > width || cells.length < 2) badLine(number, `${width} columns`, `${cells.length}`);
    // Blank columns at the end of a line may be left off.
    const value = (name: string): string => (cells[places.get(name) ?? width] ?? '').trim();
    const code = value('CPT CODE').toUpperCase();
    if (!isShapedFor('cpt', code)) badLine(number, 'a CPT code of five characters under CPT Code', excerpt(code));
    const title = value('LONG');
    if (title === '') badLine(number, 'a descriptor under Long', 'an empty column');
    once(code, number);
    entries += 1;
    emit(
      { system: 'cpt', code, billable: true, shortTitle: value('SHORT') || title, title, addedOn: null, endedOn: null },
      {
        of: 'cpt',
        medium: value('MEDIUM'),
        short: value('SHORT'),
        consumer: value('CONSUMER'),
        descriptorOn: dayOf(value('CURRENT DESCRIPTOR EFFECTIVE DATE')),
        test: value('TEST NAME'),
        laboratory: value('LAB NAME'),
        manufacturer: value('MANUFACTURER NAME'),
      },
    );
  }

  return {
    line: (line) => {
      if (header !== null) {
        if (line.text.trim() !== '') readRow(line, header);
      } else if (isCptLinkHeader(line.text)) header = begin(line.text, line.number);
      else notice.line(line.text, line.number);
    },
    end: () => {
      if (entries === 0) refuse({ code: 'bad-file', why: 'empty' });
    },
    notice: notice.text,
  };
}
