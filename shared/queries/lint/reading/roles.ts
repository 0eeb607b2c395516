import { undeterminedWords } from './answers';

/** What an answer is for. */
export type AnswerRole = 'other' | 'undetermined' | 'insignificant' | 'yes' | 'no' | 'ruled-out' | 'confirmed' | 'substantive';

/** That the provider would say it in another way. */
const elsewise = /\b(?:described|explained|characteri[sz]ed|classified|captured|termed|stated|represented|better|best) (?:better |best |more accurately )*(?:otherwise|differently|in (?:an)?other (?:way|words)|by (?:an)?other|as (?:an)?other|as something else|by a different)\b|\b(?:better|best|more accurately) (?:described|explained|classified|termed) (?:as|by)\W*_|^\W*(?:or )?(?:it |this )?(?:is|was|are|were) (?:an)?(?:other|different|otherwise|something else)\b\W*$|^\W*(?:or )?otherwise\W*$|\b(?:revised|amended|changed|modified|corrected|updated) (?:to|as)?:?\s*(?:_{2,}|\(?(?:please )?specify)/i;

/** The role of an answer by its words. */
export function roleOf(text: string): AnswerRole {
  const words = text.trim();
  if (/^\W*(?:(?:POA|present on admission) ?[=:–-] ?)?(yes\b|Y\W*$)/i.test(words)) return 'yes';
  if (/^\W*(?:(?:POA|present on admission) ?[=:–-] ?)?no\b(?! (determination|clinical|additional|further|diagnos|acute|significan|evidence))/i.test(words)) return 'no';
  if (/^\W*N\W*$/.test(words)) return 'no';
  // Of what a report or a colleague says: "agree / disagree / unable to determine".
  if (/^\W*(?:or )?(?:I |you |whether you )?(?:agree|concur)s?\W*$/i.test(words)) return 'yes';
  if (/^\W*(?:or )?(?:I |you )?(?:disagree|do not (?:agree|concur))s?\W*(?:(?:please )?(?:explain|specify|comment|describe)[\s_:.)]*)?$/i.test(words)) return 'no';
  // The letter of an indicator with what it stands for: "Y = yes", "N (not present)".
  const letter = /^\W*([YNUW])(?: ?[=:(–—-]|\)) ?["“]?\w/.exec(words)?.[1];
  if (letter !== undefined) return letter === 'Y' ? 'yes' : letter === 'N' ? 'no' : 'undetermined';
  // A blank is for any answer.
  if (/^[\s_.:]*_{2,}[\s_.:]*$/.test(words)) return 'other';
  if (undeterminedWords.test(words)) return 'undetermined';
  // "HTN, other" is any other, and so is what is "better described otherwise".
  if (/\w(?:,| [–-]|:) ?other\b\W*(?:(?:please )?specify\b)?[^a-z]*$/i.test(words) || elsewise.test(words)) return 'other';
  // Answers that say what the provider does: "confirm it, rule it out, give another explanation".
  if (/^\W*(?:or |and |please )*(?:give|state|provide|offer|name|specify|document|supply|write|describe|indicate|list) (?:an?other|an alternative|a different|some other|your own) \w+/i.test(words)) return 'other';
  if (/^\W*(?:or |and |please )*rule (?:it|this|that|them|the (?:\w+ )?(?:diagnosis|condition)) out\b|^\W*(?:or |and )*(?:rule out|exclude|withdraw) (?:it|this|the diagnosis)\b/i.test(words)) return 'ruled-out';
  if (/\bsomething (?:else|different)\b|\b(?:not|un)[- ]?listed\b|\bnot on (?:this|the) list\b|^\W*oth\b[\W_]*$|\bwrite[- ]in\b|\byour own (words|answer|diagnosis|wording)\b|\bfree text\b/i.test(words) || /^\W*(none|neither)\b( of (these|the above|the options|them))?\W{0,4}.{0,12}(specify|state|write|describe|explain|_{2,})/i.test(words)) return 'other';
  if (/^\W*((due to |caused by |of )?(?:some |any )?(other|another|an other))\b/i.test(words) || /\b(?:another|other|different) (?:\w+ )?(?:type|kind|nature|sort|site|organism|agent|term)\b.{0,40}(?:specify|state|describe|_{2,}|explain|:)/i.test(words) || /\b(other|(another|alternative|different) (\w+ )?(cause|condition|etiology|reason|diagnosis|dx|source|explanation|process|factor))\b.{0,40}(specify|state|describe|give|name|_{2,}|explain|:)/i.test(words) || /^\W*((due|related|secondary|attribut\w+|linked) to|caused by|because of|from|with) (some |any )?(an)?other (cause|condition|etiology|reason|diagnosis|source|factor|process)s?\b/i.test(words)) return 'other';
  if (/\b(not (clinically )?significant|no clinical significance|(without|no) (further |additional |clinical )*(significance|diagnos[ei]s)|insignificant|integral to|inherent to|expected|no (additional|associated|related|further|corresponding) (diagnosis|condition)|incidental|finding only|symptom only|as a symptom)\b/i.test(words)) return 'insignificant';
  if (/\b(ruled out|not (confirmed|present|supported|valid|substantiated)|disproved|no longer (valid|accurate)|excluded|ruled-out)\b/i.test(words)) return 'ruled-out';
  if (/\b(confirmed|still (valid|accurate|supported)|ruled in|remains valid|supported by|(?:additional |with |further )+support\w* (?:findings|indicators|evidence|documentation))\b/i.test(words)) return 'confirmed';
  return 'substantive';
}

/** Whether the provider can write an answer of their own at it: "Other" alone says what it is for. */
export function takesWords(text: string): boolean {
  return /specify|_{2,}|\.{3}|…|explain|please|describe|state|free text|:/i.test(text);
}
