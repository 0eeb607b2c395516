import { z } from '../kernel';
import { baaSchema, codesetPinSchema, duaSchema, hostSchema, incidentClockSchema, networkSchema, privacyContactSchema, requirementSchema, rosterEntrySchema, serverPattern } from './registers';
import { allowed, allowedUnlessRuled, atLeast, atMost, atMostOrNone, demanded, demandedSoonest, oneOf, severityOf, textOrNone, timeOfDay, type SettingMatter } from './setting';

/** Six years: what 45 CFR 164.316(b)(2)(i) and 164.530(j)(2) ask for documentation and for privacy incidents. */
const sixYears = 2192;

const gate = ['ignore', 'warn', 'require'] as const;
const asked = ['off', 'offered', 'required'] as const;

/** Everything that can be ruled about a desk, with what holds where nobody rules. */
export const policySettings = {
  idleLimitSeconds: atMost(
    { from: 30, to: 900, unit: 'seconds', initial: 300, strictest: 120 },
    { group: 'locking', title: 'Lock when nobody touches the desk', why: 'A chart left alone on screen is read by whoever passes (45 CFR 164.312(a)(2)(iii), automatic logoff).' },
  ),
  sessionMaximumMinutes: atMost(
    { from: 1, to: 960, unit: 'minutes', initial: 600, strictest: 240 },
    { group: 'locking', title: 'Longest session', why: 'After so long the person at the desk proves anew who they are, however busy it is.' },
  ),
  shiftStart: timeOfDay('later', '08:00', { group: 'locking', title: 'Start of shift', why: 'Charts opened before it are shown to whoever reviews access.' }),
  shiftEnd: timeOfDay('earlier', '17:00', { group: 'locking', title: 'End of shift', why: 'The desk locks when the working day ends; whoever works on unlocks it knowingly.' }),
  attestation: oneOf(['offered', 'required'], 'offered', { group: 'locking', title: 'Clean-desk attestation', why: 'What no program sees (paper, visitors, recording assistants) the person at the desk attests.' }),
  curtain: oneOf(['off', 'blur', 'cover'], 'blur', { group: 'screen', title: 'When another window is in front', why: 'Chart text beside a video call or in a task switcher is an incidental disclosure (45 CFR 164.530(c)).' }),
  clipboardSeconds: atMost({ from: 5, to: 30, unit: 'seconds', initial: 30, strictest: 10 }, { group: 'screen', title: 'Clear a copied code after', why: 'The clipboard belongs to every program of the computer.' }),
  printing: oneOf(['watermarked', 'off'], 'off', { group: 'screen', title: 'Printing', why: 'Paper leaves the desk: it is off, or each sheet names its printer and is owed to the shredder.' }),
  shredWithinHours: atMost({ from: 1, to: 168, unit: 'hours', initial: 24, strictest: 8 }, { group: 'screen', title: 'Shred printouts within', why: 'Each printout stays on the list until somebody attests that it is shredded.' }),
  cacheCharts: atMost({ from: 5, to: 20_000, unit: 'charts', initial: 1000, strictest: 50 }, { group: 'records', title: 'Most charts on this desk', why: 'Minimum necessary (45 CFR 164.502(b)): the longest finished leaves first.' }),
  cacheMegabytes: atMost({ from: 50, to: 20_000, unit: 'MB', initial: 2000, strictest: 500 }, { group: 'records', title: 'Most megabytes of charts', why: 'As for their number.' }),
  cacheDays: atMost({ from: 1, to: 365, unit: 'days', initial: 90, strictest: 14 }, { group: 'records', title: 'Longest stay of a finished or untouched chart', why: 'Counted from the day it came; the organisation keeps the record, this desk a working copy.' }),
  keepChartDays: atMost({ from: 1, to: 365, unit: 'days', initial: 30, strictest: 7 }, { group: 'records', title: 'Charts that nobody uses', why: 'Counted from the last time that a chart was used.' }),
  copyHours: atMost({ from: 1, to: 168, unit: 'hours', initial: 24, strictest: 24 }, { group: 'records', title: 'Backup copy of the vault every', why: 'What a failing disk or a mistake takes can be brought back (45 CFR 164.308(a)(7)(ii)(A), data backup plan). Copies are encrypted like the vault, lie beside it, and hold no chart’s key.' }),
  copiesKept: atMost({ from: 1, to: 30, unit: 'copies', initial: 7, strictest: 3 }, { group: 'records', title: 'Backup copies kept', why: 'As many as are of use: the oldest leaves first.' }),
  keepDraftDays: atMost({ from: 1, to: 90, unit: 'days', initial: 30, strictest: 7 }, { group: 'records', title: 'Words typed and never said', why: 'Drafts die with their chart, and by themselves after this time.' }),
  keepNoteDays: atMost({ from: 1, to: 365, unit: 'days', initial: 30, strictest: 7 }, { group: 'records', title: 'Coder’s notes', why: 'Notes die with their chart, and by themselves after this time.' }),
  keepPacketDays: atMost({ from: 1, to: 365, unit: 'days', initial: 30, strictest: 7 }, { group: 'records', title: 'Review packets', why: 'A packet holds excerpts of charts.' }),
  keepQueryDays: atLeast({ from: 30, to: 3653, unit: 'days', initial: sixYears, strictest: sixYears }, { group: 'records', title: 'Queries to providers', why: 'That a query was asked, when, and what came of it is part of the business record (AHIMA/ACDIS, Guidelines for Achieving a Compliant Query Practice). Its words are sealed under the chart’s key and die with the chart.' }),
  keepIncidentDays: atLeast({ from: sixYears, to: 3653, unit: 'days', initial: sixYears, strictest: 3653 }, { group: 'records', title: 'Privacy incidents', why: 'Six years at least: 45 CFR 164.530(j)(2).' }),
  keepLogDays: atLeast({ from: sixYears, to: 3653, unit: 'days', initial: sixYears, strictest: 3653 }, { group: 'records', title: 'Audit log, certificates, attestations', why: 'Six years at least: 45 CFR 164.316(b)(2)(i).' }),
  passphraseLength: atLeast({ from: 14, to: 64, unit: 'characters', initial: 14, strictest: 20 }, { group: 'keys', title: 'Shortest passphrase', why: 'Length is what makes a passphrase strong (NIST SP 800-63B).' }),
  passphraseScore: atLeast({ from: 3, to: 4, unit: 'points', initial: 3, strictest: 4 }, { group: 'keys', title: 'Weakest passphrase, of 4', why: 'zxcvbn’s estimate: 3 is safely unguessable, 4 very hard to guess.' }),
  passphraseHistory: atLeast({ from: 0, to: 24, unit: 'times', initial: 5, strictest: 24 }, { group: 'keys', title: 'Earlier passphrases that are refused', why: 'A passphrase that somebody has learnt must not come back.' }),
  passphraseDays: atMostOrNone({ from: 30, to: 730, unit: 'days', strictest: 365 }, { group: 'keys', title: 'Change the passphrase after', why: 'Only where the organisation asks for it: NIST SP 800-63B advises against changes without cause.' }),
  kdfMebibytes: atLeast({ from: 64, to: 1024, unit: 'MiB', initial: 64, strictest: 256 }, { group: 'keys', title: 'Least memory for one guess', why: 'Argon2id: what a guess costs, it costs an attacker each time.' }),
  kdfPasses: atLeast({ from: 3, to: 32, unit: 'passes', initial: 3, strictest: 4 }, { group: 'keys', title: 'Least passes for one guess', why: 'Argon2id: as for its memory.' }),
  keychain: oneOf(['optional', 'required'], 'optional', { group: 'keys', title: 'The computer’s keychain', why: 'With it a stolen disk opens to nobody, passphrase or not.' }),
  recoveryKey: textOrNone(/^age1[02-9ac-hj-np-z]{58}$/, { group: 'keys', title: 'Recovery key', why: 'The vault’s key is also kept sealed to this public key (age), so that the organisation, and nobody else, can open a vault whose passphrase is lost.', whileUnreadable: 'A copy that is sealed already stays as it is; none is made, changed or taken away' }),
  secondFactor: oneOf(asked, 'offered', { group: 'keys', title: 'One-time code at unlocking', why: 'A second proof besides the passphrase (RFC 6238).' }),
  roster: allowed(rosterEntrySchema, 5000, ({ identifier }) => identifier, { group: 'access', title: 'Roles by person', why: 'Each person sees what their part needs (45 CFR 164.308(a)(4), 164.514(d)(2)).', whileUnreadable: 'Whoever has a role keeps it; nobody else gets one' }),
  chartAccess: oneOf(['all', 'assigned'], 'assigned', { group: 'access', title: 'Charts that open without a reason', why: 'Minimum necessary: one’s own work opens; any other chart asks for a reason, for a limited time.' }),
  breakGlassMinutes: atMost({ from: 5, to: 480, unit: 'minutes', initial: 60, strictest: 15 }, { group: 'access', title: 'Longest access by reason', why: 'Unusual access ends by itself.' }),
  stepUpMinutes: atMost({ from: 0, to: 120, unit: 'minutes', initial: 30, strictest: 0 }, { group: 'access', title: 'A passphrase given counts for', why: 'Finalising, exports and many identifiers in a row ask who is there, unless it was proved this recently.' }),
  revealBurst: atMost({ from: 1, to: 100, unit: 'times', initial: 8, strictest: 3 }, { group: 'access', title: 'Identifiers shown in ten minutes before the passphrase is asked', why: 'Coding needs no identifiers; many in a row are unusual.' }),
  chartsPerHour: atMost({ from: 5, to: 500, unit: 'charts', initial: 60, strictest: 20 }, { group: 'access', title: 'Charts in an hour that count as many', why: 'Whoever reviews access is shown hours with more.' }),
  postureManaged: oneOf(gate, 'ignore', { group: 'device', title: 'Managed by the organisation', why: 'No personal devices: the organisation’s mark is on the computer.' }),
  postureDisk: oneOf(gate, 'warn', { group: 'device', title: 'Disk encryption', why: 'What sleeps or swaps to disk is safe only on an encrypted one (45 CFR 164.312(a)(2)(iv)).' }),
  postureScreenLock: oneOf(gate, 'warn', { group: 'device', title: 'Screen lock of the computer', why: 'Chartlock locks itself; everything else on the computer needs this.' }),
  postureOs: oneOf(gate, 'warn', { group: 'device', title: 'Operating system kept up to date', why: 'One that gets no more updates has known holes (45 CFR 164.308(a)(5)(ii)(B)).' }),
  postureNetwork: oneOf(gate, 'ignore', { group: 'device', title: 'The organisation’s network', why: 'A VPN or an approved network, where work needs one.' }),
  postureAdmin: oneOf(gate, 'ignore', { group: 'device', title: 'Work without administrator rights', why: 'A session that may change the computer may also undo its safeguards.' }),
  networks: allowed(networkSchema, 100, (network) => network, { group: 'device', title: 'Approved networks', why: 'By interface (interface:wg*) or address range (cidr:10.20.0.0/16).' }),
  requirements: demanded(requirementSchema, 100, ({ id }) => id, { group: 'people', title: 'Training and policies to sign', why: 'Training and policies are proved, not presumed (45 CFR 164.530(b) and (i), 164.308(a)(5)).', whileUnreadable: 'The desk reads and does not write: nobody can tell what is to be signed' }),
  graceDays: atMost({ from: 0, to: 90, unit: 'days', initial: 14, strictest: 0 }, { group: 'people', title: 'Days to train and sign', why: 'After them the desk reads but does not write until it is done.' }),
  allowedHosts: allowed(hostSchema, 50, (host) => host, { group: 'partners', title: 'Hosts that Chartlock may speak to', why: 'None unless named: Chartlock works without a network.' }),
  fhirServer: textOrNone(serverPattern, { group: 'partners', title: 'FHIR server for queries', why: 'Queries to providers go there and answers come from there, where its host is one of those allowed. Over TLS only (45 CFR 164.312(e)(1)).', whileUnreadable: 'Nothing is sent' }),
  fhirClient: textOrNone(/^[\x21-\x7e]{1,200}$/, { group: 'partners', title: 'This organisation’s client at the FHIR server', why: 'Each desk signs in with a key of its own (SMART Backend Services). Without a client it does not sign in.', whileUnreadable: 'Nothing is sent' }),
  serverAuthority: textOrNone(/^[A-Za-z0-9+/]{200,}={0,2}$/, { group: 'partners', title: 'Authority that certifies servers', why: 'With one, only what it has certified is believed; without, what the public authorities have (45 CFR 164.312(d)). Its certificate, DER in base64.', whileUnreadable: 'Nothing is sent' }),
  serverKeys: textOrNone(/^sha256\/[A-Za-z0-9+/]{43}=( sha256\/[A-Za-z0-9+/]{43}=){0,3}$/, { group: 'partners', title: 'Public keys of servers', why: 'With some, the server’s certificate, or one of those that certify it, must have one of these keys: SHA-256 of the SubjectPublicKeyInfo.', whileUnreadable: 'Nothing is sent' }),
  baaRegister: allowed(baaSchema, 500, ({ id }) => id, { group: 'partners', title: 'Business associate agreements', why: 'Nothing goes to a third party without one in force (45 CFR 164.502(e)).' }),
  duaRegister: allowed(duaSchema, 500, ({ id }) => id, { group: 'partners', title: 'Data use agreements', why: 'A limited data set goes only to whoever has signed one (45 CFR 164.514(e)).', isFollowed: false }),
  codesetPins: demanded(codesetPinSchema, 200, ({ system, release }) => `${system} ${release}`, { group: 'coding', title: 'Code set releases', why: 'The one official file that a release has to come from, by its SHA-256.', whileUnreadable: 'No official file is imported; releases that are here stay in use' }),
  editSeverities: severityOf(/^(\*|[a-z][a-z0-9-]{0,59})$/, { group: 'coding', title: 'Weight of coding checks', why: 'What the organisation holds up, and what it only mentions.', isFollowed: false }),
  querySeverities: severityOf(/^(\*|Q\d{2})$/, { group: 'queries', title: 'Weight of query rules', why: 'What keeps a query from being sent, and what is only mentioned, rule by rule (AHIMA/ACDIS, Guidelines for Achieving a Compliant Query Practice).' }),
  queryChannels: allowedUnlessRuled(z.enum(['fhir', 'kit', 'print', 'verbal']), 4, ['kit', 'verbal'], { group: 'queries', title: 'Ways by which queries go', why: 'fhir: the organisation’s server; kit: a sealed file; print: on paper; verbal: asked aloud and written down the same day. Queries leave by approved ways only (45 CFR 164.312(e)(1)).', whileUnreadable: 'No query leaves' }),
  queryRoutineHours: atMost({ from: 1, to: 336, unit: 'hours', initial: 72, strictest: 72 }, { group: 'queries', title: 'Answer to a routine query within', why: 'From half of this time on a reminder is due; after it the query goes to the lead, then to the physician advisor and the department chair.' }),
  queryUrgentHours: atMost({ from: 1, to: 168, unit: 'hours', initial: 24, strictest: 24 }, { group: 'queries', title: 'Answer to an urgent query within', why: 'As for a routine one.' }),
  queryReview: oneOf(['off', 'required'], 'off', { group: 'queries', title: 'A lead looks a query over before it is sent', why: 'Two pairs of eyes: another than whoever wrote it. A trainee’s query always goes through a lead.' }),
  queryWarningReason: oneOf(['repeats', 'every'], 'repeats', { group: 'queries', title: 'A reason before a query goes out over a warning', why: 'repeats: where the same was asked before. every: over any warning of a query rule. The reason stays at the desk, beside the query (AHIMA/ACDIS, Guidelines for Achieving a Compliant Query Practice).' }),
  queryYesNo: oneOf(['practice', 'narrow'], 'practice', { group: 'queries', title: 'Yes or no as an answer', why: 'practice: where query practice allows it (present on admission, substantiating what is documented, cause and effect, conflicting documentation); narrow: for present on admission alone.' }),
  queryPostBillDays: atMost({ from: 0, to: 365, unit: 'days', initial: 30, strictest: 0 }, { group: 'queries', title: 'Days after finalising in which a query may still be sent', why: 'A query after the bill invites the question what it was for.' }),
  queryUnanswered: oneOf(['release', 'hold'], 'hold', { group: 'queries', title: 'A query that nobody answers in time', why: 'hold: its encounter is not finalised before it is closed. release: when its time is over, its encounter may be finalised as the chart stands.' }),
  queryDirectory: textOrNone(/^[0-9a-f]{64}$/, { group: 'queries', title: 'Directory of providers', why: 'SHA-256 of the one file from which recipients may be taken over: a query must not reach the wrong person (45 CFR 164.530(c)).', whileUnreadable: 'Nobody of the directory is asked, and none is taken over' }),
  queryTemplates: textOrNone(/^[0-9a-f]{64}$/, { group: 'queries', title: 'Templates of the organisation', why: 'SHA-256 of the one file whose templates may begin a query: what a template says, many queries say.', whileUnreadable: 'Only the built-in templates are offered' }),
  privacyOfficer: textOrNone(/^age1[02-9ac-hj-np-z]{58} ed25519:[A-Za-z0-9+/]{43}=$/, { group: 'incidents', title: 'The privacy officer’s card', why: 'Reports of incidents are sealed to it (age), so that nobody else reads them, and what comes back is believed only where it bears its signature (45 CFR 164.530(a)(1)).', whileUnreadable: 'Reports are made and kept; none leaves before the card can be read' }),
  privacyContact: demanded(privacyContactSchema, 10, ({ id }) => id, { group: 'incidents', title: 'Whom to call', why: 'Names, numbers and what to say, also while the desk is locked and without a network (45 CFR 164.530(a)(1)(ii)).' }),
  privacyReference: textOrNone(/^(Organization|Practitioner|PractitionerRole|CareTeam)\/[A-Za-z0-9.-]{1,64}$/, { group: 'incidents', title: 'The privacy office at the FHIR server', why: 'Sealed reports are addressed to this resource.', whileUnreadable: 'Reports go as files' }),
  incidentWays: oneOf(['server', 'file'], 'server', { group: 'incidents', title: 'How sealed reports go', why: 'server: to the organisation’s server where the policy names one, else as a file; file: always as a file that the person hands over.' }),
  incidentClocks: demandedSoonest(incidentClockSchema, 20, ({ id }) => id, { group: 'incidents', title: 'Report in time', why: 'The organisation’s and its contracts’ own times, from discovery on; those of the law run beside them (45 CFR 164.404(b), 164.410(b)).' }),
} as const;

export type PolicyName = keyof typeof policySettings;

/** A whole policy: a value for every setting. */
export const policySchema = z.strictObject(policySettings);
export type Policy = z.infer<typeof policySchema>;

/** What somebody rules: any of the settings. */
export const policyPartSchema = policySchema.partial();
export type PolicyPart = z.infer<typeof policyPartSchema>;

export const policyNames: readonly PolicyName[] = policySchema.keyof().options;

/** A setting whose type does not matter: for what is done to all of them alike. */
export type AnySetting = SettingMatter<unknown> & { safeParse(value: unknown): z.ZodSafeParseResult<unknown> };
export const anySetting: Readonly<Record<PolicyName, AnySetting>> = policySettings;

function made(which: 'initial' | 'strictest'): Policy {
  return policySchema.parse(Object.fromEntries(policyNames.map((name) => [name, policySettings[name][which]])));
}

/** What holds where nobody rules. */
export const initialPolicy: Policy = made('initial');

/** What holds where somebody rules and it cannot be read. */
export const strictestPolicy: Policy = made('strictest');

/** The settings in which a person may be stricter with themselves. */
export const personalPolicySchema = policySchema.pick({ idleLimitSeconds: true, sessionMaximumMinutes: true, shiftEnd: true, curtain: true }).partial();
export type PersonalPolicy = z.infer<typeof personalPolicySchema>;

/** `policy`, and wherever the person is stricter with themselves, the person's value. */
export function withPersonal<Ruled extends Pick<Policy, keyof PersonalPolicy>>(policy: Ruled, personal: PersonalPolicy): Ruled {
  const { idleLimitSeconds, sessionMaximumMinutes, shiftEnd, curtain } = policySettings;
  return {
    ...policy,
    idleLimitSeconds: idleLimitSeconds.stricter(policy.idleLimitSeconds, personal.idleLimitSeconds ?? policy.idleLimitSeconds),
    sessionMaximumMinutes: sessionMaximumMinutes.stricter(policy.sessionMaximumMinutes, personal.sessionMaximumMinutes ?? policy.sessionMaximumMinutes),
    shiftEnd: shiftEnd.stricter(policy.shiftEnd, personal.shiftEnd ?? null),
    curtain: curtain.stricter(policy.curtain, personal.curtain ?? policy.curtain),
  };
}
