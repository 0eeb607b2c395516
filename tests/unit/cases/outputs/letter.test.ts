import { describe, expect, test } from 'vitest';
import { addressees, individualLetter, mediaNotice, plainGrade, postedUntil, substituteNotice, substituteNoticePaper, type Paper } from '../../../../shared/cases/outputs';
import { emptyCase, noPaperWords, wholeCase, wholeWords } from './facts';

const prose = ({ blocks }: Paper): string => blocks.flatMap((block) => (block.kind === 'list' ? block.items : block.kind === 'paragraph' || block.kind === 'heading' ? [block.text] : [])).join('\n');
const missing = (made: Paper): readonly string[] => made.missing.map(({ what, rule }) => (rule === null ? what : `${what} · ${rule}`));

describe('the letter has the five elements of 45 CFR 164.404(c)(1)', () => {
  test.each([
    ['A', ['A letter with lab results went to the wrong home.', 'This happened between February 27, 2026 and February 28, 2026.', 'We found out about it on March 1, 2026.']],
    ['B', ['It was part of your health information: lab results; names and birth dates.']],
    ['C', ['Look at each bill that you get.']],
    ['D', ['We asked for the letter back, and we have it now.']],
    ['E', ['call us free of charge at 1-800-555-0100', 'privacy@lakeside.example', 'www.lakeside.example/notice', '1 Shore Road, Columbus, OH 43004']],
  ])('(%s)', (_element, parts) => {
    for (const part of parts) expect(prose(individualLetter(wholeCase, wholeWords))).toContain(part);
  });

  test('nothing is missing of a whole one', () => {
    expect(individualLetter(wholeCase, wholeWords).missing).toEqual([]);
  });

  test('each element that nobody has said is named, and no empty heading stands for it', () => {
    const made = individualLetter(emptyCase, noPaperWords);
    expect(missing(made)).toEqual([
      '(A) what happened, in plain words · 45 CFR 164.404(c)(1)(A)', '(B) the types of information · 45 CFR 164.404(c)(1)(B)', '(C) steps that people should take to protect themselves · 45 CFR 164.404(c)(1)(C)',
      '(D) what is being done to look into it, to limit harm and to guard against more · 45 CFR 164.404(c)(1)(D)', '(E) a toll-free telephone number · 45 CFR 164.404(c)(1)(E)', '(E) an e-mail address, a web site or a postal address · 45 CFR 164.404(c)(1)(E)',
      'the name of the organisation', '(A) the date of the breach, if known · 45 CFR 164.404(c)(1)(A)', '(A) the date of its discovery, if known · 45 CFR 164.404(c)(1)(A)',
    ]);
    expect(made.blocks.filter(({ kind }) => kind === 'heading')).toHaveLength(1);
  });

  test.each([
    [{ tollFree: '' }, ['(E) a toll-free telephone number · 45 CFR 164.404(c)(1)(E)']],
    [{ email: '', website: '', postal: '' }, ['(E) an e-mail address, a web site or a postal address · 45 CFR 164.404(c)(1)(E)']],
    [{ email: '', website: '' }, []],
  ])('contact without %j: missing %j', (words, lacks) => {
    expect(missing(individualLetter(wholeCase, { ...wholeWords, ...words }))).toEqual(lacks);
  });

  test('a child’s goes to a parent, a deceased patient’s to the next of kin', () => {
    expect(prose(individualLetter(wholeCase, wholeWords, 'parent'))).toContain('your child’s health information');
    expect(prose(individualLetter(wholeCase, wholeWords, 'next-of-kin'))).toContain('To the next of kin');
  });

  test('kinds that nobody has detailed are said in plain words', () => {
    expect(prose(individualLetter({ ...wholeCase, information: ['financial'] }, wholeWords))).toContain('facts about money, such as bank or card numbers');
  });
});

describe('plain language (45 CFR 164.404(c)(2))', () => {
  test.each(addressees)('the letter’s own words stay at grade 8 or below: to %s', (addressee) => {
    const { reading } = individualLetter({ ...wholeCase, information: ['clinical', 'demographic', 'financial', 'other'] }, { ...wholeWords, informationDetails: { clinical: '', demographic: '', financial: '', other: '' } }, addressee);
    expect(reading?.grade).toBeLessThanOrEqual(plainGrade);
    expect(reading?.words).toBeGreaterThan(100);
  });

  test('so do the notices’', () => {
    for (const made of [mediaNotice(wholeCase, wholeWords), substituteNoticePaper(wholeCase, wholeWords)]) expect(made.reading?.grade).toBeLessThanOrEqual(plainGrade);
  });

  test('a passage that is harder is named with its grade, however plain the rest', () => {
    const made = individualLetter(wholeCase, { ...wholeWords, whatHappened: 'Notwithstanding organizational administrative safeguards, confidential documentation containing individually identifiable information was inadvertently transmitted to an unauthorized recipient organization, notification of which is hereby communicated pursuant to applicable regulatory obligations.' });
    expect(missing(made)).toContainEqual(expect.stringMatching(/^plain language: \(A\) reads at grade \d+(\.\d)?, and 8 is the aim · 45 CFR 164\.404\(c\)\(2\)$/));
  });
});

describe('substitute notice (45 CFR 164.404(d)(2))', () => {
  test.each([[null, 'unknown'], [0, 'none'], [1, 'fewer-than-ten'], [9, 'fewer-than-ten'], [10, 'ten-or-more'], [11, 'ten-or-more']])('%s without an address: %s', (unreachable, kind) => {
    expect(substituteNotice(unreachable).kind).toBe(kind);
  });
  test('a posting stands for 90 days, its first and its last among them', () => {
    expect(postedUntil('2026-04-02')).toBe('2026-06-30');
    const made = substituteNoticePaper({ ...wholeCase, affected: { ...wholeCase.affected, unreachable: 10 } }, wholeWords);
    expect(made.blocks).toContainEqual({ kind: 'field', name: 'Posted today, it stands and the number answers until', value: '2026-06-30', needed: true, rule: '45 CFR 164.404(d)(2)(ii)' });
  });
  test('how it is given is missing while nobody has looked for addresses', () => {
    expect(missing(substituteNoticePaper({ ...wholeCase, affected: { ...wholeCase.affected, unreachable: null } }, wholeWords))).toEqual(['How it is given · 45 CFR 164.404(d)(2)']);
  });
});

describe('media notice (45 CFR 164.406)', () => {
  test('names the states with more than 500, and says what the letters say', () => {
    const made = mediaNotice({ ...wholeCase, affected: { ...wholeCase.affected, byState: { PA: 501, OH: 700, WV: 500 } } }, wholeWords);
    expect(made.blocks[0]).toMatchObject({ name: 'States', value: 'OH, PA' });
    expect(prose(made)).toContain('A letter with lab results went to the wrong home.');
    expect(made.missing).toEqual([]);
  });
  test('says where media are owed none', () => {
    expect(missing(mediaNotice({ ...wholeCase, affected: { ...wholeCase.affected, byState: { OH: 500 } } }, wholeWords))).toContain('no state has more than 500 affected residents: media are not owed a notice · 45 CFR 164.406(a)');
  });
});
