import { describe, expect, test } from 'vitest';
import { detectLayout } from '../../../../shared/codesets';
import { tabularReader, xmlReader, type TextReader } from '../../../../shared/codesets/books';
import { faultOf } from '../reading';
import { book, feed } from './reading';

const reader = (): TextReader => tabularReader(() => undefined);
const fault = (text: string, piece?: number) => faultOf(() => feed(reader(), text, piece));

/** A file that would unpack to a gigabyte if its entities were believed. */
const growing = `<?xml version="1.0"?>
<!DOCTYPE ICD10CM.tabular [
${Array.from({ length: 9 }, (_none, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`).join('\n')}
<!ENTITY l0 "lol">
]>
<ICD10CM.tabular><version>&l9;</version></ICD10CM.tabular>`;

const outside = '<?xml version="1.0"?>\n<!DOCTYPE x SYSTEM "file:///etc/passwd">\n<ICD10CM.tabular><version>1</version></ICD10CM.tabular>';
const declared = '<!DOCTYPE x [<!ENTITY mine SYSTEM "file:///etc/passwd">]>\n<ICD10CM.tabular><version>&mine;</version></ICD10CM.tabular>';

describe('XML that is more than a book is refused', () => {
  test.each([
    ['an entity from outside', declared, { line: 1 }],
    ['a document type from outside', outside, { line: 2 }],
    ['entities that grow', growing, { line: 13 }],
  ])('%s, as soon as its document type is read', (_name, text, where) => {
    expect(fault(text)).toMatchObject({ code: 'bad-file', why: 'bad-line', expected: 'no document type: the publishers’ files have none', found: 'a document type, which can declare entities', ...where });
    expect(fault(text, 5)).toMatchObject({ why: 'bad-line', found: 'a document type, which can declare entities' });
  });

  test('its document type is told before anything is imported', () => {
    for (const text of [growing, outside, declared]) expect(faultOf(() => detectLayout(text))).toMatchObject({ code: 'bad-file', why: 'bad-line', found: 'a document type, which can declare entities' });
  });

  test('an entity that nobody declared', () => {
    expect(fault('<ICD10CM.tabular>\n<version>&mine;</version></ICD10CM.tabular>')).toMatchObject({ why: 'bad-line', line: 2, expected: 'well-formed XML', found: 'undefined entity.' });
  });

  test('a processing instruction', () => {
    expect(fault('<ICD10CM.tabular>\n<?xml-stylesheet href="x"?></ICD10CM.tabular>')).toMatchObject({ why: 'bad-line', line: 2, found: 'a processing instruction' });
  });

  test('elements without end within each other', () => {
    expect(fault(`<ICD10CM.tabular>${'<diag>'.repeat(100)}`)).toMatchObject({ why: 'bad-line', expected: 'at most 48 elements within each other' });
  });

  test('a text without end', () => {
    expect(fault(`<ICD10CM.tabular><version>${'x'.repeat(70_000)}</version></ICD10CM.tabular>`)).toMatchObject({ why: 'bad-line', expected: 'at most 65536 characters of text in an element' });
  });

  test('an encoding that is not UTF-8', () => {
    expect(fault('<?xml version="1.0" encoding="utf-16"?><ICD10CM.tabular/>')).toMatchObject({ why: 'bad-line', line: 1, expected: 'text in UTF-8', found: 'the encoding "utf-16"' });
  });
});

describe('XML that is broken is refused with its line', () => {
  const whole = book('icd10cm_tabular_2021.xml');

  test('another outermost element', () => {
    expect(fault('<?xml version="1.0"?>\n<ClinicalDocument><patient>Doe</patient></ClinicalDocument>')).toEqual({ code: 'bad-file', why: 'unknown-layout', line: 2, expected: 'ICD10CM.tabular', found: 'XML of another kind' });
  });

  test('a tag that closes another', () => {
    expect(fault('<ICD10CM.tabular>\n<version>\n</title></ICD10CM.tabular>')).toMatchObject({ why: 'bad-line', line: 3, expected: 'well-formed XML' });
  });

  test.each([0.2, 0.5, 0.9, 0.999])('a file cut off after %d of it', (share) => {
    const cut = whole.slice(0, Math.floor(whole.length * share));
    expect(fault(cut)).toMatchObject({ why: 'truncated', line: cut.split('\n').length, expected: 'the end of ICD10CM.tabular', found: expect.stringMatching(/^the end of the file inside </) });
  });

  test('nothing at all', () => {
    expect(fault('')).toMatchObject({ code: 'bad-file', why: 'truncated' });
  });
});

test('of what addenda wrap around words, what went is left out and what stands is read', () => {
  const texts: string[] = [];
  feed(xmlReader('r', { close: ({ name }, text) => texts.push(`${name}: ${text}`) }), '<r><note>acute <diff><old>renal</old><new>kidney</new></diff> failure</note></r>');
  expect(texts).toContain('note: acute kidney failure');
});

describe('a book in XML is told by its content', () => {
  test.each([
    ['icd10cm_tabular_2021.xml', 'tabular', 'FY2021'],
    ['icd10cm_index_2017.xml', 'index', 'FY2017'],
    ['icd-10-cm-eindex-2025.xml', 'external-cause', 'FY2025'],
    ['icd-10-cm-neoplasm-2025.xml', 'neoplasm', 'FY2025'],
    ['icd-10-cm-drug-2025.xml', 'drugs', 'FY2025'],
  ])('%s is the %s of %s', (name, kind, edition) => {
    expect(detectLayout(book(name).slice(0, 65_536))).toMatchObject({ system: 'icd10cm', book: kind, edition: { name: edition } });
  });

  test('a chart in XML is not, and nothing of it is quoted', () => {
    const found = faultOf(() => detectLayout('<?xml version="1.0"?>\n<ClinicalDocument><name>Jane Doe</name></ClinicalDocument>'));
    expect(found).toMatchObject({ why: 'unknown-layout', found: 'XML of another kind' });
    expect(JSON.stringify(found)).not.toMatch(/Jane|Clinical/);
  });
});
