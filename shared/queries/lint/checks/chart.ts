import type { Found } from '../found';
import type { Reading } from '../reading';
import { isWithin, quotesOf } from '../reading/sentences';
import { figuresDiffer } from './figures';
import { quotesDiffer } from './quotations';

const figure = /\d+(?:[.,]\d+)?/g;
const measured = /\b(\d+(?:[.,]\d+)?)\s?(?:mg\/dL|mmol\/L|mEq\/L|g\/dL|mmHg|%|ng\/mL|pg\/mL|ng\/L|U\/L|mL|kg|cm|mcg|mg)\b/gi;

function figuresOf(text: string): Set<string> {
  return new Set([...text.matchAll(figure)].map(([number]) => String(Number(number.replace(',', number.includes(',') && /,\d{3}\b/.test(number) ? '' : '.')))));
}

function folded(text: string): string {
  return text.replaceAll(/[“”"‘’']/g, '').replaceAll(/\s+/g, ' ').trim().toLowerCase();
}

/** Q02, Q03, Q04: what is quoted stands in the chart, to the letter and to the figure, and what speaks against is not kept back. */
export function chartDiffers(reading: Reading): Found[] {
  const { input, context: { spans }, prose } = reading;
  const differing = [...figuresDiffer(reading), ...quotesDiffer(reading)];
  if (spans === undefined) return differing;
  const indicators = input.indicators ?? [];
  const cited = spans.flatMap(({ words, contradicting }) => [words ?? '', ...contradicting.map(({ text, date }) => `${text} ${date ?? ''}`)]).join('\n');
  const found: Found[] = indicators.flatMap(({ text, value }, index): Found[] => {
    const span = spans.find(({ indicator }) => indicator === index);
    const where = { indicator: index };
    if (span === undefined || span.words === null) return [{ rule: 'Q02', where, message: `Indicator ${index + 1} is not found in the chart as it was quoted. Select its words again.` }];
    const { words } = span;
    const strange = [...figuresOf(`${text} ${value ?? ''}`)].filter((number) => !figuresOf(words).has(number));
    if (strange.length > 0) return [{ rule: 'Q03', where, message: `Indicator ${index + 1} says ${strange.join(', ')}, and its place in the chart does not. Use the figures of the chart.` }];
    if (folded(words).includes(folded(text)) || folded(text).includes(folded(words))) return [];
    return [{
      rule: 'Q02', where, message: `Indicator ${index + 1} does not repeat the words of the chart. Quote them as they stand.`,
      fixes: [{ label: 'Quote the words of the chart', edits: [{ edit: 'replace', where, start: 0, end: text.length, text: words }] }],
    }];
  });
  const strange = [...strangeFigures(prose, cited, indicators.map(({ text, value }) => `${text} ${value ?? ''}`).join('\n')), ...strangeQuotes(prose, cited, indicators.map(({ text }) => text).join('\n'))];
  return [...found, ...differing, ...strange.filter(({ span }) => span === undefined || !isWithin(span, differing.flatMap((each) => each.span ?? []))), ...keptBack(input.body, indicators, spans)];
}

function strangeFigures(prose: string, cited: string, listed: string): Found[] {
  const known = figuresOf(`${cited}\n${listed}`);
  return [...prose.matchAll(measured)].flatMap((match): Found[] => {
    const [number] = figuresOf(match[1] ?? '');
    return number === undefined || known.has(number) ? [] : [{ rule: 'Q03', where: 'body', span: { start: match.index, end: match.index + match[0].length }, message: `“${match[0]}” stands in no indicator of this query. Cite its place in the chart, or leave it out.` }];
  });
}

function strangeQuotes(prose: string, cited: string, listed: string): Found[] {
  return quotesOf(prose).flatMap(({ start, end }): Found[] => {
    const words = folded(prose.slice(start, end));
    return words.split(' ').length < 3 || folded(`${cited}\n${listed}`).includes(words) ? [] : [{ rule: 'Q02', where: 'body', span: { start, end }, message: 'These words stand in quotation marks, and in no indicator of this query. Cite their place in the chart, or take the marks away.' }];
  });
}

function keptBack(body: string, indicators: NonNullable<Reading['input']['indicators']>, spans: NonNullable<Reading['context']['spans']>): Found[] {
  const said = `${body}\n${indicators.map(({ text, value }) => `${text} ${value ?? ''}`).join('\n')}`;
  return spans.flatMap(({ indicator, contradicting }): Found[] => {
    const isShown = contradicting.some(({ text }) => folded(said).includes(folded(text)) || [...figuresOf(text)].some((number) => figuresOf(said).has(number)));
    const [first] = contradicting;
    if (first === undefined || isShown) return [];
    const source = [first.document, first.date].filter((part) => part !== undefined).join(', ');
    const words = `${first.text}${source === '' ? '' : ` (${source})`}`;
    return [{
      rule: 'Q04', where: { indicator }, message: `The chart also says otherwise: ${words}. Show it too.`,
      fixes: [{ label: 'Show it too', edits: [{ edit: 'replace', where: 'body', start: 0, end: 0, text: `Also in the chart: ${words}.\n` }] }],
    }];
  });
}
