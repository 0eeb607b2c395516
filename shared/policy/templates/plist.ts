import { z } from '../../kernel';
import { comment, element, writeXml, type XmlNode } from './xml';

/** Property lists, as macOS reads them. */
export type PlistValue = string | number | boolean | readonly PlistValue[] | { readonly [key: string]: PlistValue };

/** A key of a dictionary, with words about it before; one without a value is words only. */
export type PlistEntry = { readonly key: string; readonly value: readonly XmlNode[]; readonly words?: string };

const doctype = '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">';

export function writePlist(root: XmlNode): string {
  return writeXml(element('plist', { version: '1.0' }, [root]), doctype);
}

export function dictionary(entries: readonly PlistEntry[]): XmlNode {
  return element('dict', {}, entries.flatMap(({ key, value, words }) => [...(words === undefined ? [] : [comment(words)]), ...(value.length === 0 ? [] : [element('key', {}, key), ...value])]));
}

export function plistValue(value: PlistValue): XmlNode {
  switch (typeof value) {
    case 'string':
      return element('string', {}, value);
    case 'number':
      return element(Number.isInteger(value) ? 'integer' : 'real', {}, String(value));
    case 'boolean':
      return element(value ? 'true' : 'false', {});
    default:
      return isList(value) ? element('array', {}, value.map(plistValue)) : dictionary(Object.entries(value).map(([key, each]) => entry(key, each)));
  }
}

export function entry(key: string, value: PlistValue): PlistEntry {
  return { key, value: [plistValue(value)] };
}

/** A value of a policy as a property list has it; null where it is none, for which such a list has no word. */
export function plistOf(value: unknown): PlistValue | null {
  const read = plistSchema.safeParse(value);
  return read.success ? read.data : null;
}

const plistSchema: z.ZodType<PlistValue> = z.lazy(() => z.union([z.string(), z.number(), z.boolean(), z.array(plistSchema), z.record(z.string(), plistSchema)]));

function isList(value: object): value is readonly PlistValue[] {
  return Array.isArray(value);
}
