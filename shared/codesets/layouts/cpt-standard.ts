import { refuse } from '../../kernel';
import { noticeKeeper } from './cpt-notice';
import { badLine, excerpt } from './faults';
import { eachCodeOnce, type Emit, type LayoutReader, type Line } from './reader';

const tabbed = /^(\d{4}[0-9AFMTU])\t+(\S.*)$/;
const sequenced = /^(\d{4}[0-9AFMTU])(\d\d) (\S.*)$/;
const spaced = /^(\d{4}[0-9AFMTU]) +(\S.*)$/;

/** Which of AMA's forms a record has: a tab, a sequence number, or a blank behind the code. */
type Form = 'tabbed' | 'sequenced' | 'spaced';
type CptRecord = { readonly form: Form; readonly code: string; readonly sequence: number; readonly text: string };

/** A line as a record of one of AMA's files, or undefined. */
export function cptRecord(line: string): CptRecord | undefined {
  const [, tabbedCode, tabbedText] = tabbed.exec(line) ?? [];
  if (tabbedCode !== undefined && tabbedText !== undefined) return { form: 'tabbed', code: tabbedCode, sequence: 1, text: tabbedText.trim() };
  const [, code, sequence, text] = sequenced.exec(line) ?? [];
  if (code !== undefined && text !== undefined) return { form: 'sequenced', code, sequence: Number(sequence), text: text.trim() };
  const [, spacedCode, spacedText] = spaced.exec(line) ?? [];
  return spacedCode !== undefined && spacedText !== undefined ? { form: 'spaced', code: spacedCode, sequence: 1, text: spacedText.trim() } : undefined;
}

/**
 * Whether lines are the beginning of a CPT data file: its records, nearly all of one form, under a notice that names CPT (so that a
 * broken record is told with its line). Only the tab-delimited file is known without its notice, which people cut off to load it
 * into a spreadsheet, and only where every line is a record: five characters and a blank begin many a text.
 */
export function looksLikeCptStandard(lines: readonly string[]): boolean {
  const first = lines.findIndex((line) => cptRecord(line) !== undefined);
  const form = cptRecord(lines[first] ?? '')?.form;
  if (form === undefined) return false;
  const notice = lines.slice(0, first).join('\n');
  // The last line may be cut.
  const records = lines.slice(first, -1).filter((line) => line.trim() !== '');
  const alike = records.filter((line) => cptRecord(line)?.form === form).length;
  if (/\bCPT\b|Current Procedural Terminology/.test(notice)) return alike * 4 >= records.length * 3;
  return first === 0 && form === 'tabbed' && alike === records.length;
}

/**
 * Whether a CPT data file has medium or short descriptors, which are in capitals and cut off: MEDU.txt and SHORTU.txt, whose codes
 * are followed by a blank.
 */
export function hasBriefDescriptors(lines: readonly string[]): boolean {
  return lines.map(cptRecord).find((record) => record !== undefined)?.form === 'spaced';
}

/**
 * Reads a CPT Standard data file of the American Medical Association, which its user has licensed: LONGULT.txt and LONGUT.txt (code,
 * tab, long descriptor), LONGULF.txt (code, sequence number, 72 characters at a time), MEDU.txt and SHORTU.txt (code, blank, medium
 * or short descriptor). The notice above the first code is kept.
 */
export function cptStandardReader(emit: Emit): LayoutReader {
  const once = eachCodeOnce();
  const notice = noticeKeeper();
  let form: Form | null = null;
  let pending: { readonly code: string; readonly words: string[]; sequence: number } | null = null;

  function give(): void {
    if (pending === null) return;
    const title = pending.words.join(' ').replace(/\s+/g, ' ');
    emit({ system: 'cpt', code: pending.code, billable: true, shortTitle: title, title, addedOn: null, endedOn: null });
    pending = null;
  }

  function take({ code, sequence, text }: CptRecord, number: number): void {
    if (pending !== null && pending.code === code && sequence > 1) {
      if (sequence !== pending.sequence + 1) badLine(number, `sequence number ${String(pending.sequence + 1).padStart(2, '0')}`, excerpt(String(sequence)));
      pending.sequence = sequence;
      pending.words.push(text);
      return;
    }
    give();
    if (sequence !== 1) badLine(number, 'sequence number 01 on the first record of a code', excerpt(String(sequence)));
    once(code, number);
    pending = { code, sequence, words: [text] };
  }

  return {
    line: ({ text, number }: Line) => {
      const record = cptRecord(text);
      if (form === null && record === undefined) return notice.line(text, number);
      if (text.trim() === '') return;
      form ??= record?.form ?? null;
      // What stands in a licensed file is not quoted beyond its code.
      if (record === undefined || record.form !== form) badLine(number, 'a CPT code and its descriptor, in the form of the first', excerpt(text.slice(0, 5)));
      take(record, number);
    },
    end: () => {
      if (form === null) refuse({ code: 'bad-file', why: 'empty' });
      give();
    },
    notice: notice.text,
  };
}
