import { describe, expect, it } from 'vitest';
import { lintQuery } from '../../../../shared/queries/lint';
import { candidTexts } from '../../../fixtures/queries/candid-texts';
import { classTexts } from '../../../fixtures/queries/class-texts';
import { evidenceTexts } from '../../../fixtures/queries/evidence-texts';
import { fieldQueries } from '../../../fixtures/queries/field-queries';
import { formTexts } from '../../../fixtures/queries/form-texts';
import { graveTexts } from '../../../fixtures/queries/grave-texts';
import { letterTexts } from '../../../fixtures/queries/letter-texts';
import { orderTexts } from '../../../fixtures/queries/order-texts';
import { plainTexts } from '../../../fixtures/queries/plain-texts';
import { registerTexts } from '../../../fixtures/queries/register-texts';
import { remarkTexts } from '../../../fixtures/queries/remark-texts';
import { talkTexts } from '../../../fixtures/queries/talk-texts';
import { statementTexts } from '../../../fixtures/queries/statement-texts';
import { weighingTexts } from '../../../fixtures/queries/weighing-texts';
import { wordingTexts } from '../../../fixtures/queries/wording-texts';

const texts = [...classTexts, ...plainTexts, ...remarkTexts, ...statementTexts, ...wordingTexts, ...talkTexts, ...candidTexts, ...evidenceTexts, ...graveTexts, ...registerTexts, ...formTexts, ...weighingTexts, ...orderTexts, ...letterTexts];

// The same thing put in other words: judged one by one, where the corpus as a whole allows a few misses.
describe('Texts of one class in different words', () => {
  it.each(texts.filter(({ breaks }) => breaks.length > 0).map(({ id, body }) => [id, body]))('%s is kept back: %s', (id, body) => {
    expect(lintQuery({ id, body }).verdict).toBe('block');
  });

  it.each(texts.filter(({ breaks }) => breaks.length === 0).map(({ id, body }) => [id, body]))('%s may be sent: %s', (id, body) => {
    expect(lintQuery({ id, body }).verdict).not.toBe('block');
  });
});

describe('Queries whose parts stand in their fields', () => {
  it.each(fieldQueries.filter(({ breaks }) => breaks.length > 0).map(({ input }) => [input.id, input.body, input]))('%s is kept back: %s', (_id, _body, input) => {
    expect(lintQuery(input).verdict).toBe('block');
  });

  it.each(fieldQueries.filter(({ breaks }) => breaks.length === 0).map(({ input }) => [input.id, input.body, input]))('%s may be sent: %s', (_id, _body, input) => {
    expect(lintQuery(input).verdict).not.toBe('block');
  });
});
