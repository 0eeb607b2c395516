import { readFileSync } from 'node:fs';
import { parse, resolve, sep } from 'node:path';
import { z } from '../../../shared/kernel';
import { policyFileLimitBytes, readJson, readPart, signedPolicySchema, type PolicyKey, type PolicyProblem, type SignedPolicy, type SourceReport } from '../../../shared/policy';
import { verifySignedPolicy, type SignedPolicyVerdict } from '../../signatures';
import { readChecked } from '../../policy/checked-file';
import { textOf } from '../../policy/text';
import { isFileError } from '../run';

/** Something that is wrong in a file. */
export type Finding = PolicyProblem;

/** What a policy file says, signed or not. */
export type PolicyFile = {
  readonly path: string;
  readonly signed: SignedPolicy | null;
  /** How the signature stands; null where none was asked about, or the file bears none. */
  readonly verdict: SignedPolicyVerdict | null;
  readonly report: SourceReport;
  readonly findings: readonly Finding[];
};

/** The text of a policy as it is, which for a signed one is inside it. */
type Reading = { readonly report: SourceReport; readonly findings: readonly Finding[] };

/** A policy file cannot be read at all; the message says why. */
export class Unreadable extends Error {}

/** @throws Unreadable */
export function bytesOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw isFileError(error) ? new Unreadable(`${path} cannot be read (${error.code})`) : error;
  }
}

/** What keeps a desk from believing the file: its owner and mode, and those of every folder above it. */
async function unsafe(path: string): Promise<Finding[]> {
  const { root } = parse(resolve(path));
  const looked = await readChecked(root, resolve(path).slice(root.length).split(sep), [0]);
  return looked.state === 'invalid' || looked.state === 'unknown' ? [problem(looked.where, looked.fault)] : [];
}

/**
 * Reads a policy file as a desk does.
 * @param key the key that must have signed it, where that is to be looked at
 * @param asManaged also demands what a desk demands of a file that root lays down
 * @throws Unreadable
 */
export async function readPolicyFile(path: string, { key, asManaged = false, now }: { readonly key?: PolicyKey | undefined; readonly asManaged?: boolean; readonly now: number }): Promise<PolicyFile> {
  const bytes = bytesOf(path);
  const problems = asManaged ? await unsafe(path) : [];
  if (bytes.length > policyFileLimitBytes) return broken(path, [...problems, problem(path, 'too-large')]);
  const text = textOf(bytes);
  if (text === undefined) return broken(path, [...problems, notText(path)]);
  const read = readJson(text);
  const signed = read.ok && isSigned(read.value) ? signedPolicySchema.safeParse(read.value) : undefined;
  if (signed === undefined) {
    const { report, findings } = readText(path, text, 'managed-files');
    return { path, signed: null, verdict: null, report, findings: [...problems, ...(key === undefined ? [] : [problem(path, 'not-signed')]), ...findings] };
  }
  if (!signed.success) return broken(path, [...problems, { ...problem(path, 'not-signed'), expected: fieldOf(signed.error) }]);
  const verdict = key === undefined ? null : verifySignedPolicy(signed.data, key, now);
  const inside = readText(path, signed.data.policy, 'signed-file');
  return { path, signed: signed.data, verdict, report: inside.report, findings: [...problems, ...(verdict === null || verdict === 'sound' ? [] : [problem(path, verdict)]), ...inside.findings] };
}

/** Reads a policy's text. */
export function readText(path: string, text: string, source: 'managed-files' | 'signed-file'): Reading {
  const read = readJson(text);
  if (!read.ok) {
    const { line, column, duplicate } = read;
    return brokenBy(path, source, { ...problem(path, duplicate === null ? 'not-json' : 'duplicate-name'), setting: duplicate?.slice(0, 80) ?? null, line, column });
  }
  const settings = z.record(z.string(), z.unknown()).safeParse(read.value);
  if (!settings.success) return brokenBy(path, source, { ...problem(path, 'not-an-object'), line: 1, column: 1 });
  const report = readPart(source, path, settings.data, read.lines);
  return { report, findings: report.state === 'absent' ? [] : report.problems };
}

/** Whether a finding only mentions: a newer policy must not break an older desk. */
export function isWarning({ fault }: Finding): boolean {
  return fault === 'unknown-setting';
}

/** What is no text at all. */
export function notText(path: string): Finding {
  return { ...problem(path, 'not-json'), expected: 'a text in UTF-8' };
}

function problem(where: string, fault: PolicyProblem['fault']): PolicyProblem {
  return { where: where.slice(-400), setting: null, fault, line: null, column: null, expected: null };
}

function brokenBy(path: string, source: 'managed-files' | 'signed-file', finding: Finding): Reading {
  return { report: { source, where: finding.where, state: 'invalid', problems: [finding] }, findings: [finding] };
}

function broken(path: string, findings: readonly Finding[]): PolicyFile {
  return { path, signed: null, verdict: null, report: { source: 'managed-files', where: path.slice(-400), state: 'invalid', problems: [] }, findings };
}

function isSigned(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'chartlock-policy';
}

function fieldOf({ issues: [issue] }: z.ZodError): string | null {
  return issue === undefined ? null : `${issue.path.join('.')}: ${issue.message}`.slice(0, 300);
}
