import { pcsBuildSchema, type PcsBuildAsked } from '../../../shared/codesets';
import { choiceField } from '../../../shared/desk';
import type { EncounterId } from '../../../shared/kernel';
import { dropDraft, keepValue } from '../../desk';

/** Where a build is kept: it comes back after a lock, and after the builder was closed without adding the code. */
export const pcsField = choiceField('pcs');
export const keptBuildSchema = pcsBuildSchema;

/** Nothing picked. */
export function emptyBuild(): PcsBuildAsked {
  return { picks: [], words: '', begun: '' };
}

/** The first characters of a code as picks; what no code can have in it is left out from there on. */
export function picksOf(start: string): PcsBuildAsked['picks'] {
  const [legal = ''] = /^[0-9A-HJ-NP-Z]{0,7}/.exec(start.toUpperCase()) ?? [];
  return [...legal].map((code, index) => ({ axis: index + 1, code, label: null }));
}

/** The build that typed text asks for: the beginning of a code where it can be one, else words. */
export function buildFromText(text: string): PcsBuildAsked {
  const typed = text.trim();
  // Words can be made of the letters of codes alone; codes hold a digit in nearly every table.
  const isStart = /^[0-9A-HJ-NP-Z]{1,7}$/i.test(typed) && (/\d/.test(typed) || typed.length === 1);
  return isStart ? { ...emptyBuild(), picks: picksOf(typed) } : { ...emptyBuild(), words: typed.slice(0, 200) };
}

/** Lays out a build from typed text, in the place of one that was left. */
export function startPcsBuild(encounterId: EncounterId, text: string): void {
  keepValue(pcsField, encounterId, buildFromText(text));
}

/** Forgets the build of an encounter. */
export function dropPcsBuild(encounterId: EncounterId): void {
  dropDraft(pcsField, encounterId);
}
