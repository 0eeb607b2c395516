import { informationWords, type FactName, type IncidentFacts } from '../../../shared/incidents';
import { formatCount, formatDateTime } from '../../ui';
import { heldCount } from '../words';

/** What each fact is called where it is read. */
export const factTitles: Readonly<Record<FactName, string>> = {
  happened: 'When it happened', noticedEarlier: 'When it was noticed before', viewer: 'Who looked at it', where: 'Where it was', kinds: 'Kinds of information', people: 'How many patients', concerned: 'What it concerns',
  recipient: 'Who received it', stillExposed: 'Whether it goes on', told: 'Who has been told', words: 'What happened',
};

const answerWords = { yes: 'yes', no: 'no', unknown: 'not known' } as const;

/** What has been said, fact by fact; what was left open does not appear. */
export function factRows({ happened, noticedEarlier, viewer, where, kinds, people, concerned, recipient, stillExposed, told }: IncidentFacts): readonly (readonly [title: string, words: string])[] {
  const rows: readonly (readonly [string, string | null])[] = [
    [factTitles.happened, happened === null ? null : happened.when === 'unknown' ? 'not known' : happened.when === 'at' ? formatDateTime(happened.at) : `between ${formatDateTime(happened.from)} and ${formatDateTime(happened.to)}`],
    [factTitles.noticedEarlier, noticedEarlier === null ? null : [formatDateTime(noticedEarlier.at), noticedEarlier.reason].filter((part) => part !== '').join(': ')],
    [factTitles.viewer, viewer === null ? null : viewer === 'self' ? 'the reporter' : 'somebody else'],
    [factTitles.where, where.trim() === '' ? null : where],
    [factTitles.concerned, concerned.length === 0 ? null : `${heldCount(concerned)}: ${concerned.map(({ ref }) => ref).join(', ')}`],
    [factTitles.kinds, kinds.length === 0 ? null : kinds.map((kind) => informationWords[kind]).join(', ')],
    [factTitles.people, people === null ? null : people.how === 'unknown' ? 'not known' : `${people.how === 'estimate' ? 'about ' : ''}${formatCount(people.count)}`],
    [factTitles.recipient, recipient.known === null ? null : recipient.known !== 'yes' ? 'not known' : recipient.who.trim() === '' ? 'known, not named' : recipient.who],
    ['Bound to confidentiality', recipient.bound === null ? null : answerWords[recipient.bound]],
    ['Came back or destroyed', recipient.retrieved === null ? null : answerWords[recipient.retrieved]],
    ['Can still be seen or used', stillExposed === null ? null : answerWords[stillExposed]],
    [factTitles.told, told.length === 0 ? null : told.map(({ who, at }) => `${who}, ${formatDateTime(at)}`).join('; ')],
  ];
  return rows.flatMap(([title, words]) => (words === null ? [] : [[title, words] as const]));
}
