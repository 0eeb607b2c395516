import { anySetting, type PolicyName } from '../../../shared/policy';

/** What a source can say of a setting. */
export const sayings = ['absent', 'valid', 'stricter', 'weaker', 'invalid'] as const;
export type Saying = (typeof sayings)[number];
export type Values = Readonly<Record<Exclude<Saying, 'absent'>, unknown>>;

const requirement = (id: string) => ({ id, kind: 'training', title: 'A text', version: '1', text: 'Words.', questions: [], passPercent: 80, validDays: 365, roles: ['coder'] });
const baa = (id: string) => ({ id, counterparty: 'Elm Audits', scopes: ['audits'], effectiveOn: '2026-01-01', expiresOn: '2026-12-31' });
const terms = { noOtherUse: true, safeguards: true, reportsViolations: true, bindsAgents: true, noReidentification: true };
const dua = (id: string) => ({ id, recipient: 'Elm Research', purpose: 'research', terms, effectiveOn: '2026-01-01', expiresOn: '2026-12-31' });
const contact = (id: string) => ({ id, part: 'Privacy officer', name: 'Olive Finch', phone: '555-0142', email: '', hours: '', script: '' });
const clock = (id: string, hours: number) => ({ id, to: 'privacy-officer', hours });
const pin = (release: string) => ({ system: 'icd10cm', release, sha256: 'a'.repeat(64) });

/** Three entries for each list: what a list holds cannot be told from its form. */
const entries = new Map<PolicyName, readonly [unknown, unknown, unknown]>([
  ['roster', [{ identifier: 'nquill', role: 'coder' }, { identifier: 'jmarsh', role: 'lead' }, { identifier: 'ofinch', role: 'privacy-officer' }]],
  ['networks', ['interface:wg*', 'cidr:10.20.0.0/16', 'interface:tun0']],
  ['requirements', [requirement('privacy'), requirement('sanctions'), requirement('phishing')]],
  ['allowedHosts', ['updates.example.org', 'codes.example.org:8443', 'time.example.org']],
  ['baaRegister', [baa('baa-1'), baa('baa-2'), baa('baa-3')]],
  ['duaRegister', [dua('dua-1'), dua('dua-2'), dua('dua-3')]],
  ['queryChannels', ['kit', 'verbal', 'fhir']],
  ['codesetPins', [pin('FY2025'), pin('FY2026'), pin('FY2027')]],
  ['privacyContact', [contact('privacy-officer'), contact('it-security'), contact('after-hours')]],
  ['incidentClocks', [clock('to-privacy', 1), clock('to-leadership', 4), clock('contract', 24)]],
]);

const rules = new Map<PolicyName, string>([['editSeverities', 'unspecified-code'], ['querySeverities', 'Q07']]);

/** Texts that are no key. */
const texts = new Map<PolicyName, string>([
  ['fhirServer', 'https://queries.example.org:8443/fhir/r4'], ['fhirClient', 'coding-desks'], ['serverAuthority', 'A'.repeat(400)], ['serverKeys', `sha256/${'b'.repeat(43)}=`],
  ['queryDirectory', 'c'.repeat(64)], ['queryTemplates', 'd'.repeat(64)],
  ['privacyOfficer', `age1${'q'.repeat(58)} ed25519:${'A'.repeat(43)}=`], ['privacyReference', 'Organization/privacy-office'],
]);

/** Values of a setting, from its form: one that may be, one that guards more, one that guards less, and one that cannot be. */
export function valuesOf(name: PolicyName): Values {
  const { form, stricter } = anySetting[name];
  switch (form.kind) {
    case 'number': {
      const { from, to } = form;
      const least = stricter(from, to) === from;
      return { valid: Math.floor((from + to) / 2), stricter: least ? from : to, weaker: least ? to : from, invalid: to + 1 };
    }
    case 'choice':
      // A choice leads from the laxest to the strictest.
      return { valid: form.values[Math.floor((form.values.length - 1) / 2)], stricter: form.values.at(-1), weaker: form.values[0], invalid: 'nonsense' };
    case 'time': {
      const isEarlier = stricter('11:00', '13:00') === '11:00';
      return { valid: '12:00', stricter: isEarlier ? '11:00' : '13:00', weaker: isEarlier ? '13:00' : '11:00', invalid: '25:00' };
    }
    case 'text': {
      // Texts are no matter of strictness.
      const text = texts.get(name) ?? `age1${'q'.repeat(58)}`;
      return { valid: text, stricter: text, weaker: text, invalid: name === 'fhirClient' ? 'two words' : 'nonsense' };
    }
    case 'list':
      return listValues(name);
  }
}

function listValues(name: PolicyName): Values {
  const rule = rules.get(name);
  if (rule !== undefined) return { valid: { [rule]: 'warn' }, stricter: { [rule]: 'block' }, weaker: { [rule]: 'info' }, invalid: { [rule]: 'fatal' } };
  const [one, two, three] = entries.get(name) ?? [];
  if (one === undefined) throw new Error(`${name} needs three entries here`);
  const isAllowance = JSON.stringify(anySetting[name].stricter([one], [two])) === '[]';
  return isAllowance
    ? { valid: [one, two], stricter: [one], weaker: [one, two, three], invalid: [one, one] }
    : { valid: [one, two], stricter: [one, two, three], weaker: [one], invalid: [one, 7] };
}
