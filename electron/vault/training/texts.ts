import { createHash } from 'node:crypto';
import type { Policy, Requirement } from '../../../shared/policy';
import { contentOf } from '../../../shared/training';

/** A text that the policy demands, with the hash that names it. */
export type DemandedText = { readonly requirement: Requirement; readonly content: string; readonly sha256: string };

export function sha256Of(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

// The door asks before each change: a text is hashed once for as long as its policy holds.
const hashed = new WeakMap<Requirement, DemandedText>();

function named(requirement: Requirement): DemandedText {
  const known = hashed.get(requirement);
  if (known !== undefined) return known;
  const content = contentOf(requirement);
  const text = { requirement, content, sha256: sha256Of(content) };
  hashed.set(requirement, text);
  return text;
}

/** The texts that a policy demands; one that stands there twice counts once. */
export function demandedTexts({ requirements }: Policy): DemandedText[] {
  return [...new Map(requirements.map(named).toReversed().map((text) => [text.sha256, text])).values()].toReversed();
}
