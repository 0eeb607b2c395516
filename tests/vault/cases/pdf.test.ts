import { describe, expect, test } from 'vitest';
import { paperPdf } from '../../../electron/vault/cases/pdf';
import { annualList, individualLetter, ocrWorksheet, type Paper } from '../../../shared/cases/outputs';
import { pdfText } from '../../support/pdf';
import { emptyCase, noPaperWords, wholeCase, wholeWords } from '../../unit/cases/outputs/facts';

const worksheet = ocrWorksheet(wholeCase, wholeWords);
/** What a reader sees, without the ends of lines. */
const textOf = (paper: Paper): string => pdfText(paperPdf(paper)).join('\n').replaceAll(/\s+/g, ' ');

describe('a paper as PDF', () => {
  test('shows every question and every answer, as text that can be found and copied', () => {
    const text = textOf(worksheet);
    for (const block of worksheet.blocks) {
      const parts = block.kind === 'field' ? [block.name, block.value ?? ''] : block.kind === 'list' ? block.items : block.kind === 'table' ? [block.caption] : [block.text];
      for (const part of parts.flatMap((each) => each.split(' '))) expect(text).toContain(part);
    }
  });

  test('says of what is missing that it is missing, and by which rule', () => {
    expect(textOf(ocrWorksheet(emptyCase, noPaperWords))).toContain('MISSING (45 CFR 164.404(a)(2))');
  });

  test('is tagged: a structure with headings, paragraphs, lists and tables, a language and a title', () => {
    const pdf = paperPdf(annualList([{ made: wholeCase, words: { breachType: 'theft' } }, { made: { ...wholeCase, ref: '2026-005', affected: { ...wholeCase.affected, byState: { OH: 3 } } }, words: { breachType: null } }], 2026, '2027-01-10')).toString('latin1');
    for (const part of ['/MarkInfo<</Marked true>>', '/Lang(en-US)', '/DisplayDocTitle true', '/S/H1/', '/S/P/', '/S/Table/', '/S/TH/', '/Scope/Column', '/S/TD/', '/S/Caption/']) expect(pdf).toContain(part);
    const list = paperPdf(ocrWorksheet(emptyCase, noPaperWords)).toString('latin1');
    for (const part of ['/S/L/', '/S/LI/', '/S/LBody/']) expect(list).toContain(part);
  });

  test('marks all that it shows as content of an element, or as no content', () => {
    const marked = pdfText(paperPdf(worksheet)).length;
    const pdf = paperPdf(worksheet).toString('latin1');
    expect(pdf.match(/\/StructParents \d+/g)).toHaveLength(marked);
    // Each content of a page is named by its element, once.
    const named = [...pdf.matchAll(/\/Pg (\d+) 0 R\/MCID (\d+)/g)].map(([, page, id]) => `${page}.${id}`);
    expect(new Set(named).size).toBe(named.length);
    expect(named.length).toBeGreaterThan(worksheet.blocks.length);
  });

  test('goes on over as many pages as it takes, numbers them, and cuts no line', () => {
    const long: Paper = { ...worksheet, blocks: Array.from({ length: 300 }, (_none, index) => ({ kind: 'paragraph', text: `Line ${index} of many` })) };
    const pages = pdfText(paperPdf(long));
    expect(pages.length).toBeGreaterThan(5);
    expect(pages.map((page, index) => page.includes(`Page ${index + 1} of ${pages.length}`))).not.toContain(false);
    const text = pages.join('\n');
    for (let index = 0; index < 300; index += 1) expect(text).toContain(`Line ${index} of many`);
  });

  test('a cell longer than a page goes on on the next', () => {
    const words = Array.from({ length: 900 }, (_none, index) => `word${index}`);
    const text = textOf({ ...worksheet, blocks: [{ kind: 'table', caption: 'Long', columns: ['One', 'Two'], rows: [[words.join(' '), 'short']] }] });
    for (const word of words) expect(text).toContain(word);
  });

  test('shows letters of other languages, and a word wider than the sheet', () => {
    const wide = 'W'.repeat(200);
    const text = textOf({ ...worksheet, blocks: [{ kind: 'paragraph', text: 'Łódź, Żółć, naïve – “quoted” • 60 €' }, { kind: 'paragraph', text: wide }] });
    expect(text).toContain('Łódź, Żółć, naïve – “quoted” • 60 €');
    expect(text.replaceAll(' ', '')).toContain(wide);
  });

  test('holds the fonts that its text needs, and no other', () => {
    const fontsOf = (text: string): string[] => [...new Set([...paperPdf({ ...worksheet, blocks: [{ kind: 'paragraph', text }] }).toString('latin1').matchAll(/\/FontName\/(\S+?)\//g)].map(([, name = '']) => name))].toSorted();
    expect(fontsOf('Plain words')).toEqual(['FiraSans-Bold', 'FiraSans-Regular']);
    expect(fontsOf('Łódź')).toEqual(['FiraSans-Bold', 'FiraSans-Regular', 'FiraSans-RegularExtended']);
  });

  test('a letter goes out as it is: without a title of ours and without what it lacks', () => {
    const text = textOf(individualLetter(emptyCase, noPaperWords));
    expect(text).not.toContain('Letter to individuals');
    expect(text).not.toContain('MISSING');
    expect(textOf(individualLetter(wholeCase, wholeWords))).toContain('A letter with lab results went to the wrong home.');
  });

  test('is the same, byte for byte, when it is made again', () => {
    expect(paperPdf(worksheet).equals(paperPdf(worksheet))).toBe(true);
  });

  test('holds no script, no action, no link and no attachment', () => {
    expect(paperPdf(worksheet).toString('latin1')).not.toMatch(/\/(JavaScript|JS|OpenAction|AA|URI|Launch|EmbeddedFile|Annots)\b/);
  });
});
