import { refuse } from '../../kernel';
import { layoutBooks, type Book, type Layout, type System } from '../model';
import { fiscalYear, type ReleaseTerms } from '../release-name';
import { looksLikePlacesHeader } from '../places';
import { isCptLinkHeader } from './cpt-link';
import { hasBriefDescriptors, looksLikeCptStandard } from './cpt-standard';
import { looksLikeHcpcsHeader } from './hcpcs-csv';
import { firstRecord } from './hcpcs-record';
import { orderLine } from './order';
import { xmlLayout } from './xml-layout';

/** How many bytes of a file's beginning the layout is told from. */
export const headBytes = 65_536;

type Magic = { readonly bytes: readonly number[]; readonly why: 'compressed' | 'binary'; readonly found: string };

/** What people drop here instead of the text file, told by its first bytes. */
const magics: readonly Magic[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], why: 'compressed', found: 'a ZIP archive or an Excel workbook (.xlsx) within an archive' },
  { bytes: [0x50, 0x4b, 0x05, 0x06], why: 'compressed', found: 'an empty ZIP archive' },
  { bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00], why: 'compressed', found: 'an xz archive' },
  { bytes: [0x1f, 0x8b], why: 'compressed', found: 'a gzip archive' },
  { bytes: [0x42, 0x5a, 0x68], why: 'compressed', found: 'a bzip2 archive' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], why: 'compressed', found: 'a 7-Zip archive' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], why: 'binary', found: 'an old Excel workbook (.xls)' },
  { bytes: [0x25, 0x50, 0x44, 0x46], why: 'binary', found: 'a PDF document' },
  { bytes: [0xff, 0xfe], why: 'binary', found: 'text in UTF-16' },
  { bytes: [0xfe, 0xff], why: 'binary', found: 'text in UTF-16' },
];

const whatToDo = {
  compressed: 'the file inside: unpack it, or take the publisher’s ZIP archive',
  binary: 'the order file, the HCPCS file, or the XML of a book; a ZIP archive of them; the conversion table’s workbook (.xlsx)',
} as const;

/**
 * Refuses what is no text: archives, workbooks, other binary content, an empty file.
 * @param head the first bytes of the file, at most headBytes
 * @throws FaultError `bad-file` with `empty`, `compressed` or `binary`
 */
export function refuseBinary(head: Uint8Array): void {
  if (head.length === 0) refuse({ code: 'bad-file', why: 'empty' });
  const magic = magics.find(({ bytes }) => bytes.every((byte, index) => head[index] === byte));
  if (magic !== undefined) refuse({ code: 'bad-file', why: magic.why, expected: whatToDo[magic.why], found: magic.found });
  if (head.includes(0)) refuse({ code: 'bad-file', why: 'binary', expected: whatToDo.binary, found: 'zero bytes' });
}

/**
 * Whether order-file lines are of ICD-10-CM or ICD-10-PCS, told by the codes alone: only PCS codes begin with a
 * digit; only CM codes have 4 to 6 characters, or 3 and are valid. Where all are of 3 and 7, PCS.
 */
function orderSystem(lines: readonly string[]): 'icd10cm' | 'icd10pcs' {
  const codes = lines.filter((line) => orderLine.test(line)).map((line) => ({ code: line.slice(6, 13).trimEnd(), billable: line[14] === '1' }));
  if (codes.some(({ code }) => /^\d/.test(code))) return 'icd10pcs';
  const onlyInCm = ({ code, billable }: { code: string; billable: boolean }): boolean =>
    (code.length > 3 && code.length < 7) || (code.length === 3 && billable) || /^[AEI-WYZ]/.test(code);
  if (codes.some(onlyInCm)) return 'icd10cm';
  return codes.some(({ code }) => code.length === 7) ? 'icd10pcs' : 'icd10cm';
}

/** What a file turned out to be; `edition` is what its content says of its release, if anything. */
export type Detected = {
  readonly system: System;
  readonly book: Book;
  readonly layout: Layout;
  readonly edition: ReleaseTerms | null;
  /** Its descriptors are shortened ones: a file with the whole ones serves better. */
  readonly isBrief: boolean;
};

/**
 * Tells system, book and layout from a file's first lines, never from its name.
 * @param head the beginning of the file as text; its last line may be cut
 * @throws FaultError `bad-file` with `empty` or `unknown-layout`. The fault describes the form of what it found
 *   and quotes nothing, since the file may be anything, a chart too.
 */
export function detectLayout(head: string): Detected {
  const text = head.replace(/^\ufeff/, '');
  const lines = text.split(/\r?\n/);
  const first = lines.find((line) => line.trim() !== '');
  if (first === undefined) refuse({ code: 'bad-file', why: 'empty' });
  if (orderLine.test(first)) return detected(`${orderSystem(lines)}-order`);
  if (looksLikeHcpcsHeader(first)) return detected('hcpcs-csv');
  const xml = xmlLayout(text);
  if (xml !== undefined) return detected(xml.layout, xml.year === null ? null : fiscalYear(xml.year));
  if (lines.some((line) => firstRecord.test(line))) return detected('hcpcs-record');
  if (looksLikePlacesHeader(first)) return detected('cms-places');
  if (lines.some(isCptLinkHeader)) return detected('cpt-link');
  if (looksLikeCptStandard(lines)) return { ...detected('cpt-standard'), isBrief: hasBriefDescriptors(lines) };
  refuse({
    code: 'bad-file',
    why: 'unknown-layout',
    line: lines.indexOf(first) + 1,
    expected: 'an ICD-10-CM or ICD-10-PCS order file, the HCPCS Level II file (320-character records, or CSV), the XML of a book of ICD-10-CM or ICD-10-PCS, a CPT data file, or the place of service codes',
    found: describe(first),
  });
}

function detected(layout: Layout, edition: ReleaseTerms | null = null): Detected {
  return { ...layoutBooks[layout], layout, edition, isBrief: false };
}

/** The form of a line, without its words. */
function describe(line: string): string {
  if (/^\s*<!doctype html|^\s*<html/i.test(line)) return 'a web page: the download may have been refused';
  if (/^\s*<\?xml|^\s*</.test(line)) return 'XML of another kind';
  if (/^\s*[[{]/.test(line)) return 'JSON';
  if (/^(?:Add|Delete|Revise from|Revise to|No Change):/i.test(line)) return 'an addenda file: only what changed since the last release';
  if (/^[A-Z][0-9A-Z]{2}[0-9A-Z ]{4} \S/.test(line)) return 'a codes file, which lacks headers and short titles: the order file has them';
  return `text whose first line has ${line.length} characters`;
}
