import { expect, it } from 'vitest';
import { settingsOfRegistry } from '../../../electron/policy/registry-text';
import { policyNames, readPart } from '../../../shared/policy';
import { examplePolicy, policyTemplates } from '../../../shared/policy/templates';
import { elementsOf, readXml, type XmlElement } from './xml';

const key = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Chartlock';
const admx = readXml(policyTemplates().find(({ path }) => path.endsWith('.admx'))?.text ?? '');

/** The element by which Group Policy writes a setting. */
function elementFor(name: string): XmlElement | undefined {
  const policy = elementsOf(admx, 'policy').find(({ attributes }) => attributes['name'] === name);
  return policy === undefined ? undefined : elementsOf(policy, 'elements')[0]?.children[0];
}

const asLine = (entry: unknown): string => (typeof entry === 'string' ? entry : JSON.stringify(entry));

/** A setting as `reg.exe query` prints what Group Policy has written for that element: the type follows from it (MS-GPREG). */
function printed(name: string, value: unknown): string {
  const element = elementFor(name);
  switch (element?.name) {
    case 'decimal':
      return `    ${name}    REG_DWORD    0x${Number(value).toString(16)}`;
    case 'enum':
    case 'text':
      return `    ${name}    REG_SZ    ${String(value)}`;
    case 'multiText':
      return `    ${name}    REG_MULTI_SZ    ${(Array.isArray(value) ? value : []).map(asLine).join('\\0')}`;
    default:
      return '';
  }
}

function printedKey(name: string, value: object): string[] {
  return elementFor(name)?.name === 'list' ? ['', `${key}\\${name}`, ...Object.entries(value).map(([rule, weight]) => `    ${rule}    REG_SZ    ${String(weight)}`)] : [];
}

it('writes every setting in a way that Chartlock reads back as it was meant', () => {
  const settings = Object.entries(examplePolicy);
  const output = ['', key, ...settings.map(([name, value]) => printed(name, value)).filter((line) => line !== ''), ...settings.flatMap(([name, value]) => printedKey(name, Object(value))), ''].join('\r\n');
  const read = readPart('registry', key, settingsOfRegistry(key, output) ?? {});
  expect(read).toMatchObject({ state: 'valid', problems: [], invalid: [], part: examplePolicy });
  expect(read.state === 'valid' ? Object.keys(read.part).sort() : []).toEqual([...policyNames].sort());
});
