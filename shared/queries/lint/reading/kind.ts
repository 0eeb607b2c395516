import { kindNamed, type QueryKind } from '../../kinds';
import { anyOf, inTurn, oneOf } from '../any-of';
import type { Span } from '../model';
import type { AnswerRole } from './roles';
import { askingVerbs, quotesOf, type Sentence } from './sentences';

type Asked = { readonly given: QueryKind | undefined; readonly options: readonly { readonly role: AnswerRole; readonly text: string }[]; readonly asks: readonly Sentence[]; readonly prose: string };

const poa = /\b(present on admission|POA|present (at|on) (the time of )?(arrival|admission|the (time of )?(inpatient )?(order|admission))|present at the time of|(present|there|exist(?:s|ed|ing)?|in place|begun|started) (when|before|prior to|upon|by the time|at the time|at) (\w+ ){0,6}(admi|arriv|present|order|inpatient|hospitali|came in)\w*|(came|come|brought|walked|arrived) (in )?with (the patient|him|her|it|them)|there on arrival|on (admission|arrival))\b/i;
const notFromOutside = /\b(hospital[- ](?:acquired|onset)|nosocomial|new (?:this|in|during|since|after)|acquired (during|after|in)|developed|arose|occurred|began|not (POA|present)|after (admission|arrival)|during (the|this) (stay|admission|hospitali[sz]ation))\b/i;
const linked = anyOf('i', inTurn(/\b/, oneOf(
  /relationship|relat(ed|es) to|(?:un)?related\b(?=\W*(?:\?|$|or\b|to\b|and\b|[:,[(]))|(?:inter|dis)?connect(ed|ion)\b|independent of/,
  /manifestations? of|complications? of|consequences? of|due to|caused by|link(ed)?( between)?|associated with|secondary to|result of/,
  /because of|sequelae?( of| to)?|contribut(ed|ing|es) to|attribut\w+ to/,
), /\b/));
const opening = /^(?:\W*(?:in|based (?:up)?on|per|given|after|using|asked:?|as|dr\.?\s\w+)[^,:]{0,80}[,:]\s*)?(is|are|was|were|does|do|did|has|have|should|can we|could this|would you say|would this|may we|will you)\b/i;
const openQuestion = anyOf(
  'i',
  String.raw`\b(can|could|would|will) you (further |please )?(${askingVerbs})\b|\b(is|are|was|were) there (an? |any )`,
  /\b(can|could) (the|it|this|any|a) [^?]{0,120}?\b(be )?(further |more )?(specified|clarified|described|documented|determined)/,
);

const openWords = /\b(wh\w+|how|types?|stage|grade|class|causes?|etiology|acuity|side|site|severity|diagnos[ei]s|dx|status|specificity|organism|source|or|control|due to|please|thoughts)\b/i;

/** Whether a question asks for yes or no and for nothing else. */
export function asksYesNo({ text, isQuestion }: Sentence): boolean {
  // "Sepsis?" asks no more than yes.
  if (isQuestion && /^[^\w'’-]*(?:[\w'’-]+[^\w'’-]+){0,3}[\w'’-]+\?\W*$/.test(text) && !openWords.test(text)) return true;
  const last = text.split(/[.;:]\s+/).at(-1) ?? text;
  return isQuestion && (opening.test(text) || opening.test(last)) && !openQuestion.test(text) && !/\bor\b[^?]{3,}\?|\bwhich|\bwhat\b/i.test(last);
}

/** How a record of a query begins that was asked aloud. */
const askedAloud = /^\W*(?:late entry\W+)?(?:(?:verbal|oral|spoken|(?:tele)?phone|in-?person|hallway|bedside|face-to-face)(?: (?:query|question|clarification)\b|,)|(?:record|note|memo|minutes|summary) of (?:an?|the|our|my) (?:verbal|oral|spoken|(?:tele)?phone|in-?person|hallway|bedside|face-to-face) )/i;

/** Whether a text records a query that was asked aloud. */
function isAskedAloud(prose: string): boolean {
  return /\bverbal query\b|\bspoke (?:(?:in person|by phone|briefly|directly) )?with\b|\bverbally\b/i.test(prose) || askedAloud.test(prose);
}

/** Before a quotation: that it is the coder's question, as it was put. */
const put = /(?<!\b(?:patient|pt|family|wife|husband|mother|father|daughter|son|nurse|RN|note|he|she|they|who) (?:\w+ )?)\b(?:asked|inquired|enquired|question|posed|put)\b[^.?!"“]{0,30}$/i;

/** Quotations of the chart. In the record of a query that was asked aloud, the question stands in marks as well. */
export function chartQuotes(kind: QueryKind | undefined, prose: string): readonly Span[] {
  const quotes = quotesOf(prose);
  return kind === 'verbal' || isAskedAloud(prose) ? quotes.filter(({ start }) => !put.test(prose.slice(Math.max(0, start - 60), start))) : quotes;
}

/** The kind that was given, or the one that the text shows. */
export function kindOf({ given, options, asks, prose }: Asked): QueryKind {
  const named = kindNamed(given);
  if (named !== undefined) return named;
  const has = (role: AnswerRole): boolean => options.some((option) => option.role === role);
  if (isAskedAloud(prose)) return 'verbal';
  const question = asks.map(({ text }) => text).join(' ');
  if (has('yes') && has('no') && !has('substantive')) return poa.test(question) ? 'poa' : linked.test(question) ? 'cause-effect' : 'yes-no';
  if (options.some(({ text }) => poa.test(text)) && options.every(({ role, text }) => role === 'other' || role === 'undetermined' || poa.test(text) || notFromOutside.test(text))) return 'poa';
  // Yes or that it came later, to a question about admission.
  if (has('yes') && poa.test(question) && options.some(({ role, text }) => role === 'substantive' && notFromOutside.test(text)) && options.every(({ role, text }) => role !== 'substantive' || notFromOutside.test(text))) return 'poa';
  if (options.length > 0) return has('ruled-out') || has('confirmed') ? 'clinical-validation' : linked.test(question) && /\brelationship|\blink/i.test(question) ? 'cause-effect' : 'multiple-choice';
  if (asks.length > 0 && asks.every(asksYesNo)) return poa.test(question) ? 'poa' : 'yes-no';
  return 'open-ended';
}

/** Whether a question is about presence on admission. */
export function asksForAdmission(text: string): boolean {
  return poa.test(text);
}

/** Whether a question is about what caused or goes with what. */
export function asksForLink(text: string): boolean {
  return linked.test(text);
}
