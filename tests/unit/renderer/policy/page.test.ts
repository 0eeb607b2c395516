import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../../../renderer/policy/entries';
import { countsByWhose, filterCounts, groupedRows, rowsFor, settingRows, unusedOf } from '../../../../renderer/policy/rows';
import { policyFilters } from '../../../../renderer/policy/store';
import { whoseSentence, whoseValue } from '../../../../renderer/policy/whose';
import { rangeWords, ruleWords } from '../../../../renderer/policy/words';
import { shownRules, type ShownRules } from '../../../../shared/ipc';
import { anySetting, initialPolicy, policyNames, policyPartSchema, readPart, resolvePolicy, settingGroups, unmanaged, withPersonal, type PersonalPolicy, type PolicyPart } from '../../../../shared/policy';
import { deskRules } from './policies';

const today = '2026-06-15';
const reader = { identifier: 'nquill@example.org', role: 'lead' } as const;
const where = '/etc/chartlock/policies/managed/desk.json';

function ruledBy(raw: Readonly<Record<string, unknown>>, personal: PersonalPolicy = {}): ShownRules {
  const organisation = resolvePolicy([readPart('managed-files', where, raw)]);
  return shownRules({ organisation, policy: withPersonal(organisation.policy, personal) });
}
const found = (rules: ShownRules, text: string, filter: (typeof policyFilters)[number] = 'all'): readonly string[] => rowsFor(settingRows(rules, today, reader), { text, filter }).map(({ name }) => name);

const lists: PolicyPart = policyPartSchema.parse({
  roster: [{ identifier: 'NQuill@Example.org', role: 'lead' }],
  networks: ['interface:wg*', 'cidr:10.20.0.0/16'],
  requirements: [{ id: 'privacy', kind: 'training', title: 'Privacy, yearly', version: '3', text: 'Read this.', validDays: 365, roles: ['coder', 'trainee'], questions: [{ question: 'Whose chart?', options: ['Mine', 'The patient’s'], answer: 1, because: 'It is theirs.' }] }],
  allowedHosts: ['fhir.example.org:8443'],
  baaRegister: [{ id: 'baa-1', counterparty: 'Blue Ridge', scopes: ['billing', 'audits'], effectiveOn: '2026-01-01', expiresOn: '2026-06-15' }, { id: 'baa-2', counterparty: 'Old', scopes: ['queries'], effectiveOn: '2020-01-01', expiresOn: '2026-06-14' }],
  duaRegister: [{ id: 'dua-1', recipient: 'State institute', purpose: 'public-health', effectiveOn: '2026-06-16', expiresOn: null, terms: { noOtherUse: true, safeguards: true, reportsViolations: true, bindsAgents: true, noReidentification: true } }],
  codesetPins: [{ system: 'icd10cm', release: 'FY2026', sha256: 'ab'.repeat(32) }],
  editSeverities: { '*': 'warn', sequence: 'block' },
  querySeverities: { Q01: 'off' },
});

describe('the rows of the page', () => {
  it('say of every setting its value, its reason, who set it and where, whatever the sources and the person say', () => {
    fc.assert(
      fc.property(deskRules, (rules) => {
        const rows = settingRows(rules, today, reader);
        expect(rows.map(({ name }) => name)).toEqual(policyNames);
        const faulty = rows.filter(({ name, value, why, title, whose }) => {
          const areWords = [value, why, title, rangeWords(name).initial, rangeWords(name).strictest].every((words) => /^\S(.*\S)?$/s.test(words) && !/undefined|null|\[object|NaN/.test(words));
          const { by } = whose.by === 'person' ? whose.rule : whose;
          return !areWords || !/^[A-Z].*\.$/.test(whoseSentence(name, rules)) || by !== rules.organisation.origins[name].by;
        });
        expect(faulty).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('show every entry of every list in a table of words, and nothing else as one', () => {
    fc.assert(
      fc.property(deskRules, ({ policy }) => {
        for (const name of policyNames) {
          const table = entriesOf(name, policy, today, reader);
          if (anySetting[name].form.kind !== 'list') {
            expect(table).toBeNull();
            continue;
          }
          if (name === 'roster') {
            expect(table?.rows).toEqual(policy.roster.people === 0 ? [] : [['nquill@example.org (you)', 'Lead coder']]);
            continue;
          }
          const value: unknown = policy[name];
          expect(table?.rows).toHaveLength(Object.keys(value ?? {}).length);
          for (const row of table?.rows ?? []) {
            expect(row).toHaveLength(table?.columns.length ?? -1);
            expect(row.every((cell) => cell !== '' && !/undefined|null|\[object/.test(cell))).toBe(true);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('count each setting once, by who set it, and group it once', () => {
    fc.assert(
      fc.property(deskRules, (rules) => {
        const rows = settingRows(rules, today, reader);
        expect(Object.values(countsByWhose(rows)).reduce((sum, count) => sum + count, 0)).toBe(policyNames.length);
        const groups = groupedRows(rows);
        expect(groups.map(({ title }) => title)).toEqual(Object.values(settingGroups));
        expect(groups.flatMap((group) => group.rows).map(({ name }) => name).toSorted()).toEqual([...policyNames].toSorted());
        const counts = filterCounts(rows);
        for (const filter of policyFilters) expect(found(rules, '', filter)).toHaveLength(counts[filter]);
      }),
      { numRuns: 50 },
    );
  });
});

describe('who set a value', () => {
  const rules = ruledBy({ idleLimitSeconds: 240, printing: 'sometimes', clipboardSeconds: 20 }, { idleLimitSeconds: 60, curtain: 'cover' });

  it('is told from the default, the organisation, what it wrote unreadably, and the person', () => {
    expect([whoseValue('cacheDays', rules).by, whoseValue('clipboardSeconds', rules).by, whoseValue('printing', rules).by, whoseValue('idleLimitSeconds', rules).by, whoseValue('curtain', rules).by]).toEqual([
      'default', 'organisation', 'unreadable', 'person', 'person',
    ]);
  });

  it('is said in a sentence that names the rule a person is stricter than', () => {
    expect([whoseSentence('cacheDays', rules), whoseSentence('clipboardSeconds', rules), whoseSentence('printing', rules), whoseSentence('idleLimitSeconds', rules), whoseSentence('curtain', rules)]).toEqual([
      'Your organisation says nothing of it: Chartlock’s own default holds.',
      'Your organisation rules it in the policy file of this computer.',
      'What your organisation wrote in the policy file of this computer cannot be read. Until it is mended, the strictest value holds.',
      'You are stricter with yourself, by your choice on the Desk page. Your organisation’s rule: 4 minutes.',
      'You are stricter with yourself, by your choice on the Desk page. This desk’s default: the desk is blurred.',
    ]);
    expect(whoseSentence('cacheDays', shownRules({ organisation: unmanaged, policy: initialPolicy }))).toBe('Nobody rules this desk: Chartlock’s own default holds.');
  });
});

describe('finding settings', () => {
  it('looks through title, reason, value, name, place and entries, for every word in any order', () => {
    const rules = ruledBy({ ...lists, idleLimitSeconds: 240 });
    expect([found(rules, '  Touches LOCK '), found(rules, 'idlelimitseconds'), found(rules, '4 minutes'), found(rules, 'nquill@'), found(rules, 'blue ridge'), found(rules, 'lock zebra')]).toEqual([
      ['idleLimitSeconds'], ['idleLimitSeconds'], ['idleLimitSeconds'], ['roster'], ['baaRegister'], [],
    ]);
    expect(found(rules, 'managed/desk.json')).toHaveLength(10);
  });

  it('never finds a training by the words of its answers', () => {
    const rules = ruledBy(lists);
    expect([found(rules, 'privacy, yearly'), found(rules, 'the patient’s'), found(rules, 'it is theirs')]).toEqual([['requirements'], [], []]);
  });

  it('narrows to what differs, what the organisation set, what is unreadable and what nothing follows yet', () => {
    const rules = ruledBy({ idleLimitSeconds: 240, secondFactor: initialPolicy.secondFactor, printing: 'sometimes' }, { curtain: 'cover' });
    expect([found(rules, '', 'differs'), found(rules, '', 'organisation'), found(rules, '', 'unreadable')]).toEqual([
      ['idleLimitSeconds', 'curtain'], ['idleLimitSeconds', 'secondFactor'], ['printing'],
    ]);
    expect(found(rules, '', 'unused')).toEqual(policyNames.filter((name) => !anySetting[name].isFollowed));
    expect(found(rules, 'touches', 'organisation')).toEqual(['idleLimitSeconds']);
  });
});

describe('what is set and not followed', () => {
  it('is named where the organisation sets it, and not where nobody does or nothing can be read', () => {
    expect(unusedOf(settingRows(ruledBy({ duaRegister: lists.duaRegister, querySeverities: 7, cacheDays: 30 }), today, reader))).toEqual(['Data use agreements']);
  });
});

describe('lists as tables', () => {
  const { policy } = ruledBy(lists);

  it('say people, networks, trainings, partners, files and weights in words', () => {
    expect(policyNames.flatMap((name) => entriesOf(name, policy, today, reader)?.rows ?? [])).toEqual([
      ['nquill@example.org (you)', 'Lead coder'],
      ['Interface', 'wg*'],
      ['Address range', '10.20.0.0/16'],
      ['Privacy, yearly', 'Training', '3', 'Coder, Trainee', '1, 80 % right', 'Every 365 days'],
      ['fhir.example.org:8443'],
      ['Blue Ridge', 'billing, audits', 'baa-1', 'Yes, 1 Jan 2026 to 15 Jun 2026'],
      ['Old', 'queries', 'baa-2', 'No longer: 1 Jan 2020 to 14 Jun 2026'],
      ['State institute', 'Public health', 'dua-1', 'Not yet: since 16 Jun 2026'],
      ['ICD-10-CM', 'FY2026', 'ab'.repeat(32)],
      ['All others', 'Warned of'],
      ['sequence', 'Holds up'],
      ['Q01', 'Off'],
      ['A sealed reply kit'],
      ['Asked aloud, written down the same day'],
    ]);
  });

  it('are counted in their row', () => {
    expect(['roster', 'networks', 'requirements', 'baaRegister', 'editSeverities', 'querySeverities', 'duaRegister'].map((name) => ruleWords(policyNames.find((each) => each === name) ?? 'printing', policy))).toEqual([
      '1 person', '2 networks', '1 text', '2 agreements', 'All others: warned of, sequence: holds up', 'Q01: off', '1 agreement',
    ]);
  });
});
