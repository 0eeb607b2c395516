import { anyOf, inTurn, oneOf } from '../any-of';
import type { Found } from '../found';
import type { Reading } from '../reading';
import { openNoun } from '../reading/leaves-open';
import { daysIn, isSameDay } from '../reading/sources';
import { rewording } from '../repairs';

const spoken = /\b(spoke|spoken|speaking|discuss(?:ed|ion)|talk(?:ed)?|conversation|verbal(ly)?|oral(ly)?|telephon\w+|phoned?|called|asked|inquired|enquired)\b/i;
const basis = /\b(based (up)?on|indicators?|found in|reviewed|cit(ed|ing)|referenc(ed|ing)|referr(ed|ing) to|in (light|view) of|pointed (out|to)|show(n|ed|ing)|discussing|presented)\b/i;

/** Who can answer, by role or by name. */
const provider = anyOf(
  'i',
  inTurn(/\b/, oneOf(
    /Drs?\.?|doctors?|physicians?|providers?|attendings?|hospitalists?|surgeons?|residents?|fellows?|consultants?|interns?|house officers?|registrars?|clinicians?|practitioners?|N\.?P\.?|P\.?A\.?(?:-C)?|APPs?|APRN|CRNA|CNM|midwi(?:fe|ves)|M\.?D\.?|D\.?O\.?/,
    /\w{3,}olog(?:ists?|y)|\w+iatrists?|\w+iatry|p(?:a)?ediatricians?|obstetricians?|intensivists?|internists?|an[a]?esthetists?|podiatrists?|proceduralists?|operator|author/,
  ), /\b/),
);
const byName = /\b(?:[Ss]poke|[Tt]alked|[Dd]iscussed|[Cc]onferred|[Ss]peaking) (?:with|to) [A-Z]/;

/** The question in its own words, or as it was put. */
const put = anyOf(
  'i',
  inTurn(/\b(?:asked|inquired|enquired|question(?: asked| put| posed)?|posed|put)\b[^.?!]{0,60}?\b/, oneOf(/what|which|whether|if|how|can|could|to (?:clarify|specify|state|document|describe|name|explain)/), /\b/),
  inTurn(/\b(?:asked|inquired|enquired|requested) (?:for )?(?:the |a |an |your |her |his |their )/, openNoun, /\b/),
);

/** That no question, or nobody, was noted. */
const unnoted = anyOf('i', inTurn(
  /\b(?:(?:did|do|does|could|can|was|were|is|are|has|have|had)(?:n['’]t| ?not)|failed to|forgot to|neglected to|never|no (?:record|note)|without)\b[^.?!]{0,40}\b/,
  oneOf(/writ\w+|note[ds]?|noting|record\w*|recall\w*|remember\w*|kept?|keep\w*|captur\w*|log\w*|jot\w*|sav\w+/), /\b[^.?!]{0,50}\b/,
  oneOf(/questions?|asked|wording|who|whom|names?|provider|exact words/), /\b/,
));

/** Of a talk, that it was held on another day than it is written down. */
const heldBefore = anyOf(
  'i',
  // What began, was given or found two days ago is no talk.
  /\byesterday\b|\blate entry\b|\b(?:the )?(?:other|next|following|previous) day\b|\blast (?:week|month|night|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b|\bearlier (?:this|in the) (?:week|month)\b/,
  /(?<!\b(?:began|begun|started?|starting|since|noted|onset|develop\w*|occurr\w*|placed|given|drawn|done|obtained|performed|admitted|discharged|found|seen|resected|removed|repaired|surgery)\b[^.?!;,]{0,25})\b(?:an?|one|two|three|four|five|six|seven|ten|several|some|few|couple of|\d+)(?: or \w+)? (?:days?|weeks?|months?)(?: or so)? (?:ago|earlier|later|back|after)\b|\b(?:a while|some time|long) ago\b|\bdays after\b/,
);
const date = String.raw`(?:\d{1,2}\/\d{1,2}(?:\/\d{2,4})?|\d{4}-\d{2}-\d{2}|[A-Z][a-z]{2,8}\.? \d{1,2})`;
const writtenOn = new RegExp(String.raw`\b(?:entered|entry|recorded|written(?: up| down)?|memoriali[sz]ed|logged|typed|put in writing|noted down)(?: on| at|:|,)* (${date})`, 'i');
const heldOn = new RegExp(String.raw`\b(?:spoke|spoken|talk(?:ed)?|conversation|discussion|call(?:ed)?|asked|phoned|held|took place|happened)(?: (?:with|to) [^,.;]{2,40}?)?(?: on| of| from| held|,)* (${date})`, 'i');

function isHeldBefore(prose: string, sentences: Reading['sentences']): boolean {
  if (sentences.some(({ text }) => spoken.test(text) && heldBefore.test(text.replace(/["“][^"”]*["”]/g, '')))) return true;
  const [written] = daysIn(writtenOn.exec(prose)?.[1] ?? '');
  const [held] = daysIn(heldOn.exec(prose)?.[1] ?? '');
  return written !== undefined && held !== undefined && !isSameDay(written, held);
}

/** Q28: what was asked aloud is written down the same day, as it was asked, with whom and on what it rested. */
export function verbalUnwritten({ kind, context, prose, own, sentences, asks, shownAt, input: { body, indicators = [] } }: Reading): Found[] {
  if (kind !== 'verbal' || body.trim() === '') return [];
  const found: Found[] = [];
  const isNamed = provider.test(own) || byName.test(own);
  const isAsked = asks.length > 0 || put.test(own) || /\?/.test(prose);
  if (!spoken.test(prose) || !(basis.test(prose) || indicators.length > 0 || shownAt.length > 1) || !isNamed || !isAsked || unnoted.test(own)) {
    found.push({
      rule: 'Q28', where: 'whole', message: 'A verbal query is written down as it was asked: with whom you spoke, the question itself, and which indicators you named.',
      fixes: [rewording('Begin as a note of what was said', 'body', { start: 0, end: 0 }, 'Spoke with the provider regarding the following, based upon indicators found in the record. ')],
    });
  }
  const sameDay = 'Write it down the same day; the lead decides about this one.';
  if (context.spokenOn !== undefined && context.today !== undefined && context.spokenOn !== context.today) {
    found.push({ rule: 'Q28', where: 'whole', message: `It was asked aloud on ${context.spokenOn} and is written down on ${context.today}. ${sameDay}` });
  } else if (isHeldBefore(own, sentences)) {
    found.push({ rule: 'Q28', where: 'body', message: `It was asked aloud on another day than it is written down. ${sameDay}` });
  }
  return found;
}
