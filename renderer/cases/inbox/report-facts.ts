import { activityKinds, containmentSteps, factsAsked, informationWords, lastMark, type Activity, type DeviceFacts, type FactName, type IncidentFacts, type IncidentReport } from '../../../shared/incidents';
import { probeTitles, seenWords } from '../../posture';
import { formatCount, formatDateTime } from '../../ui';

/** A line of what is known: what it is, and what was said; `unsaid` where nobody has said it. */
export type Fact = { readonly label: string; readonly value: string; readonly unsaid: boolean };

const answers = { yes: 'Yes', no: 'No', unknown: 'Not known' } as const;

function fact(label: string, value: string | null): Fact {
  return value === null || value.trim() === '' ? { label, value: 'Not said', unsaid: true } : { label, value, unsaid: false };
}

/** What the reporter says, in words: only what is asked of the type, in the order in which it is asked. */
export function factsOf({ type, facts }: Pick<IncidentReport, 'type' | 'facts'>): readonly Fact[] {
  return factsAsked[type].filter((name) => name !== 'words').flatMap((name) => factLines[name](facts));
}

const factLines: Readonly<Record<FactName, (facts: IncidentFacts) => readonly Fact[]>> = {
  noticedEarlier: () => [],
  happened: ({ happened }) => [fact('When it happened', happened === null ? null : happenedWords(happened))],
  viewer: ({ viewer }) => [fact('Who looked', viewer === null ? null : viewer === 'self' ? 'The reporter' : 'Somebody else')],
  where: ({ where }) => [fact('Where the information was', where)],
  kinds: ({ kinds }) => [fact('What information', kinds.map((kind) => informationWords[kind]).join(', '))],
  people: ({ people }) => [fact('How many people', people === null ? null : people.how === 'unknown' ? 'Not known' : `${formatCount(people.count)}${people.how === 'estimate' ? ', estimated' : ''}`)],
  concerned: ({ concerned }) => [fact('What of the desk', concerned.map(({ ref }) => ref).join(', '))],
  recipient: ({ recipient: { known, bound, retrieved, who } }) => [
    fact('Is the recipient known', known === null ? null : `${answers[known]}${who === '' ? '' : `: ${who}`}`),
    fact('Are they bound to confidentiality', bound === null ? null : answers[bound]),
    fact('Did it come back, or was it destroyed', retrieved === null ? null : answers[retrieved]),
  ],
  stillExposed: ({ stillExposed }) => [fact('Still exposed', stillExposed === null ? null : answers[stillExposed])],
  told: ({ told }) => [fact('Who was told', told.map(({ who, at }) => `${who}, ${formatDateTime(at)}`).join('; '))],
  words: ({ words }) => [fact('In the reporter’s words', words)],
};

function happenedWords(happened: NonNullable<IncidentFacts['happened']>): string {
  switch (happened.when) {
    case 'unknown':
      return 'Not known';
    case 'at':
      return formatDateTime(happened.at);
    case 'between':
      return `Between ${formatDateTime(happened.from)} and ${formatDateTime(happened.to)}`;
  }
}

/** What was done to stop it, step by step. */
export function containmentOf({ type, marks }: Pick<IncidentReport, 'type' | 'marks'>): readonly Fact[] {
  return containmentSteps[type].map(({ id, words }) => {
    const mark = lastMark(marks, id);
    return fact(words, mark === undefined ? null : `${mark.outcome === 'done' ? 'Done' : 'Not possible'}, ${formatDateTime(mark.at)}`);
  });
}

const networks: Readonly<Record<DeviceFacts['network'], string>> = { none: 'No server is configured: the desk opens no connection', unknown: 'Not tried yet', reached: 'The server was reached', offline: 'No connection', failing: 'The server could not be reached' };

/** What the desk knew of itself, in words. */
export function deviceFactsOf({ app, system, vault, posture, lastUnlock, charts, network }: DeviceFacts): readonly Fact[] {
  return [
    fact('Application', app),
    fact('System', system),
    fact('Charts at rest', `Encrypted: ${vault.cipher}. ${vault.keychain ? 'The key needs the passphrase and the computer’s keychain.' : 'The key needs the passphrase alone.'}`),
    fact('Disk and lock of the computer', posture === null ? null : `${posture.probes.map(({ probe, seen }) => `${probeTitles[probe]}: ${seenWords[seen]}`).join('; ')}; seen ${formatDateTime(posture.at)}, event ${posture.seq} of its log`),
    fact('Last unlocked', lastUnlock === null ? null : `${formatDateTime(lastUnlock.at)}, event ${lastUnlock.seq} of its log`),
    fact('Charts on the desk', `${formatCount(charts.count)}${charts.refs.length === 0 ? '' : `: ${charts.refs.join(', ')}`}`),
    fact('Network', networks[network]),
  ];
}

const activityWords: Readonly<Record<(typeof activityKinds)[number], string>> = { opened: 'Charts opened', revealed: 'Identifiers shown', printed: 'Printed', sent: 'Sent', exported: 'Exported' };

/** What the desk’s log says of the last seven days, kind by kind, with what of it was within a day of the noticing. */
export function activityOf(activity: readonly Activity[]): readonly Fact[] {
  return activityKinds.map((kind) => {
    const rows = activity.filter((each) => each.kind === kind);
    const sum = (some: readonly Activity[]): number => some.reduce((total, { count }) => total + count, 0);
    const refs = [...new Set(rows.flatMap(({ item }) => (item === null ? [] : [item.ref])))];
    return fact(activityWords[kind], rows.length === 0 ? 'None' : `${formatCount(sum(rows))}, ${formatCount(sum(rows.filter(({ lastDay }) => lastDay)))} within a day of noticing${refs.length === 0 ? '' : `: ${refs.join(', ')}`}`);
  });
}
