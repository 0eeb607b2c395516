import { anyOf, inTurn, oneOf } from '../any-of';
import type { Found } from '../found';
import { foresight } from '../foresight';
import type { Fix, Span, Where } from '../model';
import { remembered } from '../memory';
import type { Reading } from '../reading';
import { leavingOut, repairs, rewording } from '../repairs';
import { houseWords } from './house-words';
import { withoutClinical } from './money-senses';
import { moneyWords, nearby } from './money-words';
import { paymentWords } from './payment-words';
import { registerWords } from './register-words';
import { registryWords } from './registry-words';

const foreseeing = foresight();
const everyWord = [...moneyWords, ...paymentWords, ...houseWords, ...registerWords, ...registryWords].map((each) => ({ ...each, words: foreseeing(each.words) }));

/** Words of payment or quality measurement in a text, those of innocent uses left out. */
export const moneyIn = remembered((text: string) => findMoney(text.replaceAll('_', ' ')));

function findMoney(text: string): Span[] {
  const found = everyWord.flatMap(({ words, spared }) => [...text.matchAll(words)].flatMap((match): Span[] => {
    const span = { start: match.index, end: match.index + match[0].length };
    return spared?.test(text.slice(Math.max(0, span.start - nearby), span.end + nearby)) === true ? [] : [span];
  })).toSorted((one, other) => one.start - other.start || other.end - one.end);
  return found.filter(({ start }, index) => !found.slice(0, index).some((earlier) => start < earlier.end));
}

/** Q18: nothing of payment or quality measurement, in no part of the query nor with it. */
export function moneyNamed(reading: Reading): Found[] {
  const { input: { title, options = [], indicators = [] }, context } = reading;
  const apart: readonly (readonly [Where, string])[] = [['title', title ?? ''], ...options.map((text, option): [Where, string] => [{ option }, text]), ...indicators.map(({ text }, indicator): [Where, string] => [{ indicator }, text])];
  const beside = [context.fileName ?? '', ...(context.attachments ?? [])];
  const query = [reading.input.body, ...apart.map(([, text]) => text), ...indicators.map(({ document, value }) => `${document ?? ''} ${value ?? ''}`)].join('\n');
  return [
    ...inBody(reading, query),
    ...apart.flatMap(([where, text]) => withoutClinical(moneyIn(text), text, query).map((span): Found => ({ rule: 'Q18', where, span, message: said(text, span), fixes: [leavingOut('Leave the words out', where, text, span), rewording('Leave the line empty', where, { start: 0, end: text.length }, '')] }))),
    ...beside.flatMap((text) => moneyIn(text.replaceAll('_', ' ')).map((span): Found => ({ rule: 'Q18', where: 'whole', message: `${said(text, span)} It stands in what travels with the query.` }))),
  ];
}

function said(text: string, { start, end }: Span): string {
  return `“${text.slice(start, end).trim()}” is about payment or quality measurement. A query never mentions either. Leave it out.`;
}

function inBody(reading: Reading, query: string): Found[] {
  const { input: { body }, sentences } = reading;
  return withoutClinical(moneyIn(body), body, query).map((span): Found => {
    const sentence = sentences.find(({ start, end }) => start <= span.start && span.start < end);
    const fixes: Fix[] = sentence === undefined ? [leavingOut('Leave the words out', 'body', body, span)] : [...clauses(body, sentence, span), ...repairs(reading, sentence), leavingOut('Leave the words out', 'body', body, span)];
    return { rule: 'Q18', where: 'body', span, message: said(body, span), fixes };
  });
}

const connective = anyOf('gi', inTurn(/,? *\b/, oneOf(
  /because|since|so that|so (we|it|you|the)|in order to|to (support|improve|protect|avoid|prevent|capture|ensure|maximi[sz]e|get|reflect)/,
  /for (the |our |your |accurate |proper |better |appropriate )*\w+( purposes)?$|and (it|this|that)|as (it|this)|which|otherwise|before|due to/,
  /or (it|this|we)|,/,
), /\b/));

/** The clause that brings the words in, where the sentence says something without it. */
function clauses(body: string, { start, end }: Span, span: Span): Fix[] {
  const before = body.slice(start, span.start);
  const cuts = [...before.matchAll(connective)].map((match) => start + match.index).filter((at) => at > start + 12);
  const stop = /[.?!]["”]?$/.test(body.slice(start, end)) ? end - 1 : end;
  return cuts.toReversed().map((at) => rewording('Leave the clause out', 'body', { start: at, end: stop }, ''));
}
