import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readOrganisation, type PolicyPlaces } from '../../../electron/policy';
import { pinOf } from '../../../electron/policy/signed-file';
import { signedPolicyFile } from '../../../electron/policy/sources';
import { makePolicyKey, policyKeyId, signPolicy } from '../../../electron/signatures';
import { anySetting, policyNames, readPart, strictestPolicy, type OrganisationPolicy } from '../../../shared/policy';
import { emptyComputer, managedFile, put, signedPlace } from './places';

const now = Date.parse('2026-03-07T12:00:00');
const organisation = makePolicyKey();
const stranger = makePolicyKey();

const signed = (changes: { readonly serial?: number; readonly expiresOn?: string | null; readonly policy?: string } = {}, by = organisation) =>
  signPolicy({ serial: 7, issuedAt: now, expiresOn: null, policy: '{"curtain":"cover"}', ...changes }, by.privateKey);
const pinnedBy = (key: unknown) => JSON.stringify({ kind: 'chartlock-policy-key', format: 1, key });

/** A computer whose installer pinned the organisation's key. */
function pinnedComputer(key: unknown = organisation.key): PolicyPlaces {
  const places = emptyComputer();
  put(places.keyFile, pinnedBy(key));
  return places;
}

async function standing(places: PolicyPlaces): Promise<unknown> {
  const { mode, signed: state, policy, problems } = await readOrganisation(places, now);
  return { mode, state: state.state, why: state.state === 'refused' ? state.why : null, curtain: policy.curtain, problems: problems.map(({ fault }) => fault) };
}

function isStrictest({ policy }: OrganisationPolicy): boolean {
  return policyNames.every((name) => JSON.stringify(anySetting[name].stricter(policy[name], strictestPolicy[name])) === JSON.stringify(policy[name]));
}

describe('A signed policy that names a key itself', () => {
  it('pins none: neither its own nor another', () => {
    const raw = { trustedPolicyKey: stranger.key };
    expect(readPart('managed-files', 'desk.json', raw)).toMatchObject({ trustedKey: stranger.key, problems: [] });
    expect(readPart('signed-file', 'signed.json', raw)).not.toHaveProperty('trustedKey');
    expect(pinOf(undefined, [readPart('signed-file', 'signed.json', raw)])).toEqual({ kind: 'none' });
  });
});

describe('What a signature vouches for', () => {
  const facts = { serial: 5, issuedAt: expect.any(Number), keyId: policyKeyId(organisation.key) };
  const factsOn = async (content: string) => {
    const places = pinnedComputer();
    put(signedPlace(places), content);
    const { signed: state } = await readOrganisation(places, now);
    return state.state === 'accepted' ? { ...state, where: undefined, sha256: undefined } : state.state === 'refused' ? state.facts : state.state;
  };

  it('is told of a policy that holds: key, number, day of issue, last day', async () =>
    expect(await factsOn(JSON.stringify(signed({ serial: 5, expiresOn: '2027-12-31' })))).toMatchObject({ ...facts, expiresOn: '2027-12-31' }));

  it('is told of one whose time is over, so that people see when it ended', async () =>
    expect(await factsOn(JSON.stringify(signed({ serial: 5, expiresOn: '2020-01-31' })))).toEqual({ ...facts, expiresOn: '2020-01-31' }));

  it.each([['with another key', stranger], ['and altered', organisation]] as const)('is not told of one that was signed %s', async (_what, by) =>
    expect(await factsOn(JSON.stringify({ ...signed({ serial: 5 }, by), serial: by === stranger ? 5 : 6 }))).toBeNull());
});

describe('A signed policy on a computer', () => {
  it('is not asked for where no key is pinned', async () => {
    expect(await standing(emptyComputer())).toEqual({ mode: 'unmanaged', state: 'none', why: null, curtain: 'blur', problems: [] });
  });

  it('holds where the installer pinned its key', async () => {
    const places = pinnedComputer();
    put(signedPlace(places), JSON.stringify(signed()));
    expect(await standing(places)).toEqual({ mode: 'managed', state: 'accepted', why: null, curtain: 'cover', problems: [] });
  });

  it('holds where the policy of the machine names its key, and installer and policy may both do so', async () => {
    const places = emptyComputer();
    put(managedFile(places), JSON.stringify({ trustedPolicyKey: organisation.key }));
    put(signedPlace(places), JSON.stringify(signed()));
    expect(await standing(places)).toMatchObject({ mode: 'managed', state: 'accepted', curtain: 'cover', problems: [] });
    put(places.keyFile, pinnedBy(organisation.key));
    expect(await standing(places)).toMatchObject({ mode: 'managed', state: 'accepted', curtain: 'cover', problems: [] });
  });

  it('is taken from the data folder where the machine has none, and only there', async () => {
    const places = pinnedComputer();
    put(join(places.dataFolder, signedPolicyFile), JSON.stringify(signed({ serial: 3 })));
    expect((await readOrganisation(places, now)).signed).toMatchObject({ state: 'accepted', serial: 3 });
    put(signedPlace(places), JSON.stringify(signed({ serial: 9 })));
    expect((await readOrganisation(places, now)).signed).toMatchObject({ state: 'accepted', serial: 9, where: signedPlace(places) });
  });

  it('cannot loosen what the machine’s policy has tightened', async () => {
    const places = pinnedComputer();
    put(managedFile(places), '{"idleLimitSeconds":60,"curtain":"cover"}');
    put(signedPlace(places), JSON.stringify(signed({ policy: '{"idleLimitSeconds":900,"curtain":"off","clipboardSeconds":10}' })));
    expect((await readOrganisation(places, now)).policy).toMatchObject({ idleLimitSeconds: 60, curtain: 'cover', clipboardSeconds: 10 });
  });

  it('is missed where a key is pinned: the strictest holds', async () => {
    const places = pinnedComputer();
    expect(await standing(places)).toMatchObject({ mode: 'unreadable', state: 'unclear', problems: ['missing'] });
    expect(isStrictest(await readOrganisation(places, now))).toBe(true);
  });

  it.each([
    ['a stranger signed it', JSON.stringify(signed({}, stranger)), 'unknown-key'],
    ['a stranger signed it and it names the pinned key', JSON.stringify({ ...signed({}, stranger), keyId: signed().keyId }), 'bad-signature'],
    ['a word of it was changed', JSON.stringify({ ...signed(), policy: '{"curtain":"off"}' }), 'bad-signature'], ['its number was raised', JSON.stringify({ ...signed(), serial: 8 }), 'bad-signature'],
    ['it expired yesterday', JSON.stringify(signed({ expiresOn: '2026-03-06' })), 'expired'], ['it is a policy without signature', '{"curtain":"off"}', 'not-signed'], ['it was cut off', JSON.stringify(signed()).slice(0, 90), 'not-signed'],
    ['it says something twice', JSON.stringify(signed()).replace('"serial":7', '"serial":7,"serial":7'), 'not-signed'],
  ])('is refused, and nothing opens, where %s', async (_what, content, why) => {
    const places = pinnedComputer();
    put(signedPlace(places), content);
    expect(await standing(places)).toMatchObject({ mode: 'unreadable', state: 'refused', why, problems: [why] });
    expect(isStrictest(await readOrganisation(places, now))).toBe(true);
  });

  it('is refused where it lies in the data folder and no key is pinned at all', async () => {
    const places = emptyComputer();
    put(join(places.dataFolder, signedPolicyFile), JSON.stringify(signed()));
    expect(await standing(places)).toMatchObject({ state: 'refused', why: 'unknown-key' });
  });

  it('is refused where installer and policy of the machine pin two keys', async () => {
    const places = pinnedComputer(stranger.key);
    put(managedFile(places), JSON.stringify({ trustedPolicyKey: organisation.key }));
    put(signedPlace(places), JSON.stringify(signed()));
    expect(await standing(places)).toMatchObject({ state: 'refused', why: 'keys-differ' });
  });

  it.each(['no key', 'A'.repeat(43), null])('is refused where what is pinned is %s', async (key) => {
    const places = pinnedComputer(key);
    put(signedPlace(places), JSON.stringify(signed()));
    expect(await standing(places)).toMatchObject({ state: 'refused', why: 'unknown-key' });
  });

  it('is refused where the machine’s policy pins something that is no key, and that is said', async () => {
    const places = emptyComputer();
    put(managedFile(places), JSON.stringify({ trustedPolicyKey: 'no key' }));
    put(signedPlace(places), JSON.stringify(signed()));
    expect(await standing(places)).toMatchObject({ state: 'refused', why: 'unknown-key', problems: ['wrong-value', 'unknown-key'] });
  });

  it('is not judged where the policy that may pin its key cannot be read: the strictest holds', async () => {
    const places = emptyComputer();
    put(managedFile(places), '{"trustedPolicyKey":');
    put(signedPlace(places), JSON.stringify(signed()));
    expect(await standing(places)).toMatchObject({ mode: 'unreadable', state: 'unclear', problems: ['not-json', 'unknown-key'] });
  });

  it('with a sound signature over something that is no policy holds the strictest', async () => {
    const places = pinnedComputer();
    put(signedPlace(places), JSON.stringify(signed({ policy: '{"curtain":' })));
    expect(await standing(places)).toMatchObject({ mode: 'unreadable', state: 'accepted', problems: ['not-json'] });
  });

  it('cannot name the key that signs it', async () => {
    const places = pinnedComputer();
    put(signedPlace(places), JSON.stringify(signed({ policy: JSON.stringify({ trustedPolicyKey: stranger.key }) })));
    expect(await standing(places)).toMatchObject({ state: 'accepted', problems: ['unknown-setting'] });
  });
});
