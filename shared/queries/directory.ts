import { z } from '../kernel';
import { recipientRoles } from './lint';
import { recipientEntrySchema, type RecipientEntry, type RecipientRole } from './recipients';

export const directoryLimits = { bytes: 20_000_000, entries: 20_000 } as const;

/** Why a directory cannot be taken over; the line counts from 1, for a bundle its entries. */
export type DirectoryFault = { readonly line: number; readonly expected: string; readonly found: string };
export type Directory = { readonly entries: readonly RecipientEntry[] } | { readonly fault: DirectoryFault };

export const directoryColumns = ['identifier', 'name', 'role', 'specialty', 'reference', 'thirdparty', 'agreement'] as const;

/**
 * Reads a directory of providers from the rows of a CSV file. The first row names the columns, in any order: identifier,
 * name and role have to be there. A row that cannot be read refuses the whole file: half a directory sends queries astray.
 */
export function directoryFromRows(rows: readonly (readonly string[])[]): Directory {
  const [head = [], ...body] = rows;
  const columns = head.map((name) => name.trim().toLowerCase().replace(/[\s_-]/g, ''));
  const lacking = ['identifier', 'name', 'role'].filter((name) => !columns.includes(name));
  if (lacking.length > 0) return { fault: { line: 1, expected: `the columns ${directoryColumns.join(', ')}; the first three have to be there`, found: `no column ${lacking.join(', ')}` } };
  const entries: { readonly line: number; readonly entry: RecipientEntry }[] = [];
  for (const [index, row] of body.entries()) {
    const line = index + 2;
    if (row.every((cell) => cell.trim() === '')) continue;
    const cell = (name: (typeof directoryColumns)[number]): string => row[columns.indexOf(name)]?.trim() ?? '';
    const read = entryOf({
      identifier: cell('identifier'), name: cell('name'), role: cell('role').toLowerCase(), specialty: cell('specialty'), reference: cell('reference'),
      isThirdParty: /^(yes|true|1|x)$/i.test(cell('thirdparty')), agreement: cell('agreement'),
    });
    if (typeof read === 'string') return { fault: { line, expected: read, found: 'another form' } };
    entries.push({ line, entry: read });
  }
  return distinct(entries);
}

const coding = z.looseObject({ code: z.string().optional(), display: z.string().optional() });
const concept = z.looseObject({ coding: z.array(coding).optional(), text: z.string().optional() });
const practitionerSchema = z.looseObject({
  resourceType: z.literal('Practitioner'),
  id: z.string().regex(/^[A-Za-z0-9.-]{1,64}$/),
  active: z.boolean().optional(),
  identifier: z.array(z.looseObject({ system: z.string().optional(), value: z.string().optional() })).optional(),
  name: z.array(z.looseObject({ text: z.string().optional(), family: z.string().optional(), given: z.array(z.string()).optional() })).optional(),
});
const roleSchema = z.looseObject({
  resourceType: z.literal('PractitionerRole'),
  practitioner: z.looseObject({ reference: z.string().optional() }).optional(),
  code: z.array(concept).optional(),
  specialty: z.array(concept).optional(),
});
const bundleSchema = z.looseObject({ resourceType: z.literal('Bundle'), entry: z.array(z.looseObject({ fullUrl: z.string().optional(), resource: z.looseObject({ resourceType: z.string() }).optional() })).default([]) });

const npi = 'http://hl7.org/fhir/sid/us-npi';

/** Reads a directory from a FHIR R4 bundle: each active Practitioner, with what its PractitionerRoles say of role and specialty. */
export function directoryFromBundle(json: unknown): Directory {
  const bundle = bundleSchema.safeParse(json);
  if (!bundle.success) return { fault: { line: 1, expected: 'a FHIR bundle of Practitioner and PractitionerRole', found: 'another resource' } };
  const roles = rolesOf(bundle.data);
  const entries: { readonly line: number; readonly entry: RecipientEntry }[] = [];
  for (const [index, { fullUrl, resource }] of bundle.data.entry.entries()) {
    if (resource?.resourceType !== 'Practitioner') continue;
    const line = index + 1;
    const practitioner = practitionerSchema.safeParse(resource);
    if (!practitioner.success) return { fault: { line, expected: `a Practitioner with ${practitioner.error.issues[0]?.path.join('.') ?? 'its fields'}`, found: 'another form' } };
    const { id, active, identifier = [], name: [name] = [] } = practitioner.data;
    if (active === false) continue;
    const names = new Set([`Practitioner/${id}`, fullUrl ?? `Practitioner/${id}`]);
    const own = [...names].flatMap((name) => roles.get(name) ?? []);
    const words = own.flatMap(({ code = [] }) => code.flatMap(conceptWords));
    const read = entryOf({
      identifier: identifier.find(({ system }) => system === npi)?.value ?? identifier.find(({ value }) => value !== undefined)?.value ?? id,
      name: name?.text ?? [name?.given?.join(' ') ?? '', name?.family ?? ''].join(' ').trim(),
      role: roleIn(words), specialty: own.flatMap(({ specialty = [] }) => specialty.flatMap(conceptWords))[0]?.slice(0, 120) ?? '',
      reference: `Practitioner/${id}`, isThirdParty: false, agreement: '',
    });
    if (typeof read === 'string') return { fault: { line, expected: read, found: 'another form' } };
    entries.push({ line, entry: read });
  }
  return distinct(entries);
}

/** The roles of a bundle by the practitioner that they name: a directory has thousands of both. */
function rolesOf({ entry }: z.infer<typeof bundleSchema>): ReadonlyMap<string, readonly z.infer<typeof roleSchema>[]> {
  const roles = new Map<string, z.infer<typeof roleSchema>[]>();
  for (const { resource } of entry) {
    const role = resource?.resourceType === 'PractitionerRole' ? roleSchema.safeParse(resource).data : undefined;
    const of = role?.practitioner?.reference;
    if (role === undefined || of === undefined) continue;
    const before = roles.get(of);
    if (before === undefined) roles.set(of, [role]);
    else before.push(role);
  }
  return roles;
}

function conceptWords({ text, coding: codings = [] }: z.infer<typeof concept>): string[] {
  return [text, ...codings.flatMap(({ display, code }) => [display, code])].filter((word) => word !== undefined);
}

/** The role that words of a PractitionerRole speak of; `other` where they speak of none. */
function roleIn(words: readonly string[]): RecipientRole {
  const all = words.join(' ').toLowerCase();
  const said: readonly (readonly [RecipientRole, RegExp])[] = [
    ['attending', /attending|hospitalist/], ['surgeon', /surg/], ['anesthesiologist', /an(a)?esthe/], ['emergency', /emergency/], ['resident', /resident|intern\b/],
    ['advanced-practice', /nurse practitioner|physician assistant|advanced practice/], ['radiologist', /radiolog/], ['pathologist', /patholog/], ['dietitian', /diet/], ['nursing', /nurs/], ['consultant', /consult/],
  ];
  return said.find(([, pattern]) => pattern.test(all))?.[0] ?? 'other';
}

/** An entry, or what it should have been. */
function entryOf(read: Record<keyof RecipientEntry, unknown>): RecipientEntry | string {
  const parsed = recipientEntrySchema.safeParse(read);
  const odd = (['identifier', 'name', 'specialty', 'agreement'] as const).find((each) => parsed.success && !isPlain(parsed.data[each]));
  if (odd !== undefined) return `${odd} on one line, without hidden characters, and no word of two alphabets`;
  if (parsed.success) return parsed.data.isThirdParty || parsed.data.agreement === '' ? parsed.data : { ...parsed.data, isThirdParty: true };
  const field = String(parsed.error.issues[0]?.path[0] ?? '');
  return field === 'role' ? `a role: ${recipientRoles.join(', ')}` : field === 'reference' ? 'a reference such as Practitioner/123' : `${field}, at most 120 characters`;
}

const hidden = /[\p{C}\p{Zl}\p{Zp}]/u;
/** A word of Latin letters and of others that look like them. */
const twoAlphabets = /(?=\p{L}*\p{Script=Latin})(?=\p{L}*[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}])\p{L}{2,}/u;

/** Whether words can be told apart by looking at them: nobody is to pass for another by a letter that only looks the same (Unicode TR 39, 5.1). */
function isPlain(words: string): boolean {
  return !hidden.test(words) && !twoAlphabets.test(words);
}

function distinct(read: readonly { readonly line: number; readonly entry: RecipientEntry }[]): Directory {
  const seen = new Set<string>();
  for (const { line, entry } of read) {
    const identifier = entry.identifier.normalize('NFKC').toLowerCase();
    if (seen.has(identifier)) return { fault: { line, expected: 'each identifier once', found: 'one that an earlier entry has' } };
    seen.add(identifier);
  }
  if (read.length === 0) return { fault: { line: 1, expected: 'at least one provider', found: 'none' } };
  if (read.length > directoryLimits.entries) return { fault: { line: 1, expected: `at most ${directoryLimits.entries} providers`, found: `${read.length}` } };
  return { entries: read.map(({ entry }) => entry) };
}
