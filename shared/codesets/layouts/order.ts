import { refuse } from '../../kernel';
import { isShapedFor } from '../shapes';
import { badLine, excerpt, truncated } from './faults';
import { eachCodeOnce, type Emit, type LayoutReader, type Line } from './reader';

// Columns of the order file, from 0 and half open (official: 1-5, 7-13, 15, 17-76, 78 to the end).
const columns = { order: [0, 5], code: [6, 13], flag: [14, 15], short: [16, 76], long: [77] } as const;
const blanks = [5, 13, 15, 76] as const;

/** A line that looks like one of an order file: enough to tell the layout, not to trust the line. */
export const orderLine = /^\d{5} [0-9A-Z][0-9A-Z]{2}[0-9A-Z ]{4} [01] \S/;

/**
 * Reads the ICD-10-CM or ICD-10-PCS order file (icd10cm_order_YYYY.txt and icd10OrderFiles.pdf, its published
 * description): order number, code, flag 0 for a header and 1 for a code valid for HIPAA-covered transactions,
 * short title, long title.
 */
export function orderReader(system: 'icd10cm' | 'icd10pcs', emit: Emit): LayoutReader {
  const once = eachCodeOnce();
  let lastOrder = 0;
  let entries = 0;

  function readLine({ text, number, ended }: Line): void {
    const cut = ended ? badLine : truncated;
    if (text.length <= columns.long[0]) cut(number, 'at least 78 characters', `${text.length} characters`);
    const order = text.slice(...columns.order);
    if (!/^\d{5}$/.test(order)) badLine(number, 'an order number of five digits in columns 1-5', excerpt(order));
    const blank = blanks.find((column) => text[column] !== ' ');
    if (blank !== undefined) badLine(number, `a blank in column ${blank + 1}`, excerpt(text.slice(0, 80)));
    if (Number(order) <= lastOrder) badLine(number, `an order number above ${String(lastOrder).padStart(5, '0')}`, excerpt(order));
    const field = text.slice(...columns.code);
    const code = field.trimEnd();
    if (code.startsWith(' ')) badLine(number, 'a code that begins in column 7', excerpt(field));
    if (!isShapedFor(system, code)) badLine(number, system === 'icd10cm' ? 'an ICD-10-CM code without decimal point' : 'an ICD-10-PCS code', excerpt(field));
    const flag = text.slice(...columns.flag);
    if (flag !== '0' && flag !== '1') badLine(number, '0 or 1 in column 15', excerpt(flag));
    const shortTitle = text.slice(...columns.short).trim();
    const title = text.slice(...columns.long).trim();
    if (title === '' || shortTitle === '') badLine(number, 'a short title in columns 17-76 and a long title from column 78', excerpt(text.slice(0, 80)));
    // The short title is the long one, abbreviated to fit: a long title that is shorter has lost its end.
    if (title.length < shortTitle.length) cut(number, 'a long title no shorter than the short title', excerpt(title));
    once(code, number);
    lastOrder = Number(order);
    entries += 1;
    emit({ system, code, billable: flag === '1', shortTitle, title, addedOn: null, endedOn: null });
  }

  return {
    line: (line) => {
      if (line.text.trim() !== '') readLine(line);
    },
    end: () => {
      if (entries === 0) refuse({ code: 'bad-file', why: 'empty' });
    },
  };
}
