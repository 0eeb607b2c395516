import { recordedRulesSchema, type IncidentReport, type IncidentType, type RecordedRules } from '../incidents';
import { probeNameSchema, z, type ProbeName } from '../kernel';
import type { Policy, PolicyPart } from '../policy';

/** The settings that can prevent an incident, each by refusing what led to it: those that a report records. */
export const replaySettings = recordedRulesSchema.keyof().options;
export type ReplaySetting = keyof RecordedRules;

const answer = z.boolean().nullable();

/** What is known of how it happened; null = the report does not say, and the officer has not said either. */
export const replayFactsSchema = z.strictObject({
  /** Paper came from this desk’s printer. */
  fromPrinter: answer,
  /** By which way a query left, and whether it reached somebody whom the directory does not list. */
  channel: z.enum(['fhir', 'kit', 'print', 'verbal']).nullable(),
  toUnlisted: answer,
  /** How long nobody had touched the desk when it was seen, in seconds; and whether another window was in front. */
  unattendedSeconds: z.number().int().min(0).max(86_400).nullable(),
  windowInFront: answer,
  /** The chart was another’s work. */
  notAssigned: answer,
  /** Whoever has it has the passphrase alone. */
  passphraseAlone: answer,
  /** What the computer fell short of when it was last looked at. */
  failing: z.array(probeNameSchema).nullable(),
});
export type ReplayFacts = z.infer<typeof replayFactsSchema>;

export const replayControlSchema = z.strictObject({
  setting: z.enum(replaySettings),
  /** The value as JSON; null where the report does not say what held then. */
  then: z.string().nullable(),
  now: z.string(),
  preventedThen: answer,
  preventsNow: answer,
  /** What the control refuses, or which fact is missing. */
  why: z.string(),
});
export type ReplayControl = z.infer<typeof replayControlSchema>;

/** `prevented`: with the policy as it is tried it could not have happened so; `not-prevented`: it could; `unknown`: the facts do not tell; `no-control`: no setting bears on it. */
export const replaySchema = z.strictObject({ verdict: z.enum(['prevented', 'not-prevented', 'unknown', 'no-control']), facts: replayFactsSchema, controls: z.array(replayControlSchema) });
export type Replay = z.infer<typeof replaySchema>;

type Control = {
  readonly setting: ReplaySetting;
  /** Whether the incident went the way that the control stands in; null where that is not known. */
  readonly inTheWay: (facts: ReplayFacts) => boolean | null;
  /** Whether a policy refuses that way. */
  readonly refuses: (policy: PolicyPart, facts: ReplayFacts) => boolean | null;
  readonly why: string;
  readonly missing: string;
};

const printing: Control = {
  setting: 'printing', inTheWay: ({ fromPrinter }) => fromPrinter, refuses: ({ printing: value }) => (value === undefined ? null : value === 'off'),
  why: 'With printing off no paper leaves the desk.', missing: 'Whether the paper came from this desk’s printer is not known.',
};

const channels: Control = {
  setting: 'queryChannels', inTheWay: ({ channel }) => (channel === null ? null : true),
  refuses: ({ queryChannels }, { channel }) => (queryChannels === undefined || channel === null ? null : !queryChannels.includes(channel)),
  why: 'A query leaves by permitted ways only.', missing: 'By which way it left is not known.',
};

const directory: Control = {
  setting: 'queryDirectory', inTheWay: ({ toUnlisted }) => toUnlisted, refuses: ({ queryDirectory }) => (queryDirectory === undefined ? null : queryDirectory !== null),
  why: 'With a pinned directory nobody is asked whom it does not list.', missing: 'Whether the recipient was in the organisation’s directory is not known.',
};

const idle: Control = {
  setting: 'idleLimitSeconds', inTheWay: ({ unattendedSeconds }) => (unattendedSeconds === null ? null : true),
  refuses: ({ idleLimitSeconds }, { unattendedSeconds }) => (idleLimitSeconds === undefined || unattendedSeconds === null ? null : idleLimitSeconds <= unattendedSeconds),
  why: 'The desk locks before so long has passed.', missing: 'How long nobody had touched the desk is not known.',
};

const curtain: Control = {
  setting: 'curtain', inTheWay: ({ windowInFront }) => windowInFront, refuses: ({ curtain: value }) => (value === undefined ? null : value === 'cover'),
  why: 'Behind another window the page holds no word of a chart.', missing: 'Whether another window was in front is not known.',
};

const access: Control = {
  setting: 'chartAccess', inTheWay: ({ notAssigned }) => notAssigned, refuses: ({ chartAccess }) => (chartAccess === undefined ? null : chartAccess === 'assigned'),
  why: 'A chart that is another’s work does not open without a reason in the log.', missing: 'Whether the chart was the person’s own work is not known.',
};

const keychain: Control = {
  setting: 'keychain', inTheWay: ({ passphraseAlone }) => passphraseAlone, refuses: ({ keychain: value }) => (value === undefined ? null : value === 'required'),
  why: 'The passphrase alone opens nothing without the computer’s keychain.', missing: 'Whether the passphrase alone was exposed is not known.',
};

const secondFactor: Control = {
  setting: 'secondFactor', inTheWay: ({ passphraseAlone }) => passphraseAlone, refuses: ({ secondFactor: value }) => (value === undefined ? null : value === 'required'),
  why: 'At the desk the passphrase alone opens nothing without a one-time code.', missing: 'Whether the passphrase alone was exposed is not known.',
};

function posture(setting: Extract<ReplaySetting, `posture${string}`>, probe: ProbeName): Control {
  return {
    setting, inTheWay: ({ failing }) => (failing === null ? null : failing.includes(probe)), refuses: (policy) => (policy[setting] === undefined ? null : policy[setting] === 'require'),
    why: 'On a computer that falls short of it the vault does not open.', missing: 'How the computer was found is not known.',
  };
}

const managed = posture('postureManaged', 'managed');
const disk = posture('postureDisk', 'disk');
const screenLock = posture('postureScreenLock', 'screenLock');
const system = posture('postureOs', 'os');
const administrator = posture('postureAdmin', 'admin');

/** Which controls stand in the way of which incident. Where none does, training or a rule outside of the desk is the remedy. */
export const replayControls: Readonly<Record<IncidentType, readonly Control[]>> = {
  'lost-device': [disk, managed, keychain, screenLock],
  'lost-paper': [printing],
  misdirected: [channels, directory, printing],
  'wrong-patient': [],
  'unauthorised-view': [access, idle],
  'improper-disposal': [printing],
  'suspicious-email': [],
  'malware-alert': [system, administrator, managed],
  overheard: [idle, curtain, screenLock],
  'credential-exposed': [keychain, secondFactor],
  other: [],
};

/** What a report says of how it happened. */
export function factsOfReport({ activity, device, facts }: Pick<IncidentReport, 'activity' | 'device' | 'facts'>): ReplayFacts {
  const concerned = facts.concerned.map(({ kind }) => kind);
  const printed = concerned.includes('printout') || (concerned.length === 0 ? null : activity.some(({ kind, item }) => kind === 'printed' && item !== null && concerned.includes(item.kind)) ? null : false);
  return {
    fromPrinter: printed,
    channel: concerned.includes('outgoing') ? 'fhir' : null,
    toUnlisted: null,
    unattendedSeconds: null,
    windowInFront: null,
    notAssigned: null,
    passphraseAlone: null,
    failing: device === null || device.posture === null ? null : device.posture.probes.filter(({ state }) => state === 'fail').map(({ probe }) => probe),
  };
}

/** What held when it was reported; nothing is known of a desk that was locked. */
export function rulesOfReport({ device }: Pick<IncidentReport, 'device'>): PolicyPart {
  return device?.rules ?? {};
}

/**
 * Whether an incident could have happened as it did under a policy: which settings stand in its way, what they did then and
 * what they would do now (45 CFR 164.308(a)(6)(ii): the lesson is held against what happened).
 * @param then what held at the time; what is not known there is left out
 * @param now the policy that is tried
 */
export function replay(type: IncidentType, facts: ReplayFacts, then: PolicyPart, now: Policy): Replay {
  const controls = replayControls[type].map((control): ReplayControl => {
    const inTheWay = control.inTheWay(facts);
    const judged = (policy: PolicyPart): boolean | null => (inTheWay === true ? control.refuses(policy, facts) : inTheWay);
    const before = then[control.setting];
    return {
      setting: control.setting,
      then: before === undefined ? null : JSON.stringify(before),
      now: JSON.stringify(now[control.setting]),
      preventedThen: judged(then),
      preventsNow: judged(now),
      why: inTheWay === null ? control.missing : control.why,
    };
  });
  return { verdict: verdictOf(controls), facts, controls };
}

function verdictOf(controls: readonly ReplayControl[]): Replay['verdict'] {
  if (controls.length === 0) return 'no-control';
  if (controls.some(({ preventsNow }) => preventsNow === true)) return 'prevented';
  return controls.some(({ preventsNow }) => preventsNow === null) ? 'unknown' : 'not-prevented';
}
