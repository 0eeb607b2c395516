import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mapVeris, summarise, summaryLines, verisIncidentSchema, type MappedIncident } from '../../../../shared/incidents/veris';

type Record_ = Readonly<Record<string, unknown>>;

/** An invented record in the community's format: a laptop stolen from a hospital, and what a test says otherwise. */
function record(over: Record_ = {}): MappedIncident {
  return mapVeris(verisIncidentSchema.parse({
    incident_id: 'invented-1', schema_version: '1.3.7',
    action: { physical: { variety: ['Theft'], vector: ['Personal vehicle'] } },
    asset: { assets: [{ variety: 'U - Laptop' }, { variety: 'U - Desktop or laptop' }] },
    attribute: { confidentiality: { data: [{ amount: 12, variety: 'Medical' }, { variety: 'Personal' }], data_total: 12, data_victim: ['Patient'] } },
    timeline: { incident: { year: 2026, month: 3, day: 1 }, discovery: { unit: 'Days', value: 2 } },
    plus: { timeline: { notification: { year: 2026, month: 4 } } },
    victim: { country: ['US'], state: 'OH', industry: '622110' },
    ...over,
  }));
}

const action = (category: string, ...variety: string[]): Record_ => ({ action: { [category]: { variety } } });
const assets = (...names: string[]): Record_ => ({ asset: { assets: names.map((variety) => ({ variety })) } });
const whysOf = ({ notMapped }: MappedIncident, of: string): readonly string[] => notMapped.filter(({ field }) => field === of).map(({ why }) => why);

test('a record whose every word is known is mapped whole', () => {
  expect(record({ plus: { timeline: { notification: { year: 2026, month: 4, day: 2 } } } })).toEqual({
    id: 'invented-1', healthCare: true, type: 'lost-device', ocrType: 'theft', location: ['laptop'], kinds: ['clinical', 'demographic'], happened: '2026-03-01', discovered: '2026-03-03', notified: '2026-04-02', people: 12,
    state: 'OH', notMapped: [],
  });
});

describe('the kind of incident', () => {
  test.each([
    [action('error', 'Loss'), assets('M - Documents'), 'lost-paper', 'loss'],
    [action('error', 'Loss'), assets('M - Flash drive'), 'lost-device', 'loss'],
    [action('physical', 'Theft'), assets('U - Desktop or laptop'), 'lost-device', 'theft'],
    [action('physical', 'Theft'), assets('S - Database'), 'lost-device', 'theft'],
    [action('error', 'Misdelivery'), assets('S - Mail'), 'misdirected', 'unauthorised'],
    [action('error', 'Disposal error'), assets('M - Documents'), 'improper-disposal', 'disposal'],
    [action('error', 'Gaffe'), {}, 'overheard', 'unauthorised'],
    [action('error', 'Gaffe'), assets('S - Mail'), 'misdirected', 'unauthorised'],
    [action('error', 'Publishing error'), {}, 'other', 'unauthorised'],
    [action('misuse', 'Privilege abuse'), assets('S - Database'), 'unauthorised-view', 'unauthorised'],
    [action('physical', 'Snooping'), {}, 'overheard', 'unauthorised'],
    [action('social', 'Phishing'), {}, 'suspicious-email', 'hacking'],
    [action('social', 'Bribery'), {}, 'other', 'hacking'],
    [action('hacking', 'Use of stolen creds'), {}, 'credential-exposed', 'hacking'],
    [action('hacking', 'Unknown'), {}, 'malware-alert', 'hacking'],
    [action('malware', 'Ransomware'), {}, 'malware-alert', 'hacking'],
    [action('environmental', 'Flood'), {}, 'other', 'loss'],
  ])('%j on %j is %s', (what, where, type, ocrType) => {
    expect(record({ ...what, ...where })).toMatchObject({ type, ocrType });
  });

  test('of several actions, what somebody at the desk would notice first', () => {
    const several = { action: { malware: { variety: ['Backdoor'] }, hacking: { variety: ['Use of stolen creds'] }, social: { variety: ['Phishing'], vector: ['Email'] } } };
    expect(record(several)).toMatchObject({ type: 'suspicious-email', ocrType: 'hacking' });
    expect(record({ action: { misuse: { variety: ['Data mishandling'] }, physical: { variety: ['Theft'] } } })).toMatchObject({ type: 'lost-device', ocrType: 'theft' });
  });

  test.each([
    [{ action: { unknown: {} } }, 'the action is unknown'],
    [action('error', 'Unknown'), 'the variety of the action “error” is unknown'],
    [{ action: { error: {} } }, 'the variety of the action “error” is unknown'],
    [action('error', 'Daydreaming'), '“Daydreaming” of the action “error” has no counterpart'],
    [action('sorcery', 'Curse'), 'the action “sorcery” has no counterpart'],
    [{ ...action('error', 'Loss'), ...assets('Unknown') }, 'what was lost or stolen is unknown'],
    [{ ...action('error', 'Loss'), ...assets('P - Executive') }, 'what was lost or stolen is unknown'],
  ])('%j is not mapped, and says why', (what, why) => {
    const mapped = record(what);
    expect(mapped.type).toBeNull();
    expect(whysOf(mapped, 'type')).toEqual([why]);
  });

  test('words that every object has by nature are words like others', () => {
    const mapped = record({ ...action('error', 'constructor'), ...assets('toString'), attribute: { confidentiality: { data: [{ variety: 'valueOf' }] } }, victim: { country: ['US'], state: '__proto__' } });
    expect(mapped).toMatchObject({ type: null, location: null, kinds: null, state: null });
  });
});

describe('where it was, in the words of the Office for Civil Rights', () => {
  test.each([
    ['U - Desktop', 'desktop'], ['U - Laptop', 'laptop'], ['U - Tablet', 'other-portable'], ['M - Tapes', 'other-portable'], ['M - Documents', 'paper'], ['S - Mail', 'email'], ['S - Database', 'network-server'],
    ['S - Unknown', 'network-server'], ['N - Router or switch', 'other'], ['T - Kiosk', 'other'], ['M - Payment card', 'other'],
  ])('%s is %s', (name, location) => {
    expect(record(assets(name)).location).toEqual([location]);
  });
  test('several places are all named, each once', () => {
    expect(record(assets('S - File', 'S - Web application', 'S - Mail')).location).toEqual(['network-server', 'email']);
  });
  test('people beside a place are left out; people alone are no place', () => {
    expect(record(assets('P - Manager', 'S - Mail'))).toMatchObject({ location: ['email'] });
    expect(whysOf(record(assets('P - Manager')), 'location')).toEqual(['only people are named as assets, and a person is no place']);
  });
  test('"Desktop or laptop" is left out beside the exact one, and alone it is not told apart', () => {
    expect(record(assets('U - Desktop', 'U - Desktop or laptop')).location).toEqual(['desktop']);
    expect(whysOf(record(assets('U - Desktop or laptop')), 'location')).toEqual(['desktop and laptop are not told apart']);
  });
  test('what is known stays when something beside it is not', () => {
    const mapped = record(assets('Unknown', 'S - Mail'));
    expect(mapped.location).toEqual(['email']);
    expect(whysOf(mapped, 'location')).toEqual(['the asset is unknown (Unknown)']);
  });
});

describe('kinds of information and people', () => {
  const data = (...rows: Record_[]): Record_ => ({ attribute: { confidentiality: { data: rows } } });

  test('payment and bank are financial, credentials are other; each kind once', () => {
    expect(record(data({ variety: 'Payment' }, { variety: 'Bank' }, { variety: 'Credentials' })).kinds).toEqual(['financial', 'other']);
  });
  test('an outage alone names no kind', () => {
    expect(whysOf(record({ attribute: { availability: { variety: ['Loss'] } } }), 'kinds')).toEqual(['no loss of confidentiality is recorded']);
  });
  test('the largest part counts where there is no whole, and where the parts say more than the whole', () => {
    expect(record(data({ variety: 'Medical', amount: 5 }, { variety: 'Personal', amount: 9 })).people).toBe(9);
    const conflict = record({ attribute: { confidentiality: { data: [{ variety: 'Medical', amount: 50 }], data_total: 5 } } });
    expect(conflict.people).toBe(50);
    expect(whysOf(conflict, 'people')).toEqual(['its parts say 50 and its whole 5; the larger counts']);
  });
  test('records of employees alone are remarked: an employer’s records are no protected health information', () => {
    expect(whysOf(record({ attribute: { confidentiality: { data: [{ variety: 'Personal' }], data_total: 3, data_victim: ['Employee'] } } }), 'people')).toEqual([expect.stringContaining('45 CFR 160.103')]);
  });
  test('a count that is no number is unknown', () => {
    expect(record({ attribute: { confidentiality: { data: [{ variety: 'Medical', amount: 'many' }] } } }).people).toBeNull();
  });
});

describe('dates stay as uncertain as they are', () => {
  const timeline = (incident: Record_, discovery?: Record_): Record_ => ({ timeline: { incident, ...(discovery === undefined ? {} : { discovery }) } });
  const whole = { year: 2026, month: 3, day: 1 };

  test.each([
    [{ year: 2026 }, '2026'], [{ year: 2026, month: 3 }, '2026-03'], [whole, '2026-03-01'], [{ year: '2026', month: '3', day: '1' }, '2026-03-01'], [{ year: 2026, month: 2, day: 30 }, null], [{ month: 3 }, null],
    [{ year: 2026, month: 13, day: 1 }, '2026'], [{}, null],
  ])('%j happened %s', (incident, happened) => {
    expect(record(timeline(incident)).happened).toBe(happened);
  });

  test.each([
    [whole, { unit: 'Days', value: 2 }, '2026-03-03'],
    [whole, { unit: 'Weeks', value: 1 }, '2026-03-08'],
    [whole, { unit: 'Hours', value: 3 }, '2026-03'],
    [{ year: 2026, month: 3, day: 31 }, { unit: 'Hours', value: 3 }, '2026'],
    [{ year: 2026, month: 12, day: 31 }, { unit: 'Minutes' }, null],
    [{ year: 2026, month: 3, day: 1 }, { unit: 'Hours', value: 48 }, '2026-03'],
    [{ year: 2026, month: 3, day: 29 }, { unit: 'Hours', value: 48 }, '2026'],
    [{ year: 2026, month: 3, day: 29 }, { unit: 'Minutes', value: 90 }, '2026-03'],
    [whole, { unit: 'Months', value: 2 }, '2026'],
    [whole, { unit: 'Weeks' }, '2026-03'],
    [{ year: 2026, month: 7 }, { unit: 'Days', value: 2 }, '2026'],
    [{ year: 2026 }, { unit: 'Days', value: 2 }, null],
    [whole, { unit: 'Unknown' }, null],
    [whole, { unit: 'Fortnights', value: 1 }, null],
    [whole, { unit: 'Days', value: 1e9 }, null],
  ])('of %j and %j the discovery is %s', (incident, discovery, discovered) => {
    expect(record(timeline(incident, discovery)).discovered).toBe(discovered);
  });
});

describe('where the organisation is', () => {
  test.each([
    [{ country: ['US'], state: 'MO' }, 'MO'], [{ country: ['US'], state: 'US-MO' }, 'MO'], [{ country: ['US'], state: 'Minnesota' }, 'MN'], [{ country: 'US', state: 'oh' }, 'OH'], [{ country: ['GB'], state: 'Scotland' }, 'abroad'],
    [{ country: ['US'] }, null], [{ country: ['US'], state: 'Atlantis' }, null], [{ country: ['Unknown'] }, null],
  ])('%j is %s', (victim, state) => {
    expect(record({ victim }).state).toBe(state);
  });
  test.each([['622110', true], ['62', true], [6211, true], ['524114', false], [undefined, false]])('industry %s is health care: %s', (industry, healthCare) => {
    expect(record({ victim: { country: ['US'], industry } }).healthCare).toBe(healthCare);
  });
});

test('whatever a record holds, it is refused or mapped, and every empty field says why', () => {
  fc.assert(fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (what, asset, attribute, timeline) => {
    const read = verisIncidentSchema.safeParse({ action: { error: what }, asset, attribute, timeline, victim: {} });
    if (!read.success) return;
    const { notMapped, healthCare: _health, id: _id, ...fields } = mapVeris(read.data);
    for (const [name, value] of Object.entries(fields)) if (value === null) expect(notMapped.map(({ field }) => String(field))).toContain(name);
  }));
});

test('the summary counts what was mapped of each field', () => {
  const summary = summarise([record(), record(action('error', 'Unknown')), record(action('error', 'Omission'))]);
  expect(summary).toEqual({ records: 3, mapped: { type: 2, ocrType: 2, location: 3, kinds: 3, happened: 3, discovered: 3, notified: 3, people: 3, state: 3 }, otherType: 1, clocked: 3 });
  expect(summaryLines('All', summary).slice(0, 2)).toEqual(['All: 3', '  type       2 of 3 (66.7 %), 1 of them “other”']);
});
