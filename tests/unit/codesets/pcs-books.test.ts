import { describe, expect, test } from 'vitest';
import { readDefinitions, readIndex, readTables, small } from './pcs-reading';
import { faultOf } from './reading';

const tables = small('tables');
const index = small('index');
const definitions = small('definitions');

/** The number of the first line that holds the words, from 1. */
function lineOf(text: string, words: string): number {
  return text.split('\r\n').findIndex((line) => line.includes(words)) + 1;
}

describe('The tables of ICD-10-PCS', () => {
  test('are read with their axes, their values, what the operation means, and their counts', () => {
    const { tables: read, counts } = readTables(tables);
    expect(read.map(({ code }) => code)).toEqual(['0DT', '0QS', '0SR', '3E0', 'B20']);
    const replacement = read.find(({ code }) => code === '0SR');
    expect(replacement?.head).toEqual([
      { title: 'Section', values: [{ code: '0', label: 'Medical and Surgical' }] },
      { title: 'Body System', values: [{ code: 'S', label: 'Lower Joints' }] },
      { title: 'Operation', values: [{ code: 'R', label: 'Replacement' }] },
    ]);
    expect(replacement?.definition).toMatch(/^Putting in or on biological or synthetic material/);
    expect(replacement?.rows[0]?.[0]).toEqual({ title: 'Body Part', values: [{ code: 'C', label: 'Knee Joint, Right' }, { code: 'D', label: 'Knee Joint, Left' }] });
    expect(counts).toEqual({ tables: 5, rows: 9, codes: 114, values: 71, unread: 0 });
  });

  test('are read without what the operation means where they do not say it', () => {
    const silent = tables.replace(/\s*<definition>[^<]*<\/definition>/g, '');
    expect(readTables(silent).tables.map(({ definition }) => definition)).toEqual([null, null, null, null, null]);
  });

  test.each([
    { what: 'a row that makes other codes than it says', from: '<pcsRow codes="24">', to: '<pcsRow codes="25">', expected: '25 codes in the row, as it says', found: '24 codes' },
    { what: 'an axis that has other values than it says', from: '<axis pos="4" values="2">', to: '<axis pos="4" values="3">', expected: '3 values on axis 4, as it says', found: '2 values' },
    { what: 'a value twice on an axis', from: '<label code="J">Appendix</label>', to: '<label code="F">Appendix</label>', at: '<axis pos="4" values="2">', expected: 'each value of axis 4 once', found: '"F" twice' },
    { what: 'a letter that PCS does not use', from: '<label code="T">Resection</label>', to: '<label code="O">Resection</label>', expected: 'a digit or a letter other than I and O in code of <label>', found: '"O"' },
    { what: 'an axis out of its place', from: '<axis pos="5" values="3">', to: '<axis pos="6" values="3">', expected: 'axis 5', found: 'axis 6' },
    { what: 'a value without a meaning', from: '<label code="T">Resection</label>', to: '<label code="T"></label>', expected: 'what the value means, in <label>', found: 'nothing' },
    { what: 'a count that is missing', from: '<pcsRow codes="6">', to: '<pcsRow>', expected: 'codes="…" on <pcsRow>', found: 'none' },
    { what: 'tags that cross', from: '</pcsRow>', to: '</axis>', expected: 'well-formed XML', found: 'unexpected close tag.' },
  ])('with $what are refused with the line, what is expected there and what was found', ({ from, to, at, expected, found }) => {
    expect(tables).toContain(from);
    expect(faultOf(() => readTables(tables.replace(from, to)))).toEqual({ code: 'bad-file', why: 'bad-line', line: lineOf(tables, at ?? from), expected, found });
  });

  test('of which one comes twice are refused, with the line of the first', () => {
    const [first = ''] = / {2}<pcsTable>[^]*?<\/pcsTable>\r\n/.exec(tables) ?? [];
    const fault = faultOf(() => readTables(tables.replace('</ICD10PCS.tabular>', `${first}</ICD10PCS.tabular>`)));
    expect(fault).toMatchObject({ code: 'bad-file', why: 'bad-line', expected: 'each table once', found: `0DT again, first on line ${lineOf(tables, '<pcsTable>')}` });
  });

  test('that stop in the middle are refused as cut off', () => {
    expect(faultOf(() => readTables(tables.slice(0, 4000)))).toMatchObject({ code: 'bad-file', why: 'truncated', line: tables.slice(0, 4000).split('\n').length });
  });

  test('without a table are refused as empty', () => {
    expect(faultOf(() => readTables('<ICD10PCS.tabular><version>2025</version></ICD10PCS.tabular>'))).toEqual({ code: 'bad-file', why: 'empty' });
  });

  test('with an element that a later edition brings are read without it, and it is counted', () => {
    const later = tables.replace('<pcsRow codes="24">', '<pcsRow codes="24"><remark><label code="Z">new</label></remark>');
    expect(readTables(later)).toMatchObject({ tables: readTables(tables).tables, counts: { rows: 9, unread: 2 } });
    const misplaced = tables.replace('</ICD10PCS.tabular>', '<pcsRow codes="1"><axis pos="4" values="1"><title>x</title></axis></pcsRow></ICD10PCS.tabular>');
    expect(readTables(misplaced).counts).toMatchObject({ rows: 9, unread: 3 });
  });
});

describe('The index of ICD-10-PCS', () => {
  test('is read with its nested terms, the beginnings of codes, and what it refers to', () => {
    const { terms, counts } = readIndex(index);
    expect(counts).toEqual({ 'main-terms': 7, subterms: 12, links: 7, unread: 0 });
    expect(terms.find(({ title }) => title === 'Hemicolectomy')).toEqual({
      title: 'Hemicolectomy', leads: [], terms: [], references: [{ kind: 'see', text: 'Resection, Gastrointestinal System', leads: '0DT' }],
    });
    expect(terms.find(({ title }) => title === 'Vermiform appendix')?.references).toEqual([{ kind: 'use', text: 'Appendix', leads: null }]);
    expect(terms.find(({ title }) => title === 'Replacement')?.terms[0]?.terms[0]?.terms.map(({ title, leads }) => ({ title, leads }))).toEqual([
      { title: 'Left', leads: ['0SRD'] },
      { title: 'Right', leads: ['0SRC'] },
    ]);
  });

  test.each([
    { what: 'a table of four characters', from: '<tab>0SQ</tab>', to: '<tab>0SQ1</tab>', expected: 'a table of three characters in <tab>', found: '"0SQ1"' },
    { what: 'the beginning of a code with a letter that PCS does not use', from: '<codes>0SRD</codes>', to: '<codes>OSRD</codes>', expected: 'the first four to six characters of a code in <codes>', found: '"OSRD"' },
    { what: 'a term on another level than it says', from: '<term level="2">', to: '<term level="1">', expected: 'level 2', found: 'level 1' },
    { what: 'a term that leads nowhere', from: '<use>Appendix</use>', to: '', at: 'Vermiform', above: 1, expected: 'something that <mainTerm> leads to: a code, a table, a reference or terms under it', found: '"Vermiform appendix"' },
  ])('with $what is refused with the line, what is expected there and what was found', ({ from, to, at, above = 0, expected, found }) => {
    expect(index).toContain(from);
    expect(faultOf(() => readIndex(index.replace(from, to)))).toEqual({ code: 'bad-file', why: 'bad-line', line: lineOf(index, at ?? from) - above, expected, found });
  });
});

describe('The definitions of ICD-10-PCS', () => {
  test('are read: what operations mean, what is coded to a body part, and which device counts under which', () => {
    const { definitions: read, aggregates, counts } = readDefinitions(definitions);
    expect(counts).toEqual({ sections: 2, terms: read.length, links: aggregates.length, unread: 0 });
    expect(read.find(({ titles }) => titles.includes('Resection'))).toEqual({
      section: '0', axis: 3, axisTitle: 'Operation', titles: ['Resection'], explanation: null,
      definition: 'Cutting out or off, without replacement, all of a body part', includes: ['Total nephrectomy, total lobectomy of lung'],
    });
    expect(read.find(({ titles }) => titles.includes('Knee Joint, Right'))).toMatchObject({ axis: 4, titles: ['Knee Joint, Left', 'Knee Joint, Right'], definition: null });
    expect(aggregates.find(({ device }) => device.includes('Zirconium'))).toEqual({
      device: 'Synthetic Substitute, Oxidized Zirconium on Polyethylene', operation: 'Replacement', bodySystems: ['Lower Joints'], parent: { code: 'J', label: 'Synthetic Substitute' },
    });
  });

  test.each([
    { what: 'an entry without a title', from: '<title>Resection</title>', to: '', at: '<title>Resection</title>', above: 1, expected: 'a <title> in <terms>', found: 'none' },
    { what: 'an axis that has no definitions', from: '<axis pos="4">', to: '<axis pos="2">', expected: 'an axis from 3 to 7 in pos of <axis>', found: '"2"' },
    { what: 'a broader device without its value', from: '<parent value="J">', to: '<parent>', expected: 'value="…" on <parent>', found: 'none' },
  ])('with $what are refused with the line, what is expected there and what was found', ({ from, to, at, above = 0, expected, found }) => {
    expect(definitions).toContain(from);
    expect(faultOf(() => readDefinitions(definitions.replace(from, to)))).toEqual({ code: 'bad-file', why: 'bad-line', line: lineOf(definitions, at ?? from) - above, expected, found });
  });
});
