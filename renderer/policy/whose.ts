import type { ShownRules } from '../../shared/ipc';
import type { Origin, PolicyName, PolicySource } from '../../shared/policy';
import { ruleWords } from './words';

/** Whose value a setting has: as the sources are joined, and where the person is stricter, the person's. */
export type Whose = Origin | { readonly by: 'person'; readonly rule: Origin };

/** Who set what holds in a setting. */
export function whoseValue(name: PolicyName, { policy, organisation }: ShownRules): Whose {
  const rule = organisation.origins[name];
  // A person may be stricter in single values only: two lists are never compared by where they lie in memory.
  return JSON.stringify(policy[name]) === JSON.stringify(organisation.policy[name]) ? rule : { by: 'person', rule };
}

/** Who set it, in the few words of a row. */
export const whoseWords: Readonly<Record<Whose['by'], string>> = {
  default: 'This desk’s own default',
  organisation: 'Set by your organisation',
  unreadable: 'At its strictest',
  person: 'Set by you',
};

/** The kinds of places that IT writes a policy to. */
export const sourceWords: Readonly<Record<PolicySource, string>> = {
  registry: 'Windows registry',
  'managed-preferences': 'macOS managed preferences',
  'managed-files': 'policy file of this computer',
  'signed-file': 'signed policy file',
  'command-line': 'file named on the command line',
};

/** Who set it and where, in a sentence. */
export function whoseSentence(name: PolicyName, rules: ShownRules): string {
  const whose = whoseValue(name, rules);
  switch (whose.by) {
    case 'default':
      return rules.organisation.mode === 'unmanaged' ? 'Nobody rules this desk: Chartlock’s own default holds.' : 'Your organisation says nothing of it: Chartlock’s own default holds.';
    case 'organisation':
      return `Your organisation rules it in the ${sourceWords[whose.source]}.`;
    case 'unreadable':
      return `What your organisation wrote in the ${sourceWords[whose.source]} cannot be read. Until it is mended, the strictest value holds.`;
    case 'person':
      return `You are stricter with yourself, by your choice on the Desk page. ${ruleOf(whose.rule)}: ${lowerFirst(ruleWords(name, rules.organisation.policy))}.`;
  }
}

/** Where that was written: a file's path or a registry key; null where nobody wrote it. */
export function writtenIn(whose: Whose): string | null {
  const origin = whose.by === 'person' ? whose.rule : whose;
  return origin.by === 'default' ? null : origin.where;
}

/** Whose the rule is that a person is stricter than. */
export function ruleOf({ by }: Origin): string {
  return by === 'default' ? 'This desk’s default' : 'Your organisation’s rule';
}

/** As it stands within a sentence. Codes and abbreviations keep their capitals. */
export function lowerFirst(words: string): string {
  return /^[A-Z][a-z ]/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}
