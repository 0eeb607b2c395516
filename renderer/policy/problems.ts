import type { ShownOrganisation, PolicyName, PolicyProblem } from '../../shared/policy';
import { anySetting, policyNames } from '../../shared/policy';
import { counted } from './words';

type FaultWords = { readonly what: string; readonly remedy: string };

/** What can be wrong with a policy, and what IT can do about it. */
const faultWords: Readonly<Record<PolicyProblem['fault'], FaultWords>> = {
  unreadable: { what: 'It cannot be read', remedy: 'Give the people of this computer the right to read it.' },
  'not-a-file': { what: 'It is no plain file', remedy: 'Put a plain file there: no link, no folder, no device.' },
  'not-owned-by-root': { what: 'It does not belong to root', remedy: 'Make root its owner: whoever owns a policy can change it.' },
  'writable-by-others': { what: 'Others than its owner may write to it', remedy: 'Take the right to write from group and others.' },
  'too-large': { what: 'It is larger than a policy can be', remedy: 'Look whether it is the right file; shorten the texts in it.' },
  'not-json': { what: 'It is not JSON', remedy: 'Open the file in an editor and mend the text at this place: a comma, a quotation mark or a bracket is often missing just before it. “chartlock policy check” tells whether it is right.' },
  'duplicate-name': { what: 'It says one thing twice', remedy: 'Leave one of the two: nobody can tell which is meant.' },
  'not-an-object': { what: 'It holds no settings', remedy: 'Write settings by name, within one pair of braces.' },
  'not-signed': { what: 'It bears no signature', remedy: 'Sign it, or put it where an unsigned policy may be.' },
  'unknown-key': { what: 'It is signed with a key that this desk does not know', remedy: 'Sign it with the key that was given to this desk.' },
  'bad-signature': { what: 'Its signature does not fit: it was changed since it was signed', remedy: 'Put the signed file there again, unchanged.' },
  'rolled-back': { what: 'It is older than a policy that was in force here', remedy: 'Put the newest one there, or sign this one with a higher serial.' },
  expired: { what: 'Its time is over', remedy: 'Sign a new one.' },
  missing: { what: 'The signed policy that was in force here is gone', remedy: 'Put it there again.' },
  'keys-differ': { what: 'Two places name different keys for signed policies', remedy: 'Name one key in one place.' },
  'unknown-setting': { what: 'No setting of this version has that name', remedy: 'Mend the name, or bring Chartlock up to date. Nothing else is affected.' },
  'wrong-value': { what: 'The value is none that the setting can have', remedy: 'Mend the value. Until then the strictest holds.' },
};

/** A problem in words: of what, what is wrong, where, what is expected, what to do. */
export type ProblemWords = {
  /** The setting by its title, or as it was written where it is none; null where the whole is meant. */
  readonly setting: string | null;
  readonly what: string;
  readonly where: string;
  readonly line: number | null;
  readonly column: number | null;
  readonly expected: string | null;
  readonly remedy: string;
};

/** Says a problem so that whoever writes the policy can mend it. */
export function problemWords({ where, setting, fault, line, column, expected }: PolicyProblem): ProblemWords {
  const { what, remedy } = faultWords[fault];
  const name = policyNames.find((each) => each === setting);
  return { setting: name === undefined ? setting : anySetting[name].title, what, where, line, column, expected: expectedWords(fault, expected), remedy };
}

function expectedWords(fault: PolicyProblem['fault'], expected: string | null): string | null {
  return expected !== null && fault === 'unknown-setting' ? `perhaps ${expected}` : expected;
}

/** A name that this version does not know is no danger: a newer policy may name more than an older desk can follow. */
export function isHarmless({ fault }: PolicyProblem): boolean {
  return fault === 'unknown-setting';
}

/** The settings that hold their strictest value since what was written cannot be read. */
export function unreadableSettings({ origins }: ShownOrganisation): readonly PolicyName[] {
  return policyNames.filter((name) => origins[name].by === 'unreadable');
}

export type Trouble = {
  /** What is wrong, in one line. */
  readonly line: string;
  /** What cannot be read: the whole policy, or some of its settings. */
  readonly isWhole: boolean;
  readonly problems: readonly PolicyProblem[];
};

/** What is wrong with the organisation's policy; null where nothing is that makes the desk stricter. */
export function policyTrouble(organisation: ShownOrganisation): Trouble | null {
  const problems = organisation.problems.filter((problem) => !isHarmless(problem));
  if (organisation.mode === 'unreadable') {
    const whole = problems.filter(({ setting }) => setting === null);
    // What makes the whole unreadable comes first.
    const all = [...whole, ...problems.filter((problem) => !whole.includes(problem))];
    return { isWhole: true, problems: all, line: `Your organisation’s policy cannot be read, so the strictest rules hold. ${firstOf(all)}`.trim() };
  }
  const strictest = unreadableSettings(organisation);
  if (strictest.length === 0) return null;
  const titles = strictest.map((name) => `“${anySetting[name].title}”`);
  const named = titles.length <= 2 ? titles.join(' and ') : `${titles.slice(0, 2).join(', ')} and ${counted(titles.length - 2, 'more', 'more')}`;
  const [first] = problems;
  return {
    isWhole: false,
    problems,
    line: `${counted(strictest.length, 'setting', 'settings')} of your organisation’s policy cannot be read, so the strictest value holds: ${named}${first === undefined ? '' : `, in ${placeOf(first)}`}.`,
  };
}

function firstOf(problems: readonly PolicyProblem[]): string {
  const [first, ...others] = problems;
  if (first === undefined) return '';
  return `${faultWords[first.fault].what}: ${placeOf(first)}${others.length === 0 ? '' : ` and ${counted(others.length, 'more place', 'more places')}`}.`;
}

function placeOf({ where, line, column }: PolicyProblem): string {
  return `${where}${spotWords({ line, column })}`;
}

/** `, line 3, column 12`, as far as it is known. */
export function spotWords({ line, column }: Pick<PolicyProblem, 'line' | 'column'>): string {
  return `${line === null ? '' : `, line ${line}`}${column === null ? '' : `, column ${column}`}`;
}

