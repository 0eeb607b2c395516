import { readFileSync } from 'node:fs';
import { z } from '../../../shared/kernel';
import { readJson } from '../../../shared/policy';
import { isFileError } from '../run';

/** The object in a JSON file, and where in it its outermost names stand; or what is wrong with the file, place first, in one sentence. */
export type ReadFile = { readonly ok: true; readonly value: Readonly<Record<string, unknown>>; readonly lines: ReadonlyMap<string, number> } | { readonly ok: false; readonly why: string };

/** How the file is called in messages. */
export function nameOf(file: string): string {
  return file === '-' ? 'standard input' : file;
}

/** The text of a file, or of standard input for `-`. */
export function readText(file: string): { readonly ok: true; readonly text: string } | { readonly ok: false; readonly why: string } {
  try {
    return { ok: true, text: readFileSync(file === '-' ? 0 : file, 'utf8').replace(/^\uFEFF/, '') };
  } catch (error) {
    if (!isFileError(error)) throw error;
    return { ok: false, why: `${nameOf(file)} cannot be read (${error.code})` };
  }
}

/** Reads a file that holds one JSON object. What it says of a file never quotes it. */
export function readObject(file: string): ReadFile {
  const read = readText(file);
  if (!read.ok) return read;
  const json = readJson(read.text);
  if (!json.ok) return { ok: false, why: `${nameOf(file)}:${json.line}:${json.column}: ${json.duplicate === null ? 'this is no JSON' : `${json.duplicate} stands there twice`}` };
  const object = z.record(z.string(), z.unknown()).safeParse(json.value);
  return object.success ? { ok: true, value: object.data, lines: json.lines } : { ok: false, why: `${nameOf(file)}:1: this is no incident: it must be one object, { … }` };
}

/** The places of what does not fit, one sentence each: file, line, field, what was expected. */
export function sentencesOf(file: string, lines: ReadonlyMap<string, number>, issues: readonly z.core.$ZodIssue[]): readonly string[] {
  return issues.map(({ path, message }) => {
    const line = lines.get(String(path[0]));
    return `${nameOf(file)}${line === undefined ? '' : `:${line}`}: ${path.join('.')}: ${message}`;
  });
}
