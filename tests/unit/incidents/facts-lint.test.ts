import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lintFacts } from '../../../shared/incidents/facts-lint';
import { factsHeldOut } from '../../fixtures/incidents/facts-held-out';
import { factsSentences } from '../../fixtures/incidents/facts-sentences';
import { factsScore, scoreLines } from '../../fixtures/incidents/score';

const marked = (text: string): string[] => lintFacts(text).map(({ rule, span }) => `${rule}: ${text.slice(span.start, span.end)}`);

describe('A report of facts', () => {
  it('has guesses, causes, blame, legal conclusions and feelings marked, each at its words', () => {
    const text = 'I sent the fax at 14:02.\nI think it went to the old number because the book is out of date. It is the clerk’s fault. Unfortunately this is a breach.';
    expect(marked(text)).toEqual(['speculation: I think', 'cause: because', 'blame: clerk’s fault', 'emotion: Unfortunately', 'legal: breach']);
  });

  it('is told for each mark what to write instead', () => {
    for (const { message } of factsSentences.flatMap(({ text }) => lintFacts(text))) expect(message).toMatch(/^[A-Z][^.]+\. (Write|Leave|The report says|Names)/);
  });

  it('may quote what somebody said, wrote, or what a screen showed', () => {
    expect(marked('The caller said: “I think it is your fault.” She told me that she was furious. The banner read: your account was hacked.')).toEqual([]);
  });

  it('may quote a sentence that is still being typed', () => expect(marked('The caller said “I think it is')).toEqual([]));

  it('is judged again where the reporter’s own words go on after a quotation', () => {
    expect(marked('She said the fax had come and I think she has read it.')).toEqual(['speculation: I think']);
  });

  it('may deny, and may say what is not known', () => {
    expect(marked('Nobody was careless. I did not do it on purpose. I do not know whether it is a breach, or why it happened.')).toEqual([]);
  });

  it('may not conclude that it is no breach either: that is decided on four factors (45 CFR 164.402(2))', () => {
    expect(marked('This is not a breach.')).toEqual(['legal: breach']);
  });

  it('hides no mark behind a denial in another clause', () => {
    expect(marked('It was not me, she was careless. I do not think he saw it.')).toEqual(['blame: careless', 'speculation: I do not think']);
  });
});

describe('The marks', () => {
  it.each([['the sentences that the rules were written with', factsSentences], ['sentences written after the rules', factsHeldOut]])('are right and complete to .95 on %s', (name, sentences) => {
    const { precision, recall } = factsScore(sentences);
    process.stdout.write(`${sentences.length} sentences, ${name}:\n  ${scoreLines(sentences).join('\n  ')}\n`);
    expect({ precision: precision >= 0.95, recall: recall >= 0.95 }).toEqual({ precision: true, recall: true });
  });

  it('are counted on at least 120 sentences each, more than a third of them facts', () => {
    for (const sentences of [factsSentences, factsHeldOut]) {
      expect(sentences.length).toBeGreaterThanOrEqual(120);
      expect(sentences.filter(({ rules }) => rules.length === 0).length / sentences.length).toBeGreaterThan(1 / 3);
    }
  });

  it('share no sentence between the two sets', () => {
    const known = new Set(factsSentences.map(({ text }) => text));
    expect(factsHeldOut.filter(({ text }) => known.has(text))).toEqual([]);
  });

  it('lie within any text, in order, and do not overlap within a rule', () => {
    const words = fc.constantFrom('I think', 'because', 'she', 'was careless', 'not', '"', '“', '”', ':', '. ', '\n', 'said', 'breach', '!!', 'ß', '😀', 'the fax was sent');
    fc.assert(fc.property(fc.array(words, { maxLength: 40 }), (parts) => {
      const text = parts.join(' ');
      const found = lintFacts(text);
      return found.every(({ rule, span }, index) => span.start < span.end && span.end <= text.length
        && (found[index - 1]?.span.start ?? 0) <= span.start
        && !found.some((other) => other.rule === rule && other.span !== span && other.span.start < span.end && span.start < other.span.end));
    }));
  });

  it('are found in a text of the longest kind without running away', () => {
    const text = 'I was not sure she said it was sent because the, a of to the not know '.repeat(140).slice(0, 10_000);
    lintFacts(text);
    const before = performance.now();
    lintFacts(text);
    expect(performance.now() - before).toBeLessThan(1000);
  });
});
