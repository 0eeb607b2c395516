import { describe, expect, it } from 'vitest';
import { takeStock } from '../../../electron/vault/training';
import { calls } from '../../../shared/ipc';
import type { Role } from '../../../shared/kernel';
import { demanding, cleanDesk, privacy, sanctions } from './texts';
import { day, trainingDesk, type TrainingDesk } from './desk';

const everything = { events: [], personId: null, encounterId: null, from: null, to: null };

const readOnly = (texts: number, sanctionPolicy: boolean) => ({ ok: false, fault: { code: 'read-only', why: 'training-overdue', texts, sanctionPolicy } });

/** Lets the desk note what is asked, as it does at each unlocking. */
function ask(desk: TrainingDesk, requirements: Parameters<typeof demanding>[0], graceDays?: number): void {
  desk.door.act((db, { person, now }) => ({ output: takeStock(db, person, demanding(requirements, graceDays), now), events: [] }));
}

/** The faults of every call, each knocked at the door with nothing. */
async function faultsOf(desk: TrainingDesk): Promise<Record<string, string>> {
  const faults: Record<string, string> = {};
  for (const { name, kind } of calls) {
    if (kind === 'probe') continue;
    const reply = await desk.door.handle({ kind: 'call', id: 1, name, input: '{}', secrets: {} });
    faults[name] = reply.ok ? 'done' : reply.fault.code;
  }
  return faults;
}

describe.each<Role>(['coder', 'lead', 'reviewer', 'privacy-officer'])('While training is overdue, the door lets a %s', (role) => {
  it('do exactly what each contract declares', async () => {
    const desk = await trainingDesk([sanctions], { role });
    const faults = await faultsOf(desk);
    const expected = calls.filter(({ kind, roles, whileOverdue }) => kind !== 'probe' && whileOverdue === 'refused' && roles.some((each) => each === role)).map(({ name }) => name);
    expect(Object.keys(faults).filter((name) => faults[name] === 'read-only').sort()).toEqual(expected.toSorted());
    expect(expected.length > 0).toBe(true);
  });
});

describe('A desk whose grace is over', () => {
  it('is read-only from that moment on, and at work again once all is signed', async () => {
    const texts = [cleanDesk, privacy];
    const desk = await trainingDesk(texts);
    ask(desk, texts);
    desk.time.now += 14 * day - 1;
    await desk.done('encounters.createDemo', {});
    desk.time.now += 1;
    expect(await desk.call('encounters.createDemo', {})).toMatchObject(readOnly(2, false));
    const sha256 = await desk.hashOf('clean-desk');
    await desk.answer(sha256, [0, 1], cleanDesk);
    await desk.sign('clean-desk');
    expect(await desk.call('encounters.createDemo', {})).toMatchObject(readOnly(1, false));
    await desk.sign('privacy');
    await desk.done('encounters.createDemo', {});
  });

  it('keeps what was typed: drafts and place go on', async () => {
    const desk = await trainingDesk([sanctions]);
    await desk.done('desk.keepDraft', { field: 'rationale', encounterId: null, text: 'half a word', selectionStart: 0, selectionEnd: 0 });
    expect((await desk.done('desk.resume', {})).drafts).toMatchObject([{ text: 'half a word' }]);
  });

  it('has each refusal in the log', async () => {
    const desk = await trainingDesk([sanctions]);
    await desk.call('encounters.createDemo', {});
    const { entries } = await desk.done('audit.list', { before: null, count: 5, filter: everything });
    expect(entries.map(({ event }) => event)).toContainEqual({ event: 'call.refused', call: 'encounters.createDemo', fault: 'read-only' });
  });

  it('stays read-only however its clock is set back', async () => {
    const desk = await trainingDesk([privacy]);
    ask(desk, [privacy]);
    desk.time.now += 15 * day;
    expect(await desk.call('encounters.createDemo', {})).toMatchObject(readOnly(1, false));
    desk.time.wallShift = -400 * day;
    expect(await desk.call('encounters.createDemo', {})).toMatchObject(readOnly(1, false));
    desk.lock();
    await desk.unlock();
    expect(await desk.call('encounters.createDemo', {})).toMatchObject(readOnly(1, false));
    expect(await desk.states()).toEqual({ privacy: 'overdue' });
  });

  it('gains no grace from a policy that goes away and comes back', async () => {
    const desk = await trainingDesk([privacy]);
    ask(desk, [privacy]);
    desk.rule([]);
    desk.time.now += 15 * day;
    await desk.done('encounters.createDemo', {});
    desk.rule([privacy]);
    expect(await desk.call('encounters.createDemo', {})).toMatchObject(readOnly(1, false));
  });

  it('counts grace anew, and asks for a new signature, where one character has changed', async () => {
    const desk = await trainingDesk([privacy]);
    await desk.sign('privacy');
    desk.time.now += 100 * day;
    const changed = { ...privacy, text: `${privacy.text.slice(0, -1)}!` };
    desk.rule([changed]);
    ask(desk, [changed]);
    expect(await desk.states()).toEqual({ privacy: 'changed' });
    await desk.done('encounters.createDemo', {});
    desk.time.now += 14 * day;
    expect(await desk.call('encounters.createDemo', {})).toMatchObject(readOnly(1, false));
    await desk.sign('privacy');
    await desk.done('encounters.createDemo', {});
  });

  it('is not read-only for whom nothing is asked', async () => {
    const desk = await trainingDesk([{ ...sanctions, roles: ['lead'] }]);
    await desk.done('encounters.createDemo', {});
  });
});

describe('A desk whose list of trainings cannot be read', () => {
  const unreadable = { ok: false, fault: { code: 'read-only', why: 'list-unreadable', texts: 0, sanctionPolicy: false } };

  it('reads and does not write, at once and whatever was signed; at work again once the list is mended', async () => {
    const desk = await trainingDesk([privacy]);
    await desk.sign('privacy');
    desk.spoil(true);
    expect(await desk.call('encounters.createDemo', {})).toMatchObject(unreadable);
    expect((await desk.done('audit.list', { before: null, count: 5, filter: everything })).entries).not.toEqual([]);
    desk.spoil(false);
    await desk.done('encounters.createDemo', {});
  });

  it('does so also where nothing was ever demanded: nobody can tell that nothing is', async () => {
    const desk = await trainingDesk([]);
    desk.spoil(true);
    expect(await desk.call('encounters.createDemo', {})).toMatchObject(unreadable);
  });

  it('keeps what was typed', async () => {
    const desk = await trainingDesk([]);
    desk.spoil(true);
    await desk.done('desk.keepDraft', { field: 'rationale', encounterId: null, text: 'half a word', selectionStart: 0, selectionEnd: 0 });
    expect((await desk.done('desk.resume', {})).drafts).toMatchObject([{ text: 'half a word' }]);
  });
});

describe('The sanction policy', () => {
  it('is signed before the first work in charts: grace is not for it', async () => {
    const desk = await trainingDesk([sanctions, privacy], { graceDays: 90 });
    expect(await desk.call('encounters.createDemo', {})).toMatchObject(readOnly(1, true));
    await desk.sign('sanctions');
    await desk.done('encounters.createDemo', {});
  });
});
