import type { ShownRules } from '../../shared/ipc';
import { anySetting, type Policy, type PolicyName, type ShownPolicy } from '../../shared/policy';
import { whoseValue } from './whose';
import { counted, daysInWords, minutesInWords, secondsInWords } from './words';
import type { Setter } from './WhoseMark';

/** One thing that is enforced here: what, by whom, and why. */
export type Enforced = { readonly id: string; readonly what: string; readonly why: string; readonly by: Setter };

export const enforcedGroups = ['The desk', 'This computer', 'Charts', 'You'] as const;
export type EnforcedGroup = { readonly title: (typeof enforcedGroups)[number]; readonly items: readonly Enforced[] };

type Names = readonly [PolicyName, ...PolicyName[]];
type Sentence = {
  readonly id: string;
  /** The settings that the sentence is made from; the reason is that of the first. */
  readonly of: (policy: ShownPolicy) => Names;
  /** `isUnreadable`: whether something in the list of the sentence's first setting cannot be read. */
  readonly say: (policy: ShownPolicy, isUnreadable: boolean) => string;
  /** Nobody can take it away: a policy sets its measure only. */
  readonly isInbuilt?: true;
};

const sentences: Readonly<Record<(typeof enforcedGroups)[number], readonly Sentence[]>> = {
  'The desk': [
    { id: 'idle', of: () => ['idleLimitSeconds'], say: ({ idleLimitSeconds }) => `Locks after ${secondsInWords(idleLimitSeconds)} without a touch` },
    {
      id: 'session',
      of: () => ['sessionMaximumMinutes', 'shiftEnd'],
      say: ({ sessionMaximumMinutes, shiftEnd }) => `Locks after ${minutesInWords(sessionMaximumMinutes)} at the latest${shiftEnd === null ? '' : `, and at ${shiftEnd}`}`,
    },
    { id: 'curtain', of: () => ['curtain'], say: ({ curtain }) => curtainSentences[curtain] },
    {
      id: 'printing',
      of: ({ printing }) => (printing === 'off' ? ['printing'] : ['printing', 'shredWithinHours']),
      say: ({ printing, shredWithinHours }) => (printing === 'off' ? 'Prints nothing' : `Prints with a watermark; paper is to be shredded within ${counted(shredWithinHours, 'hour', 'hours')}`),
    },
    { id: 'clipboard', of: () => ['clipboardSeconds'], say: ({ clipboardSeconds }) => `Lets only codes be pasted elsewhere, for ${secondsInWords(clipboardSeconds)}`, isInbuilt: true },
  ],
  'This computer': [
    { id: 'keychain', of: () => ['keychain'], say: ({ keychain }) => (keychain === 'required' ? 'Must hold half of the key in its keychain' : 'Holds half of the key in its keychain, where it has one') },
    { id: 'posture', of: gatesLookedAt, say: postureSentence },
  ],
  Charts: [
    {
      id: 'access',
      of: ({ chartAccess }) => (chartAccess === 'all' ? ['chartAccess'] : ['chartAccess', 'breakGlassMinutes']),
      say: ({ chartAccess, breakGlassMinutes }) => (chartAccess === 'all' ? 'Every chart of this desk opens' : `Open to whom they are assigned; to others for a reason, for ${minutesInWords(breakGlassMinutes)} at most`),
    },
    { id: 'identifiers', of: () => ['revealBurst'], say: ({ revealBurst }) => `Hide their identifiers; each one shown is logged, and after ${revealBurst} in ten minutes the passphrase is asked`, isInbuilt: true },
    { id: 'end', of: () => ['cacheDays', 'keepChartDays'], say: ({ cacheDays, keepChartDays }) => `Die ${daysInWords(keepChartDays)} after their last use, finished ones after ${daysInWords(cacheDays)} at the latest` },
    { id: 'log', of: () => ['keepLogDays'], say: ({ keepLogDays }) => `Leave a log of every act, kept ${daysInWords(keepLogDays)}`, isInbuilt: true },
  ],
  You: [
    {
      id: 'step-up',
      of: () => ['stepUpMinutes'],
      say: ({ stepUpMinutes }) => `Prove who you are to finalise and export, ${stepUpMinutes === 0 ? 'each time' : `again after ${minutesInWords(stepUpMinutes)}`}`,
    },
    { id: 'second-factor', of: () => ['secondFactor'], say: ({ secondFactor }) => secondFactorSentences[secondFactor] },
    {
      id: 'training',
      of: ({ requirements }) => (requirements.length === 0 ? ['requirements'] : ['requirements', 'graceDays']),
      say: ({ requirements, graceDays }, isUnreadable) => (isUnreadable ? 'Read and do not write: nobody can tell what you have to sign' : requirements.length === 0 ? 'Have no training or policy to sign' : `Sign ${counted(requirements.length, 'training or policy', 'trainings and policies')} ${graceDays === 0 ? 'before you write' : `within ${daysInWords(graceDays)}`}`),
    },
  ],
};

const curtainSentences: Readonly<Record<Policy['curtain'], string>> = {
  off: 'Stays in sight when another window is in front',
  blur: 'Is blurred when another window is in front',
  cover: 'Is covered when another window is in front',
};

const secondFactorSentences: Readonly<Record<Policy['secondFactor'], string>> = {
  off: 'Unlock with the passphrase alone',
  offered: 'Unlock with the passphrase, and a one-time code if you set it up',
  required: 'Unlock with the passphrase and a one-time code',
};

const gates = [
  ['postureDisk', 'an encrypted disk'], ['postureScreenLock', 'a screen lock'], ['postureOs', 'a current system'],
  ['postureManaged', 'the organisation’s mark'], ['postureNetwork', 'an approved network'], ['postureAdmin', 'limited rights'],
] as const;

/** What of the computer makes a difference here, the strictest first; where nothing does, all that could. */
function gatesLookedAt(policy: ShownPolicy): Names {
  const names = gates.map(([name]) => name);
  const [first, ...others] = [...names.filter((name) => policy[name] === 'require'), ...names.filter((name) => policy[name] === 'warn')];
  return first === undefined ? ['postureDisk', ...names] : [first, ...others];
}

function postureSentence(policy: ShownPolicy): string {
  const asked = (gate: 'require' | 'warn'): string => listed(gates.filter(([name]) => policy[name] === gate).map(([, words]) => words));
  const [required, warned] = [asked('require'), asked('warn')];
  if (required === '' && warned === '') return 'Is not looked at';
  if (required === '') return `Is warned of without ${warned}`;
  return `Must have ${required}${warned === '' ? '' : `; is warned of without ${warned}`}`;
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

/** Whose word counts most where several settings make one sentence. */
const weight: readonly Setter[] = ['default', 'person', 'organisation', 'unreadable'];

/** What a person has to know of this desk, in about a dozen sentences; each value, reason and setter is the live policy's. */
export function enforcedOn(rules: ShownRules): readonly EnforcedGroup[] {
  return enforcedGroups.map((title) => ({
    title,
    items: sentences[title].map(({ id, of, say, isInbuilt = false }) => {
      const names = of(rules.policy);
      const setters = names.map((name) => whoseValue(name, rules).by);
      const by = weight.findLast((each) => setters.some((setter) => setter === each)) ?? 'default';
      return { id, what: say(rules.policy, rules.organisation.origins[names[0]].by === 'unreadable'), why: anySetting[names[0]].why, by: isInbuilt && by === 'default' ? 'always' : by };
    }),
  }));
}
