import { describe, expect, test } from 'vitest';
import {
  beginBuild, buildFrom, codesIn, compareOperation, explainValue, findInIndex, isBuildable, linesOf, openIndex, openLexicon, openSpace, pathWords, pickAll, pickValue, readCharacters, readWords, stateOf, stepBack,
} from '../../../shared/codesets/pcs-builder';
import { readDefinitions, readIndex, readTables, small, validCodes } from './pcs-reading';
import { illegalCodes, walk } from './pcs-walk';

const { tables } = readTables(small('tables'));
const { definitions } = readDefinitions(small('definitions'));
const lines = openIndex(readIndex(small('index')).terms.flatMap(linesOf));
const valid = validCodes(small('order'));
const space = openSpace(tables);
const joined = openSpace(tables, (code) => valid.has(code));

/** The codes that a person would read off the tables, by multiplying the rows out. */
const legal = new Set(tables.flatMap(({ code, rows }) => rows.flatMap((row) => row.reduce<string[]>((starts, { values }) => starts.flatMap((start) => values.map((value) => `${start}${value.code}`)), [code]))));

function from(start: string, where = space) {
  const build = buildFrom(where, start);
  if (build === null) throw new Error(`nothing begins with ${start}`);
  return build;
}

/** The characters that an axis offers. */
function offered(state: ReturnType<typeof stateOf>, axis: number): string {
  return state.axes[axis - 1]?.choices.map(({ code }) => code).join('') ?? '';
}

describe('Building a PCS code', () => {
  test('begins with the sections, and counts the codes that can be reached', () => {
    const state = stateOf(beginBuild(space));
    expect(state.axes[0]).toMatchObject({ title: 'Section', chosen: null, choices: [{ code: '0', label: 'Medical and Surgical' }, { code: '3', label: 'Administration' }, { code: 'B', label: 'Imaging' }] });
    expect(state).toMatchObject({ codes: 114, complete: null });
  });

  test('offers on each axis what can still lead to a code, and nothing else', () => {
    const state = stateOf(from('0SRC'));
    expect(offered(state, 6)).toBe('7EJKLMN');
    expect(offered(state, 7)).toBe('9AZ');
    const tissue = pickValue(from('0SRC'), { axis: 6, code: 'K', label: null });
    expect(offered(stateOf(tissue ?? beginBuild(space)), 7)).toBe('Z');
  });

  test('fills in a value that is the only one left', () => {
    expect(stateOf(from('0SRC')).axes[4]?.chosen).toEqual({ code: '0', label: 'Open', isForced: true });
    expect(stateOf(from('0SRC0K'))).toMatchObject({ complete: '0SRC0KZ', codes: 1 });
  });

  test('picks axes in any order', () => {
    const build = pickAll(space, [{ axis: 7, code: 'G', label: null }, { axis: 4, code: 'J', label: 'Appendix' }]);
    expect(build === null ? null : stateOf(build).complete).toBe('0DTJ4ZG');
  });

  test.each([
    { what: 'a value that no row has', start: '0SRC', axis: 5, code: '4' },
    { what: 'a value of another row only', start: '0SRC0K', axis: 7, code: '9' },
    { what: 'a second value on an axis', start: '0SRC', axis: 4, code: 'D' },
    { what: 'the same value once more, which would take a step back of its own', start: '0SRC', axis: 4, code: 'C' },
  ])('has no step to $what', ({ start, axis, code }) => {
    expect(pickValue(from(start), { axis, code, label: null })).toBeNull();
  });

  test.each(['1', '0SX', '0SRC9', '0SRC0K9', '0SRC0KZZ', 'O', '0SRCI'])('does not begin with %s, since no code does', (start) => {
    expect(buildFrom(space, start)).toBeNull();
  });

  test('steps back over what was picked, and over nothing that was only filled in', () => {
    const build = from('0SRC0K');
    const back = stepBack(build);
    expect(back.picks.map(({ code }) => code).join('')).toBe('0SRC0');
    expect(stateOf(back).axes[5]?.chosen).toBeNull();
    expect(Array.from({ length: 9 }).reduce<typeof build>((each) => stepBack(each), build)).toEqual(beginBuild(space));
  });

  test('tells apart what one character means in different rows', () => {
    const start = from('3E0');
    expect(stateOf(start).axes[6]?.choices).toEqual([{ code: '0', label: 'Autologous' }, { code: '0', label: 'Influenza Vaccine' }, { code: '1', label: 'Nonautologous' }, { code: 'Z', label: 'No Qualifier' }]);
    const vaccine = pickValue(start, { axis: 7, code: '0', label: 'Influenza Vaccine' });
    expect(vaccine === null ? null : stateOf(vaccine).complete).toBe('3E01340');
    const either = pickValue(start, { axis: 7, code: '0', label: null });
    expect(either === null ? null : stateOf(either).axes[6]?.chosen?.label).toBe('Autologous or Influenza Vaccine');
  });

  test('comes to every code of the tables once, and to no other', () => {
    const { codes, reached } = walk(space);
    expect(codes).toEqual(legal);
    expect(reached).toBe(legal.size);
  });

  test('refuses a hundred thousand codes that are not legal, also those made of legal parts', () => {
    const accepted = [...illegalCodes(legal, 100_000, 20251001)].filter((code) => isBuildable(space, code) || buildFrom(space, code) !== null);
    expect(accepted).toEqual([]);
    expect([...legal].filter((code) => !isBuildable(space, code))).toEqual([]);
  });
});

describe('Tables of one year with codes of another', () => {
  test('offer only what is valid, and all of it that they have', () => {
    const { codes } = walk(joined);
    expect([...codes].filter((code) => !valid.has(code))).toEqual([]);
    expect([...valid].filter((code) => legal.has(code) && !codes.has(code))).toEqual([]);
    expect([...codesIn(joined)].toSorted()).toEqual([...codes].toSorted());
  });

  test('do not lead to a body part, or a table, of which no code is valid', () => {
    expect(offered(stateOf(from('0DT', joined)), 4)).toBe('J');
    expect(buildFrom(joined, '0QS')).toBeNull();
  });

  test('keep together what is valid of a row, and leave out the rest', () => {
    const some = openSpace(tables, (code) => code !== '0SRCJ9' && code !== '0SRC0J9' && code !== '0SRD0NZ');
    expect(offered(stateOf(from('0SRC0J', some)), 7)).toBe('AZ');
    expect(offered(stateOf(from('0SRD0N', some)), 7)).toBe('9A');
    expect([...codesIn(some)]).toHaveLength(112);
  });
});

describe('Words', () => {
  const lexicon = openLexicon(space.rows, definitions);
  const said = (text: string, start = '') => stateOf(from(start), readWords(lexicon, text));

  test('narrow every axis, in any order and by their beginnings', () => {
    const state = said('right knee repl');
    expect(state.axes.slice(0, 5).map(({ chosen }) => chosen?.code ?? '·').join('')).toBe('0SRC0');
    expect(offered(state, 6)).toBe('7EJKLMN');
  });

  test('can settle the whole code', () => {
    expect(said('appendix resection percutaneous hand').complete).toBe('0DTJ4ZG');
  });

  test('find a value also by what is coded to it, and an approach by what surgeons call it', () => {
    expect(said('vermiform').axes[3]?.chosen).toMatchObject({ code: 'J', label: 'Appendix' });
    expect(said('laparoscopic appendix').axes[4]?.chosen).toMatchObject({ code: '4' });
  });

  test('mean the value that is called so, before values to which the word is coded', () => {
    // "Zimmer NexGen … Knee" is coded to Synthetic Substitute.
    expect(offered(said('knee', '0SR'), 6)).toBe('7EJKLMN');
    expect(said('knee').codes).toBe(30);
  });

  test('count exactly what is left, and lead to codes that meet all of them', () => {
    const text = 'left knee synthetic cemented';
    const state = said(text);
    const met = [...legal].filter((code) => {
      const labels = (readCharacters(space, code) ?? []).map(({ value }) => value.label.toLowerCase()).join(' ');
      return text.split(' ').every((word) => labels.split(/[^a-z]+/).some((label) => label.startsWith(word)));
    });
    expect(state.codes).toBe(met.length);
    expect(met.length).toBeGreaterThan(1);
    for (const axis of [1, 2, 3, 4, 5, 6, 7]) expect(offered(state, axis)).toBe([...new Set(met.map((code) => code[axis - 1] ?? ''))].toSorted().join(''));
  });

  test('that no value has are said, and narrow nothing', () => {
    expect(readWords(lexicon, 'knee xylophone').unknown).toEqual(['xylophone']);
    expect(said('knee xylophone').codes).toBe(said('knee').codes);
  });

  test('that meet no code so are taken wider: then also what is coded to a value counts beside values called so', () => {
    const asked = 'zimmer knee left';
    expect(readWords(lexicon, 'liner knee').unknown).toEqual(['liner']);
    expect(stateOf(beginBuild(space), readWords(lexicon, asked, true)).axes[5]?.chosen).toMatchObject({ label: 'Synthetic Substitute' });
    expect(readWords(lexicon, 'knee', true).met(6, { code: 'J', label: 'Synthetic Substitute' })).toBe(1);
    expect(readWords(lexicon, 'knee').met(6, { code: 'J', label: 'Synthetic Substitute' })).toBe(0);
  });

  test('that no one code meets leave nothing to pick', () => {
    expect(said('appendix knee')).toMatchObject({ codes: 0, complete: null });
  });
});

describe('From the index', () => {
  test('a line leads to the beginning of a code, which is built from there', () => {
    const [first] = findInIndex(lines, 'knee replacement right', 5);
    expect(first).toMatchObject({ path: 'Replacement › Joint › Knee › Right', lead: '0SRC' });
    expect(buildFrom(space, first?.lead ?? '')).not.toBeNull();
  });

  test('where no line has all the words, those with most of them are found', () => {
    expect(findInIndex(lines, 'total knee arthroplasty', 1)).toMatchObject([{ path: 'Replacement, knee › Partial or total', lead: '0SR' }]);
    expect(findInIndex(lines, 'knee of the unicorn', 1)).toEqual([]);
  });

  test('counts a word once for a line, however many of its words begin so', () => {
    const line = (path: string, ...words: string[]) => ({ path, lead: '0SQ', reference: '', target: '', words, mainWords: 1 });
    const index = openIndex([line('Knee › Kneecap', 'knee', 'kneecap'), line('Knee › Right', 'knee', 'right')]);
    expect(findInIndex(index, 'kne right', 5).map(({ path }) => path)).toEqual(['Knee › Right']);
  });

  test('the main term that is asked for comes first, and a reference says what to look for', () => {
    expect(findInIndex(lines, 'appendix', 5)).toEqual([{ path: 'Vermiform appendix', lead: '', reference: 'use Appendix', target: 'Appendix' }]);
    expect(findInIndex(lines, 'arthropl', 1)).toEqual([{ path: 'Arthroplasty', lead: '0SQ', reference: 'see Repair, Lower Joints', target: 'Repair, Lower Joints' }]);
  });
});

describe('Why this', () => {
  test('each character of a code is told, and of no code that does not exist', () => {
    expect(readCharacters(space, '0DTJ4ZZ')?.map(({ title, value }) => `${title} ${value.code} ${value.label}`)).toEqual([
      'Section 0 Medical and Surgical', 'Body System D Gastrointestinal System', 'Operation T Resection', 'Body Part J Appendix', 'Approach 4 Percutaneous Endoscopic', 'Device Z No Device', 'Qualifier Z No Qualifier',
    ]);
    expect(readCharacters(space, '0DTJ4Z9')).toBeNull();
  });

  test('an operation is explained, and stands beside those it is taken for, with the guideline that decides', () => {
    expect(explainValue(definitions, '0', 3, 'Resection')).toEqual({ title: 'Resection', definition: 'Cutting out or off, without replacement, all of a body part', explanation: null, includes: ['Total nephrectomy, total lobectomy of lung'] });
    const [first] = compareOperation(definitions, '0', 'Resection');
    expect(first).toMatchObject({ guidelines: ['B3.8'], operations: [{ title: 'Resection' }, { title: 'Excision', definition: 'Cutting out or off, without replacement, a portion of a body part' }] });
    expect(compareOperation(definitions, 'B', 'Plain Radiography')).toEqual([]);
  });

  test('a body part is explained by what is coded to it', () => {
    expect(explainValue(definitions, '0', 4, 'Appendix')).toMatchObject({ includes: ['Appendiceal orifice', 'Vermiform appendix'] });
    expect(explainValue(definitions, '0', 4, 'Spleen')).toBeNull();
  });

  test('the path of a code tells its table, its edition, where it began, each value, and which were the only ones left', () => {
    expect(pathWords(stateOf(from('0SRC0K')), { edition: 'FY2025', begun: 'Replacement › Joint › Knee › Right', words: 'bone graft' })).toBe(
      'Built from table 0SR of ICD-10-PCS FY2025. Begun from the index: Replacement › Joint › Knee › Right. Narrowed by the words “bone graft”. Section: 0 Medical and Surgical; Body System: S Lower Joints; Operation: R Replacement; Body Part: C Knee Joint, Right; Approach: 0 Open; Device: K Nonautologous Tissue Substitute; Qualifier: Z No Qualifier (the only value left).',
    );
  });
});
