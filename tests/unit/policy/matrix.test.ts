import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readCommandLineFile } from '../../../electron/policy/command-line';
import { readManagedFiles } from '../../../electron/policy/managed-files';
import { applicationId, readManagedPreferences } from '../../../electron/policy/managed-preferences';
import { readRegistry, registryKey } from '../../../electron/policy/registry';
import { readSignedFile } from '../../../electron/policy/signed-file';
import { makePolicyKey, signPolicy } from '../../../electron/signatures';
import { anySetting, initialPolicy, policyNames, policySources, readPart, resolvePolicy, strictestPolicy, type PolicyName, type PolicySource, type SourceReport } from '../../../shared/policy';
import { managedFile, me, put, signedPlace, emptyComputer, temporaryFolder } from './places';
import { registryOutput } from './registry-form';
import { sayings, valuesOf, type Saying } from './values';

const organisation = makePolicyKey();

/** Says something in a source's own form, and reads it as the desk does. */
const readers: Readonly<Record<PolicySource, (settings: Readonly<Record<string, unknown>>) => Promise<readonly SourceReport[]>>> = {
  'managed-files': (settings) => {
    const places = emptyComputer();
    put(managedFile(places), JSON.stringify(settings));
    return readManagedFiles(places.top, [me]);
  },
  // In the form in which reg.exe prints; see registry.test.ts for recorded ones.
  registry: (settings) => readRegistry('C:\\Windows', () => Promise.resolve({ outcome: 'done', output: Buffer.from(registryOutput(registryKey, settings), 'latin1') })),
  // In the form into which plutil converts; see managed-preferences.test.ts for recorded ones.
  'managed-preferences': (settings) => {
    const top = temporaryFolder();
    put(join(top, 'Library/Managed Preferences', `${applicationId}.plist`), 'a property list');
    return readManagedPreferences(top, 'nquill', [me], () => Promise.resolve({ outcome: 'done', output: Buffer.from(JSON.stringify(settings)) }));
  },
  'signed-file': async (settings) => {
    const places = emptyComputer();
    put(signedPlace(places), JSON.stringify(signPolicy({ serial: 1, issuedAt: 0, expiresOn: null, policy: JSON.stringify(settings) }, organisation.privateKey)));
    const { reports } = await readSignedFile([{ top: places.top, path: ['etc', 'chartlock', 'policies', 'signed.json'] }], { kind: 'key', key: organisation.key }, false, 0);
    return reports;
  },
  'command-line': async (settings) => [await readCommandLineFile(put(join(temporaryFolder(), 'policy.json'), JSON.stringify(settings)))],
};

/** What a source says when it says `saying` of every setting. */
function saidOfAll(saying: Saying): Record<string, unknown> {
  return saying === 'absent' ? {} : Object.fromEntries(policyNames.map((name) => [name, valuesOf(name)[saying]]));
}

const elsewhere = 'another source';
const other = readPart('managed-files', elsewhere, saidOfAll('valid'));
const sees = (value: unknown): string => JSON.stringify(value);

describe.each(policySources)('The source %s', (source) => {
  const reports = new Map<Saying, readonly SourceReport[]>();
  beforeAll(async () => {
    for (const saying of sayings) reports.set(saying, await readers[source](saidOfAll(saying)));
  });
  const reportOf = (saying: Saying): readonly SourceReport[] => reports.get(saying) ?? [];
  const placeOf = (saying: Saying): string => reportOf(saying).find(({ state }) => state === 'valid')?.where ?? 'nowhere';

  describe.each(policyNames.map((name) => [name] as const))('saying of %s', (name: PolicyName) => {
    const { valid, stricter, weaker } = valuesOf(name);
    const mine = (by: 'organisation' | 'unreadable', saying: Saying) => ({ by, source, where: placeOf(saying) });
    const theirs = { by: 'organisation', source: 'managed-files', where: elsewhere };

    it('nothing, alone: the default holds', () => {
      const { policy, origins, problems } = resolvePolicy(reportOf('absent'));
      expect({ value: policy[name], origin: origins[name], problems }).toEqual({ value: initialPolicy[name], origin: { by: 'default' }, problems: [] });
    });

    it.each([['valid', valid], ['stricter', stricter], ['weaker', weaker]] as const)('what is %s, alone: that holds', (saying, value) => {
      const { policy, origins, problems } = resolvePolicy(reportOf(saying));
      expect({ value: policy[name], origin: origins[name], problems }).toEqual({ value, origin: mine('organisation', saying), problems: [] });
    });

    it('what cannot be, alone: the strictest holds, and what is wrong is said with its place', () => {
      const { policy, origins, problems, mode } = resolvePolicy(reportOf('invalid'));
      expect({ value: policy[name], origin: origins[name], mode }).toEqual({ value: strictestPolicy[name], origin: mine('unreadable', 'invalid'), mode: 'managed' });
      expect(problems.filter(({ setting }) => setting === name)).toEqual([expect.objectContaining({ where: placeOf('invalid'), fault: 'wrong-value' })]);
      expect(problems.find(({ setting }) => setting === name)?.expected).not.toBe('');
    });

    it.each(['absent', 'valid', 'weaker'] as const)('what is %s, beside another source: the other holds, whichever comes first', (saying) => {
      for (const order of [[other, ...reportOf(saying)], [...reportOf(saying), other]]) {
        const { policy, origins } = resolvePolicy(order);
        // Where both say the same, whoever said it first is named.
        const saidAlike = saying !== 'absent' && sees(valuesOf(name)[saying]) === sees(valid);
        expect({ value: sorted(policy[name]), origin: origins[name] }).toEqual({ value: sorted(valid), origin: saidAlike && order[0] !== other ? mine('organisation', saying) : theirs });
      }
    });

    it('what is stricter, beside another source: that holds, whichever comes first', () => {
      for (const order of [[other, ...reportOf('stricter')], [...reportOf('stricter'), other]]) {
        const { policy, origins } = resolvePolicy(order);
        expect(sorted(policy[name])).toEqual(sorted(stricter));
        if (sees(stricter) !== sees(valid)) expect(origins[name]).toEqual(mine('organisation', 'stricter'));
      }
    });

    it('what cannot be, beside another source: never laxer than the other, and never laxer than the strictest', () => {
      for (const order of [[other, ...reportOf('invalid')], [...reportOf('invalid'), other]]) {
        const { policy, problems } = resolvePolicy(order);
        const held: unknown = policy[name];
        expect(sorted(anySetting[name].stricter(held, valid))).toEqual(sorted(held));
        expect(sorted(anySetting[name].stricter(held, strictestPolicy[name]))).toEqual(sorted(held));
        expect(problems.some(({ setting }) => setting === name)).toBe(true);
      }
    });
  });
});

/** Lists of demands are sets: who comes first changes their order and nothing else. */
function sorted(value: unknown): unknown {
  return Array.isArray(value) ? value.map(sees).sort() : value;
}

describe('A source that cannot be read as a whole', () => {
  it.each(['unknown', 'invalid'] as const)('and is %s claims the strictest of everything, beside another that can', (state) => {
    const broken: SourceReport = { source: 'registry', where: 'there', state, problems: [{ where: 'there', setting: null, fault: 'unreadable', line: null, column: null, expected: null }] };
    const { policy, mode, problems } = resolvePolicy([other, broken]);
    expect({ mode, problems: problems.length }).toEqual({ mode: 'unreadable', problems: 1 });
    for (const name of policyNames) expect(sorted(anySetting[name].stricter(policy[name], strictestPolicy[name]))).toEqual(sorted(policy[name]));
  });
});
