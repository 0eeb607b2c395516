import { openNoun, isUnstated, leavesOpen, supposes } from './leaves-open';
import { inTurn } from '../any-of';
import { isDocumented, nameOf, type Mention, type Reading } from './index';
import type { Sentence } from './sentences';

/** A diagnosis of which only something is asked: the cause of the anemia, the CKD stage. */
const governing = new RegExp(inTurn(/\b/, openNoun, /\s+(?:[\w-]+\s+){0,2}?(?:of|for|to|behind|between|in|with|from|causing)\s+(?:[\w’'-]+\s+){0,4}$/), 'i');
const governed = new RegExp(inTurn(/^(?:['’]s)?\s+(?:(?:has|had|have|with) (?:an? |any |some )?(?:\w+ )?)?/, openNoun, /\b/), 'i');

/** Whether a diagnosis stands for itself, and not for something that is asked about it. */
function isItself({ own }: Reading, { start, end, sentence }: Mention): boolean {
  return !governing.test(own.slice(sentence.start, start)) && !governed.test(own.slice(end, sentence.end));
}

/**
 * What "it" is, where a provider is to write it down: something that was left open, so that nothing is dictated; a diagnosis
 * that the text gives; or nothing that the text names. The nearest sentence that says decides, the order's own first.
 * @param at where the order stands
 */
export function standsFor(reading: Reading, order: Sentence, at: number): 'open' | 'given' | 'nothing' {
  const { sentences, options, own } = reading;
  const until = sentences.indexOf(order);
  for (const sentence of sentences.slice(0, until + 1).toReversed()) {
    const isOrder = sentence === order;
    const text = own.slice(sentence.start, sentence.end);
    const said = isOrder ? own.slice(sentence.start, at) : text;
    const named = reading.mentions.filter((mention) => mention.sentence === sentence && (!isOrder || mention.start < at));
    // What an order supposes, "if sepsis is present", is no more documented by that.
    const isTold = (mention: Mention): boolean => isDocumented(reading, mention.family, nameOf(reading, mention)) && (!isOrder || reading.input.documentedDiagnoses !== undefined || reading.mentions.some((other) => other.sentence !== order && other.family === mention.family));
    const isBrought = named.some((mention) => !mention.isQuoted && mention.voice !== 'reported' && isItself(reading, mention) && !isTold(mention));
    const isAsked = (isOrder && supposes(text)) || isUnstated(said) || ((sentence.asks || supposes(said)) && leavesOpen(said));
    if (isAsked) return isBrought ? 'given' : 'open';
    if (named.length > 0) return 'given';
  }
  return options.length > 0 ? 'open' : 'nothing';
}
