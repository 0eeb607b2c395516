import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyState, useDesk } from '../../../../renderer/desk/store';
import { changeFacts, emptyFacts, useFacts } from '../../../../renderer/incidents/facts/keeping';
import { makeReport } from '../../../../renderer/incidents/report/making';
import { chooseType, closeReport, emptyReport, goToStage, markStep, openReport, resumeReport, useReport } from '../../../../renderer/incidents/report/store';
import { emptyState as emptyIncidents, useIncidents } from '../../../../renderer/incidents/store';
import { incidentFactsSchema, incidentSchema, markSchema, noFacts, type Incident } from '../../../../shared/incidents';
import { incidentIdSchema, z } from '../../../../shared/kernel';

const id = incidentIdSchema.parse('I-0000-0000-0001');
const begun: Incident = incidentSchema.parse({
  id, type: null, origin: 'desk', state: 'started', noticed: { at: 1_000, uptimeMs: 1 }, sealedAt: null, sentAt: null, acknowledgedAt: null, closedAt: null, clocks: [], unsent: 0, openTasks: 0,
  facts: noFacts, marks: [], attachments: [], held: [], packets: [], received: [], tasks: [],
});

/** A vault that holds one report, and what it was asked, in order. */
let asked: string[];
let held: Incident;
let refusal: object | null;

function answer(output: object): object {
  return refusal === null ? { kind: 'reply', id: 1, ok: true, output: JSON.stringify(output) } : { kind: 'reply', id: 1, ok: false, fault: refusal };
}

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  held = begun;
  refusal = null;
  for (const reset of [() => useDesk.setState(emptyState(), true), () => useReport.setState(emptyReport(), true), () => useFacts.setState(emptyFacts(), true), () => useIncidents.setState({ ...emptyIncidents(), way: { card: null, isReadable: true, server: false } }, true)]) reset();
  const noting = (name: string, change: (input: unknown) => Incident) => async (json: string) => {
    asked.push(name);
    if (refusal === null) held = change(JSON.parse(json));
    return answer(name === 'keepFacts' ? { incident: held, identifiers: [] } : { incident: held });
  };
  const typed = z.object({ type: incidentSchema.shape.type });
  const incidents = {
    begin: noting('begin', (input) => ({ ...begun, ...typed.parse(input) })),
    mark: noting('mark', (input) => ({ ...held, marks: [...held.marks, { ...z.object({ step: markSchema.shape.step, outcome: markSchema.shape.outcome }).parse(input), at: 2_000 }] })),
    keepFacts: noting('keepFacts', (input) => ({ ...held, ...typed.extend({ facts: incidentFactsSchema }).parse(input) })),
    seal: noting('seal', () => ({ ...held, state: 'sealed' as const, sealedAt: 3_000 })),
    one: noting('one', () => held),
    activity: async () => answer({ rows: [], total: 0 }),
    card: async () => answer({ card: null, isReadable: true, server: false }),
    list: async () => answer({ incidents: [] }),
  };
  const desk = { keepDraft: async () => answer({}), dropDraft: async () => answer({}), keepPlace: async () => answer({}) };
  Object.assign(globalThis, { window: { desk: { vault: { incidents, desk } } } });
});
afterEach(() => {
  vi.useRealTimers();
  Reflect.deleteProperty(globalThis, 'window');
});

describe('a report that is being made', () => {
  it('is noticed with the first choice, and not before', async () => {
    await openReport();
    expect([asked, useReport.getState().incident]).toEqual([[], null]);
    await chooseType('lost-paper');
    expect(asked).toEqual(['begin']);
    expect(useReport.getState()).toMatchObject({ stage: 'contain', incident: { id, type: 'lost-paper', noticed: { at: 1_000 } } });
  });

  it('is noticed once: another choice changes its type, and never the time', async () => {
    await openReport();
    await Promise.all([chooseType('lost-paper'), chooseType('other')]);
    await chooseType('misdirected');
    expect(asked.filter((name) => name === 'begin')).toHaveLength(1);
    expect(useReport.getState().incident).toMatchObject({ type: 'misdirected', noticed: { at: 1_000 } });
    expect(held.type).toBe('misdirected');
  });

  it('stays where it was, and says why, when the vault declines', async () => {
    await openReport();
    refusal = { code: 'gone' };
    await chooseType('other');
    expect(useReport.getState()).toMatchObject({ incident: null, stage: 'type', fault: { code: 'gone' } });
  });

  it('gives the vault what was typed once it rests, and what was typed last before it is made', async () => {
    await openReport();
    await chooseType('other');
    changeFacts({ words: 'A folder lay' });
    changeFacts({ words: 'A folder lay open' });
    expect(held.facts?.words).toBe('');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(asked.filter((name) => name === 'keepFacts')).toHaveLength(1);
    expect(held.facts?.words).toBe('A folder lay open');
    changeFacts({ words: 'A folder lay open in the hall.' });
    await makeReport('file');
    expect(asked.slice(-2)).toEqual(['keepFacts', 'seal']);
    expect(held.facts?.words).toBe('A folder lay open in the hall.');
    expect(useReport.getState().incident?.state).toBe('sealed');
  });

  it('is not made while the vault does not have what was typed', async () => {
    await openReport();
    await chooseType('other');
    changeFacts({ words: 'A folder lay open.' });
    refusal = { code: 'gone' };
    await makeReport('file');
    expect(asked).not.toContain('seal');
    expect(useReport.getState()).toMatchObject({ pending: null, fault: { code: 'gone' } });
  });

  it('is there again after it was put aside, to the letter and in the same part', async () => {
    await openReport();
    await chooseType('other');
    await markStep('stop', 'done');
    goToStage('facts');
    changeFacts({ words: 'half a sen', count: 'a f' });
    const kept = useDesk.getState().drafts;
    useReport.setState(emptyReport(), true);
    useFacts.setState(emptyFacts(), true);
    useDesk.setState({ drafts: kept });
    await resumeReport();
    expect(useReport.getState()).toMatchObject({ isOpen: true, stage: 'facts', incident: { id, marks: [{ step: 'stop', outcome: 'done' }] } });
    expect(useFacts.getState().form).toMatchObject({ words: 'half a sen', count: 'a f' });
  });

  it('that is closed does not open by itself after a lock', async () => {
    await openReport();
    await chooseType('other');
    await closeReport();
    await resumeReport();
    expect(useReport.getState().isOpen).toBe(false);
  });
});
