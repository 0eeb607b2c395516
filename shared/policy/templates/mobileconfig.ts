import { anySetting, initialPolicy, policyNames, type PolicyName } from '../model';
import { settingGroups } from '../setting';
import { examplePolicy } from './example';
import { dictionary, entry, plistOf, plistValue, writePlist, type PlistEntry, type PlistValue } from './plist';
import { trustedKey } from './trusted-key';
import { explanation } from './words';
import { element, xmlLines } from './xml';

/** The application's bundle identifier, which is also the domain of its managed preferences. */
export const bundleId = 'org.chartlock.desk';

/**
 * A configuration profile for macOS that sets what holds anyway, for IT to change. A setting without a value, and a list,
 * stands there as a comment: an empty list that is enforced would take away what another source allows.
 */
export function mobileconfig(): string {
  const payload = dictionary([
    entry('PayloadType', bundleId),
    entry('PayloadVersion', 1),
    entry('PayloadIdentifier', `${bundleId}.policy`),
    entry('PayloadUUID', 'E7A1C1B6-0B0E-4C5B-9B8C-3B0E5A5D7F21'),
    entry('PayloadDisplayName', 'Chartlock'),
    ...policyNames.map(settingEntry),
    { key: trustedKey.name, value: [], words: [`${trustedKey.title}.`, ...trustedKey.explanation, 'As in:', ...xmlOf(trustedKey.name, 'the public key that `policy keygen` prints')].join('\n') },
  ]);
  const profile = dictionary([
    entry('PayloadType', 'Configuration'),
    entry('PayloadVersion', 1),
    entry('PayloadIdentifier', `${bundleId}.profile`),
    entry('PayloadUUID', '5D0C8A53-7F5A-4B62-8A57-0E6C8B2F4D19'),
    entry('PayloadDisplayName', 'Chartlock'),
    entry('PayloadDescription', 'What the organisation rules about a Chartlock desk'),
    entry('PayloadScope', 'System'),
    entry('PayloadRemovalDisallowed', true),
    { key: 'PayloadContent', value: [element('array', {}, [payload])] },
  ]);
  return writePlist(profile);
}

function settingEntry(name: PolicyName): PlistEntry {
  const { title, group, form } = anySetting[name];
  const words = [`${settingGroups[group]}: ${title}.`, ...explanation(name)].join('\n');
  const value = plistOf(initialPolicy[name]);
  if (value !== null && form.kind !== 'list') return { key: name, value: [plistValue(value)], words };
  return { key: name, value: [], words: `${words}\nFor example:\n${xmlOf(name, plistOf(examplePolicy[name])).join('\n')}` };
}

/** A setting as it would stand in the profile, to be copied out of its comment. */
function xmlOf(name: string, value: PlistValue | null): readonly string[] {
  return value === null ? [] : xmlLines(dictionary([entry(name, value)])).slice(1, -1);
}
