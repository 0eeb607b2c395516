import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageConfiguration } from '../../../build/dist/configuration.mjs';
import { applicationId, readManagedPreferences } from '../../../electron/policy/managed-preferences';
import { runBounded, type Ran } from '../../../electron/policy/run';
import { me, put, temporaryFolder } from './places';

/** `plutil -convert json -o - -` of a forced property list, in the form in which macOS 15 writes it. */
const recorded = '{"curtain":"cover","idleLimitSeconds":120,"networks":["interface:utun*"],"querySeverities":{"Q07":"block"},"roster":[{"identifier":"nquill","role":"coder"}]}';
const done = (text: string): Ran => ({ outcome: 'done', output: Buffer.from(text) });

function computer() {
  const top = temporaryFolder();
  const folder = join(top, 'Library/Managed Preferences');
  const files = { machine: join(folder, `${applicationId}.plist`), user: join(folder, 'nquill', `${applicationId}.plist`) };
  return { files, read: (answer: Ran = done(recorded), owners = [me]) => readManagedPreferences(top, 'nquill', owners, () => Promise.resolve(answer)) };
}

describe('Forced preferences of macOS (recorded outputs of plutil)', () => {
  it('are absent where no profile forces any', async () => expect((await computer().read()).map(({ state }) => state)).toEqual(['absent', 'absent']));

  it('are read for the computer and for the user', async () => {
    const { files, read } = computer();
    put(files.machine, 'bplist00');
    put(files.user, 'bplist00');
    const part = { curtain: 'cover', idleLimitSeconds: 120, networks: ['interface:utun*'], querySeverities: { Q07: 'block' }, roster: [{ identifier: 'nquill', role: 'coder' }] };
    expect(await read()).toMatchObject([{ state: 'valid', where: files.machine, part, problems: [] }, { state: 'valid', where: files.user, part, problems: [] }]);
  });

  it('are not believed where they are somebody else’s', async () => {
    const { files, read } = computer();
    put(files.machine, 'bplist00');
    expect((await read(done(recorded), [me + 1])).map((report) => (report.state === 'invalid' ? report.problems[0]?.fault : report.state))).toEqual(['not-owned-by-root', 'not-owned-by-root']);
  });

  it.each([['is no property list', { outcome: 'failed' }, 'invalid'], ['cannot be converted in time', { outcome: 'not-run' }, 'unknown']] as const)('are never absent where a file %s', async (_what, answer, state) => {
    const { files, read } = computer();
    put(files.machine, 'nonsense');
    expect((await read(answer))[0]).toMatchObject({ state });
  });

  it('are looked for under the id with which the application is packed', () => {
    const runtime = { kind: 'electron' as const, version: '', nodeApi: 10, folder: '', executable: '', description: '' };
    expect(packageConfiguration(runtime).appId).toBe(applicationId);
  });
});

describe('A program of the operating system', () => {
  it('is given its input and gives its output', async () => expect(await runBounded('/bin/cat', [], Buffer.from('words'))).toEqual(done('words')));
  it('may say no', async () => expect(await runBounded('/bin/sh', ['-c', 'exit 1'])).toEqual({ outcome: 'failed' }));
  it('may not be there', async () => expect(await runBounded('/bin/no-such-program', [])).toEqual({ outcome: 'not-run' }));
  it('is not waited for longer than five seconds', async () => expect(await runBounded('/bin/sleep', ['60'])).toEqual({ outcome: 'not-run' }), 10_000);
});
