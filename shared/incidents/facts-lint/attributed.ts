import type { Stretch } from './sentences';

const quotes = /"[^"\n]*(?:"|\n|$)|“[^”\n]*(?:”|\n|$)|«[^»\n]*(?:»|\n|$)|(?<=^|[\s(:,])['‘][^'’\n]*(?:['’]\w+[^'’\n]*)*['’](?=$|[\s.,;:!?)])/gu;

const speaking = 'said|says|stated|states|wrote|writes|writing|replied|replies|answered|answers|explained|explains|mentioned|mentions|claimed|claims|reported|added|confirmed|confirms|reads?|asked|asks|texted|e-?mailed|shouted|repeated|announced|insisted|warned|warns|saying|asking|claiming|stating|reporting|asserted|apologi[sz]ed|complained|noted|showed|shows|showing|displayed|displays';
const telling = 'told|tells|telling|informed|informs|informing|asked|asks|assured|warned|texted|notified|e-?mailed|advised';
const hearer = String.raw`(?:me|us|him|her|them|everyone|everybody|it|[A-Z][\w.]*(?: [A-Z][\w.]*)?|(?:my|our|the|a|his|her|their)(?: [\w-]+){1,3}?)`;
const clause = String.raw`(?=\s*:|,? (?:that|whether|if|he|she|they|it|i|we|this|there|his|her|their|my|our|the|a|an|nobody|no one|somebody|someone|nothing|how|why|what|who|not)\b)`;
const reported = new RegExp(String.raw`\b(?:(?:${speaking})(?: (?:to|back|at) ${hearer})?(?: (?:on|by|in|over|at|via|during|before|after|when) [\w: ]{2,24}?)?|(?:${telling}) ${hearer})${clause}|\baccording to\b|\b(?:message|note|e-?mail|banner|page|screen|alert|window|letter|pop-?up|subject(?: line)?|voice ?mail|text|sign|label|heading|caller|statement|answer|reply|quote|words)\s*:|\b(?:in|to use) (?:his|her|their) (?:own )?words\b|\b(?:titled|headed|labell?ed|marked|called|named|entitled)\b`, 'giu');
/** "It was stolen, the officer said." */
const afterwards = /,["”’]? (?:[\w.]+ ){1,4}(?:said|wrote|told (?:me|us|him|her|them)|stated|explained|replied|answered|claimed|added)(?: (?:on the phone|by e-?mail|to me|later|then))?[.!]?\s*$/iu;
/** Where the reporter's own words begin again. */
const ownAgain = /(?:,|;)?\s(?:and|but|so|yet)\s+(?:i|we|my|to me)\b|,\s*(?:which|who)\b|;/iu;

const unknown = /\b(?:(?:do|does|did|could|can|would)(?: not|n['’]t)|cannot|never|nobody|no one|not|un)\s?(?:yet )?(?:know|knows|knew|known|say|tell|clear|sure|certain|determined?|established|see|checked|told|aware|find out|found out|have (?:any )?information|asked)\b[^.;!?\n]{0,30}?\b(?:whether|if|who|whose|why|what|how|which|where|the (?:cause|reason))\b|\bwhether\b|\b(?:cause|reason)[^.;\n]{0,20} (?:is|was|are|remains) (?:not (?:yet )?(?:known|clear)|unknown|unclear)\b|\b(?:not|no) (?:the |a |any )?(?:cause|reason|explanation)\b/giu;

/** The stretches of a sentence whose words are somebody else's, or say what is not known. Offsets as in the sentence. */
export function attributedIn(sentence: string): Stretch[] {
  const stretches: Stretch[] = [...sentence.matchAll(quotes)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  if (afterwards.test(sentence)) stretches.push({ start: 0, end: sentence.length });
  for (const match of sentence.matchAll(reported)) stretches.push(upToOwn(sentence, match.index + match[0].length));
  for (const match of sentence.matchAll(unknown)) stretches.push({ start: match.index, end: upToOwn(sentence, match.index + match[0].length).end });
  return stretches;
}

function upToOwn(sentence: string, start: number): Stretch {
  const own = ownAgain.exec(sentence.slice(start));
  return { start, end: own === null ? sentence.length : start + own.index };
}
