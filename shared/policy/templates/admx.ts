import { anySetting, policyNames, type PolicyName } from '../model';
import { settingGroups, type SettingForm } from '../setting';
import { examplePolicy } from './example';
import { trustedKey } from './trusted-key';
import { entryLines, explanation } from './words';
import { element, writeXml, type XmlNode } from './xml';

/** Where Windows keeps what Group Policy says of Chartlock. */
export const registryKey = 'SOFTWARE\\Policies\\Chartlock';

/** The version that brought the policy; a setting that comes later needs a definition of its own. */
const since = { name: 'since_0_1', words: 'Chartlock 0.1 or newer' };

const microsoft = 'http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions';
const schema = { 'xmlns:xsd': 'http://www.w3.org/2001/XMLSchema', 'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance', 'revision': '1.0', 'schemaVersion': '1.0', 'xmlns': microsoft };

const notConfigured = 'Not configured or disabled: Group Policy says nothing about it.';

const groupNames = Object.keys(settingGroups);
const stringRef = (id: string): string => `$(string.${id})`;
const elementId = (name: string): string => `${name}_value`;

/**
 * Group Policy's definition of every setting (ADMX). All are of the machine: what a person may write under their own key
 * is none of the organisation's rules.
 */
export function admx(): string {
  return writeXml(
    element('policyDefinitions', schema, [
      element('policyNamespaces', {}, [element('target', { prefix: 'chartlock', namespace: 'Chartlock.Policies' })]),
      element('resources', { minRequiredRevision: '1.0' }),
      element('supportedOn', {}, [element('definitions', {}, [element('definition', { name: since.name, displayName: stringRef(since.name) })])]),
      element('categories', {}, [
        element('category', { name: 'chartlock', displayName: stringRef('chartlock') }),
        ...groupNames.map((group) => element('category', { name: group, displayName: stringRef(`group_${group}`) }, [element('parentCategory', { ref: 'chartlock' })])),
      ]),
      element('policies', {}, [...policyNames.map(settingElement), policyElement(trustedKey.name, 'chartlock', element('text', { ...valueOf(trustedKey.name), maxLength: '44' }))]),
    ]),
  );
}

function settingElement(name: PolicyName): XmlNode {
  const { group, form } = anySetting[name];
  return policyElement(name, group, valueElement(name, form));
}

function policyElement(name: string, category: string, value: XmlNode): XmlNode {
  return element(
    'policy',
    { name, class: 'Machine', displayName: stringRef(name), explainText: stringRef(`${name}_explained`), key: registryKey, presentation: `$(presentation.${name})` },
    [element('parentCategory', { ref: category }), element('supportedOn', { ref: since.name }), element('elements', {}, [value])],
  );
}

function valueOf(name: string): Readonly<Record<string, string>> {
  return { id: elementId(name), valueName: name, required: 'true' };
}

function valueElement(name: PolicyName, form: SettingForm): XmlNode {
  const common = valueOf(name);
  switch (form.kind) {
    case 'number':
      return element('decimal', { ...common, minValue: String(form.from), maxValue: String(form.to) });
    case 'choice':
      return element('enum', common, form.values.map((value) =>
        element('item', { displayName: stringRef(`${name}_${value}`) }, [element('value', {}, [element('string', {}, value)])])));
    case 'time':
      return element('text', { ...common, maxLength: '5' });
    case 'text':
      return element('text', { ...common, maxLength: '2000' });
    case 'list':
      // Names with a word each become the values of a key of their own.
      if (!isPlainList(name)) return element('list', { id: elementId(name), key: `${registryKey}\\${name}`, explicitValue: 'true' });
      // A line is an entry, and an entry may be long: a text to sign.
      return element('multiText', { ...common, maxLength: '100000' });
  }
}

/** Whether a setting is a list of entries; the others of that form are names, each with a word. */
function isPlainList(name: PolicyName): boolean {
  return Array.isArray(anySetting[name].initial);
}

/** The words that go with `admx`, in English (ADML). */
export function adml(): string {
  const strings: readonly (readonly [id: string, words: string])[] = [
    ['chartlock', 'Chartlock'],
    [since.name, since.words],
    ...Object.entries(settingGroups).map(([group, words]) => [`group_${group}`, words] as const),
    ...policyNames.flatMap(stringsOf),
    [trustedKey.name, trustedKey.title],
    [`${trustedKey.name}_explained`, [...trustedKey.explanation, notConfigured].join('\n\n')],
  ];
  return writeXml(
    element('policyDefinitionResources', schema, [
      element('displayName', {}, 'Chartlock'),
      element('description', {}, 'What the organisation rules about a Chartlock desk'),
      element('resources', {}, [
        element('stringTable', {}, strings.map(([id, words]) => element('string', { id }, words))),
        element('presentationTable', {}, [
          ...policyNames.map((name) => element('presentation', { id: name }, presentationOf(name, anySetting[name].form))),
          element('presentation', { id: trustedKey.name }, [textBox(trustedKey.name, trustedKey.title)]),
        ]),
      ]),
    ]),
  );
}

function stringsOf(name: PolicyName): (readonly [string, string])[] {
  const { title, form } = anySetting[name];
  return [
    [name, title],
    [`${name}_explained`, [...explanation(name), ...howToWrite(name), notConfigured].join('\n\n')],
    ...(form.kind === 'choice' ? form.values.map((value) => [`${name}_${value}`, value] as const) : []),
  ];
}

/** How a list is written where there are lines only. */
function howToWrite(name: PolicyName): string[] {
  if (anySetting[name].form.kind !== 'list') return [];
  if (!isPlainList(name)) return ['The name of a rule in the first column, * for all others, and its weight in the second.'];
  const lines = entryLines(examplePolicy[name]).map(inAscii);
  return [`One entry a line; one that has several parts as JSON, its letters beyond ASCII as \\u and four digits. For example:\n${lines.join('\n')}`];
}

/** JSON in ASCII: Windows hands the registry to programs in a code page that may lack letters. */
function inAscii(json: string): string {
  return json.replace(/[^\x20-\x7e]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function presentationOf(name: PolicyName, form: SettingForm): XmlNode[] {
  const { title, initial, strictest } = anySetting[name];
  const refId = elementId(name);
  switch (form.kind) {
    case 'number':
      return [element('decimalTextBox', { refId, defaultValue: String(initial ?? strictest) }, `${title} (${form.unit})`)];
    case 'choice':
      return [element('dropdownList', { refId, noSort: 'true', defaultItem: String(form.values.findIndex((value) => value === initial)) }, title)];
    case 'time':
    case 'text':
      return [textBox(name, title)];
    case 'list':
      return [element(isPlainList(name) ? 'multiTextBox' : 'listBox', { refId }, title)];
  }
}

function textBox(name: string, title: string): XmlNode {
  return element('textBox', { refId: elementId(name) }, [element('label', {}, title)]);
}
