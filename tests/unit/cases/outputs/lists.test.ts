import { describe, expect, test } from 'vitest';
import { accounting, accountingDue, annualList, breachLog, disclosureSchema, logRow, type Disclosure, type LoggedBreach, type Paper, type PaperCase } from '../../../../shared/cases/outputs';
import { emptyCase, wholeCase } from './facts';

function breach(ref: string, discovered: string, people: number, over: Partial<PaperCase> = {}): LoggedBreach {
  return { made: { ...wholeCase, ref, discovery: { on: discovered, until: null }, affected: { ...wholeCase.affected, byState: { OH: people } }, ...over }, words: { breachType: 'theft' } };
}

const rows = ({ blocks }: Paper): readonly (readonly (string | null)[])[] => blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
const refs = (made: Paper): readonly (string | null | undefined)[] => rows(made).map(([ref]) => ref);
const fields = ({ blocks }: Paper): ReadonlyMap<string, string | null> => new Map(blocks.flatMap((block) => (block.kind === 'field' ? [[block.name, block.value] as const] : [])));

describe('the log of breaches (45 CFR 164.408(c))', () => {
  test('has for each breach what the Secretary will ask', () => {
    expect(logRow({ made: wholeCase, words: { breachType: 'unauthorised' } })).toEqual(['2026-004', '2026-03-01', '2026-02-27 to 2026-02-28', '612', 'OH 600, PA 12', 'Unauthorized Access/Disclosure', 'Paper/Films', 'Clinical, Demographic', '2026-04-02', null]);
  });
  test('leaves open what nobody has said', () => {
    expect(logRow({ made: emptyCase, words: { breachType: null } })).toEqual(['2026-004', null, null, null, null, null, null, null, null, null]);
  });
  test('lists every breach, the first discovered first, and those without a day last', () => {
    const none = { made: { ...emptyCase, ref: '2026-000' }, words: { breachType: null } };
    expect(refs(breachLog([none, breach('2026-002', '2026-05-01', 700), breach('2026-001', '2026-01-01', 3)], '2026-06-01'))).toEqual(['2026-001', '2026-002', '2026-000']);
  });
});

describe('the annual list for the Secretary', () => {
  const all = [breach('2026-003', '2026-12-31', 499), breach('2026-001', '2026-01-01', 1), breach('2025-009', '2025-12-31', 1), breach('2027-001', '2027-01-01', 1), breach('2026-002', '2026-05-01', 500)];

  test('has the breaches of fewer than 500 that were discovered in the year, and tells of the larger', () => {
    const made = annualList(all, 2026, '2027-01-10');
    expect(refs(made)).toEqual(['2026-001', '2026-003']);
    expect(made.blocks[1]).toMatchObject({ text: expect.stringContaining('1 with 500 or more was due with the notice to individuals and is not listed.') });
  });
  test.each([[2026, '2027-03-01'], [2027, '2028-02-29']])('of %i is due on %s', (year, due) => {
    expect(fields(annualList(all, year, '2027-01-10')).get('Due')).toBe(due);
  });
  test('names for each breach what is missing; that the Secretary is told is what it is for', () => {
    expect(annualList([breach('2026-001', '2026-02-01', 3, { locations: [], notices: [] })], 2026, '2027-01-10').missing.map(({ what }) => what)).toEqual(['2026-001: location', '2026-001: individuals told']);
  });
});

describe('accounting of disclosures (45 CFR 164.528)', () => {
  const disclosure = (on: string, over: Partial<Disclosure> = {}): Disclosure => disclosureSchema.parse({ on, recipient: 'Another household', address: '2 Shore Road, Columbus, OH', what: 'Lab results of one visit', purpose: 'Sent there by mistake', caseRef: '2026-004', ...over });
  const request = { recordReference: 'R-17', requestedOn: '2026-06-01' };

  test('says of each the date, the recipient, what and why, the newest first', () => {
    expect(rows(accounting(request, [disclosure('2026-01-01'), disclosure('2026-03-01')], '2026-06-02'))).toEqual([
      ['2026-03-01', 'Another household', '2 Shore Road, Columbus, OH', 'Lab results of one visit', 'Sent there by mistake', '2026-004'],
      ['2026-01-01', 'Another household', '2 Shore Road, Columbus, OH', 'Lab results of one visit', 'Sent there by mistake', '2026-004'],
    ]);
  });
  test('covers the six years before the request, and no more when more is asked', () => {
    const all = [disclosure('2020-05-31'), disclosure('2020-06-01'), disclosure('2026-06-01'), disclosure('2026-06-02')];
    for (const from of [undefined, '2010-01-01']) expect(rows(accounting({ ...request, ...(from === undefined ? {} : { from }) }, all, '2026-06-02')).map(([on]) => on)).toEqual(['2026-06-01', '2020-06-01']);
  });
  test('or the shorter time that was asked for', () => {
    expect(rows(accounting({ ...request, from: '2026-01-01' }, [disclosure('2025-12-31'), disclosure('2026-01-01')], '2026-06-02')).map(([on]) => on)).toEqual(['2026-01-01']);
  });
  test('of a request on a leap day, the six years begin on 28 February', () => {
    expect(fields(accounting({ ...request, requestedOn: '2028-02-29' }, [], '2028-03-01')).get('Covers')).toBe('2022-02-28 to 2028-02-29');
  });
  test('is due in 60 days, and with the one extension in 90', () => {
    expect(accountingDue('2026-06-01')).toEqual({ due: '2026-07-31', extended: '2026-08-30' });
  });
  test('several to one recipient are one line with their number and their last', () => {
    expect(rows(accounting(request, [disclosure('2026-01-01', { times: 3, lastOn: '2026-03-01' })], '2026-06-02'))[0]?.[0]).toBe('2026-01-01 to 2026-03-01, 3 times');
  });
  test('whose record it is has to be said', () => {
    expect(accounting({ ...request, recordReference: '' }, [], '2026-06-02').missing).toEqual([{ what: 'Record', rule: null }]);
  });
  test('a recipient that nobody knows is named as missing', () => {
    expect(accounting(request, [disclosure('2026-01-01', { recipient: '' })], '2026-06-02').missing).toEqual([{ what: 'who received what was disclosed on 2026-01-01, if known', rule: '45 CFR 164.528(b)(2)(ii)' }]);
  });
  test('an agency’s request to wait is said', () => {
    expect(fields(accounting({ ...request, suspendedUntil: '2026-09-01' }, [], '2026-06-02')).get('Suspended at the request of an agency until')).toBe('2026-09-01');
  });
});
