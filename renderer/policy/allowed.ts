import { anySetting, severities, type PolicyName } from '../../shared/policy';
import { formatCount } from '../ui';

/** What may stand in a policy file for a setting: for whoever writes one. */
export function allowedWords(name: PolicyName): string {
  const { form } = anySetting[name];
  switch (form.kind) {
    case 'number':
      return `${formatCount(form.from)} to ${formatCount(form.to)} ${form.unit}${form.orNone ? ', or null' : ''}`;
    case 'choice':
      return quoted(form.values);
    case 'time':
      return 'a time of day, "HH:MM", or null';
    case 'text':
      return 'a text, or null';
    case 'list':
      return name === 'editSeverities' || name === 'querySeverities' ? `by rule, or "*" for all others: ${quoted(severities)}` : 'a list';
  }
}

function quoted(words: readonly string[]): string {
  return words.map((word) => `"${word}"`).join(', ');
}
