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

/** One letter sequence of each pattern: a text without any of them needs no closer look. */
const traces = anyOf(
  'i',
  /drg|review|account|finance|office|administration|leadership|department|gap|v2[48]|annual|mcc|\bcc|comorbid|complicat|cmi|mlos|vbp|hrrp|hedis|mips/,
  /macra|p4p|case|weight|outlier|soi|severity|mortality|rom\b|raf|hcc|risk|hierarch|elix|varianc|reimb|revenue|paid|financ|monet|profit|incenti|bonus|pay/,
  /claw|recoup|penal|keep|enough|upcod|downcod|insur|medica|\$|dollar|money|cost|worth|lose|bill|dnf|claim|denial|denied|deny|necessity|coverage|rac\b/,
  /oig|qio|audit|appeal|overturn|psi|safety|hac|acquired|measure|event|leapfrog|vizient|ganey|rating|value|perform|bundl|quality|score|report|benchmark/,
  /dash|metric|rate|expected|readmi|profil|stay|los\b|captur|credit|optimi|maximi|impact|short of|statistics|numbers|necess|criteria|level|status|justif/,
  /support|warrant|inpatient|admission|hospitali|midnight|interqual|milliman|mcg|utilization|case management|\bu[rm]\b|code 44|downgrad|observation|look/,
  /differ|him\b|complian|infection|management|coding|turnaround|query|uhc|united|optum|molina|centene|intensity|resource|clabsi|cauti|vap|ssi|hapi|fall|infection|complic|death|diff|mrsa|sepsis|injury|pe\b|dvt|vte|harm/,
  /final|lower|counts|bump|bucket|bracket|tier|group|higher|heavier|greater|secondary|peer|plan\b|carrier|uhc|aetna|cigna|humana|anthem|bcbs|blue cross/,
  /activity|contract|returns?\b|month|quarter|period|fiscal|books?\b|ledger|reconcil|freeze|tariff|hrg|pbr|cquin|income|spell|shmi|hsmr|rtt|foster|league|girft|fund|uplift|budget|subsid|surplus|cash|pounds|premium|margin|account|commission|icb|ccg|the board|suite|carrier|financial year|attract|earn|yield|generat/,
  /\beats?\b|swallow|\btake|loss|table|write?-?.?off|short|under|tier|bottom|losing|spare|save|reflect|joint|tjc|ncqa|survey|regulat/,
);

const paymentTraces = /\bcharge|authori|indicator|target|tariff|hrg|income|fund|budget|margin|commission|pbr|cqui|nwau|wies|rank|report card|league|radv|pepper|\baco|shared|capitat|coefficient|band|bracket|bucket|group|filing|rvu|productiv|contractor|scrutin|tall|goal|comorbid|days|o ?\/ ?e|to-expected|goes|attract|earn|threshold|cut-?off|midnight|the line|the mark|hour|level|category|code|log\b|regist|return|book|tracker|database|ledger|spreadsheet|column|number|board|conference|meeting|rounds|packet|committee|agenda|m ?& ?m|surveillance|recogni|acknowledg|credit|reward|valu|compar|compensat|whole|lights|doors|beds|undersell|undersold|overstat|understat|table|amount|allowance|per.(?:member|capita|enrollee|head)|pmpm|fiscal|quota|-end\b|end of|closing|procedure class|fined|pays|nsqip|tqip|ntdb|gwtg|guidelines|nhsn|vqi|ncdr|srtr|cathpci|registr|member|suspect|numbers|sts|ndnqi|nela|tarn|ssnap|icnarc|grand|reportable|to report/i;

const foreseeing = foresight();
const everyWord = [...moneyWords, ...paymentWords, ...houseWords, ...registerWords, ...registryWords].map((each) => ({ ...each, words: foreseeing(each.words) }));

/** Words of payment or quality measurement in a text, those of innocent uses left out. */
export const moneyIn = remembered((text: string) => findMoney(text.replaceAll('_', ' ')));

function findMoney(text: string): Span[] {
  if (!traces.test(text) && !paymentTraces.test(text)) return [];
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
