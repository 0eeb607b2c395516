import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from '../../../shared/kernel';
import { anySetting, initialPolicy, policyNames, policyPartSchema, readPart, settingGroups, trustedKeyName } from '../../../shared/policy';
import { examplePolicy, policyTemplates } from '../../../shared/policy/templates';
import { packageConfiguration } from '../../../build/dist/configuration.mjs';
import { elementsOf, readPlist, readXml, type XmlElement } from './xml';

const committed = fileURLToPath(new URL('../../../build/policy/', import.meta.url));
const runtime = { kind: 'electron', version: '1.0.0', folder: '/', nodeApi: 10, description: '', executable: '/' } as const;
const textOf = (ending: string): string => policyTemplates().find(({ path }) => path.endsWith(ending))?.text ?? '';

describe('The templates that are committed', () => {
  it.each(policyTemplates().map(({ path, text }) => ({ path, text })))('$path is what the model gives', ({ path, text }) => {
    expect(readFileSync(join(committed, path), 'utf8'), 'npm run --silent cli -- policy templates --out build/policy').toBe(text);
  });

  it('are all there are in their folder, besides the page about them', () => {
    const files = readdirSync(committed, { recursive: true, withFileTypes: true }).filter((each) => each.isFile()).map((each) => relative(committed, join(each.parentPath, each.name)));
    expect(files.sort()).toEqual([...policyTemplates().map(({ path }) => path), 'README.md'].sort());
  });

  it('go into every package', () => {
    const { extraResources } = packageConfiguration(runtime);
    expect(extraResources).toContainEqual({ from: committed.replace(/\/$/, ''), to: 'policy' });
  });
});

describe('Group Policy', () => {
  const admx = readXml(textOf('.admx'));
  const adml = readXml(textOf('.adml'));
  const policies = elementsOf(admx, 'policy');
  const policyOf = (name: string): XmlElement => policies.find(({ attributes }) => attributes['name'] === name) ?? { name: '', attributes: {}, children: [], text: '' };
  const string = (id: string | undefined): string | undefined => elementsOf(adml, 'string').find(({ attributes }) => attributes['id'] === id)?.text;

  it('has every setting once, of the machine, in the key that Chartlock reads, under its group', () => {
    expect(policies.map(({ attributes, children }) => [attributes['name'], attributes['class'], attributes['key'], children.find(({ name }) => name === 'parentCategory')?.attributes['ref']]))
      .toEqual([...policyNames.map((name) => [name, anySetting[name].group] as const), [trustedKeyName, 'chartlock'] as const].map(([name, group]) => [name, 'Machine', 'SOFTWARE\\Policies\\Chartlock', group]));
    expect(elementsOf(admx, 'category').map(({ attributes }) => attributes['name'])).toEqual(['chartlock', ...Object.keys(settingGroups)]);
  });

  it('finds each of its strings and presentations in the language file, and there is no other', () => {
    const texts = textOf('.admx');
    const asked = (kind: string): string[] => [...new Set([...texts.matchAll(new RegExp(`\\$\\(${kind}\\.(\\w+)\\)`, 'g'))].map(([, id]) => id ?? ''))].sort();
    const given = (name: string): (string | undefined)[] => elementsOf(adml, name).map(({ attributes }) => attributes['id']).sort();
    expect(given('string')).toEqual(asked('string'));
    expect(given('presentation')).toEqual(asked('presentation'));
  });

  it('has a place on the screen for each value, and a value for each place', () => {
    const ids = policies.map((policy) => elementsOf(policy, 'elements').flatMap(({ children }) => children.map(({ attributes }) => attributes['id'])));
    const places = elementsOf(adml, 'presentation').map(({ children }) => children.map(({ attributes }) => attributes['refId']));
    expect(places).toEqual(ids);
    expect(new Set(ids.flat()).size).toBe(policyNames.length + 1);
  });

  it('limits a number as the model does and offers the words of a choice', () => {
    expect(elementsOf(policyOf('idleLimitSeconds'), 'decimal')[0]?.attributes).toMatchObject({ valueName: 'idleLimitSeconds', minValue: '30', maxValue: '900' });
    expect(elementsOf(policyOf('curtain'), 'item').map((item) => elementsOf(item, 'string')[0]?.text)).toEqual(['off', 'blur', 'cover']);
    expect(elementsOf(policyOf('shiftEnd'), 'text')).toHaveLength(1);
    expect(elementsOf(policyOf('roster'), 'multiText')).toHaveLength(1);
    expect(elementsOf(policyOf('editSeverities'), 'list')[0]?.attributes).toMatchObject({ key: 'SOFTWARE\\Policies\\Chartlock\\editSeverities', explicitValue: 'true' });
  });

  it('says of a setting why it is there, its range, its default and its strictest value', () => {
    const words = string('idleLimitSeconds_explained');
    expect(words).toContain('45 CFR 164.312(a)(2)(iii)');
    expect(words).toContain('A whole number from 30 to 900 seconds.');
    expect(words).toContain('Where nothing is set: 300 seconds. Where what is set cannot be read, the safest holds: 120 seconds.');
    expect(string('duaRegister_explained')).toContain('This version of Chartlock does not follow it yet.');
  });

  it('begins a new setting with what holds anyway', () => {
    const preset = (name: string, element: string): string | undefined =>
      elementsOf(adml, element).find(({ attributes }) => attributes['refId'] === `${name}_value`)?.attributes[element === 'dropdownList' ? 'defaultItem' : 'defaultValue'];
    expect([preset('idleLimitSeconds', 'decimalTextBox'), preset('curtain', 'dropdownList'), preset('printing', 'dropdownList')]).toEqual(['300', '1', '1']);
  });
});

describe('The profile for macOS', () => {
  const profile = z.object({ PayloadScope: z.string(), PayloadContent: z.tuple([z.record(z.string(), z.unknown())]) }).parse(readPlist(readXml(textOf('.mobileconfig'))));
  const settings = Object.fromEntries(Object.entries(profile.PayloadContent[0]).filter(([key]) => !key.startsWith('Payload')));

  it('is for the machine, in the domain of the application as it is packed', () => {
    const { appId } = packageConfiguration(runtime);
    expect([profile.PayloadScope, profile.PayloadContent[0]['PayloadType']]).toEqual(['System', appId]);
  });

  it('sets what holds anyway, and no list: an empty one would take away what another source allows', () => {
    const expected = policyNames.filter((name) => initialPolicy[name] !== null && anySetting[name].form.kind !== 'list');
    expect(settings).toEqual(Object.fromEntries(expected.map((name) => [name, initialPolicy[name]])));
  });

  it('shows every other setting in a comment, to be copied as it is', () => {
    const text = textOf('.mobileconfig');
    const shown = policyNames.filter((name) => !(name in settings)).map((name) => {
      const [, after = ''] = text.split(`For example:\n  <key>${name}</key>`);
      return [name, readPlist(readXml(`<plist>${after.slice(0, after.indexOf('-->'))}</plist>`))];
    });
    expect(policyPartSchema.parse(Object.fromEntries(shown))).toEqual(Object.fromEntries(shown.map(([name]) => [name, Object.entries(examplePolicy).find(([key]) => key === name)?.[1]])));
  });

  it('has a manifest that describes every setting', () => {
    const { pfm_domain: domain, pfm_subkeys: keys } = z.object({ pfm_domain: z.string(), pfm_subkeys: z.array(z.record(z.string(), z.unknown())) }).parse(readPlist(readXml(textOf('desk.plist'))));
    expect(domain).toBe('org.chartlock.desk');
    expect(keys.map((key) => key['pfm_name'])).toEqual([...policyNames, trustedKeyName]);
    expect(keys.find((key) => key['pfm_name'] === 'curtain')).toMatchObject({ pfm_type: 'string', pfm_default: 'blur', pfm_range_list: ['off', 'blur', 'cover'] });
  });
});

describe('The example', () => {
  it('sets every setting, and each in a way that can be read', () => {
    const report = readPart('managed-files', 'example.json', z.record(z.string(), z.unknown()).parse(JSON.parse(textOf('example.json'))));
    expect(report).toMatchObject({ state: 'valid', invalid: [], problems: [], part: examplePolicy });
    expect(Object.keys(examplePolicy).sort()).toEqual([...policyNames].sort());
  });

  it('leaves no list empty and no value out', () => {
    expect(policyNames.filter((name) => examplePolicy[name] === null || Object.keys(Object(examplePolicy[name])).length === 0 && anySetting[name].form.kind === 'list')).toEqual([]);
  });
});

describe('The JSON schema', () => {
  const schema = z.custom<z.core.JSONSchema.JSONSchema>((value) => typeof value === 'object').parse(JSON.parse(textOf('schema.json')));
  const bySchema = z.fromJSONSchema(schema);

  it('describes every setting with title, reason and default', () => {
    expect(Object.keys(schema.properties ?? {})).toEqual([...policyNames, trustedKeyName]);
    expect(schema.properties?.['idleLimitSeconds']).toMatchObject({ title: 'Lock when nobody touches the desk', description: expect.stringContaining('164.312'), default: 300, minimum: 30, maximum: 900 });
  });

  it('accepts the example and an empty policy, and refuses a name that is no setting’s', () => {
    expect([examplePolicy, {}, { idleLimitSecond: 300 }].map((policy) => bySchema.safeParse(policy).success)).toEqual([true, true, false]);
  });

  it.each(policyNames)('accepts of %s what Chartlock accepts, and refuses what it refuses', (name) => {
    const { form } = anySetting[name];
    const edges = form.kind === 'number' ? [form.from - 1, form.from, form.to, form.to + 1] : form.kind === 'choice' ? form.values : [];
    const scalar = fc.oneof(fc.integer({ min: -1, max: 2 }), fc.double(), fc.constantFrom(null, true, false, '', '12:30', '24:00', 'x', 'block', '2026-02-30', ...edges), fc.string().map((text) => text.trim()));
    const value = fc.oneof(scalar, fc.constant(examplePolicy[name]), changed(examplePolicy[name], scalar));
    fc.assert(fc.property(value, (each) => {
      expect(bySchema.safeParse({ [name]: each }).success, JSON.stringify(each)).toBe(anySetting[name].safeParse(each).success);
    }), { numRuns: 150 });
  });
});

/** A value with one of its parts replaced, left out or added, at any depth. */
function changed(value: unknown, scalar: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  if (Array.isArray(value)) {
    return value.length === 0 ? fc.constant([]) : fc.nat(value.length - 1).chain((index) => changed(value[index], scalar).map((each) => value.map((old: unknown, at) => (at === index ? each : old))));
  }
  if (typeof value !== 'object' || value === null) return scalar;
  const entries = Object.entries(value);
  const one = fc.nat(Math.max(0, entries.length - 1));
  return fc.oneof(
    one.map((index) => Object.fromEntries(entries.filter((_entry, at) => at !== index))),
    fc.tuple(fc.string(), scalar).map(([key, each]) => Object.fromEntries([...entries, [key, each]])),
    one.chain((index) => changed(entries[index]?.[1], scalar).map((each) => Object.fromEntries(entries.map(([key, old], at) => [key, at === index ? each : old])))),
  );
}
