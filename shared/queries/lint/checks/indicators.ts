import { isCoveredBy, type DiagnosisFamily, type DiagnosisMention } from '../../../clinical/diagnoses';
import { findMedications } from '../../../clinical/medications';
import { findReadings } from '../../../clinical/readings';
import { anyOf } from '../any-of';
import type { Found } from '../found';
import { isKnown, type Option, type Reading } from '../reading';
import { asksForLink } from '../reading/kind';
import { quotesOf } from '../reading/sentences';
import { earlierOf } from '../reading/earlier';
import { isPrior, namesSource } from '../reading/voice';
import { contradictedIn, isContradicted } from './contrary';
import { gradesElsewhere } from './grades';
import { kindsElsewhere } from './kinds';
import { askedElsewhere, organElsewhere } from './organs';
import { isSupported } from './support';

const anyDate = anyOf(
  'i',
  /\b\d{1,2}\/\d{1,2}(\/\d{2,4})?\b|\b\d{1,2}[.-]\d{1,2}[.-]\d{2,4}\b|\b\d{4}-\d{2}-\d{2}\b|\b(19|20)\d\d\b|\bday \d+/,
  /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d|\b(today|yesterday|on admission|on arrival|post-?op(erative)? day|POD|HD ?#?\d)/,
);

/** Kinds of document: to name one shows nothing of what it says. */
const ofDocuments = /^\W*(?:(?:labs?|laboratory|vitals?|vital signs|imaging|radiology|x-?rays?|scans?|notes?|charts?|records?|MAR|flowsheets?|findings|results|work-?up|exam|consults?|cultures?|CT|MRI|echo|EKG|ECG|telemetry|meds?|medications?|therapy|treatment|abnormal|elevated)\W*)+$/i;

const differing = /\bconflict\w*|\bdiscrepan\w+|\binconsisten\w+|\bdiffer(s|ent|ing)?\b|\bboth\b/i;

const leftOut = /\b(?:notes?|summary|consult|H&P|list|assessment|PN|addendum)\b[^.?!]{0,30}\b(?:is silent|not (?:carried|mentioned|listed|included|repeated)|(?:does|do|did)(?: not|n['’]t) (?:carry|mention|list|include|repeat|name)|omits?|no longer)\b/i;

/** Of a link or a conflict, what is documented where is itself what the question rests on. */
function restsOnDocumented({ asks, options, mentions, prose }: Reading): boolean {
  const sourced = mentions.filter(({ voice, sentence }) => voice !== 'negated' && voice !== 'asserted' && voice !== 'prior' && (voice === 'documented' || /\bdocumented\b/i.test(sentence.text)) && namesSource(sentence.text));
  const isAsked = [...asks, ...options].some(({ text }) => asksForLink(text) || /\bclarif\w+|\bwhich\b/i.test(text) && differing.test(prose));
  // Two documents that say different things differ without the word.
  const isLeftToClarify = asks.every((ask) => /\bclarif\w+|\bwhich\b/i.test(ask.text) && !mentions.some(({ sentence }) => sentence === ask)) && new Set(sourced.map(({ sentence }) => sentence)).size > 1;
  // One document has it and another does not.
  const isDropped = sourced.some(({ isQuoted, sentence }) => isQuoted && anyDate.test(sentence.text)) && leftOut.test(prose) && asks.some(({ text }) => /\bclarif\w+|\bwhether\b/i.test(text));
  return isDropped || (isAsked || isLeftToClarify) && new Set(sourced.map(({ family }) => family.id)).size > 1;
}

/**
 * Whether what is told has neither figure, quotation nor medication by its name, and nothing documented that is asked about: "the mental
 * status seems to have changed".
 */
function isVague(reading: Reading): boolean {
  const { prose, kind, documented } = reading;
  const isOfDocumented = documented.length > 1 || kind === 'verbal' || kind === 'poa' || kind === 'cause-effect' || asksAboutDocumented(reading);
  const isShown = quotesOf(prose).some(({ start, end }) => !(ofTerm.test(prose.slice(0, start)) && end - start < shortTerm));
  return !/\d/.test(prose) && !isShown && !isOfDocumented && !(namesSource(prose) && findMedications(prose).length > 0);
}

/** Before a quotation: that only a word is quoted, and nothing that was found. */
const ofTerm = /\b(?:term|word|wording|phrase|abbreviation|name) $/i;
/** A quotation shorter than this, in UTF-16 code units, is a word or two. */
const shortTerm = 24;

/** Whether a link or a conflict is asked about. */
function asksAboutDocumented({ asks, options }: Reading): boolean {
  return [...asks, ...options].some(({ text }) => asksForLink(text));
}

/** Q01: a question without anything of the chart cannot be answered by it. */
export function indicatorsMissing(reading: Reading): Found[] {
  const { input: { indicators = [], body }, shownAt, prose, kind } = reading;
  if (indicators.length === 0 && shownAt.length === 0 && !restsOnDocumented(reading)) {
    return [{ rule: 'Q01', where: 'whole', message: 'Nothing of the chart is shown. Add what the question rests on: the words or value, its date and its document.' }];
  }
  if (indicators.length === 0 && isVague(reading)) return [{ rule: 'Q01', where: 'whole', message: 'Only general words are shown. Add what the question rests on: the words or value, its date and its document.' }];
  if (indicators.length === 0) {
    const isPointedAt = !/\d/.test(prose) && quotesOf(prose).length === 0 && shownAt.length > 0 && shownAt.every(({ start, end }) => ofDocuments.test(prose.slice(start, end)));
    if (!isPointedAt && (anyDate.test(body) || namesSource(prose))) return [];
    // Without a figure, a quote, a day or a document there is nothing to be found in the chart.
    if (!/\d/.test(prose) && quotesOf(prose).length === 0 && kind !== 'verbal') return [{ rule: 'Q01', where: 'whole', message: 'What is shown has neither value nor date, and no document is named. Add them, so that it can be found in the chart.' }];
    const value = findReadings(prose).find(({ unit, date }) => unit === '' && date === null);
    if (value === undefined) return [{ rule: 'Q01', severity: 'info', where: 'whole', message: 'Neither date nor document of what is shown is named. Add them, so that it can be found in the chart.' }];
    const span = { start: value.start, end: value.end };
    return [{ rule: 'Q01', severity: 'warn', where: 'body', span, message: `“${prose.slice(span.start, span.end)}” has neither unit nor date, and no document is named. Add them: a value alone cannot be found in the chart.` }];
  }
  return indicators.flatMap(({ text, value, date, document }, index): Found[] => {
    const words = `${text} ${value ?? ''}`;
    const missing = [
      text.trim() === '' && (value ?? '').trim() === '' ? 'its words or value' : '',
      (date ?? '').trim() === '' && !anyDate.test(words) ? 'its date' : '',
      (document ?? '').trim() === '' && !namesSource(words) ? 'its document' : '',
    ].filter((part) => part !== '');
    return missing.length === 0 ? [] : [{ rule: 'Q01', where: { indicator: index }, message: `Indicator ${index + 1} lacks ${missing.join(' and ')}. Add it, so that the provider can find it in the chart.` }];
  });
}

/** Behind a diagnosis in an answer: which note has it. */
const citedThere = /^[^,;]*\b(?:(?:on|per|by|in) (?:CT|MRI|CXR|x-?ray|echo|ultrasound|EGD|film) \d|(?:in|per|from|of|on) (?:the|your|his|her|an?)\b[^,;]*\b(?:notes?|consult\w*|summary|H&P|report|PN|list)|documented|noted|charted)\b/i;
const withoutIt = /\b(without|no|not|ruled out|absence of|unrelated to|rather than)\b[^,;]*$/i;

/** Whether an answer only names for its cause what the story tells of the patient: cachexia due to malignancy, of somebody with cancer. */
function isToldCause({ mentions }: Reading, family: DiagnosisFamily, before: string): boolean {
  return /\b(?:due to|related to|secondary to|from|of|with|caused by|associated with|in) (?:the |an? |an underlying |underlying )?$/i.test(before) && mentions.some(({ voice, family: told }) => (voice === 'background' || voice === 'reported') && isCoveredBy(family, [told]));
}

/** What goes with a disease of the gut, a hernia or an ulcer, as the classification parts it: "with gangrene". */
const ofAxes = new Set(['gangrene', 'obstruction', 'perforation', 'abscess', 'peritonitis', 'gi-bleed', 'hemorrhage', 'bowel-ischemia']);

/** Whether an answer only is one of the classification's, and another denies all that may go with a documented condition: "hernia without obstruction or gangrene". */
function isOfAxis({ options, documented }: Reading, option: Option, family: DiagnosisFamily): boolean {
  return ofAxes.has(family.id) && documented.length > 0 && options.some((other) => other !== option && other.mentions.some((mention) => mention.family === family && /\b(?:without|no|neither)\b[^,;]*\b(?:or|nor|and)\b[^,;]*$/i.test(other.text.slice(0, mention.start))));
}

/** Whether another answer is of something else, and what is shown speaks for that. */
function isBesideSupported(reading: Reading, option: Option, family: DiagnosisFamily): boolean {
  return reading.options.some((other) => other !== option && other.mentions.some((mention) => !isCoveredBy(mention.family, [family]) && !isCoveredBy(family, [mention.family]) && (isKnown(reading, mention.family) || isSupported(reading, mention.family))));
}

/** Q05, Q10: an answer that nothing in the query speaks for. */
export function optionsUnsupported(reading: Reading): Found[] {
  const { options, shownAt, input: { indicators = [] } } = reading;
  if (shownAt.length === 0 && indicators.length === 0) return [];
  if (options.length === 0) return [...askedElsewhere(reading), ...gradesElsewhere(reading)];
  const offered = options.filter(({ role }) => role === 'substantive' || role === 'confirmed');
  const shownText = [...indicators.map(({ text, value }) => `${text} ${value ?? ''}`), reading.prose].join('\n');
  const isDenied = ({ text }: Option, { start, end }: { readonly start: number; readonly end: number }): boolean => isContradicted(text.slice(start, end), shownText);
  const found = offered.flatMap((option): Found[] => {
    const organ = organElsewhere(option.text, reading.prose);
    if (organ !== null) {
      return [{
        rule: 'Q05', where: option.where, span: { start: option.span.start + organ.start, end: option.span.start + organ.end },
        message: `Nothing shown here speaks of “${option.text.slice(organ.start, organ.end)}” in a patient who is described as ${organ.as}. Show it, or take the answer out.`,
        fixes: removal(reading, option),
      }];
    }
    // "Sepsis due to cellulitis" adds sepsis to a documented cellulitis: what it adds is what has to be supported.
    const added = option.mentions.filter(({ family, start, end }) => !isKnown(reading, family) && !citedThere.test(option.text.slice(end)) && !isToldCause(reading, family, option.text.slice(0, start)) && !/\bdocumented $/i.test(option.text.slice(0, start)));
    const unsupported = added.filter(({ family, start, end }) => !withoutIt.test(option.text.slice(0, start)) && family.evidence.length > 0 && !isOfAxis(reading, option, family) && (!isSupported(reading, family) || isDenied(option, { start, end })));
    const [first] = unsupported;
    const isSure = unsupported.some((each) => isDenied(option, each)) || unsupported.some(({ family }) => !family.isOpen && (!family.isByContrast || isBesideSupported(reading, option, family)));
    const contrary = !isSure && reading.kind !== 'clinical-validation' ? contradictedIn(option.text, offered.flatMap((other) => (other === option ? [] : [other.text])), shownText) : null;
    if (contrary !== null) {
      return [{
        rule: 'Q05', where: option.where, span: { start: option.span.start + contrary.start, end: option.span.start + contrary.end },
        message: `What is shown here speaks against “${option.text.slice(contrary.start, contrary.end)}”, and nothing for it. Add an indicator for it, or take the answer out.`,
        fixes: removal(reading, option),
      }];
    }
    if (first === undefined) return [];
    const name = option.text.slice(first.start, first.end);
    return [{
      rule: isSure ? 'Q05' : 'Q10',
      where: option.where,
      span: { start: option.span.start + first.start, end: option.span.start + first.end },
      message: isSure ? `Nothing shown here speaks for “${name}”. Add an indicator for it, or take the answer out.` : `No indicator for “${name}” was found. Offer only answers that the chart makes reasonable.`,
      fixes: removal(reading, option),
    }];
  });
  return found.some(({ rule }) => rule === 'Q05') ? found : [...found, ...gradesElsewhere(reading), ...kindsElsewhere(reading)];
}

function removal({ bodyAnswers, input: { body } }: Reading, { index, span }: Option): NonNullable<Found['fixes']> {
  const label = 'Take the answer out';
  if (bodyAnswers === null) return [{ label, edits: [{ edit: 'remove-option', option: index }] }];
  const next = bodyAnswers.answers[index + 1];
  const previous = bodyAnswers.answers[index - 1];
  // Lettered answers would need new letters; a box or a separator goes with its answer.
  if (bodyAnswers.style === 'list' && /[a-h1-9][).]/i.test(body.slice(bodyAnswers.span.start, bodyAnswers.answers[0]?.start))) return [];
  const place = next !== undefined ? { start: span.start, end: next.start } : { start: previous?.end ?? span.start, end: span.end };
  return [{ label, edits: [{ edit: 'replace', where: 'body', ...place, text: '' }] }];
}

/** A sentence in its parts between semicolons, and between commas where only a later part speaks of another time; each where it stands. */
function clausesOf({ start, text }: { readonly start: number; readonly text: string }): readonly { readonly start: number; readonly end: number; readonly text: string }[] {
  let at = start;
  return text.split(';').flatMap((whole) => (isPrior(whole.split(',')[0] ?? '') ? [whole] : whole.split(','))).map((part) => {
    const clause = { start: at, end: at + part.length, text: part };
    at = clause.end + 1;
    return clause;
  });
}

/** A note of this encounter that tells when something was: "HPI 8/3: CVA 14 months ago" is no record of then. */
const toldNow = /\b(?:current|today['’]s|this (?:stay|admission|encounter|visit)['’]?s?) (?:\w+ )?(?:H&P|notes?|PN|consult|assessment)\b|\b(?:HPI|H&P|visit|PN|progress notes?|assessment|exam|ED notes?|consult|today)\b[^;"“]{0,24}\d{1,2}\/\d{1,2}[^;]*\b(?:ago|in (?:19|20)\d\d)\b/i;

/** Q24: what an earlier encounter says needs its date, and never stands alone. */
export function priorEncounters(reading: Reading): Found[] {
  const { sentences, shownAt, input: { indicators = [] } } = reading;
  const prior = sentences.filter(({ text }) => isPrior(text));
  const isEarlier = earlierOf(reading);
  if (indicators.length > 0 && isEarlier.every((each) => each)) {
    return [{ rule: 'Q24', severity: 'block', where: 'whole', message: 'Every indicator is from an earlier encounter. Add what this encounter shows, or do not ask.' }];
  }
  const [first] = prior;
  if (first === undefined) return [];
  // Within a sentence, what stands before or after a semicolon speaks of a time of its own.
  const earlier = prior.flatMap((sentence) => clausesOf(sentence).filter(({ text }) => isPrior(text) && !toldNow.test(text)));
  const present = shownAt.filter(({ start, end }) => !earlier.some((clause) => clause.start <= start && end <= clause.end));
  const named = reading.mentions.filter(({ voice }) => voice === 'prior');
  // What this encounter shows beside it is of something else: a hip, where a heart is asked about.
  const isOfNow = ({ family }: DiagnosisMention): boolean => family.evidence.length === 0 || isKnown(reading, family) || reading.support.some(({ at, evidence }) => at !== null && family.evidence.includes(evidence) && !earlier.some((clause) => clause.start <= at && at < clause.end));
  const isAskedFor = reading.asks.some(({ text }) => /\b(?:it|this|that|them|again)\b/i.test(text)) || named.some(({ family }) => [...reading.mentions.filter(({ voice }) => voice === 'asked'), ...reading.options.flatMap(({ mentions }) => mentions)].some((other) => isCoveredBy(other.family, [family]) || isCoveredBy(family, [other.family])));
  const isNothingOfNow = present.length === 0 ? named.length > 0 || shownAt.length > 0 : named.length > 0 && isAskedFor && !named.some(isOfNow);
  if (indicators.length === 0 && isNothingOfNow) {
    return [{ rule: 'Q24', severity: 'block', where: 'body', span: first, message: 'Only an earlier encounter is shown. Add what this encounter shows, or do not ask.' }];
  }
  return prior.filter(({ text }) => !anyDate.test(text)).map(({ start, end }) => ({ rule: 'Q24', where: 'body', span: { start, end }, message: 'This is from an earlier encounter, and its date is not named. Add the date, or leave it out.' }));
}
