import fc from 'fast-check';
import { roles } from '../../../../shared/kernel';
import { shownRules, type ShownRules } from '../../../../shared/ipc';
import { anySetting, incidentAddressees, partnerScopes, policyNames, policyPartSchema, policySources, readPart, resolvePolicy, severities, withPersonal, type PolicyName, type PolicyPart, type SourceReport } from '../../../../shared/policy';

const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const time = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 })).map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
const id = fc.stringMatching(/^[a-z0-9][a-z0-9.-]{0,20}$/);
const line = fc.stringMatching(/^[A-Za-z][A-Za-z ]{0,20}[a-z]$/);
const severity = fc.constantFrom(...severities);

/** Lists whose entries differ by what identifies them. */
const lists: Readonly<Partial<Record<PolicyName, fc.Arbitrary<unknown>>>> = {
  roster: fc.uniqueArray(fc.record({ identifier: fc.stringMatching(/^[a-z]{2,12}@[a-z]{2,8}\.org$/), role: fc.constantFrom(...roles) }), { selector: ({ identifier }) => identifier, maxLength: 6 }),
  networks: fc.uniqueArray(fc.oneof(fc.stringMatching(/^interface:[a-z0-9]{1,8}\*?$/), fc.constantFrom('cidr:10.0.0.0/8', 'cidr:fd00::/8')), { maxLength: 4 }),
  requirements: fc.uniqueArray(
    fc.record({
      id, kind: fc.constantFrom('training', 'policy', 'sanction-policy'), title: line, version: fc.stringMatching(/^\d\.\d$/), text: line,
      questions: fc.array(fc.record({ question: line, options: fc.constant(['This one', 'That one']), answer: fc.constantFrom(0, 1), because: fc.constant('because of the secret answer') }), { maxLength: 2 }),
      passPercent: fc.integer({ min: 0, max: 100 }), validDays: fc.option(fc.integer({ min: 1, max: 1100 })), roles: fc.uniqueArray(fc.constantFrom(...roles), { maxLength: 3 }),
    }),
    { selector: (each) => each.id, maxLength: 4 },
  ),
  allowedHosts: fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}\.example\.org$/), { maxLength: 4 }),
  baaRegister: fc.uniqueArray(fc.record({ id, counterparty: line, scopes: fc.uniqueArray(fc.constantFrom(...partnerScopes), { minLength: 1 }), effectiveOn: day, expiresOn: fc.option(day) }), { selector: (each) => each.id, maxLength: 4 }),
  duaRegister: fc.uniqueArray(
    fc.record({
      id, recipient: line, purpose: fc.constantFrom('research', 'public-health', 'operations'), effectiveOn: day, expiresOn: fc.option(day),
      terms: fc.constant({ noOtherUse: true, safeguards: true, reportsViolations: true, bindsAgents: true, noReidentification: true }),
    }),
    { selector: (each) => each.id, maxLength: 4 },
  ),
  codesetPins: fc.uniqueArray(fc.record({ system: fc.constantFrom('icd10cm', 'icd10pcs', 'hcpcs'), release: fc.stringMatching(/^FY20\d\d$/), sha256: fc.stringMatching(/^[0-9a-f]{64}$/) }), { selector: ({ system, release }) => `${system} ${release}`, maxLength: 4 }),
  privacyContact: fc.uniqueArray(fc.record({ id, part: line, name: line, phone: fc.constant('555-0142'), email: fc.constant(''), hours: line, script: line }), { selector: (each) => each.id, maxLength: 3 }),
  incidentClocks: fc.uniqueArray(fc.record({ id, to: fc.constantFrom(...incidentAddressees), hours: fc.integer({ min: 1, max: 1440 }) }), { selector: (each) => each.id, maxLength: 3 }),
  editSeverities: fc.dictionary(fc.oneof(fc.constant('*'), fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/)), severity, { maxKeys: 6 }),
  querySeverities: fc.dictionary(fc.oneof(fc.constant('*'), fc.stringMatching(/^Q\d\d$/)), severity, { maxKeys: 6 }),
};

/** Texts that are no key of age. */
const texts: Readonly<Partial<Record<PolicyName, fc.Arbitrary<string>>>> = {
  fhirServer: fc.stringMatching(/^https:\/\/[a-z]{1,8}\.example\.org(\/fhir)?$/),
  fhirClient: fc.stringMatching(/^[a-z]{1,20}$/),
  serverAuthority: fc.stringMatching(/^[A-Za-z0-9+/]{200,300}$/),
  serverKeys: fc.stringMatching(/^sha256\/[A-Za-z0-9+/]{43}=$/),
  privacyOfficer: fc.stringMatching(/^age1[02-9ac-hj-np-z]{58} ed25519:[A-Za-z0-9+/]{43}=$/),
  privacyReference: fc.stringMatching(/^Organization\/[a-z]{1,20}$/),
  queryDirectory: fc.stringMatching(/^[0-9a-f]{64}$/),
  queryTemplates: fc.stringMatching(/^[0-9a-f]{64}$/),
};

/** A value that a setting can have. */
function valueOf(name: PolicyName): fc.Arbitrary<unknown> {
  const { form } = anySetting[name];
  switch (form.kind) {
    case 'number': {
      const whole = fc.integer({ min: form.from, max: form.to });
      return form.orNone ? fc.option(whole) : whole;
    }
    case 'choice':
      return fc.constantFrom(...form.values);
    case 'time':
      return fc.option(time);
    case 'text':
      return fc.option(texts[name] ?? fc.stringMatching(/^age1[02-9ac-hj-np-z]{58}$/));
    case 'list':
      return lists[name] ?? fc.constant(anySetting[name].initial);
  }
}

/** What an organisation may write: any of the settings, each with a value that it can have. */
export const parts: fc.Arbitrary<PolicyPart> = fc
  .uniqueArray(fc.constantFrom(...policyNames))
  .chain((names) => fc.record(Object.fromEntries(names.map((name) => [name, valueOf(name)]))))
  .map((part) => policyPartSchema.parse(part));

/** What sources say, whole or in part, readable or not; some settings are spoilt. */
export const reports: fc.Arbitrary<SourceReport> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(fc.constantFrom(...policySources), parts, fc.uniqueArray(fc.constantFrom(...policyNames), { maxLength: 3 })).map(([source, part, spoilt]) => readPart(source, `/etc/${source}.json`, { ...part, ...Object.fromEntries(spoilt.map((name) => [name, { not: 'a value' }])) })) },
  { weight: 1, arbitrary: fc.constantFrom(...policySources).map((source): SourceReport => ({ source, where: `/etc/${source}.json`, state: 'invalid', problems: [{ where: `/etc/${source}.json`, setting: null, fault: 'not-json', line: 3, column: 7, expected: null }] })) },
  { weight: 1, arbitrary: fc.constantFrom(...policySources).map((source): SourceReport => ({ source, where: `/etc/${source}.json`, state: 'absent' })) },
);

/** The rules of a desk in any of its states. */
export const deskRules: fc.Arbitrary<ShownRules> = fc
  .tuple(fc.array(reports, { maxLength: 3 }), fc.record({ idleLimitSeconds: fc.integer({ min: 30, max: 900 }), shiftEnd: time, curtain: fc.constantFrom('off', 'blur', 'cover') }, { requiredKeys: [] }))
  .map(([said, personal]) => {
    const organisation = resolvePolicy(said);
    return shownRules({ organisation, policy: withPersonal(organisation.policy, personal) });
  });
