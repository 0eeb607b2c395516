import { describe, expect, it } from 'vitest';
import { developmentPlaces, PolicyWatch, readOrganisation, releasePlaces, type PolicyPlaces } from '../../../electron/policy';
import { makePolicyKey, signPolicy } from '../../../electron/signatures';
import type { OrganisationPolicy } from '../../../shared/policy';
import { emptyComputer, managedFile, put, signedPlace } from './places';

const now = Date.parse('2026-03-07T12:00:00');
const organisation = makePolicyKey();
const signed = (serial: number, policy = '{}') => JSON.stringify(signPolicy({ serial, issuedAt: now, expiresOn: null, policy }, organisation.privateKey));

function watching(places: PolicyPlaces, read = (at: number): Promise<OrganisationPolicy> => readOrganisation(places, at)) {
  const changes: OrganisationPolicy[] = [];
  let halfMinute = (): void => undefined;
  const watch = new PolicyWatch({ read, now: () => now, onChange: (changed) => changes.push(changed), everyHalfMinute: (work) => { halfMinute = work; } });
  return { watch, changes, pass: async () => { halfMinute(); await watch.read(); } };
}

describe('The policy of a running desk', () => {
  it('is the strictest until it is known', async () => {
    const { watch, changes } = watching(emptyComputer());
    expect(watch.current().mode).toBe('unreadable');
    await watch.first;
    expect([watch.current().mode, changes.length]).toEqual(['unmanaged', 1]);
  });

  it('follows a change on disk within half a minute, and tells of changes only', async () => {
    const places = emptyComputer();
    const { watch, changes, pass } = watching(places);
    await watch.first;
    await pass();
    put(managedFile(places), '{"idleLimitSeconds":60}');
    await pass();
    await pass();
    put(managedFile(places), '{"idleLimitSeconds":60,');
    await pass();
    expect(changes.map(({ mode, policy }) => [mode, policy.idleLimitSeconds])).toEqual([['unmanaged', 300], ['managed', 60], ['unreadable', 120]]);
  });

  it('holds the strictest where reading itself fails', async () => {
    const { watch } = watching(emptyComputer(), () => Promise.reject(new Error('no memory')));
    await watch.first;
    expect(watch.current().mode).toBe('unreadable');
  });

  it('refuses an older signed policy, and another one of the same number, and takes a newer', async () => {
    const places = emptyComputer();
    put(places.keyFile, JSON.stringify({ kind: 'chartlock-policy-key', format: 1, key: organisation.key }));
    const { watch, changes, pass } = watching(places);
    for (const content of [signed(5), signed(4), signed(5, '{"curtain":"off"}'), signed(5), signed(6)]) {
      put(signedPlace(places), content);
      await pass();
    }
    const said = changes.map((change) => change.signed);
    expect(said.map((each) => [each.state, each.state === 'refused' ? each.why : null, 'serial' in each ? each.serial : null])).toEqual([
      ['accepted', null, 5], ['refused', 'rolled-back', 4], ['refused', 'rolled-back', 5], ['accepted', null, 5], ['accepted', null, 6],
    ]);
    expect(watch.current().mode).toBe('managed');
  });
});

describe('The places of a release', () => {
  const of = { user: 'nquill', environment: {}, resourcesFolder: '/opt/Chartlock/resources', dataFolder: '/home/nquill/.config/chartlock' };

  it.each(['linux', 'darwin'] as const)('are root’s and fixed on %s', (platform) => {
    expect(releasePlaces({ platform, ...of })).toMatchObject({ top: '/', owners: [0], commandLineFile: undefined, keyFile: '/opt/Chartlock/resources/policy-key.json' });
  });

  it('are in a run from source what the command line names, and nothing of the computer’s own', () => {
    expect(developmentPlaces(['electron', '.', '--policy-root=/root-of-a-test', '--policy=/a.json'], { userId: 1000, dataFolder: '/data' })).toMatchObject({ top: '/root-of-a-test', commandLineFile: '/a.json', owners: [0, 1000] });
    expect(developmentPlaces(['electron', '.'], { userId: 1000, dataFolder: '/data' })).toMatchObject({ top: '/data/no-policy', commandLineFile: undefined });
  });
});
