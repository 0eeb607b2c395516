import { beforeEach, describe, expect, test } from 'vitest';
import { conversionRows, conversionWorkbook } from '../../fixtures/codesets/archive';
import { desk, faultOf, file, fixture, type Desk } from './desk';

const fy = (year: number) => ({ name: `FY${year}`, effectiveFrom: `${year - 1}-10-01`, effectiveTo: `${year}-09-30` });
let at: Desk;
beforeEach(async () => {
  at = desk();
  await at.take(fixture('icd10cm-order-2026.txt'));
  await at.take(fixture('icd10cm_tabular_2021.xml'), fy(2021));
});

const pane = async (code: string, date = '2026-02-01') => await at.handlers['codesets.tabular']({ code, date });

describe('the notes that hold for a code', () => {
  test('are those of its chapter, sections, category and itself, each where it stands', async () => {
    const { found, steps, edition, codesName } = await pane('I50.23');
    expect([found, codesName, edition]).toEqual(['itself', 'FY2026', { book: 'tabular', name: 'FY2021', fileName: 'icd10cm_tabular_2021.xml', why: 'latest-before' }]);
    expect(steps.map(({ kind, written }) => `${kind} ${written}`)).toEqual(['chapter 9', 'section I30-I52', 'code I50', 'code I50.2', 'code I50.23']);
    expect(steps.map(({ notes }) => notes.map(({ kind }) => kind))).toEqual([
      Array(10).fill('excludes2'),
      [],
      [...Array(6).fill('code-first'), 'excludes1', 'excludes2'],
      ['inclusion-term', 'inclusion-term', 'code-also', 'excludes1'],
      [],
    ]);
    expect(steps[3]?.notes[2]).toEqual({ kind: 'code-also', text: 'end stage heart failure, if applicable (I50.84)', line: expect.any(Number), named: [{ start: 40, end: 46, code: 'I5084' }] });
  });

  test('name codes that can be looked at: those in force and those that the Tabular has, and none that only look so', async () => {
    const named = async (code: string): Promise<string[]> => (await pane(code)).steps.flatMap(({ notes }) => notes.flatMap((note) => note.named.map(({ start, end, code: bare }) => `${note.text.slice(start, end)} ${bare}`)));
    // I11.0, O00-O9A and others that these rows do not have stay words.
    expect(await named('I50.23')).toEqual(['A00 A00', 'C00 C00', 'I50.84 I5084', 'I50.4- I504']);
    // E08 is of the Tabular alone.
    expect(await named('E11.9')).toContain('E08.- E08');
  });

  test('are those of the wider sections too', async () => {
    const { steps } = await pane('W06.XXXA');
    expect(steps.map(({ written }) => written)).toEqual(['20', 'V00-X58', 'W00-X58', 'W00-W19', 'W06']);
  });

  test('hold for a code with its 7th character, which the Tabular does not print', async () => {
    expect((await pane('S72.141A')).found).toBe('by-seventh');
    expect((await pane('S72.141A')).steps.at(-1)?.written).toBe('S72.141');
    expect((await pane('T36.0X2D')).found).toBe('by-seventh');
  });

  test('of a code that the Tabular does not have yet are those above it, which is said', async () => {
    expect(await pane('F32.A')).toMatchObject({ found: 'above', written: 'F32.A' });
    expect((await pane('F32.A')).steps.at(-1)?.written).toBe('F32');
    expect((await pane('I49')).steps.map(({ written }) => written)).toEqual(['9', 'I30-I52']);
    expect(await pane('Q00')).toMatchObject({ found: 'nowhere', steps: [] });
  });

  test('a Tabular of the year is in force, one to come is the earliest there is', async () => {
    expect((await pane('I10', '2021-03-01')).edition).toMatchObject({ why: 'in-force' });
    expect(await pane('I10', '2019-03-01')).toMatchObject({ edition: { why: 'earliest' }, codesName: null });
  });

  test('without a Tabular there are none, and the rest answers', async () => {
    const other = desk();
    await other.take(fixture('icd10cm-order-2026.txt'));
    const { edition, steps, sevenths, sides } = await other.handlers['codesets.tabular']({ code: 'S72.141A', date: '2026-02-01' });
    expect([edition, steps]).toEqual([null, []]);
    expect(sevenths?.choices.find(({ character }) => character === 'B')).toMatchObject({ text: 'initial encounter for open fracture type I or II', written: 'S72.141B' });
    expect(sevenths).toMatchObject({ definedAt: null, line: null });
    expect(sides).toMatchObject([{ written: 'S72.142A', side: 'left' }]);
  });
});

describe('a 7th character', () => {
  test('is chosen among those that give a valid code, with placeholders before it', async () => {
    const { sevenths } = await pane('W06');
    expect(sevenths).toMatchObject({ definedAt: 'W06', stem: 'W06.XXX' });
    expect(sevenths?.choices.map(({ character, text, written }) => `${character} ${text} ${written}`)).toEqual(['A initial encounter W06.XXXA', 'D subsequent encounter W06.XXXD', 'S sequela W06.XXXS']);
  });

  test('is inherited from the category, with what is included under it', async () => {
    const { sevenths } = await pane('S72.141');
    expect(sevenths?.definedAt).toBe('S72');
    expect(sevenths?.choices.map(({ character }) => character).join('')).toBe('ABCDEFGHJKMNPQRS');
    expect(sevenths?.choices[1]).toMatchObject({ character: 'B', inclusions: ['initial encounter for open fracture NOS'], code: 'S72141B' });
  });

  test('can be exchanged for another on a code that has one', async () => {
    expect((await pane('T36.0X2A')).sevenths?.choices.map(({ written }) => written)).toEqual(['T36.0X2A', 'T36.0X2D', 'T36.0X2S']);
  });

  test('is not asked for where other characters are missing before it, or the code is complete', async () => {
    expect([(await pane('S72.14')).sevenths, (await pane('I10')).sevenths]).toEqual([null, null]);
  });
});

test('the same code of another side is offered with its side', async () => {
  expect((await pane('M17.11')).sides.map(({ side, written }) => `${side} ${written}`)).toEqual(['unspecified M17.10', 'left M17.12']);
  expect((await pane('I50.23')).sides).toEqual([]);
});

describe('a code of another year', () => {
  beforeEach(async () => {
    const rows = [...conversionRows, ['I50.810', 2017, 'I50.99'], ['F32.A', 2021, 'F32.9'], ['E11.65', 2017, 'E11.64'], ['I50.99', 2016, 'I50.77']];
    await at.take(file('ICD-10-CM-CONVERSION-TABLE-FY2026.xlsx', conversionWorkbook(rows)), fy(2026));
  });

  test('that was deleted leads to what its cases are coded by now', async () => {
    const { crosswalk, found } = await pane('I50.77');
    expect([found, crosswalk.how, crosswalk.successors.map(({ written }) => written)]).toEqual(['above', 'replaced', ['I50.810']]);
    expect(crosswalk.edition).toMatchObject({ name: 'FY2026', why: 'in-force' });
  });

  test('that is a category leads to its complete codes', async () => {
    const { crosswalk } = await pane('I50.81');
    expect(crosswalk.how).toBe('subdivided');
    expect(crosswalk.successors.every(({ billable }) => billable)).toBe(true);
    expect(crosswalk.successors.map(({ written }) => written)).toEqual(['I50.810', 'I50.811', 'I50.812', 'I50.813', 'I50.814']);
  });

  test('that nobody says anything of leads nowhere, and one that is new says what came before it', async () => {
    expect((await pane('E98.1')).crosswalk).toMatchObject({ how: 'none', successors: [] });
    expect((await pane('F32.A')).crosswalk).toMatchObject({ how: 'same', successors: [], before: [{ previous: 'F32.9', effectiveOn: '2021-10-01', isCombination: false }] });
  });

  test('without codes in force nothing is offered', async () => {
    const { crosswalk, sevenths, sides, codesName } = await pane('S72.141A', '2010-01-01');
    expect([crosswalk.successors, sevenths, sides, codesName]).toEqual([[], null, [], null]);
  });
});

test('what is no code is said to be none', async () => {
  expect(await faultOf(pane('not a code'))).toEqual({ code: 'not-found', what: 'code' });
});
