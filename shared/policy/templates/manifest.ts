import { anySetting, policyNames, type PolicyName } from '../model';
import { settingGroups, type SettingForm } from '../setting';
import { bundleId } from './mobileconfig';
import { plistOf, plistValue, writePlist, type PlistValue } from './plist';
import { trustedKey } from './trusted-key';
import { explanation } from './words';

/** A manifest of the application's managed preferences, for editors of profiles (ProfileManifests, format 1). */
export function profileManifest(): string {
  return writePlist(
    plistValue({
      pfm_domain: bundleId,
      pfm_title: 'Chartlock',
      pfm_description: 'What the organisation rules about a Chartlock desk',
      pfm_platforms: ['macOS'],
      pfm_targets: ['system'],
      pfm_format_version: 1,
      pfm_version: 1,
      pfm_subkeys: [...policyNames.map(subkey), { pfm_name: trustedKey.name, pfm_title: trustedKey.title, pfm_description: trustedKey.explanation.join('\n'), pfm_type: 'string' }],
    }),
  );
}

function subkey(name: PolicyName): PlistValue {
  const { title, group, form, initial } = anySetting[name];
  const preset = plistOf(initial);
  return {
    pfm_name: name,
    pfm_title: title,
    pfm_description_reference: settingGroups[group],
    pfm_description: explanation(name).join('\n'),
    pfm_type: typeOf(form, initial),
    ...limitsOf(form),
    ...(preset === null || form.kind === 'list' ? {} : { pfm_default: preset }),
  };
}

function typeOf(form: SettingForm, initial: unknown): string {
  if (form.kind === 'number') return 'integer';
  if (form.kind === 'list') return Array.isArray(initial) ? 'array' : 'dictionary';
  return 'string';
}

function limitsOf(form: SettingForm): Readonly<Record<string, PlistValue>> {
  switch (form.kind) {
    case 'number':
      return { pfm_range_min: form.from, pfm_range_max: form.to };
    case 'choice':
      return { pfm_range_list: form.values };
    case 'time':
      return { pfm_format: '^([01]\\d|2[0-3]):[0-5]\\d$' };
    case 'text':
    case 'list':
      return {};
  }
}
