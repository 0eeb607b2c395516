import { inTurn, oneOf, tableOf } from '../any-of';
import type { Found } from '../found';
import { foreseeing } from '../foresight';
import { remembered } from '../memory';
import { isKnown, type Reading } from '../reading';
import { namesSource } from '../reading/voice';
import { repairs, rewording } from '../repairs';
import { advices } from './advice-words';
import { blames } from './blame-words';
import { conducts, type Conduct } from './conduct-words';
import { lapses } from './lapse-words';
import { neglects } from './neglect-words';
import { blamingAnswer, reproaches } from './reproach-words';
import { urgings } from './urging-words';

const everyConduct: readonly Conduct[] = [...lapses, ...neglects, ...reproaches, ...blames, ...advices, ...urgings, ...conducts].map((conduct) => ({ ...conduct, words: foreseeing(conduct.words), ...(conduct.trace === undefined ? {} : { trace: foreseeing(conduct.trace) }) }));

const conductIn = remembered((text: string) => {
  for (const { words, message, spared, trace } of everyConduct) {
    if (trace !== undefined && !trace.test(text)) continue;
    const match = words.exec(text);
    if (match !== null && spared?.test(text) !== true) return { match, message };
  }
  return null;
});

/** Q23: a query does not treat, judge or blame. */
export function conductJudged(reading: Reading): Found[] {
  const { own, sentences } = reading;
  return [...blamed(reading), ...sentences.flatMap((sentence): Found[] => {
    const text = own.slice(sentence.start, sentence.end);
    const hit = conductIn(text);
    if (hit === null) return [];
    const start = sentence.start + hit.match.index;
    const has = reading.mentions.some((mention) => mention.sentence === sentence && isKnown(reading, mention.family));
    return [{ rule: 'Q23', where: 'body', span: { start, end: start + hit.match[0].length }, message: hit.message, fixes: repairs(reading, sentence, has) }];
  })];
}

/** An answer may say what happened, and not whose fault it was. */
function blamed({ options }: Reading): Found[] {
  return options.flatMap(({ text, where, span }): Found[] => {
    // What the letter U stands for: "U: insufficient documentation".
    const match = /^\W*U\W/.test(text) ? null : blamingAnswer.exec(text);
    const start = span.start + (match?.index ?? 0);
    return match === null ? [] : [{ rule: 'Q23', where, span: { start, end: start + match[0].length }, message: `“${match[0]}” blames somebody. Leave the answer out, or say only what happened.`, fixes: [] }];
  });
}

const criteria = tableOf('i', inTurn(/\b/, oneOf(
  /(SIRS|Sepsis-?[23]|SOFA|qSOFA|KDIGO|RIFLE|AKIN|ASPEN|GLIM|Berlin|Framingham|DSM-?(5|IV)?|universal definition|diagnostic|Duke|Jones|Light.s|clinical) (criteria|definition|guidelines?|thresholds?)/,
  /(criteria|definition) (for|of) \w+|is defined (as|by)|requires (two|three|at least|2|3)\b[^.?!]*\bcriteria/,
), /\b/));
const forReference = /\bfor (your )?reference\b|\breference only\b/i;
const cited = /\(([^)]*\b(19|20)\d\d[^)]*)\)|\b(source|JAMA|N Engl|Lancet|guideline|KDIGO \d{4}|et al|update|consensus)\b|\b(19|20)\d\d\b/i;

/** Q25: criteria help to read; they do not answer. */
export function criteriaShown(reading: Reading): Found[] {
  return reading.sentences.flatMap((sentence): Found[] => {
    const text = reading.own.slice(sentence.start, sentence.end);
    const match = criteria.exec(text);
    if (match === null || (forReference.test(text) && cited.test(text)) || /\bruled\b|no .{0,20}criteria are/i.test(text)) return [];
    const start = sentence.start + match.index;
    return [{ rule: 'Q25', where: 'body', span: { start, end: start + match[0].length }, message: 'Criteria are shown as if they decided. Mark them “For reference”, name their source and year, or leave them out.', fixes: repairs(reading, sentence) }];
  });
}

const asserted = tableOf(
  'i',
  /\b(do(es)? not|did not|doesn.t|don.t|didn.t|fails? to|not) (\w+ )?(meet|met|support|satisfy|fulfil|appear|seem|qualify)\w*/,
  /\bnot (clinically )?(supported|valid|substantiated|met|credible)\b|\bunsupported\b|\black(s|ing)? (of )?(clinical )?(support|validity|evidence)\b/,
  /\bclinically invalid\b|\bno (clinical )?(evidence|support|indicators?) (of|for|to support)\b|\bquestion(s|ing)? the (validity|diagnosis)\b/,
);

/** That criteria or support are wanting, said as a fact: the same conclusion as that they are met, drawn the other way. */
const refuted = tableOf(
  'i',
  /\b(?:which|that|this|these|and|values|findings|labs|numbers) (?:\w+ly )?(?:excludes?|excluded|precludes?|disqualif\w+|negates?|negated|disprove[sd]?|contradicts?|contradicted)\b/,
  /\bout of the question\b|\b(?:over-?called|over-?diagnosed|mislabel\w*|misapplied|premature)\b|\bwill not (?:hold|stand)\b|\bwon.t (?:hold|stand)\b|\b(?:i|we) (?:can )?(?:see|find|found) (?:no|nothing|little)\b(?! (?:stage|type|cause|mention|diagnosis|documentation|indication))|\b(?:could|can) ?(?:not|n.t) find (?:any|anything|support|evidence|a basis)\b/,
  /\bwithout (?:an? |any )?[\w ]{2,30}(?:,)? there (?:is|was|can be) no\b/,
  /\b(is|was|are|were) (\w+ly )?(refuted|disproved|contradicted|negated|undermined|belied) by\b/,
  /\brules? (?!out\b)(\w+ ){1,3}out\b|\b(and|which|this|that|these|labs|values|findings) (clearly |therefore )?rules? out\b/,
  /\b(no|any|without|little|lack of) (clinical |real |solid )?basis (for|in|to)\b|\bnone of the (\w+ )?criteria\b/,
  inTurn(/\b(fail(s|ed)?|falls? short of|fell short of|miss(es|ed)?|lacks?) (the |all |any )?/, oneOf(
    /KDIGO|SIRS|q?SOFA|Sepsis-?[23]|ASPEN|GLIM|RIFLE|AKIN|Berlin|DSM(-?5)?|Duke|Framingham/,
  ), /\b/),
  /\bonly (one|two|three|\d)( of (the )?(\w+))?( \w+)?( \w+)? criteri(on|a)\b/,
  /\b(therefore|thus|hence|so|consequently),? (\w+ ){0,4}(was|is|were|are|did|does|has|had|can|could) ?(not|never|no)\b(?! (documented|clear|mentioned|specified|known|listed|named))/,
  inTurn(/\b(diagnosis|term|entry|label|condition) (\w+ )?(is|was|seems|looks|appears) (\w+ )?/, oneOf(
    /incorrect|wrong|inaccurate|invalid|erroneous|mistaken|unfounded|unjustified|untenable|not (correct|right|accurate|valid|true|justified)/,
  ), /\b/),
  inTurn(/\b/, oneOf(
    /do(es)? not|did not|doesn.t|don.t|didn.t|fail(s|ed|ing)? to|cannot|can.t|never|hardly|barely|not/,
  ), / (\w+ )?(?:meet|met|support|satisf|fulfil|qualify|reach|substantiat|justif|counts? as|amounts? to|rises? to|constitut|adds? up|passe?s? (?:for|as))\w*/),
  /\b(fail(s|ed)?|falls? short of|fell short of|lack(s|ing)?|miss(es|ing)?) (all |the |any |\w+(-\d)? ){0,3}(criteria|definition|thresholds?|clinical support)\b/,
  /\bcriteria\b[^.?!;,]{0,40}\b(not|never|un)[ -]?(\w+ )?(met|fulfilled|satisfied|present)\b|\bnot (real|genuine|a real)\b/,
  /\bnot (clinically |medically )?(supported|valid|substantiated|met|credible|justified|tenable|borne out|warranted|a valid)\b|\bunsupported\b/,
  /\bclinically (in|un|im)\w+\b(?<=invalid|unsupported|unsubstantiated|implausible)|\b(argues?|speaks?|weighs?|militates?) against\b/,
  inTurn(/\b(?:is|was|are|were|seems?|appears?|looks?|remains?|becomes?) (?:\w+ )?/, oneOf(
    /invalid|untenable|unfounded|unjustified|baseless|unsubstantiated|unsupportable|implausible|erroneous|spurious|not real|no longer tenable/,
  ), /\b/),
  inTurn(/\b(?:is|was|are|were|has|have|had)n['’]?t (?:\w+ )?(?:been )?/, oneOf(
    /(?:\w+ly )?(?:supported|valid|substantiated|met|satisfied|fulfilled|reached|credible|justified|tenable|borne out|warranted|backed|real|genuine|true)/,
    /(?:a |an )?(?:true|real|genuine|valid)/,
  ), /\b/),
  /\bnot (?:a |an )?(?:\w+ )?(?:true|genuine)\b|\bthere (?:was|is|were|has been) never (?:any|an?)\b/,
  /\b(refutes?|disproves?)\b|\b(lack(s|ing)?|absence) (of )?(clinical )?(support|validity)\b/,
  /\bno (clinical )?(support|indicators?|basis) (of|for|to support)\b/,
  /\b(nothing|little|no (?:data|findings?|values?|labs?|exam|documentation|evidence)) [^.?!;,]{0,30}\b(support|validat|substantiat|justif|back)\w*/,
);
const light = { severity: 'warn' } as const;
const said = /\b(per|according to|stat(es|ed)|writes|wrote|reports?|reads?|impression|notes? that|documented that|says)\b/i;

const denied = tableOf('i', inTurn(/^\W*/, oneOf(
  inTurn(
    /(this|that|it|these|what (is|was|you) \w+)( just| simply| really| \w+ly)? ((was|is|were|are)( \w+ly)? (not|never|no)|(?:was|is|were|are)n['’]?t)\b/,
    /(?! (clear|documented|known|specified|stated|mentioned|possible|certain|evident|yet|in the|listed|clinically significant))/,
  ),
  /there (was|is|were)( \w+ly)? no|(he|she|they|the patient|pt|this patient)( \w+ly)? (had none|has none|never had|did not have|does not have|had no|has no|didn.t have)/,
), /\b/));

/** A documented diagnosis that the coder says was never there, with no document to say so. */
function isDenied(reading: Reading, sentence: Reading['sentences'][number]): boolean {
  return !sentence.asks && denied.test(sentence.text) && !namesSource(sentence.text) && reading.mentions.some((mention) => mention.sentence === sentence && isKnown(reading, mention.family));
}

/** Whether the words are the coder's: neither asked, nor told of a document in the same clause. */
function isRefuted({ text, asks }: { readonly text: string; readonly asks: boolean }, own: string): boolean {
  const match = refuted.exec(own);
  if (match === null || (asks && /\b(whether|if|or)\b/i.test(text))) return false;
  const clause = own.slice(0, match.index).split(/[,;:]|\b(?:but|however|because|so|since|although|while)\b/i).at(-1) ?? '';
  return !said.test(clause);
}

/** Q26: a validation names the documented diagnosis and asks how it stands. */
export function validationAsserts(reading: Reading): Found[] {
  const { kind, options, sentences, own, title } = reading;
  const isValidation = kind === 'clinical-validation';
  const found = sentences.flatMap((sentence): Found[] => {
    const text = own.slice(sentence.start, sentence.end);
    const isDenial = isDenied(reading, sentence);
    const isConcluded = isDenial || isRefuted(sentence, text);
    const match = isDenial ? denied.exec(text) : isConcluded ? refuted.exec(text) : asserted.exec(text);
    if (match === null || (!isValidation && !reading.mentions.some((mention) => mention.sentence === sentence) && !/\b(diagnosis|criteria|definition|thresholds?|it|this|that|term|there)\b/i.test(text))) return [];
    const start = sentence.start + match.index;
    return [{ rule: 'Q26', ...(isConcluded ? {} : light), where: 'body', span: { start, end: start + match[0].length }, message: 'This asserts that the diagnosis does not hold. Show the indicators and ask for its status.', fixes: repairs(reading, sentence, true) }];
  });
  if (!isValidation) return found;
  if (options.length > 0 && !options.some(({ role }) => role === 'ruled-out')) found.push({ rule: 'Q26', ...light, where: 'whole', message: 'A validation offers that the diagnosis was ruled out. Add it.', fixes: [] });
  if (options.length > 0 && !options.some(({ role }) => role === 'confirmed' || role === 'substantive')) found.push({ rule: 'Q26', ...light, where: 'whole', message: 'A validation offers that the diagnosis is confirmed, with what supports it. Add it.', fixes: [] });
  if (title !== null && /\bvalidat\w*/i.test(title.text)) {
    const span = { start: title.start, end: title.start + title.text.length };
    found.push({
      rule: 'Q26', ...light, where: title.where, span, message: '“Validation” is read as a request to confirm. Title it “Is this diagnosis still accurate?”.',
      fixes: [rewording('Title it “Is this diagnosis still accurate?”', title.where, span, 'Is this diagnosis still accurate?')],
    });
  }
  return found;
}
