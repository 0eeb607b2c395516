import { findDiagnoses } from '../../../clinical/diagnoses';
import type { LintInput } from '../model';
import { sentencesOf } from './sentences';
import { namesSource } from './voice';

/** The subject line: its own field, or a first line of the body that calls itself so. */
export type Title = { readonly text: string; readonly where: 'title' | 'body'; readonly start: number };

const subject = /^[ \t]*(?:subject(?: line)?|title|re|topic|query title|query subject)[ \t]*[:–-][ \t]*([^\n]{2,200})/im;
const headingWords = '(?:CDI |coding |clinical |provider |documentation |physician )*(?:query|clarification|question|concern|regarding|about|topic|issue|problem)(?: (?:request|query|note|needed|re|regarding|for|about))?';
/** A first line that heads the rest: a few words on a line of their own, or behind a word that says so. */
const heading = new RegExp(String.raw`^\s*(?:\**${headingWords}[ \t]*[:–-][ \t]*)?([\p{L}/&'’()-]+(?:[ \t]+[\p{L}/&'’()-]+){0,5}?)(?:[ \t]*(?:\n|$)|\.\s+(?=[A-Z"“]))`, 'iu');
const headed = new RegExp(String.raw`^\s*\**${headingWords}[ \t]*[:–-]`, 'i');

/** The title of a query, wherever it stands; null where it has none. */
export function titleOf({ title, body }: LintInput): Title | null {
  if (title !== undefined && title.trim() !== '') return { text: title, where: 'title', start: 0 };
  const match = subject.exec(body.slice(0, 400));
  // A query on one line goes on behind its subject.
  const text = match?.[1]?.split(/(?<=[a-z)\d]{2}|[a-z] \d|\d\/\d)(?<!\b(?:vs|Dr|Mr|St))[.?]\s+(?=[A-Z"“])|(?<=\b[A-Z]{2,})\.\s+(?=[A-Z"“])/)[0];
  if (match === null || text === undefined || body.slice(0, match.index).trim().split('\n').length > 2) return headingOf(body);
  return { text, where: 'body', start: match.index + match[0].length - (match[1] ?? text).length };
}

function headingOf(body: string): Title | null {
  const match = heading.exec(body);
  const text = match?.[1]?.trim() ?? '';
  const [whole = ''] = match ?? [];
  // Without a word that says so, only a line of its own is a heading; a greeting heads nothing, and an order is no subject.
  if (text === '' || (whole.trimEnd().endsWith('.') && (!headed.test(body) || text.includes('/'))) || whole.length >= body.trimEnd().length) return null;
  return findDiagnoses(text.replace(/\bCDI\b/g, '   ')).length === 0 || sentencesOf(text).some(({ asks }) => asks) || namesSource(text) ? null : { text, where: 'body', start: whole.lastIndexOf(text) };
}
