import { describe, expect, test } from 'vitest';
import type { LintInput, LintReport } from '../../../../shared/queries/lint';
import { emptyComposed, insertOption, isEmpty, moveOption, removeOption, withHolding, withIndicator, withOption, type ShownIndicator } from '../../../../renderer/queries/compose/composed';
import { fixOf, inOrder, lintInputOf, standingFindings, withFix } from '../../../../renderer/queries/compose/lint';
import { assignmentIdSchema, documentIdSchema } from '../../../../shared/kernel';

const documentId = documentIdSchema.parse('doc_0123456789abcdefghjk');
const indicator = (text: string, start = 0): ShownIndicator => ({ span: { documentId, start, end: start + text.length }, text, value: '', date: null, documentTitle: 'Progress note', documentDate: '2026-03-08' });

describe('Answers offered', () => {
  const three = { ...emptyComposed(), options: ['Acute', 'Chronic', 'Other'] };
  test('Enter in one begins another after it', () => expect(insertOption(three, 0).options).toEqual(['Acute', '', 'Chronic', 'Other']));
  test('one moves by a place, and not beyond the ends', () => {
    expect(moveOption(three, 1, -1).options).toEqual(['Chronic', 'Acute', 'Other']);
    expect(moveOption(three, 0, -1)).toBe(three);
    expect(moveOption(three, 2, 1)).toBe(three);
  });
  test('one is dropped, one is written over', () => {
    expect(removeOption(three, 1).options).toEqual(['Acute', 'Other']);
    expect(withOption(three, 2, 'Other (please specify)').options.at(-1)).toBe('Other (please specify)');
  });
});

describe('A query being written', () => {
  test('takes the same words of the chart once', () => {
    const once = withIndicator(emptyComposed(), indicator('BNP 1,840 pg/mL'));
    expect(withIndicator(once, indicator('BNP 1,840 pg/mL'))).toBe(once);
    expect(withIndicator(once, indicator('EF 30 %', 40)).indicators).toHaveLength(2);
  });
  test('holds the same code once', () => {
    const holding = { what: 'code', assignmentId: assignmentIdSchema.parse('asg_0123456789abcdefghjk') } as const;
    const once = withHolding(emptyComposed(), holding);
    expect(withHolding(once, holding)).toBe(once);
  });
  test('is empty until something is written or chosen', () => {
    expect(isEmpty(emptyComposed())).toBe(true);
    expect(isEmpty({ ...emptyComposed(), options: [' '] })).toBe(true);
    expect(isEmpty(withIndicator(emptyComposed(), indicator('EF 30 %')))).toBe(false);
  });
  test('is judged with the day of its indicator, or else of the document', () => {
    const dated = { ...indicator('EF 30 %'), date: '2026-03-07' };
    expect(lintInputOf({ ...emptyComposed(), indicators: [dated, indicator('K 6.4', 20)] }).indicators?.map(({ date }) => date)).toEqual(['2026-03-07', '2026-03-08']);
  });
});

describe('A fix', () => {
  const finding = { rule: 'Q07', severity: 'block', message: 'It is missing.', citation: 'AHIMA/ACDIS', where: 'whole' } as const;
  test('adds an answer', () => {
    const fix = { label: 'Add “Unable to determine”', edits: [{ edit: 'add-option', text: 'Unable to determine' } as const] };
    expect(withFix({ ...emptyComposed(), kind: 'multiple-choice', options: ['Acute'] }, fix).options).toEqual(['Acute', 'Unable to determine']);
  });
  test('takes words out of the question', () => {
    const fix = { label: 'Take it out', edits: [{ edit: 'replace', where: 'body', start: 5, end: 15, text: '' } as const] };
    expect(withFix({ ...emptyComposed(), body: 'What , correct? is it' }, fix).body).toBe('What  is it');
  });
  test('never touches the words of an indicator', () => {
    const fix = { label: 'Shorten', edits: [{ edit: 'replace', where: { indicator: 0 }, start: 0, end: 3, text: '' } as const] };
    expect(fixOf({ ...finding, fix })).toBeNull();
    expect(fixOf({ ...finding, fix: { label: 'Add', edits: [{ edit: 'add-option', text: 'x' }] } })).not.toBeNull();
  });
});

describe('Findings while someone types', () => {
  const input = (body: string): LintInput => ({ id: 'composed', body, title: 'Clarification' });
  const report = (...findings: LintReport['findings']): LintReport => ({ id: 'composed', verdict: 'block', findings });
  const tag = { rule: 'Q15', severity: 'block', message: 'A tag question.', citation: 'AHIMA', where: 'body', span: { start: 0, end: 4 } } as const;
  const name = { rule: 'Q22', severity: 'block', message: 'A name.', citation: '45 CFR 164.502(b)', where: 'body', span: { start: 5, end: 9 } } as const;
  const title = { rule: 'Q22', severity: 'block', message: 'A name.', citation: '45 CFR 164.502(b)', where: 'title', span: { start: 0, end: 4 } } as const;

  test('are the vault’s where it has judged these very words', () => {
    expect(standingFindings(input('a'), report(tag), { input: input('a'), here: report(tag), vault: report(name), documented: [] })).toEqual([name]);
  });
  test('keep what only the vault knows until it has judged again, without a place in words that have changed', () => {
    const standing = standingFindings(input('ab'), report(tag), { input: input('a'), here: report(tag), vault: report(tag, name, title), documented: [] });
    expect(standing.map(({ rule, where, span }) => [rule, where, span])).toEqual([['Q15', 'body', tag.span], ['Q22', 'body', undefined], ['Q22', 'title', title.span]]);
  });
  test('lose at once what this page knows is mended', () => {
    expect(standingFindings(input('ab'), report(), { input: input('a'), here: report(tag), vault: report(tag), documented: [] })).toEqual([]);
  });
  test('come in the order in which they are mended: what blocks first, then from the top down', () => {
    const warn = { ...tag, severity: 'warn', where: 'title' } as const;
    const option = { ...tag, where: { option: 1 } } as const;
    expect(inOrder([option, warn, name, title]).map(({ severity, where }) => [severity, where])).toEqual([['block', 'title'], ['block', 'body'], ['block', { option: 1 }], ['warn', 'title']]);
  });
});
