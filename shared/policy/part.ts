import { z } from '../kernel';
import { policyKeySchema, trustedKeyName } from './signed';
import { anySetting, policyNames, policyPartSchema, policySchema, type PolicyName, type PolicyPart } from './model';

/** Where a policy can come from. `command-line` is for runs from source only. */
export const policySources = ['registry', 'managed-preferences', 'managed-files', 'signed-file', 'command-line'] as const;
export const policySourceSchema = z.enum(policySources);
export type PolicySource = z.infer<typeof policySourceSchema>;

/** What can be wrong with a policy, as closed words; policies hold no PHI, so `found` and `expected` may quote them. */
export const policyFaults = [
  // Of a file, before a word of it counts
  'unreadable', 'not-a-file', 'not-owned-by-root', 'writable-by-others', 'too-large', 'not-json', 'duplicate-name', 'not-an-object',
  // Of a signed file
  'not-signed', 'unknown-key', 'bad-signature', 'rolled-back', 'expired', 'missing', 'keys-differ',
  // Of one setting
  'unknown-setting', 'wrong-value',
] as const;
export const policyProblemSchema = z.strictObject({
  /** A file's path, or a registry key: where IT has to look. */
  where: z.string().max(400),
  setting: z.string().max(80).nullable(),
  fault: z.enum(policyFaults),
  /** Line of the file, counted from 1, where that is known. */
  line: z.number().int().positive().nullable().default(null),
  /** Column of that line, counted from 1, where that is known. */
  column: z.number().int().positive().nullable().default(null),
  expected: z.string().max(300).nullable().default(null),
});
export type PolicyProblem = z.infer<typeof policyProblemSchema>;

/** What one source says. Absent, unknown and invalid are three things: nobody rules, nobody can tell, somebody rules and it is wrong. */
export const sourceReportSchema = z.discriminatedUnion('state', [
  z.strictObject({ source: policySourceSchema, where: z.string().max(400), state: z.literal('absent') }),
  z.strictObject({ source: policySourceSchema, where: z.string().max(400), state: z.literal('unknown'), problems: z.array(policyProblemSchema).max(200) }),
  z.strictObject({ source: policySourceSchema, where: z.string().max(400), state: z.literal('invalid'), problems: z.array(policyProblemSchema).max(200) }),
  z.strictObject({
    source: policySourceSchema, where: z.string().max(400), state: z.literal('valid'), part: policyPartSchema, invalid: z.array(policySchema.keyof()),
    problems: z.array(policyProblemSchema).max(200),
    /** The key that a policy of the machine pins; null where it names one that cannot be read, so that no signature is believed. */
    trustedKey: policyKeySchema.nullable().optional(),
  }),
]);
export type SourceReport = z.infer<typeof sourceReportSchema>;

function isPolicyName(name: string): name is PolicyName {
  return Object.hasOwn(anySetting, name);
}

/**
 * Reads one source's settings one by one. A setting that cannot be read holds its strictest value and is a problem; a
 * name that is no setting's is a problem only, since a newer policy must not break an older desk.
 * @param where what to name in problems: a path, a registry key
 * @param lines on which line of the file each name stands, where there are lines
 */
export function readPart(source: PolicySource, where: string, raw: Readonly<Record<string, unknown>>, lines?: ReadonlyMap<string, number>): SourceReport {
  const part: Partial<Record<PolicyName, unknown>> = {};
  const invalid: PolicyName[] = [];
  const problems: PolicyProblem[] = [];
  const pinned = source === 'signed-file' ? undefined : raw[trustedKeyName];
  const trustedKey = pinned === undefined ? undefined : (policyKeySchema.safeParse(pinned).data ?? null);
  if (trustedKey === null) problems.push({ where, setting: trustedKeyName, fault: 'wrong-value', line: lines?.get(trustedKeyName) ?? null, column: null, expected: 'an Ed25519 public key, 32 bytes in base64' });
  for (const [name, value] of Object.entries(raw)) {
    const line = lines?.get(name) ?? null;
    if (name === trustedKeyName && source !== 'signed-file') continue;
    if (!isPolicyName(name)) {
      problems.push({ where, setting: name.slice(0, 80), fault: 'unknown-setting', line, column: null, expected: nearestSetting(name) });
      continue;
    }
    const read = anySetting[name].safeParse(value);
    if (read.success) {
      part[name] = read.data;
    } else {
      part[name] = anySetting[name].strictest;
      invalid.push(name);
      problems.push({ where, setting: name, fault: 'wrong-value', line, column: null, expected: expectedOf(name, read.error) });
    }
  }
  return { source, where, state: 'valid', part: policyPartSchema.parse(part), invalid, problems: problems.slice(0, 200), ...(trustedKey === undefined ? {} : { trustedKey }) };
}

/** What a setting should be, in words for whoever writes policies. */
export function expectedOf(name: PolicyName, error?: z.ZodError): string {
  const { form } = anySetting[name];
  switch (form.kind) {
    case 'number':
      return `a whole number from ${form.from} to ${form.to} (${form.unit})${form.orNone ? ', or null' : ''}`;
    case 'choice':
      return form.values.map((value) => `"${value}"`).join(', ');
    case 'time':
      return 'a time of day as "HH:MM", or null';
    case 'text':
      return 'a text of the right form, or null';
    case 'list': {
      const issue = error?.issues[0];
      return (issue === undefined ? 'a list' : `${issue.path.join('.')}${issue.path.length > 0 ? ': ' : ''}${issue.message}`).slice(0, 300);
    }
  }
}

/** The setting whose name differs least from a misspelt one; null where none is near. */
export function nearestSetting(name: string): string | null {
  const [best] = policyNames.map((each) => ({ each, steps: distance(name.toLowerCase(), each.toLowerCase()) })).sort((one, other) => one.steps - other.steps);
  return best !== undefined && best.steps <= 3 ? best.each : null;
}

/** Letters to change, add or leave out to turn one word into another. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      next.push(Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}

export type { PolicyPart };
