import { z } from '../../shared/kernel';
import { readJson, readPart, type PolicyProblem, type PolicySource, type SourceReport } from '../../shared/policy';
import type { Looked } from './checked-file';

/** Problems name places; a path may be longer than a problem has room for, and its end says most. */
export function placeOf(path: string): string {
  return path.length <= 400 ? path : `…${path.slice(-399)}`;
}

/** A source that says nothing that counts, and what is wrong with it as a whole. */
export function brokenSource(source: PolicySource, where: string, state: 'unknown' | 'invalid', fault: PolicyProblem['fault'], more: { readonly where?: string; readonly line?: number; readonly column?: number; readonly setting?: string; readonly expected?: string } = {}): SourceReport {
  const problem = { where: placeOf(more.where ?? where), setting: more.setting?.slice(0, 80) ?? null, fault, line: more.line ?? null, column: more.column ?? null, expected: more.expected ?? null };
  return { source, where: placeOf(where), state, problems: [problem] };
}

/** What a file of settings says, once it has been looked at. */
export function reportOf(source: PolicySource, where: string, file: Looked<Uint8Array>): SourceReport {
  switch (file.state) {
    case 'absent':
      return { source, where: placeOf(where), state: 'absent' };
    case 'unknown':
    case 'invalid':
      return brokenSource(source, where, file.state, file.fault, { where: file.where });
    case 'present': {
      const text = textOf(file.content);
      return text === undefined ? brokenSource(source, where, 'invalid', 'not-json', { expected: 'a text in UTF-8' }) : reportOfText(source, where, text);
    }
  }
}

/** What a text of settings says. */
export function reportOfText(source: PolicySource, where: string, text: string): SourceReport {
  const read = readJson(text);
  if (!read.ok) {
    return read.duplicate === null
      ? brokenSource(source, where, 'invalid', 'not-json', { line: read.line, column: read.column })
      : brokenSource(source, where, 'invalid', 'duplicate-name', { line: read.line, column: read.column, setting: read.duplicate });
  }
  const settings = z.record(z.string(), z.unknown()).safeParse(read.value);
  return settings.success ? readPart(source, placeOf(where), settings.data, read.lines) : brokenSource(source, where, 'invalid', 'not-an-object', { line: 1, column: 1 });
}

/** UTF-8, with or without its mark; nothing else is guessed at. */
export function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
