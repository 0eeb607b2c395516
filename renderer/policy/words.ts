import { anySetting, initialPolicy, shownPolicy, strictestPolicy, type Policy, type PolicyName, type ShownPolicy, type SettingForm, type Severity, type Unit } from '../../shared/policy';
import { formatCount } from '../ui';

/** What lies over the desk when another window is in front. */
export const curtainWords: Readonly<Record<Policy['curtain'], string>> = { off: 'Nothing is hidden', blur: 'The desk is blurred', cover: 'The desk is covered' };

const gateWords: Readonly<Record<Policy['postureDisk'], string>> = { ignore: 'Not looked at', warn: 'A warning where it is not so', require: 'Required to open the desk' };

/** The settings that are one of a few words. */
type ChoiceName = { [Name in PolicyName]: string extends Policy[Name] ? never : Policy[Name] extends string ? Name : never }[PolicyName];

const choiceWords: { readonly [Name in ChoiceName]: Readonly<Record<Policy[Name], string>> } = {
  attestation: { offered: 'Offered at the end of a shift', required: 'Asked for at the end of a shift' },
  printing: { off: 'Off', watermarked: 'On, with a watermark' },
  curtain: curtainWords,
  keychain: { optional: 'Used where there is one', required: 'Required' },
  secondFactor: { off: 'Not offered', offered: 'Offered', required: 'Required' },
  queryReview: { off: 'Not asked for, but of a trainee’s query', required: 'Required' },
  queryWarningReason: { repeats: 'Where the same was asked before', every: 'Over any warning' },
  queryYesNo: { practice: 'Where query practice allows it', narrow: 'For present on admission alone' },
  queryUnanswered: { release: 'Its encounter may be finalised when the time is over', hold: 'Its encounter is held until it is closed' },
  incidentWays: { 'server': 'By the server the policy names, else as a file', file: 'As a file' },
  chartAccess: { all: 'Every chart of this desk', assigned: 'Charts assigned to the person' },
  postureManaged: gateWords,
  postureDisk: gateWords,
  postureScreenLock: gateWords,
  postureOs: gateWords,
  postureNetwork: gateWords,
  postureAdmin: gateWords,
};

/** How heavy the finding of a rule weighs. */
export const severityWords: Readonly<Record<Severity, string>> = { off: 'Off', info: 'Mentioned', warn: 'Warned of', block: 'Holds up' };

type Noun = readonly [one: string, many: string];

const entryNouns: Readonly<Partial<Record<PolicyName, Noun>>> = {
  roster: ['person', 'people'],
  networks: ['network', 'networks'],
  requirements: ['text', 'texts'],
  allowedHosts: ['host', 'hosts'],
  baaRegister: ['agreement', 'agreements'],
  privacyContact: ['contact', 'contacts'],
  incidentClocks: ['clock', 'clocks'],
  duaRegister: ['agreement', 'agreements'],
  codesetPins: ['release', 'releases'],
  queryChannels: ['way', 'ways'],
};

/** Numbers whose unit says less than their setting does. */
const countNouns: Readonly<Partial<Record<PolicyName, Noun>>> = {
  passphraseHistory: ['passphrase', 'passphrases'],
  revealBurst: ['identifier', 'identifiers'],
};

/** The value of a setting in words: what a compliance officer reads. */
export function ruleWords(name: PolicyName, policy: ShownPolicy): string {
  const value: unknown = policy[name];
  const { form } = anySetting[name];
  if (value === null) return form.kind === 'number' ? 'Never' : 'None';
  switch (form.kind) {
    case 'choice':
      return wordOf(name, String(value));
    case 'number':
      return typeof value === 'number' ? amountInWords(name, value, form) : '';
    case 'time':
      return `At ${String(value)}`;
    case 'text':
      return textInWords(String(value));
    case 'list':
      if (name === 'editSeverities' || name === 'querySeverities') return severitiesInWords(policy[name]);
      return listInWords(name, name === 'roster' ? policy.roster.people : Array.isArray(value) ? value.length : 0);
  }
}

/** What would hold if nobody ruled, and the strictest that can be: what a value is measured by. */
export function rangeWords(name: PolicyName): { readonly initial: string; readonly strictest: string } {
  return { initial: ruleWords(name, shownPolicy(initialPolicy)), strictest: anySetting[name].whileUnreadable ?? ruleWords(name, shownPolicy(strictestPolicy)) };
}

/** Of a text that nobody reads to its end, its beginning: a certificate has a thousand characters. */
const longestText = 160;

function textInWords(text: string): string {
  return text.length <= longestText ? text : `${text.slice(0, 24)}… (${formatCount(text.length)} characters)`;
}

function wordOf(name: PolicyName, value: string): string {
  const words: Readonly<Partial<Record<PolicyName, Readonly<Record<string, string>>>>> = choiceWords;
  return words[name]?.[value] ?? value;
}

/** Rules that are named in a row; the table below it has them all. */
const rulesNamed = 3;

function severitiesInWords(severities: Readonly<Record<string, Severity>>): string {
  const rules = Object.entries(severities);
  if (rules.length === 0) return 'As the rules have it';
  const named = rules.slice(0, rulesNamed).map(([rule, severity]) => `${rule === '*' ? 'All others' : rule}: ${severityWords[severity].toLowerCase()}`).join(', ');
  return rules.length > rulesNamed ? `${named} and ${formatCount(rules.length - rulesNamed)} more` : named;
}

function listInWords(name: PolicyName, entries: number): string {
  const [one, many] = entryNouns[name] ?? ['entry', 'entries'];
  return entries > 0 ? counted(entries, one, many) : 'None';
}

const unitNouns: Readonly<Partial<Record<Unit, Noun>>> = {
  hours: ['hour', 'hours'], charts: ['chart', 'charts'], copies: ['copy', 'copies'], characters: ['character', 'characters'], passes: ['pass', 'passes'], times: ['time', 'times'],
};

function amountInWords(name: PolicyName, value: number, { unit, to }: Extract<SettingForm, { kind: 'number' }>): string {
  const nouns = countNouns[name] ?? unitNouns[unit];
  if (nouns !== undefined) return value === 0 ? 'None' : counted(value, ...nouns);
  switch (unit) {
    case 'seconds':
      return secondsInWords(value);
    case 'minutes':
      return value === 0 ? 'Nothing: it is asked each time' : minutesInWords(value);
    case 'days':
      return daysInWords(value);
    case 'points':
      return `${value} of ${to}`;
    default:
      return `${formatCount(value)} ${unit}`;
  }
}

/** `45 seconds`, `5 minutes`, `1 minute 30 seconds`: exact, unlike how long to wait. */
export function secondsInWords(seconds: number): string {
  return parts([[Math.floor(seconds / 60), 'minute', 'minutes'], [seconds % 60, 'second', 'seconds']]);
}

export function minutesInWords(minutes: number): string {
  return parts([[Math.floor(minutes / 60), 'hour', 'hours'], [minutes % 60, 'minute', 'minutes']]);
}

/** `30 days`; from two years on, what a regulation would say comes first: `6 years (2,192 days)`. */
export function daysInWords(days: number): string {
  const years = Math.floor(days / 365.25);
  if (years >= 2 && days - years * 365.25 <= 2) return `${years} years (${formatCount(days)} days)`;
  return days === 0 ? 'None' : counted(days, 'day', 'days');
}

function parts(amounts: readonly (readonly [count: number, one: string, many: string])[]): string {
  return amounts.filter(([count]) => count > 0).map(([count, one, many]) => counted(count, one, many)).join(' ');
}

/** `1 text`, `1,204 texts`. */
export function counted(count: number, one: string, many: string): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}
