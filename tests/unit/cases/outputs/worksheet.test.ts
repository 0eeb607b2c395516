import { describe, expect, test } from 'vitest';
import { ocrWorksheet, paperJson, paperSchema, paperWordsSchema, type Paper } from '../../../../shared/cases/outputs';
import { ocrActions, ocrFilers, ocrKinds, ocrLocations, ocrSafeguards, ocrTypes } from '../../../../shared/incidents';
import { emptyCase, noPaperWords, wholeCase, wholeWords } from './facts';

const headings = ({ blocks }: Paper): readonly string[] => blocks.flatMap((block) => (block.kind === 'heading' && block.level === 1 ? [block.text] : []));
const fields = ({ blocks }: Paper): ReadonlyMap<string, string | null> => new Map(blocks.flatMap((block) => (block.kind === 'field' ? [[block.name, block.value] as const] : [])));
const names = (made: Paper): readonly string[] => [...fields(made).keys()];
const missing = (made: Paper): readonly string[] => made.missing.map(({ what }) => what);

describe('the worksheet follows the breach portal', () => {
  test('page by page, in its order', () => {
    expect(headings(ocrWorksheet(wholeCase, wholeWords))).toEqual(['General', 'Contact', 'Breach', 'Notice of Breach and Actions Taken', 'Attestation', 'Summary']);
  });

  test('question by question, with the answers in the portal’s own words', () => {
    expect([...fields(ocrWorksheet(wholeCase, wholeWords))]).toEqual([
      ['Report type', 'Initial Breach Report'], ['Are you a Covered Entity or a Business Associate', 'A Covered Entity filing on its own behalf'],
      ['Covered Entity: name', 'Lakeside Clinic'], ['Covered Entity: type', 'Healthcare Provider'], ['Covered Entity: street address', '1 Shore Road'], ['Covered Entity: city', 'Columbus'], ['Covered Entity: state', 'OH'], ['Covered Entity: ZIP', '43004'],
      ['Covered Entity: contact, first name', 'Ann'], ['Covered Entity: contact, last name', 'Officer'], ['Covered Entity: contact, e-mail', 'privacy@lakeside.example'], ['Covered Entity: contact, phone', '614-555-0100'], ['Covered Entity: contact, phone usage', 'Work'],
      ['Individuals affected', '500 or more'], ['Approximate number', '612'], ['Breach start date', '2026-02-27'], ['Breach end date', '2026-02-28'], ['Discovery start date', '2026-03-01'], ['Discovery end date', '2026-03-01'],
      ['Type of breach', 'Unauthorized Access/Disclosure'], ['Location of breach', 'Paper/Films'], ['Type of protected health information involved', 'Clinical; Demographic'], ['Clinical: which', 'lab results'], ['Demographic: which', 'names and birth dates'],
      ['Brief description of the breach', 'A letter with results was sent to the wrong address by post.'],
      ['Safeguards in place prior to breach', 'Privacy Rule Safeguards (Training, Policies and Procedures, etc.); Security Rule Administrative Safeguards (Risk Analysis, Risk Management, etc.)'],
      ['Individual notice provided: date', '2026-04-02'], ['Individual notice: actual or expected completion', '2026-04-10'], ['Was substitute notice required', 'Yes, fewer than 10'], ['Was media notice required', 'Yes'], ['Media notice: states', 'OH'], ['Media notice: date', '2026-04-03'],
      ['Actions taken in response to breach', 'Revised policies and procedures; Trained or retrained workforce members'], ['Attested by', 'Ann Officer'], ['Date of attestation', '2026-04-02'],
    ]);
  });

  test('a whole worksheet says that nothing is missing', () => {
    const made = ocrWorksheet(wholeCase, wholeWords);
    expect(made.missing).toEqual([]);
    expect(made.blocks.at(-1)).toEqual({ kind: 'paragraph', text: 'Nothing is missing.' });
  });

  test('an empty one names everything that is missing, in the order of the portal, and at its end again', () => {
    const made = ocrWorksheet(emptyCase, noPaperWords);
    expect(missing(made)).toEqual([
      'Covered Entity: name', 'Covered Entity: type', 'Covered Entity: street address', 'Covered Entity: city', 'Covered Entity: state', 'Covered Entity: ZIP', 'Covered Entity: contact, first name', 'Covered Entity: contact, last name',
      'Covered Entity: contact, e-mail', 'Covered Entity: contact, phone', 'Covered Entity: contact, phone usage', 'Individuals affected', 'Approximate number', 'Breach start date', 'Breach end date', 'Discovery start date', 'Discovery end date',
      'Type of breach', 'Location of breach', 'Type of protected health information involved', 'Brief description of the breach', 'Safeguards in place prior to breach', 'Individual notice provided: date', 'Individual notice: actual or expected completion',
      'Was substitute notice required', 'Was media notice required', 'Actions taken in response to breach', 'Attested by', 'Date of attestation', 'Whether records of 42 CFR Part 2 are among them: they need a second report',
    ]);
    expect(made.blocks.at(-1)).toMatchObject({ kind: 'list', items: expect.arrayContaining(['Discovery start date (45 CFR 164.404(a)(2))']) });
  });

  test.each([[499, 'Fewer than 500', 'No'], [500, '500 or more', 'No'], [501, '500 or more', 'Yes']])('%i in one state are “%s”; media: %s', (count, affected, media) => {
    const made = fields(ocrWorksheet({ ...wholeCase, affected: { ...wholeCase.affected, byState: { OH: count } } }, wholeWords));
    expect([made.get('Individuals affected'), made.get('Was media notice required')]).toEqual([affected, media]);
  });

  test('an addendum asks for the number of the report that it adds to', () => {
    expect(missing(ocrWorksheet(wholeCase, { ...wholeWords, reportType: 'addendum' }))).toEqual(['Breach tracking number']);
  });

  test('records of 42 CFR Part 2 add the second report, in the words of its own portal', () => {
    const made = ocrWorksheet({ ...wholeCase, isPart2: true }, wholeWords);
    expect(headings(made)).toContain('Second report: the Part 2 portal');
    expect(fields(made).get('Are you a Part 2 program or a Qualified Service Organization')).toBe('A Part 2 program filing on behalf of its own organization');
    expect(headings(ocrWorksheet(wholeCase, wholeWords))).not.toContain('Second report: the Part 2 portal');
  });

  test('a business associate has a block of its own where one files or was involved', () => {
    expect(names(ocrWorksheet(wholeCase, wholeWords)).some((name) => name.startsWith('Business Associate'))).toBe(false);
    for (const made of [ocrWorksheet({ ...wholeCase, isAssociateInvolved: true }, wholeWords), ocrWorksheet(wholeCase, { ...wholeWords, filer: 'for-covered-entity' })]) expect(missing(made)).toContain('Business Associate: name');
  });

  test('answers that do not fit each other are named', () => {
    const odd = { ...wholeCase, happened: { on: '2026-03-05', until: '2026-03-04' } };
    expect(missing(ocrWorksheet(odd, { ...wholeWords, safeguards: ['none', 'privacy'], actions: ['other'] }))).toEqual(['Other actions taken', 'The breach ends before it begins', 'It was discovered before it began', 'Safeguards: “None” together with others']);
  });
});

describe('the portal’s closed lists are complete, and nothing else is taken', () => {
  test.each([
    ['types', ocrTypes, ['Hacking/IT Incident', 'Improper Disposal', 'Loss', 'Theft', 'Unauthorized Access/Disclosure']],
    ['locations', ocrLocations, ['Desktop Computer', 'Electronic Medical Record', 'Email', 'Laptop', 'Network Server', 'Other Portable Electronic Device', 'Paper/Films', 'Other']],
    ['kinds', ocrKinds, ['Clinical', 'Demographic', 'Financial', 'Other']],
  ])('%s', (_list, list, words) => {
    expect(Object.values(list)).toEqual(words);
  });
  test.each([['safeguards', 5, ocrSafeguards], ['actions', 15, ocrActions], ['filers', 3, ocrFilers]])('%s are %i', (_list, count, list) => {
    expect(Object.values(list)).toHaveLength(count);
  });
  test.each([{ safeguards: ['prayer'] }, { actions: ['constructor'] }, { filer: 'me' }, { breachType: 'Loss' }, { organisation: { zip: '4300' } }, { organisation: { state: 'Ohio' } }, { unknown: 1 }])('%j is refused', (words) => {
    expect(paperWordsSchema.safeParse(words).success).toBe(false);
  });
});

test('as JSON it is read back as it was', () => {
  const made = ocrWorksheet(wholeCase, wholeWords);
  expect(paperSchema.parse(JSON.parse(paperJson(made)))).toEqual(made);
});
