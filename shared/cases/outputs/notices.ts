import { rules } from '../../incidents';
import { mediaStatesIn, type PaperCase, type PaperWords } from './facts';
import { datesMissing, hardToRead, inWords, missingOf, noticeElements, proseOf } from './letter';
import { heading, needed, paper, paragraph, type Block, type Missing, type Paper } from './paper';
import { readingOf } from './reading';
import { postedUntil, substituteNotice } from './substitute';

/**
 * The notice to prominent media of each state with more than 500 affected residents (45 CFR 164.406). It says what the letters say; one
 * on the organisation's own web site alone does not satisfy the rule (78 FR 5653).
 */
export function mediaNotice(made: PaperCase, words: PaperWords): Paper {
  const states = mediaStatesIn(made);
  const none: Missing[] = states.length === 0 ? [{ what: `no state has more than ${rules.media.moreThan} affected residents: media are not owed a notice`, rule: '45 CFR 164.406(a)' }] : [];
  return publicNotice('media-notice', 'Notice to media', [needed('States', states.length === 0 ? null : states.join(', '), '45 CFR 164.406(a)')], none, made, words);
}

/** The substitute notice for those whose address is missing or out of date, with what the rule asks of it (45 CFR 164.404(d)(2)). */
export function substituteNoticePaper(made: PaperCase, words: PaperWords): Paper {
  const { how, rule, kind } = substituteNotice(made.affected.unreachable);
  const lead: readonly Block[] = [needed('How it is given', kind === 'unknown' ? null : how, rule), ...(kind === 'ten-or-more' ? [needed('Posted today, it stands and the number answers until', postedUntil(made.madeOn), rule)] : [])];
  return publicNotice('substitute-notice', 'Substitute notice', lead, [], made, words);
}

function publicNotice(kind: 'media-notice' | 'substitute-notice', title: string, lead: readonly Block[], more: readonly Missing[], made: PaperCase, words: PaperWords): Paper {
  const elements = noticeElements(made, words, 'patients’');
  const name = words.organisation.name;
  const prose: readonly Block[] = [
    paragraph(`${name === '' ? 'We' : name} announced on ${inWords(made.madeOn)} a breach of health information of some of its patients.`),
    ...elements.flatMap((element) => (element.blocks === null ? [] : [heading(element.title, 2), ...element.blocks])),
  ];
  const reading = readingOf(proseOf(prose));
  const missing = [...missingOf(elements), ...datesMissing(made), ...(name === '' ? [{ what: 'the name of the organisation', rule: null }] : []), ...hardToRead(reading, elements), ...more];
  return paper({ kind, title, about: made.ref, madeOn: made.madeOn, blocks: [...lead, heading('Notice of a breach of health information'), ...prose] }, { missing, reading });
}
