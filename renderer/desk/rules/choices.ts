import { personalPolicySchema, policySettings, withPersonal, type PersonalPolicy, type Policy } from '../../../shared/policy';
import { curtainWords, minutesInWords, secondsInWords } from '../../policy';

export type PersonalName = keyof PersonalPolicy;

/** What a rule says of the settings in which a person may be stricter. */
type Ruled = Pick<Policy, PersonalName>;

/** One value that a person may choose, and what it makes of their own strictness. */
export type RuleChoice = {
  readonly id: string;
  readonly label: string;
  /** What holds anyway: the organisation's value, or the desk's default. */
  readonly isRule: boolean;
  readonly personal: PersonalPolicy;
};

const idleLadder = [30, 60, 120, 180, 300, 600, 900];
const sessionLadder = [60, 120, 240, 360, 480, 600, 720, 960];
const halfHours = Array.from({ length: 48 }, (_, index) => `${String(Math.floor(index / 2)).padStart(2, '0')}:${index % 2 === 0 ? '00' : '30'}`);

/** Whether a person may be stricter in this setting. */
export function isPersonal(name: string): name is PersonalName {
  return Object.keys(personalPolicySchema.shape).includes(name);
}

/**
 * What a person may choose: the rule's own value and whatever is stricter. What is laxer is not in the list, and the
 * shell would not follow it either (`withPersonal`).
 */
export function choicesFor(name: PersonalName, rule: Ruled, personal: PersonalPolicy): readonly RuleChoice[] {
  const current = withPersonal(rule, personal);
  switch (name) {
    case 'idleLimitSeconds': {
      const limit = rule.idleLimitSeconds;
      return ladder(idleLadder, limit, current.idleLimitSeconds).map((value) => choice(value, limit, secondsInWords(value), { idleLimitSeconds: value === limit ? undefined : value }));
    }
    case 'sessionMaximumMinutes': {
      const limit = rule.sessionMaximumMinutes;
      return ladder(sessionLadder, limit, current.sessionMaximumMinutes).map((value) => choice(value, limit, minutesInWords(value), { sessionMaximumMinutes: value === limit ? undefined : value }));
    }
    case 'shiftEnd': {
      const limit = rule.shiftEnd;
      const times = [...new Set([...halfHours, ...(current.shiftEnd === null ? [] : [current.shiftEnd]), ...(limit === null ? [] : [limit])])];
      const earlier = times.filter((time) => limit === null || time <= limit).toSorted();
      return [
        ...(limit === null ? [choice('none', 'none', 'None', { shiftEnd: undefined })] : []),
        ...earlier.map((time) => choice(time, limit, `At ${time}`, { shiftEnd: time === limit ? undefined : time })),
      ];
    }
    case 'curtain': {
      const limit = rule.curtain;
      return (['off', 'blur', 'cover'] as const)
        .filter((value) => policySettings.curtain.stricter(value, limit) === value)
        .map((value) => choice(value, limit, curtainWords[value], { curtain: value === limit ? undefined : value }));
    }
  }
}

/** The id of the choice that holds now. */
export function chosenId(name: PersonalName, rule: Ruled, personal: PersonalPolicy): string {
  return String(withPersonal(rule, personal)[name] ?? 'none');
}

function ladder(steps: readonly number[], limit: number, current: number): readonly number[] {
  return [...new Set([...steps, current, limit])].filter((step) => step <= limit).toSorted((one, other) => one - other);
}

function choice(value: number | string, rule: number | string | null, label: string, personal: PersonalPolicy): RuleChoice {
  return { id: String(value), label, isRule: value === rule, personal };
}
