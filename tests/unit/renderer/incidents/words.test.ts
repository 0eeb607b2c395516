import { describe, expect, it } from 'vitest';
import { placeOfKey, letterOf } from '../../../../renderer/incidents/type-keys';
import { reachableStages, stageAfter, stageBefore, stages } from '../../../../renderer/incidents/report/stages';
import { clockWords, heldCount, leftWords, marksWords, standingOf, tookWords } from '../../../../renderer/incidents/words';
import { actWords } from '../../../../renderer/incidents/report/contain-acts';
import { containmentActs, containmentSteps, incidentTypes, type Concerned, type IncidentHead, type ReportClock } from '../../../../shared/incidents';
import { incidentIdSchema } from '../../../../shared/kernel';

const minute = 60_000;
const noticedAt = new Date(2026, 2, 12, 14, 0).getTime();
const clock = (leftMs: number, state: ReportClock['state']): ReportClock => ({ id: 'one', to: 'privacy-officer', hours: 1, startedAt: noticedAt, dueAt: noticedAt + 60 * minute, leftMs, state });

const head = (part: Partial<IncidentHead>): IncidentHead => ({
  id: incidentIdSchema.parse('I-0000-0000-0000'), type: 'other', origin: 'desk', state: 'acknowledged', noticed: { at: noticedAt, uptimeMs: 0 },
  sealedAt: null, sentAt: null, acknowledgedAt: null, closedAt: null, clocks: [], unsent: 0, openTasks: 0, ...part,
});
const id = (last: string) => incidentIdSchema.parse(`I-0000-0000-000${last}`);

describe('a type by one key', () => {
  it('each type has a letter from a to k, in either case, and the first nine a figure', () => {
    expect(incidentTypes.map((_type, index) => placeOfKey(letterOf(index)))).toEqual(incidentTypes.map((_type, index) => index));
    expect(incidentTypes.map((_type, index) => placeOfKey(letterOf(index).toLowerCase()))).toEqual(incidentTypes.map((_type, index) => index));
    expect(['1', '9'].map(placeOfKey)).toEqual([0, 8]);
  });

  it('every other key chooses nothing', () => {
    expect(['0', 'l', 'z', 'Enter', 'Tab', 'Escape', ' ', 'ArrowDown', 'dd', ''].map(placeOfKey)).toEqual(Array.from({ length: 10 }, () => null));
  });
});

describe('the steps that stop it', () => {
  it('no act has the key of an answer, or of another act', () => {
    const keys = containmentActs.map((act) => actWords[act].keys);
    expect(new Set(['D', 'N', ...keys]).size).toBe(keys.length + 2);
  });

  it('in no type does one key do two things', () => {
    for (const type of incidentTypes) {
      const acts = containmentSteps[type].flatMap(({ act }) => (act === undefined ? [] : [act]));
      expect(new Set(acts).size, type).toBe(acts.length);
    }
  });

  it('counts what was done, what could not be, and what is open', () => {
    const steps = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
    expect(marksWords(steps, [])).toBe('3 open');
    expect(marksWords(steps, [{ step: 'a', outcome: 'done', at: 1 }, { step: 'b', outcome: 'done', at: 2 }, { step: 'b', outcome: 'not-possible', at: 3 }])).toBe('1 done, 1 not possible, 1 open');
  });
});

describe('the parts of a report', () => {
  it('follow each other, and stop at both ends', () => {
    expect(stages.map(stageAfter)).toEqual(['contain', 'facts', 'notify', 'notify']);
    expect(stages.map(stageBefore)).toEqual(['type', 'type', 'contain', 'facts']);
  });

  it('are all in reach once something is noticed, and none before', () => {
    expect(reachableStages(false)).toEqual(['type']);
    expect(reachableStages(true)).toEqual(stages);
  });
});

describe('time in words', () => {
  it('says what is left, what is nearly over, and by how much it is over', () => {
    expect(clockWords(clock(40 * minute, 'running'), 0, null)).toEqual({ words: '40 min left', tone: 'neutral' });
    expect(clockWords(clock(10 * minute, 'due'), 0, null)).toEqual({ words: '10 min left', tone: 'warning' });
    expect(clockWords(clock(-5 * minute, 'overdue'), 0, null)).toEqual({ words: '5 min over', tone: 'error' });
  });

  it('goes on counting from when it was read', () => {
    expect(clockWords(clock(10 * minute, 'due'), 12 * minute, null)).toEqual({ words: '2 min over', tone: 'error' });
  });

  it('says how a clock ended', () => {
    expect(clockWords(clock(20 * minute, 'met'), 0, noticedAt + 40 * minute)).toEqual({ words: 'in time', tone: 'success' });
    expect(clockWords(clock(-30 * minute, 'missed'), 0, noticedAt + 90 * minute)).toEqual({ words: '30 min over', tone: 'neutral' });
  });

  it('says how long a report took, to the second while it is short', () => {
    expect([48_000, 72_000, 599_000, 601_000, 7_500_000].map(tookWords)).toEqual(['48 s', '1 min 12 s', '9 min 59 s', '10 min', '2 h 5 min']);
  });
});

describe('what stands in the bar', () => {
  it('is nothing while nobody is waited for', () => {
    expect(standingOf([], 0)).toBeNull();
    expect(standingOf([head({}), head({ state: 'closed' })], 0)).toBeNull();
  });

  it('is what is begun before what is not sent, before a task, before what waits', () => {
    const begun = head({ id: id('1'), state: 'started' });
    const unsent = head({ id: id('2'), state: 'sealed', unsent: 1 });
    const task = head({ id: id('3'), openTasks: 1 });
    const waiting = head({ id: id('4'), state: 'sent' });
    expect([[waiting, task, unsent, begun], [waiting, task, unsent], [waiting, task], [waiting]].map((heads) => standingOf(heads, 0)?.what)).toEqual(['begun', 'unsent', 'task', 'waiting']);
  });

  it('has the clock that ends first, and presses as that does', () => {
    const waiting = (leftMs: number, state: ReportClock['state'], last: string) => head({ id: id(last), state: 'sent', clocks: [clock(leftMs, state)] });
    expect(standingOf([waiting(50 * minute, 'running', '1'), waiting(10 * minute, 'due', '2')], 0)).toEqual({ what: 'waiting', id: id('2'), words: 'Report waits, 10 min left', tone: 'warning' });
    expect(standingOf([waiting(10 * minute, 'due', '2')], 11 * minute)).toMatchObject({ words: 'Report waits, 1 min over', tone: 'error' });
  });

  it('never says what happened', () => {
    const said = incidentTypes.flatMap((type) => standingOf([head({ type, state: 'sent', clocks: [clock(minute, 'due')] })], 0)?.words ?? []);
    expect(new Set(said)).toEqual(new Set(['Report waits, 1 min left']));
  });
});

describe('what left, and what stays', () => {
  it('says whether and how something left', () => {
    expect(leftWords({ left: null, waits: null })).toBe('not sent yet');
    expect(leftWords({ left: null, waits: { fault: null } })).toMatch(/outbox/);
    expect(leftWords({ left: { way: 'file', at: noticedAt }, waits: null })).toBe('saved as a file, 12 Mar 2026, 14:00');
  });

  it('counts what is on hold by kind', () => {
    const item = (kind: Concerned['kind']): Concerned => ({ kind, id: 'enc_00000000000000000000', encounterId: null, ref: 'x' });
    expect(heldCount([item('chart'), item('query'), item('chart')])).toBe('2 charts, 1 query');
    expect(heldCount([])).toBe('');
  });
});
