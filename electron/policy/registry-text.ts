import { anySetting, policyNames, readJson, trustedKeyName, type AnySetting } from '../../shared/policy';

/** A value of the registry as `reg.exe query` prints it. */
type RegistryValue = { readonly name: string; readonly type: string; readonly data: string };
type RegistryKey = { readonly key: string; readonly values: readonly RegistryValue[] };

const valueLine = /^ {4}(.*?) {4}(REG_[A-Z_]+)(?: {4}(.*))?$/;

/**
 * The settings in what `reg.exe query <key> /s` printed, or undefined where a line of it makes no sense. Names count
 * without regard to case, as everywhere in the registry.
 */
export function settingsOfRegistry(key: string, output: string): Record<string, unknown> | undefined {
  const keys = keysOf(output);
  if (keys === undefined) return undefined;
  const settings = new Map<string, unknown>();
  // Said twice, as a value and as a key of one name: neither is believed.
  const say = (name: string, value: unknown): void => void settings.set(name, settings.has(name) ? undefined : value);
  for (const { key: full, values } of keys) {
    if (full.toLowerCase() === key.toLowerCase()) for (const value of values) say(properName(value.name), valueOf(properName(value.name), value));
    else if (full.toLowerCase().startsWith(`${key.toLowerCase()}\\`)) say(properName(full.slice(key.length + 1)), listOf(properName(full.slice(key.length + 1)), values));
    else return undefined;
  }
  return Object.fromEntries(settings);
}

function keysOf(output: string): readonly RegistryKey[] | undefined {
  const keys: { key: string; values: RegistryValue[] }[] = [];
  for (const line of output.split(/\r?\n/)) {
    if (line === '') continue;
    const [, name, type, data] = valueLine.exec(line) ?? [];
    if (name !== undefined && type !== undefined) keys.at(-1)?.values.push({ name, type, data: data ?? '' });
    else if (/^HKEY_/.test(line)) keys.push({ key: line, values: [] });
    else return undefined;
  }
  return keys;
}

const properNames = new Map([...policyNames, trustedKeyName].map((name) => [name.toLowerCase(), name]));

function properName(name: string): string {
  return properNames.get(name.toLowerCase()) ?? name;
}

function settingOf(name: string): AnySetting | undefined {
  const found = policyNames.find((each) => each === name);
  return found === undefined ? undefined : anySetting[found];
}

/** A value as a setting takes it; undefined, which no setting takes, for what cannot be told. */
function valueOf(name: string, { type, data }: RegistryValue): unknown {
  // reg.exe prints in the code page of the console, so that other letters cannot be told; in JSON, \u names every letter.
  if (!/^[\x20-\x7e]*$/.test(data)) return undefined;
  switch (type) {
    case 'REG_DWORD':
      return /^0x[0-9a-f]{1,8}$/i.test(data) ? Number(data) : undefined;
    case 'REG_SZ':
    case 'REG_EXPAND_SZ':
      return settingOf(name)?.form.kind === 'list' ? jsonOf(data) : data;
    case 'REG_MULTI_SZ':
      return linesOf(name, data.split('\\0').filter((entry) => entry !== '').map(entryOf));
    default:
      return undefined;
  }
}

/** The values below a subkey that is named as a setting: a list in the order of their numbers, or an object by their names. */
function listOf(name: string, values: readonly RegistryValue[]): unknown {
  const setting = settingOf(name);
  if (setting?.form.kind !== 'list') return undefined;
  const entries = values.map((value) => ({ name: value.name, entry: value.type === 'REG_SZ' || value.type === 'REG_EXPAND_SZ' ? plainOf(value.data) : undefined }));
  if (!Array.isArray(setting.initial)) return Object.fromEntries(entries.map((each) => [each.name, each.entry]));
  return entries.every((each) => /^\d{1,5}$/.test(each.name)) ? entries.sort((one, other) => Number(one.name) - Number(other.name)).map(({ entry }) => entry) : undefined;
}

/** The lines of a REG_MULTI_SZ, as Group Policy writes them: a list's entries; of an object, one or more of its members a line. */
function linesOf(name: string, lines: readonly unknown[]): unknown {
  const setting = settingOf(name);
  if (setting?.form.kind !== 'list') return undefined;
  if (Array.isArray(setting.initial)) return lines;
  const members = lines.flatMap((line) => (typeof line === 'object' && line !== null ? Object.entries(line) : [undefined]));
  const named = members.filter((member) => member !== undefined);
  return named.length === members.length && new Set(named.map(([rule]) => rule)).size === named.length ? Object.fromEntries(named) : undefined;
}

function plainOf(data: string): unknown {
  return /^[\x20-\x7e]*$/.test(data) ? entryOf(data) : undefined;
}

/** An entry of a list: a text as it stands, or an object as JSON. */
function entryOf(text: string): unknown {
  return text.startsWith('{') ? jsonOf(text) : text;
}

function jsonOf(text: string): unknown {
  const read = readJson(text);
  return read.ok ? read.value : undefined;
}
