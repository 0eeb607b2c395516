import { describe, expect, it } from 'vitest';
import { activityOf, containmentOf, deviceFactsOf, factsOf } from '../../../../renderer/cases/inbox/report-facts';
import { containmentSteps, factsAsked, incidentTypes, noFacts, recordedRulesSchema, type Activity, type DeviceFacts, type IncidentFacts } from '../../../../shared/incidents';
import { initialPolicy } from '../../../../shared/policy';
import { formatDateTime } from '../../../../renderer/ui/format';

const at = Date.UTC(2026, 2, 10, 15, 0);
const said: IncidentFacts = {
  ...noFacts, happened: { when: 'at', at }, where: 'A taxi', kinds: ['names', 'diagnoses'], people: { how: 'estimate', count: 1200 }, stillExposed: 'yes', told: [{ who: 'IT', at }], words: 'It was left behind.',
  recipient: { known: 'yes', bound: 'no', retrieved: 'unknown', who: 'A clinic' },
};
const lines = (facts: readonly { readonly label: string; readonly value: string }[]): Readonly<Record<string, string>> => Object.fromEntries(facts.map(({ label, value }) => [label, value]));

describe('what a report says, in words', () => {
  it('is what is asked of its type, and says of each fact that nobody said it', () => {
    expect(lines(factsOf({ type: 'lost-device', facts: said }))).toEqual({
      'When it happened': formatDateTime(at), 'Where the information was': 'A taxi', 'What information': 'Names, Diagnoses or procedures', 'How many people': '1,200, estimated', 'Still exposed': 'Yes', 'Who was told': `IT, ${formatDateTime(at)}`,
    });
    expect(factsOf({ type: 'lost-device', facts: noFacts }).every(({ unsaid }) => unsaid)).toBe(true);
  });

  it('says who received it, and what they are bound to', () => {
    expect(lines(factsOf({ type: 'misdirected', facts: said }))).toMatchObject({ 'Is the recipient known': 'Yes: A clinic', 'Are they bound to confidentiality': 'No', 'Did it come back, or was it destroyed': 'Not known' });
  });

  it('has a line for every fact that is asked of any type, but the words, which stand above', () => {
    for (const type of incidentTypes) expect(factsOf({ type, facts: said }).length, type).toBeGreaterThanOrEqual(factsAsked[type].length - 1);
  });

  it('names each step that stops it with what was said of it last', () => {
    const [first, second] = containmentSteps.misdirected;
    const marks = [{ step: first?.id ?? '', outcome: 'not-possible' as const, at }, { step: first?.id ?? '', outcome: 'done' as const, at: at + 60_000 }];
    const found = containmentOf({ type: 'misdirected', marks });
    expect(found[0]).toEqual({ label: first?.words, value: `Done, ${formatDateTime(at + 60_000)}`, unsaid: false });
    expect(found[1]).toEqual({ label: second?.words, value: 'Not said', unsaid: true });
  });
});

describe('what the desk knew of itself, in words', () => {
  const device: DeviceFacts = { app: '0.1.0', system: 'linux', vault: { cipher: 'SQLCipher 4', keychain: true }, posture: null, lastUnlock: { at, seq: 41 }, charts: { count: 2, refs: ['E-7F3K', 'E-9Q2M'] }, network: 'none', rules: recordedRulesSchema.strip().parse(initialPolicy) };

  it('proves how charts were kept, with the number of the event in its log', () => {
    expect(lines(deviceFactsOf(device))).toMatchObject({
      'Charts at rest': 'Encrypted: SQLCipher 4. The key needs the passphrase and the computer’s keychain.', 'Last unlocked': `${formatDateTime(at)}, event 41 of its log`, 'Charts on the desk': '2: E-7F3K, E-9Q2M',
    });
  });

  it('counts what was done in the seven days, and what of it within a day', () => {
    const row = (count: number, lastDay: boolean, ref: string): Activity => ({ kind: 'revealed', item: { kind: 'chart', id: `enc_${'0'.repeat(20)}`, encounterId: null, ref }, count, firstAt: at, lastAt: at, lastDay });
    expect(lines(activityOf([row(3, true, 'E-7F3K'), row(2, false, 'E-9Q2M')]))).toMatchObject({ 'Identifiers shown': '5, 3 within a day of noticing: E-7F3K, E-9Q2M', Printed: 'None' });
  });
});
