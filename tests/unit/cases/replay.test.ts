import { describe, expect, it } from 'vitest';
import { replay, replayControls, type ReplayFacts } from '../../../shared/cases';
import { incidentTypes, type IncidentType } from '../../../shared/incidents';
import { initialPolicy, policySchema, type Policy, type PolicyPart } from '../../../shared/policy';

const unknown: ReplayFacts = { fromPrinter: null, channel: null, toUnlisted: null, unattendedSeconds: null, windowInFront: null, notAssigned: null, passphraseAlone: null, failing: null };
const loose: PolicyPart = { printing: 'watermarked', idleLimitSeconds: 900, curtain: 'off', chartAccess: 'all', queryChannels: ['fhir', 'kit', 'print', 'verbal'], queryDirectory: null, keychain: 'optional', secondFactor: 'off', postureOs: 'warn', postureDisk: 'warn' };
const now = (part: Partial<Policy>): Policy => policySchema.parse({ ...initialPolicy, ...loose, ...part });

describe('An incident that is replayed', () => {
  it.each([
    ['lost-paper', { fromPrinter: true }, { printing: 'off' }],
    ['improper-disposal', { fromPrinter: true }, { printing: 'off' }],
    ['misdirected', { channel: 'kit' }, { queryChannels: ['fhir'] }],
    ['misdirected', { toUnlisted: true }, { queryDirectory: 'a'.repeat(64) }],
    ['overheard', { unattendedSeconds: 600 }, { idleLimitSeconds: 300 }],
    ['overheard', { windowInFront: true }, { curtain: 'cover' }],
    ['unauthorised-view', { notAssigned: true }, { chartAccess: 'assigned' }],
    ['credential-exposed', { passphraseAlone: true }, { keychain: 'required' }],
    ['credential-exposed', { passphraseAlone: true }, { secondFactor: 'required' }],
    ['malware-alert', { failing: ['os'] }, { postureOs: 'require' }],
    ['lost-device', { failing: ['disk'] }, { postureDisk: 'require' }],
  ] as const satisfies readonly (readonly [IncidentType, Partial<ReplayFacts>, Partial<Policy>])[])('%s, %j: is prevented by %j, and was not before', (type, known, change) => {
    const facts: ReplayFacts = { ...unknown, failing: [], fromPrinter: false, toUnlisted: false, unattendedSeconds: 0, windowInFront: false, notAssigned: false, passphraseAlone: false, ...known, ...('failing' in known ? { failing: [...known.failing] } : {}) };
    const changed = replay(type, facts, loose, now(Object.fromEntries(Object.entries(change))));
    expect(changed.verdict).toBe('prevented');
    const [setting] = Object.keys(change);
    expect(changed.controls.find((control) => control.setting === setting)).toMatchObject({ preventedThen: false, preventsNow: true });
    expect(replay(type, facts, loose, now({})).verdict).not.toBe('prevented');
  });

  it('is unknown where the facts do not tell, and says which one is missing', () => {
    const { verdict, controls } = replay('overheard', unknown, {}, now({ idleLimitSeconds: 60 }));
    expect(verdict).toBe('unknown');
    expect(controls.find(({ setting }) => setting === 'idleLimitSeconds')).toEqual({ setting: 'idleLimitSeconds', then: null, now: '60', preventedThen: null, preventsNow: null, why: 'How long nobody had touched the desk is not known.' });
  });

  it('is not prevented where it did not go the way that a control stands in', () => {
    expect(replay('lost-paper', { ...unknown, fromPrinter: false }, loose, now({ printing: 'off' })).verdict).toBe('not-prevented');
  });

  it('has no control where no setting bears on it, and every type has its answer', () => {
    expect(incidentTypes.filter((type) => replayControls[type].length === 0)).toEqual(['wrong-patient', 'suspicious-email', 'other']);
    expect(replay('suspicious-email', unknown, {}, initialPolicy).verdict).toBe('no-control');
  });
});
