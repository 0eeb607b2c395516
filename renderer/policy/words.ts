import { anySetting, type Policy, type PolicyName, type SettingForm, type Unit } from '../../shared/policy';
import { formatCount } from '../ui';

/** What lies over the desk when another window is in front. */
export const curtainWords: Readonly<Record<Policy['curtain'], string>> = { off: 'Nothing is hidden', blur: 'The desk is blurred', cover: 'The desk is covered' };

const gateWords: Readonly<Record<Policy['postureDisk'], string>> = { ignore: 'Not looked at', warn: 'A warning where it is not so', require: 'Required to open the desk' };

/** The words of settings that are one of a few; each list is as long as its setting's. */
const choiceWords = {
  attestation: { offered: 'Offered at the end of a shift', required: 'Asked for at the end of a shift' },
  printing: { off: 'Off', watermarked: 'On, with a watermark' },
  curtain: curtainWords,
  keychain: { optional: 'Used where there is one', required: 'Required' },
  secondFactor: { off: 'Not offered', offered: 'Offered', required: 'Required' },
  chartAccess: { all: 'Every chart of this desk', assigned: 'Charts assigned to the person' },
  postureManaged: gateWords,
  postureDisk: gateWords,
  postureScreenLock: gateWords,
  postureOs: gateWords,
  postureNetwork: gateWords,
  postureAdmin: gateWords,
} as const;

const entryNouns: Readonly<Partial<Record<PolicyName, readonly [one: string, many: string]>>> = {
  roster: ['person', 'people'],
  networks: ['network', 'networks'],
  requirements: ['text', 'texts'],
  allowedHosts: ['host', 'hosts'],
  baaRegister: ['agreement', 'agreements'],
  duaRegister: ['agreement', 'agreements'],
  codesetPins: ['release', 'releases'],
};

/** The value of a setting in words: what a compliance officer reads. */
export function ruleWords(name: PolicyName, policy: Policy): string {
  const value: unknown = policy[name];
  const { form } = anySetting[name];
  if (value === null) return form.kind === 'number' ? 'Never' : 'None';
  switch (form.kind) {
    case 'choice':
      return wordOf(name, String(value));
    case 'number':
      return typeof value === 'number' ? amountInWords(value, form) : '';
    case 'time':
      return `At ${String(value)}`;
    case 'text':
      return String(value);
    case 'list':
      return listInWords(name, value);
  }
}

function wordOf(name: PolicyName, value: string): string {
  const words: Readonly<Record<string, Readonly<Record<string, string>>>> = choiceWords;
  return words[name]?.[value] ?? value;
}

function listInWords(name: PolicyName, value: unknown): string {
  if (Array.isArray(value)) {
    const [one, many] = entryNouns[name] ?? ['entry', 'entries'];
    return value.length === 0 ? 'None' : counted(value.length, one, many);
  }
  const rules = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return rules.length === 0 ? 'As the rules have it' : rules.map(([rule, severity]) => `${rule === '*' ? 'All' : rule}: ${String(severity)}`).join(', ');
}

const unitNouns: Readonly<Partial<Record<Unit, readonly [one: string, many: string]>>> = {
  hours: ['hour', 'hours'], charts: ['chart', 'charts'], characters: ['character', 'characters'], passes: ['pass', 'passes'],
};

function amountInWords(value: number, { unit }: Extract<SettingForm, { kind: 'number' }>): string {
  switch (unit) {
    case 'seconds':
      return secondsInWords(value);
    case 'minutes':
      return value === 0 ? 'Never: it is asked each time' : minutesInWords(value);
    case 'days':
      return daysInWords(value);
    case 'times':
    case 'points':
      return formatCount(value);
    case 'MB':
    case 'MiB':
      return `${formatCount(value)} ${unit}`;
    default: {
      const [one, many] = unitNouns[unit] ?? [unit, unit];
      return counted(value, one, many);
    }
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
  return years >= 2 && days - years * 365.25 <= 2 ? `${years} years (${formatCount(days)} days)` : counted(days, 'day', 'days');
}

function parts(amounts: readonly (readonly [count: number, one: string, many: string])[]): string {
  return amounts.filter(([count]) => count > 0).map(([count, one, many]) => counted(count, one, many)).join(' ');
}

function counted(count: number, one: string, many: string): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}
