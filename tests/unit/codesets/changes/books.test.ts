import { describe, expect, test } from 'vitest';
import {
  aggregateChanges, conversionChanges, definitionChanges, nodeChanges, pcsTermChanges, placeChanges, tableChange, termChanges, type NodeAt, type TermAt,
} from '../../../../shared/codesets/changes';
import type { PcsTable } from '../../../../shared/codesets/books';
import { readIndex, readTabular } from '../books/reading';

const heirs = () => ({ count: 3, first: ['E10.1', 'E10.2', 'E10.9'] });

/** A category as the Tabular List prints it. */
function category(inside: string, more = ''): NodeAt {
  const { byCode } = readTabular(`<?xml version="1.0"?><ICD10CM.tabular><version>2025</version><title>t</title><chapter><name>4</name><desc>Endocrine</desc>
    <section id="E08-E13"><desc>Diabetes</desc><diag${more}><name>E10</name><desc>Type 1 diabetes</desc>
    ${inside}</diag></section></chapter></ICD10CM.tabular>`);
  return byCode('E10');
}

describe('a place of the Tabular List', () => {
  test('says of each note whether it came, went or reads otherwise, with its lines', () => {
    const before = category('<excludes1><note>gestational diabetes (O24.4-)</note><note>neonatal diabetes (P70.2)</note></excludes1>');
    const after = category('<includes><note>brittle diabetes</note></includes><excludes1><note>gestational diabetes mellitus (O24.4-)</note></excludes1>');
    expect(nodeChanges(before, after, heirs).map(({ kind, fields }) => [kind, fields[0]?.field, fields[0]?.before, fields[0]?.after])).toEqual([
      ['added', 'includes', null, 'brittle diabetes'],
      ['revised', 'excludes1', 'gestational diabetes (O24.4-)', 'gestational diabetes mellitus (O24.4-)'],
      ['deleted', 'excludes1', 'neonatal diabetes (P70.2)', null],
    ]);
    expect(nodeChanges(before, after, heirs)[1]?.fields[0]).toMatchObject({ lineBefore: 3, lineAfter: 3 });
  });

  test('names the codes that inherit a note', () => {
    const [change] = nodeChanges(category(''), category('<codeFirst><note>cystic fibrosis (E84.-)</note></codeFirst>'), heirs);
    expect(change).toMatchObject({ thing: 'note', at: 'E10', codes: ['E10'], inheritedBy: { count: 3 } });
  });

  test('is unchanged where notes only stand in another order', () => {
    const note = (text: string): string => `<note>${text}</note>`;
    const [one, other] = [note('cystic fibrosis'), note('hemochromatosis')];
    expect(nodeChanges(category(`<codeAlso>${one}${other}</codeAlso>`), category(`<codeAlso>${other}${one}</codeAlso>`), heirs)).toEqual([]);
  });

  test('tells a note that is printed a second time', () => {
    const note = '<note>cystic fibrosis</note>';
    expect(nodeChanges(category(`<codeAlso>${note}</codeAlso>`), category(`<codeAlso>${note}${note}</codeAlso>`), heirs)).toMatchObject([{ kind: 'added' }]);
  });

  test('tells of its 7th characters each that came, went or means something else', () => {
    const sevenths = (...pairs: string[]): string => `<sevenChrDef>${pairs.map((pair) => `<extension char="${pair[0] ?? ''}">${pair.slice(1)}</extension>`).join('')}</sevenChrDef>`;
    const [change] = nodeChanges(category(sevenths('Ainitial', 'Dlater')), category(sevenths('Afirst', 'Ssequela')), heirs);
    expect(change).toMatchObject({ thing: 'seventh', kind: 'revised' });
    expect(change?.fields.map(({ of, before, after }) => [of, before, after])).toEqual([['A', 'initial', 'first'], ['D', 'later', null], ['S', null, 'sequela']]);
  });

  test('is a heading that came or went', () => {
    expect(nodeChanges(undefined, category(''), heirs)).toMatchObject([{ thing: 'heading', kind: 'added', at: 'E10', title: 'Type 1 diabetes' }]);
    expect(nodeChanges(category(''), undefined, heirs)).toMatchObject([{ thing: 'heading', kind: 'deleted' }]);
  });
});

/** One main term of the index. */
function term(inside: string): TermAt[] {
  return readIndex(`<?xml version="1.0"?><ICD10CM.index><version>2025</version><title>t</title><letter><title>F</title><mainTerm><title>Failure</title>${inside}</mainTerm></letter></ICD10CM.index>`).entries.toSorted((a, b) => a.id - b.id);
}

describe('a main term of the index', () => {
  const column = (place: number): string => `column ${place}`;

  test('says which of its terms came, went, or lead elsewhere', () => {
    const before = term('<term level="1"><title>heart</title><code>I50.9</code></term><term level="1"><title>renal</title><code>N19</code></term>');
    const after = term('<term level="1"><title>heart</title><code>I50.-</code></term><term level="1"><title>kidney</title><see>Failure, renal</see></term>');
    expect(termChanges(before, after, column).map(({ kind, at, fields }) => [kind, at, fields[0]?.field, fields[0]?.before, fields[0]?.after])).toEqual([
      ['deleted', 'Failure › renal', 'leads-to', 'N19', null],
      ['revised', 'Failure › heart', 'leads-to', 'I50.9', 'I50.-'],
      ['added', 'Failure › kidney', 'see', null, 'Failure, renal'],
    ]);
  });

  test('is about the codes of both sides', () => {
    expect(termChanges(term('<code>R69</code>'), term('<code>R68.89</code>'), column)[0]?.codes).toEqual(['R69', 'R6889']);
  });

  test('keeps terms of the same words apart', () => {
    const twice = '<term level="1"><title>heart</title><code>I50.9</code></term><term level="1"><title>heart</title><code>I51.9</code></term>';
    expect(termChanges(term(twice), term(twice), column)).toEqual([]);
    expect(termChanges(term(twice), term(twice.replace('I51.9', 'I51.8')), column)).toMatchObject([{ kind: 'revised', fields: [{ before: 'I51.9', after: 'I51.8' }] }]);
    expect(termChanges(term(twice), term(twice.replace('I50.9', 'I50.1')), column)).toMatchObject([{ kind: 'revised', fields: [{ before: 'I50.9', after: 'I50.1' }] }]);
  });
});

const axis = (title: string, ...values: string[]) => ({ title, values: values.map((value) => ({ code: value[0] ?? '', label: value.slice(1) })) });
const table = (parts: readonly string[], approaches: readonly string[]): PcsTable => ({
  code: '0SR', head: [axis('Section', '0Medical'), axis('Body System', 'SLower Joints'), axis('Operation', 'RReplacement')], definition: 'Putting in',
  rows: [[axis('Body Part', ...parts), axis('Approach', ...approaches), axis('Device', 'JSynthetic'), axis('Qualifier', 'ZNone')]],
});

describe('a table of ICD-10-PCS', () => {
  test('says which values came and went on which axis, and how many codes that makes', () => {
    expect(tableChange(table(['9Hip'], ['0Open']), table(['9Hip', 'CKnee'], ['0Open']))?.fields.map(({ field, of, before, after }) => [field, of, before, after])).toEqual([
      ['value', 'Body Part', null, 'C Knee'], ['codes', '', null, '1 code: 0SRC0JZ'],
    ]);
  });

  test('is unchanged where its rows are only cut otherwise', () => {
    const whole = table(['9Hip', 'CKnee'], ['0Open']);
    const [row] = whole.rows;
    const cut = { ...whole, rows: row === undefined ? [] : [[axis('Body Part', '9Hip'), row[1], row[2], row[3]] as const, [axis('Body Part', 'CKnee'), row[1], row[2], row[3]] as const] };
    expect(tableChange(whole, cut)).toBe(null);
  });

  test('is revised where a code comes without any new value', () => {
    const whole = table(['9Hip', 'CKnee'], ['0Open', '4Endoscopic']);
    const less = { ...whole, rows: [...table(['9Hip'], ['0Open', '4Endoscopic']).rows, ...table(['CKnee'], ['0Open']).rows] };
    expect(tableChange(less, whole)?.fields).toMatchObject([{ field: 'codes', after: '1 code: 0SRC4JZ' }]);
  });
});

test('the other books say what came, went and reads otherwise', () => {
  const place = { code: '11', name: 'Office', description: 'A location', setting: 'non-facility' as const, unassigned: false };
  expect(placeChanges([place], [{ ...place, description: 'A place' }])).toMatchObject([{ kind: 'revised', at: '11', fields: [{ field: 'description' }] }]);
  expect(conversionChanges([], [{ code: 'M5450', effectiveOn: '2021-10-01', previous: 'M54.5' }])).toMatchObject([{ kind: 'added', at: 'M54.50, 2021-10-01' }]);
  const definition = { section: '0', axis: 3, axisTitle: 'Operation', titles: ['Bypass'], definition: 'Altering the route', explanation: null, includes: [] };
  expect(definitionChanges([definition], [{ ...definition, definition: 'Changing the route' }])).toMatchObject([{ kind: 'revised', at: 'Section 0, Operation: Bypass' }]);
  expect(aggregateChanges([{ device: 'Stent', operation: 'All', bodySystems: ['Heart'], parent: { code: 'D', label: 'Intraluminal' } }], [])).toMatchObject([{ kind: 'deleted', thing: 'aggregate' }]);
  const main = { title: 'Bypass', leads: [], references: [], terms: [{ title: 'aorta', leads: ['021'], references: [], terms: [] }] };
  expect(pcsTermChanges([main], [{ ...main, terms: [] }])).toMatchObject([{ kind: 'deleted', at: 'Bypass › aorta', codes: ['021'] }]);
});
