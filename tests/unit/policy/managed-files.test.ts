import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, linkSync, mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readManagedFiles } from '../../../electron/policy/managed-files';
import type { PolicyPlaces } from '../../../electron/policy';
import { policyFileLimitBytes, type SourceReport } from '../../../shared/policy';
import { emptyComputer, managedFile, managedFolder, me, put, temporaryFolder } from './places';

/** Linux is where these files are; the checks rest on its rights and on /proc. */
const onLinux = describe.runIf(process.platform === 'linux');

const read = (places: PolicyPlaces): Promise<SourceReport[]> => readManagedFiles(places.top, places.owners);

/** What one file's report says: its state, and each problem with its line. */
async function verdict(places: PolicyPlaces): Promise<unknown> {
  const reports = await read(places);
  return reports.map((report) => [report.state, ...(report.state === 'absent' ? [] : report.problems.map(({ where, fault, line, setting }) => [where, fault, line, setting]))]);
}

const policy = '{\n  "idleLimitSeconds": 120\n}\n';

onLinux('The policy files of a computer', () => {
  it('are absent where there is no folder, and where there is no file in it', async () => {
    const places = emptyComputer();
    expect(await verdict(places)).toEqual([['absent']]);
    put(join(managedFolder(places), 'README'), 'no policy');
    expect(await verdict(places)).toEqual([['absent']]);
  });

  it('are read each by itself, in the order of their names; others in the folder are not', async () => {
    const places = emptyComputer();
    put(managedFile(places, '20-clinic.json'), '{"curtain":"cover"}');
    put(managedFile(places, '10-group.json'), policy);
    put(managedFile(places, '.30-draft.json'), '{"curtain":"off"}');
    put(managedFile(places, '40-old.json.bak'), '{"curtain":"off"}');
    expect((await read(places)).map((report) => [report.where, report.state === 'valid' && report.part])).toEqual([
      [managedFile(places, '10-group.json'), { idleLimitSeconds: 120 }], [managedFile(places, '20-clinic.json'), { curtain: 'cover' }],
    ]);
  });

  it.each([
    ['a comma is missing', '{\n  "curtain": "blur"\n  "printing": "off"\n}', 3, 3], ['it ends too soon', '{\n  "curtain": "blur",', 2, 21], ['a name stands there twice', '{"curtain": "blur",\n  "curtain": "off"}', 2, 3],
  ] as const)('say on which line and in which column one is no JSON: %s', async (_what, content, line, column) => {
    const places = emptyComputer();
    put(managedFile(places), content);
    const [report] = await readManagedFiles(places.top, [me]);
    expect(report).toMatchObject({ state: 'invalid', problems: [{ where: managedFile(places), line, column }] });
  });

  it('say on which line a setting is wrong', async () => {
    const places = emptyComputer();
    put(managedFile(places), '{\n  "curtain": "cover",\n  "idleLimitSeconds": 1\n}');
    expect(await verdict(places)).toEqual([['valid', [managedFile(places), 'wrong-value', 3, 'idleLimitSeconds']]]);
  });

  it('are read where a text begins with the mark of UTF-8', async () => {
    const places = emptyComputer();
    put(managedFile(places), `\ufeff${policy}`);
    expect(await verdict(places)).toEqual([['valid']]);
  });

  it.each([
    ['cut off', policy.slice(0, 12), 'not-json', 2, null], ['empty', '', 'not-json', 1, null], ['a list', '[]', 'not-an-object', 1, null],
    ['UTF-16', Buffer.from(`\ufeff${policy}`, 'utf16le'), 'not-json', null, null], ['Latin-1', Buffer.from('{"curtain":"\xe9"}', 'latin1'), 'not-json', null, null],
    ['two answers to one question', '{\n"idleLimitSeconds": 120,\n"idleLimitSeconds": 900\n}', 'duplicate-name', 3, 'idleLimitSeconds'],
    ['larger than a megabyte', `{"recoveryKey": "${'x'.repeat(policyFileLimitBytes)}"}`, 'too-large', null, null],
  ] as const)('are invalid, and not absent, where one is %s', async (_what, content, fault, line, setting) => {
    const places = emptyComputer();
    put(managedFile(places), content);
    expect(await verdict(places)).toEqual([['invalid', [managedFile(places), fault, line, setting]]]);
  });

  it.each([['its group', 0o664], ['everybody', 0o646]])('are not believed where %s may write one', async (_who, mode) => {
    const places = emptyComputer();
    put(managedFile(places), policy, mode);
    expect(await verdict(places)).toEqual([['invalid', [managedFile(places), 'writable-by-others', null, null]]]);
  });

  it.each(['etc', 'etc/chartlock', 'etc/chartlock/policies', 'etc/chartlock/policies/managed'])('are not believed where others may write in %s', async (folder) => {
    const places = emptyComputer();
    put(managedFile(places), policy);
    chmodSync(join(places.top, folder), 0o777);
    expect(await verdict(places)).toEqual([['invalid', [join(places.top, folder), 'writable-by-others', null, null]]]);
  });

  it('are not believed where they are somebody else’s', async () => {
    const places = emptyComputer({ owners: [me + 1] });
    put(managedFile(places), policy);
    expect(await verdict(places)).toEqual([['invalid', [join(places.top, 'etc'), 'not-owned-by-root', null, null]]]);
  });

  it.runIf(me === 0)('are not believed where one file is somebody else’s', async () => {
    const places = emptyComputer();
    chownSync(put(managedFile(places), policy), 12_345, 0);
    expect(await verdict(places)).toEqual([['invalid', [managedFile(places), 'not-owned-by-root', null, null]]]);
  });

  it('are not followed where one is a link, even to a file that would be believed', async () => {
    const places = emptyComputer();
    put(managedFile(places, 'real.txt'), policy);
    symlinkSync(managedFile(places, 'real.txt'), managedFile(places));
    expect(await verdict(places)).toEqual([['invalid', [managedFile(places), 'not-a-file', null, null]]]);
  });

  it('are not followed where the folder is a link', async () => {
    const places = emptyComputer();
    put(managedFile(places), policy);
    renameSync(managedFolder(places), `${managedFolder(places)}-real`);
    symlinkSync(`${managedFolder(places)}-real`, managedFolder(places));
    expect(await verdict(places)).toEqual([['invalid', [managedFolder(places), 'not-a-file', null, null]]]);
  });

  it('do not keep the desk waiting where one is a pipe that nobody writes to', async () => {
    const places = emptyComputer();
    put(managedFile(places, 'other.txt'), '');
    execFileSync('mkfifo', [managedFile(places)]);
    expect(await verdict(places)).toEqual([['invalid', [managedFile(places), 'not-a-file', null, null]]]);
  });

  it('are invalid where one is a folder or a socket', async () => {
    const places = emptyComputer();
    put(managedFile(places, 'other.txt'), '');
    mkdirSync(managedFile(places, 'a.json'));
    const server = createServer();
    onTestFinished(() => void server.close());
    await new Promise<void>((resolve) => server.listen(managedFile(places, 'b.json'), resolve));
    expect(await verdict(places)).toEqual(['a.json', 'b.json'].map((name) => ['invalid', [managedFile(places, name), 'not-a-file', null, null]]));
  });

  it('are believed under a second name: a hard link is the file itself', async () => {
    const places = emptyComputer();
    linkSync(put(managedFile(places, 'first.json'), policy), managedFile(places, 'second.json'));
    expect(await verdict(places)).toEqual([['valid'], ['valid']]);
  });

  it.runIf(me !== 0)('are unknown, and not absent, where they cannot be read', async () => {
    const places = emptyComputer();
    put(managedFile(places), policy, 0);
    expect(await verdict(places)).toEqual([['unknown', [managedFile(places), 'unreadable', null, null]]]);
  });

  it('are unknown where the folder’s name is too long to be looked for', async () => {
    const places = emptyComputer({ top: join(temporaryFolder(), 'x'.repeat(300)) });
    expect(await verdict(places)).toEqual([['unknown', [places.top, 'unreadable', null, null]]]);
  });

  it('are absent again once they are gone', async () => {
    const places = emptyComputer();
    put(managedFile(places), policy);
    expect(await verdict(places)).toEqual([['valid']]);
    rmSync(dirname(managedFile(places)), { recursive: true });
    expect(await verdict(places)).toEqual([['absent']]);
  });
});
