import { z } from '../kernel';
import { atLeast, atMost, oneOf, timeOfDay } from './setting';

/** Six years: what 45 CFR 164.316(b)(2)(i) and 164.530(j)(2) ask for documentation and for privacy incidents. */
const sixYears = 2192;

/** Everything that can be ruled about a desk, with what holds where nobody rules. */
export const policySettings = {
  idleLimitSeconds: atMost(
    { from: 30, to: 900, initial: 300, strictest: 120 },
    { title: 'Lock when nobody touches the desk', why: 'A chart left alone on screen is read by whoever passes (45 CFR 164.312(a)(2)(iii), automatic logoff).' },
  ),
  sessionMaximumMinutes: atMost(
    { from: 1, to: 960, initial: 600, strictest: 240 },
    { title: 'Longest session', why: 'After so long the person at the desk proves anew who they are, however busy it is.' },
  ),
  shiftEnd: timeOfDay('17:00', { title: 'End of shift', why: 'The desk locks when the working day ends; whoever works on unlocks it knowingly.' }),
  curtain: oneOf(['off', 'blur', 'cover'], 'blur', { title: 'When another window is in front', why: 'Chart text beside a video call or in a task switcher is an incidental disclosure (45 CFR 164.530(c)).' }),
  clipboardSeconds: atMost({ from: 5, to: 30, initial: 30, strictest: 10 }, { title: 'Clear a copied code after', why: 'The clipboard belongs to every program of the computer.' }),
  printing: oneOf(['watermarked', 'off'], 'off', { title: 'Printing', why: 'Paper leaves the desk: it is off, or each sheet names its printer and is owed to the shredder.' }),
  shredWithinHours: atMost({ from: 1, to: 168, initial: 24, strictest: 8 }, { title: 'Shred printouts within', why: 'Each printout stays on the list until somebody attests that it is shredded.' }),
  attestation: oneOf(['offered', 'required'], 'offered', { title: 'Clean-desk attestation', why: 'What no program sees (paper, visitors, recording assistants) the person at the desk attests.' }),
  cacheCharts: atMost({ from: 5, to: 20_000, initial: 1000, strictest: 50 }, { title: 'Most charts on this desk', why: 'Minimum necessary (45 CFR 164.502(b)): the longest finished leaves first.' }),
  cacheMegabytes: atMost({ from: 50, to: 20_000, initial: 2000, strictest: 500 }, { title: 'Most megabytes of charts', why: 'As for their number.' }),
  cacheDays: atMost({ from: 1, to: 365, initial: 90, strictest: 14 }, { title: 'Longest stay of a finished or untouched chart', why: 'Counted from the day it came; the organisation keeps the record, this desk a working copy.' }),
  keepChartDays: atMost({ from: 1, to: 365, initial: 30, strictest: 7 }, { title: 'Charts that nobody uses', why: 'Counted from the last time that a chart was used.' }),
  keepDraftDays: atMost({ from: 1, to: 90, initial: 30, strictest: 7 }, { title: 'Words typed and never said', why: 'Drafts die with their chart, and by themselves after this time.' }),
  keepNoteDays: atMost({ from: 1, to: 365, initial: 30, strictest: 7 }, { title: 'Coder’s notes', why: 'Notes die with their chart, and by themselves after this time.' }),
  keepPacketDays: atMost({ from: 1, to: 365, initial: 30, strictest: 7 }, { title: 'Review packets', why: 'A packet holds excerpts of charts.' }),
  keepQueryDays: atLeast({ from: 30, to: 3653, initial: sixYears, strictest: sixYears }, { title: 'Queries to providers', why: 'Queries are part of the business record (AHIMA/ACDIS, Guidelines for Achieving a Compliant Query Practice).' }),
  keepIncidentDays: atLeast({ from: sixYears, to: 3653, initial: sixYears, strictest: 3653 }, { title: 'Privacy incidents', why: 'Six years at least: 45 CFR 164.530(j)(2).' }),
  keepLogDays: atLeast({ from: sixYears, to: 3653, initial: sixYears, strictest: 3653 }, { title: 'Audit log, certificates, attestations', why: 'Six years at least: 45 CFR 164.316(b)(2)(i).' }),
} as const;

export type PolicyName = keyof typeof policySettings;

const shape = {
  idleLimitSeconds: policySettings.idleLimitSeconds.schema,
  sessionMaximumMinutes: policySettings.sessionMaximumMinutes.schema,
  shiftEnd: policySettings.shiftEnd.schema,
  curtain: policySettings.curtain.schema,
  clipboardSeconds: policySettings.clipboardSeconds.schema,
  printing: policySettings.printing.schema,
  shredWithinHours: policySettings.shredWithinHours.schema,
  attestation: policySettings.attestation.schema,
  cacheCharts: policySettings.cacheCharts.schema,
  cacheMegabytes: policySettings.cacheMegabytes.schema,
  cacheDays: policySettings.cacheDays.schema,
  keepChartDays: policySettings.keepChartDays.schema,
  keepDraftDays: policySettings.keepDraftDays.schema,
  keepNoteDays: policySettings.keepNoteDays.schema,
  keepPacketDays: policySettings.keepPacketDays.schema,
  keepQueryDays: policySettings.keepQueryDays.schema,
  keepIncidentDays: policySettings.keepIncidentDays.schema,
  keepLogDays: policySettings.keepLogDays.schema,
} satisfies Record<PolicyName, z.ZodType>;

/** A whole policy: a value for every setting. */
export const policySchema = z.strictObject(shape);
export type Policy = z.infer<typeof policySchema>;

/** What somebody rules: any of the settings. */
export const policyPartSchema = policySchema.partial();
export type PolicyPart = z.infer<typeof policyPartSchema>;

/** The settings in which a person may be stricter with themselves. */
export const personalPolicySchema = policySchema.pick({ idleLimitSeconds: true, sessionMaximumMinutes: true, shiftEnd: true, curtain: true }).partial();
export type PersonalPolicy = z.infer<typeof personalPolicySchema>;

function made(which: 'initial' | 'strictest'): Policy {
  return policySchema.parse(Object.fromEntries(Object.entries(policySettings).map(([name, setting]) => [name, setting[which]])));
}

/** What holds where nobody rules. */
export const initialPolicy: Policy = made('initial');

/** What holds where somebody rules and it cannot be read. */
export const strictestPolicy: Policy = made('strictest');

/** `policy`, and wherever the person is stricter with themselves, the person's value. */
export function withPersonal(policy: Policy, personal: PersonalPolicy): Policy {
  const { idleLimitSeconds, sessionMaximumMinutes, shiftEnd, curtain } = policySettings;
  return {
    ...policy,
    idleLimitSeconds: idleLimitSeconds.stricter(policy.idleLimitSeconds, personal.idleLimitSeconds ?? policy.idleLimitSeconds),
    sessionMaximumMinutes: sessionMaximumMinutes.stricter(policy.sessionMaximumMinutes, personal.sessionMaximumMinutes ?? policy.sessionMaximumMinutes),
    shiftEnd: shiftEnd.stricter(policy.shiftEnd, personal.shiftEnd ?? null),
    curtain: curtain.stricter(policy.curtain, personal.curtain ?? policy.curtain),
  };
}
