import type { Found } from '../found';
import { isKnown, isSubstantiated, nameOf, type Mention, type Reading } from '../reading';
import type { Sentence } from '../reading/sentences';
import { leavesOpen, supposes } from '../reading/leaves-open';
import { standsFor } from '../reading/stands-for';
import { namesSource } from '../reading/voice';
import { repairs } from '../repairs';
import { agreesWithReport } from './leading';
import { admissionGiven, alteration, alteredNeutrally, appeal, asAnswered, asSpecifically, asksWhether, attribute, beggedFor, beWritten, bareAlteration, bareConsent, bareOrder, clericalSubject, conditional, dictated, imperative, neutral, obliged, passive, placed, pronoun, saysSo, sought, takenAway, tells, wanted, wishes, wishing, wordsGiven } from './directive-words';
import { alteredBy, barelyOrdered, wordsOrdered } from './order-words';

/** Q16: the provider is told what to write, to change or to leave out. */
export function directives(reading: Reading): Found[] {
  return reading.sentences.flatMap((sentence) => {
    const found = ordered(reading, sentence) ?? plainly(reading, sentence);
    return found === null ? [] : [found];
  });
}

const continuing = /\b(?:continu(?:e|es|ed)|seem(?:s|ed)?|appear(?:s|ed)?|beg[au]n|you (?:intend(?:ed)?|meant?)|used|happen(?:s|ed)?|tend(?:s|ed)?|go(?:es)? on)\s*$/i;

/** An order with a diagnosis as its object. */
function ordered(reading: Reading, sentence: Sentence): Found | null {
  const mentions = reading.mentions.filter((mention) => mention.sentence === sentence);
  if (mentions.length === 0) return null;
  const text = reading.own.slice(sentence.start, sentence.end);
  for (const match of text.matchAll(imperative)) {
    const verbEnd = sentence.start + match.index + match[0].length;
    // "The notes continue to state pneumonia": told of a note.
    if (/^\W*to\b/i.test(match[0]) && continuing.test(text.slice(0, match.index))) continue;
    if (tells.test(match[0].trim()) && !wishes.test(text.slice(0, match.index))) continue;
    // "Exclude or confirm" leaves both open.
    if (/\b(?:exclude|rule out|reject|refute|deny|withdraw|revise)\s*$/i.test(text.slice(0, match.index)) && /^or\b/i.test(match[0])) continue;
    // "Do you agree with …?" orders nothing; whether it leads is judged as a question.
    if (/\byou (also )?agree$/i.test(match[0]) && (sentence.isQuestion || agreesWithReport(text))) continue;
    const object = mentions.find(({ start }) => start >= verbEnd && start - verbEnd <= 70);
    if (object === undefined) continue;
    const between = reading.prose.slice(verbEnd, object.start);
    if (neutral.test(between) || /[?!;]|\.\s/.test(between) || attribute.test(reading.prose.slice(object.end, sentence.end))) continue;
    if (asSpecifically.test(reading.prose.slice(object.end, sentence.end)) && isSubstantiated(reading, object.family, nameOf(reading, object))) continue;
    const name = reading.prose.slice(object.start, object.end);
    const verb = match[0].replace(/^\W+/, '').trim();
    return { rule: 'Q16', where: 'body', span: { start: verbEnd - verb.length, end: object.end }, message: `“${verb} … ${name}” says what to write. Ask what the diagnosis is, based on clinical judgment.`, fixes: repairs(reading, sentence, isKnown(reading, object.family)) };
  }
  return null;
}

/** That a diagnosis is wanted in the record, said of it and not of more about it. */
function wantedOf({ mentions, prose }: Reading, sentence: Sentence, text: string): RegExpExecArray | null {
  const match = wanted.exec(text) ?? (sentence.isQuestion || clericalSubject.test(text) ? null : sought.exec(text));
  if (match === null) return null;
  const from = sentence.start + match.index;
  const object = mentions.find((mention) => mention.sentence === sentence && mention.start >= from && mention.end <= from + match[0].length + 60);
  return object === undefined || (object.voice === 'documented' && !object.isQuoted && !wanted.test(text)) || neutral.test(prose.slice(from, object.start)) ? null : match;
}

/** An order without an object means the diagnosis that was told before, unless a record was cited for it. */
function impliedOf(reading: Reading, sentence: Sentence, text: string): RegExpExecArray | null {
  const { mentions, options, asks } = reading;
  const match = bareOrder.exec(text);
  // Where nothing is asked there is nothing to sign but what the coder has written.
  if (match !== null && bareConsent.test(text) && options.length === 0 && asks.every((ask) => ask === sentence || bareConsent.test(ask.text))) return match;
  // Where nothing is asked, what is to be altered is what the coder has told.
  const byWhen = asks.every((ask) => ask === sentence) ? alteredBy.exec(text) : null;
  if (byWhen !== null) return byWhen;
  // What the question asks for is still open: "Is there a diagnosis beside COPD? Please document."
  if (asks.some((ask) => ask !== sentence && ask.isQuestion && leavesOpen(ask.text))) return altered(reading, sentence, bareAlteration.exec(text));
  const isTold = mentions.some(({ voice, isQuoted, start }) => start < sentence.start + (match?.index ?? 0) && !isQuoted && (voice === 'background' || voice === 'asserted'));
  return match !== null && isTold && options.length === 0 ? match : altered(reading, sentence, bareAlteration.exec(text));
}

/** That a diagnosis should be somewhere, or called something, is an order whatever the verb. */
function obligedOf(reading: Reading, sentence: Sentence, mentions: Reading['mentions']): Found | null {
  if (sentence.isQuestion) return null;
  const isDue = ({ start, end }: Mention): boolean => {
    const [before, after] = [reading.own.slice(sentence.start, start), reading.own.slice(end, sentence.end)];
    return obliged.test(after) || (wishing.test(before) && beWritten.test(after)) || (before.trim() === '' && beggedFor.test(after));
  };
  const object = mentions.find((mention) => !mention.isQuoted && isDue(mention));
  if (object === undefined || namesSource(reading.own.slice(sentence.start, object.start))) return null;
  const name = reading.prose.slice(object.start, object.end);
  return { rule: 'Q16', where: 'body', span: { start: object.start, end: sentence.end }, message: `“${name}” is said to be due in the record. Ask what the diagnosis is, based on clinical judgment.`, fixes: repairs(reading, sentence, isKnown(reading, object.family)) };
}

/** An order to write down what "it" is, unless that is what was asked. */
function referredTo(reading: Reading, sentence: Sentence, text: string): RegExpExecArray | null {
  const match = pronoun.exec(text) ?? placed.exec(text);
  if (match === null || takenAway.test(match[0]) || !/\b(?:it|this|that|them|these|the \w+)\b/i.test(match[0])) return match;
  if (asksWhether.test(text.slice(0, match.index)) || agreesWithReport(text)) return null;
  const stands = standsFor(reading, sentence, sentence.start + match.index);
  // "Please document the diagnosis", where only findings are told, asks for whichever it is.
  return stands === 'open' || (stands === 'nothing' && /^\W*(?:(?:please|pls|kindly) )?document the (?:diagnosis|condition)\b/i.test(text)) ? null : match;
}

/** A change of what is documented, unless only what is asked is to be added. */
function altered({ mentions, prose }: Reading, sentence: Sentence, match: RegExpExecArray | null): RegExpExecArray | null {
  if (match === null) return null;
  const from = sentence.start + match.index + match[0].length;
  const object = mentions.find((mention) => mention.sentence === sentence && mention.start >= from);
  return neutral.test(prose.slice(from, Math.min(object?.start ?? sentence.end, from + 60))) ? null : match;
}

/** Words in quotation marks that are to be used. */
function given(text: string): RegExpExecArray | null {
  const match = wordsGiven.exec(text) ?? wordsOrdered.exec(text);
  // "Notes continue to say …": told of them.
  return match !== null && /^\W*to\b/i.test(match[0]) && continuing.test(text.slice(0, match.index)) ? null : match;
}

/** Whether there is an answer to follow: to an open question, or one of several that are offered. */
function isAnswered({ asks, options }: Reading, sentence: Sentence): boolean {
  return options.length > 1 || asks.some((ask) => ask !== sentence && leavesOpen(ask.text));
}

/** An order that names its object otherwise, or in the passive. */
function plainly(reading: Reading, sentence: Sentence): Found | null {
  const text = reading.own.slice(sentence.start, sentence.end);
  const mentions = reading.mentions.filter((mention) => mention.sentence === sentence);
  if (mentions.length === 0 && asAnswered.test(text) && isAnswered(reading, sentence)) return null;
  const isClerical = clericalSubject.test(text);
  const isAwaited = conditional.test(text) && reading.mentions.every(({ voice, isQuoted }) => isQuoted || (voice !== 'asserted' && voice !== 'asked' && voice !== 'background'));
  const match = [
    isClerical || (supposes(text) && mentions.length === 0) ? null : passive.exec(text),
    sentence.isQuestion ? null : admissionGiven.exec(text) ?? admissionGiven.exec(reading.prose.slice(sentence.start, sentence.end)),
    alteredNeutrally.test(text) ? null : altered(reading, sentence, alteration.exec(text)),
    isClerical && mentions.length === 0 || isAwaited ? null : referredTo(reading, sentence, text),
    isAwaited || (mentions.length === 0 && (saysSo.test(text) || asksWhether.test(text))) ? null : appeal.exec(text),
    dictated.exec(text) ?? barelyOrdered.exec(text) ?? given(reading.prose.slice(sentence.start, sentence.end)),
    wantedOf(reading, sentence, text),
    impliedOf(reading, sentence, text),
  ].find((each) => each !== null);
  if (match === undefined || match === null) return obligedOf(reading, sentence, mentions);
  const start = sentence.start + match.index;
  return { rule: 'Q16', where: 'body', span: { start, end: start + match[0].length }, message: `“${match[0]}” says what the record should say. Ask what the diagnosis is, based on clinical judgment.`, fixes: repairs(reading, sentence, mentions.some(({ family }) => isKnown(reading, family))) };
}
