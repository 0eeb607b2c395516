import { anySetting, type PolicyName } from '../model';
import type { SettingForm, Unit } from '../setting';

/** What IT reads of a setting where there is no screen: in templates and on the command line. */

const oneOf: Readonly<Record<Unit, string>> = {
  seconds: 'second', minutes: 'minute', hours: 'hour', days: 'day', charts: 'chart', MB: 'MB', MiB: 'MiB', characters: 'character', passes: 'pass', times: 'time', points: 'point', copies: 'copy',
};

function amount(count: number, unit: Unit): string {
  return `${count} ${count === 1 ? oneOf[unit] : unit}`;
}

/** Which values a setting takes. */
export function formWords(name: PolicyName): string {
  const { form } = anySetting[name];
  switch (form.kind) {
    case 'number':
      return `A whole number from ${form.from} to ${amount(form.to, form.unit)}${form.orNone ? ', or none' : ''}`;
    case 'choice':
      return `One of, from the laxest to the strictest: ${form.values.join(', ')}`;
    case 'time':
      return 'A time of day such as 17:00, or none';
    case 'text':
      return 'A text, or none';
    case 'list':
      return Array.isArray(anySetting[name].initial) ? 'A list' : 'Names of rules, each with its weight: off, info, warn or block';
  }
}

/** A value as IT writes it, with its unit. */
export function valueWords(form: SettingForm, value: unknown): string {
  if (value === null) return 'none';
  if (form.kind === 'number' && typeof value === 'number') return amount(value, form.unit);
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : entryLines(value).join('\n');
  const rules = Object.entries(typeof value === 'object' ? value : {});
  return rules.length === 0 ? 'as the rules have it' : rules.map(([rule, severity]) => `${rule} ${String(severity)}`).join(', ');
}

/** What holds where a setting cannot be read. */
export function strictestWords(name: PolicyName): string {
  const { form, strictest, whileUnreadable } = anySetting[name];
  return whileUnreadable === null ? valueWords(form, strictest) : `${whileUnreadable.charAt(0).toLowerCase()}${whileUnreadable.slice(1)}`;
}

/** Why a setting is there, what it takes, and what holds without it: the text below it in every editor of policies. */
export function explanation(name: PolicyName): readonly string[] {
  const { why, form, initial, isFollowed } = anySetting[name];
  return [
    why,
    `${formWords(name)}.`,
    `Where nothing is set: ${valueWords(form, initial)}. Where what is set cannot be read, the safest holds: ${strictestWords(name)}.`,
    ...(isFollowed ? [] : ['This version of Chartlock does not follow it yet.']),
  ];
}

/** The lines of a list where an editor has lines only: an entry each, as JSON unless it is a text. */
export function entryLines(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map((each) => (typeof each === 'string' ? each : JSON.stringify(each))) : [];
}
