import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, linkSync, mkdirSync, symlinkSync, writeFileSync, openSync, writeSync, closeSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished, test } from 'vitest';
import { bundle } from '../../../build/steps/bundle.mjs';
import { appOutput } from '../../../build/steps/paths.mjs';
import { lookInto, type Look } from '../../../electron/cli/nothing-left/look';
import { placesOf, type Place } from '../../../electron/cli/nothing-left/places';
import { Searcher } from '../../../electron/cli/nothing-left/search';
import { spellingsOf } from '../../../electron/cli/nothing-left/spellings';
import { temporaryFolder } from '../support/vault';

const word = 'zzcanary-4711 Quimby';
const utf8 = Buffer.from(word);
const utf16le = Buffer.from(word, 'utf16le');
const utf16be = Buffer.from(word, 'utf16le').swap16();

const folderAt = (path: string): Place => ({ what: 'a folder', path, kind: 'file-or-folder' });

function look(places: readonly Place[], { size, foreign = [] }: { readonly size?: number; readonly foreign?: readonly string[] } = {}): Look {
  return lookInto(places, { searcher: new Searcher(spellingsOf(word), undefined, size), isNamed: (name) => name.includes(word), foreign: new Set(foreign) });
}

/** A file in a folder of its own. */
function planted(content: Uint8Array, name = 'planted'): { readonly folder: string; readonly path: string } {
  const folder = temporaryFolder();
  const path = join(folder, name);
  writeFileSync(path, content);
  return { folder, path };
}

describe('Looking for a text', () => {
  it.each([['UTF-8', utf8], ['UTF-16 LE', utf16le], ['UTF-16 BE', utf16be]])('finds it as %s, with its place', (spelling, bytes) => {
    const { folder, path } = planted(Buffer.concat([Buffer.alloc(1001, '.'), bytes, Buffer.alloc(77, '.')]));
    expect(look([folderAt(folder)]).finds).toEqual([{ path, in: 'content', hits: [{ offset: 1001, spelling }] }]);
  });

  it('finds it wherever the border between two blocks cuts it, and once', () => {
    for (const bytes of [utf8, utf16le, utf16be]) {
      for (let before = 0; before <= 64 + bytes.length; before += 1) {
        const { folder } = planted(Buffer.concat([Buffer.alloc(before, '.'), bytes, Buffer.alloc(70, '.')]));
        const [find] = look([folderAt(folder)], { size: 64 }).finds;
        expect(find).toMatchObject({ hits: [{ offset: before }] });
        expect(find?.in === 'content' && find.hits).toHaveLength(1);
      }
    }
  });

  it('takes a word of UTF-16 among zero bytes, where it could be read in either order, for one', () => {
    const { folder, path } = planted(Buffer.concat([Buffer.alloc(4096), utf16le, Buffer.alloc(99)]));
    expect(look([folderAt(folder)]).finds).toEqual([{ path, in: 'content', hits: [{ offset: 4096, spelling: 'UTF-16 LE' }] }]);
  });

  it('finds it at the very beginning and the very end of a file', () => {
    const { folder } = planted(Buffer.concat([utf16be, Buffer.alloc(300), utf8]));
    expect(look([folderAt(folder)], { size: 100 }).finds).toMatchObject([{ hits: [{ offset: 0, spelling: 'UTF-16 BE' }, { offset: utf16be.length + 300, spelling: 'UTF-8' }] }]);
  });

  it('finds it in folders below, in hidden files and in the names of files', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'a', '.b', 'c'), { recursive: true });
    writeFileSync(join(folder, 'a', '.b', 'c', '.hidden'), utf8);
    writeFileSync(join(folder, `${word}.txt`), 'nothing');
    const { finds } = look([folderAt(folder)]);
    expect(finds).toHaveLength(2);
    expect(finds).toEqual(expect.arrayContaining([
      { path: join(folder, 'a', '.b', 'c', '.hidden'), in: 'content', hits: [{ offset: 0, spelling: 'UTF-8' }] },
      { path: join(folder, `${word}.txt`), in: 'name' },
    ]));
  });

  it('tells upper and lower case apart, and finds nothing where nothing is', () => {
    const { folder } = planted(Buffer.from(word.toUpperCase()));
    expect(look([folderAt(folder)])).toMatchObject({ finds: [], unread: [], files: 1, bytes: word.length });
  });

  it('stops listing in a file that is full of it', () => {
    const { folder } = planted(Buffer.from(word.repeat(1000)));
    const [find] = look([folderAt(folder)]).finds;
    expect(find?.in === 'content' && find.hits).toHaveLength(20);
  });

  it('looks into a file once, however many places and names lead to it', () => {
    const { folder, path } = planted(utf8);
    linkSync(path, join(folder, 'again'));
    expect(look([folderAt(folder), folderAt(folder), folderAt(path)])).toMatchObject({ files: 1, finds: [{ in: 'content' }] });
  });

  it('follows no link and waits for no pipe', () => {
    const { folder: elsewhere, path } = planted(utf8);
    const folder = temporaryFolder();
    symlinkSync(path, join(folder, 'file'));
    symlinkSync(elsewhere, join(folder, 'folder'));
    expect(spawnSync('mkfifo', [join(folder, 'pipe')]).status).toBe(0);
    expect(look([folderAt(folder)])).toMatchObject({ finds: [], unread: [], files: 0 });
  });

  it('looks into a place that is itself a link, as /tmp is on some systems', () => {
    const { folder: real } = planted(utf8);
    const link = join(temporaryFolder(), 'link');
    symlinkSync(real, link);
    expect(look([folderAt(link)]).finds).toHaveLength(1);
  });

  it('passes by what another computer has mounted, and says so', () => {
    const { folder } = planted(utf8);
    const share = join(folder, 'share');
    mkdirSync(share);
    writeFileSync(join(share, 'theirs'), utf8);
    expect(look([folderAt(folder)], { foreign: [share] })).toMatchObject({ finds: [{ path: join(folder, 'planted') }], passedBy: [share] });
  });

  it('looks into the swap that /proc/swaps names, and says which it could not open', () => {
    const { path } = planted(Buffer.concat([Buffer.alloc(8192), utf16le]), 'swap file');
    const swaps = `Filename Type Size Used Priority\n${path.replaceAll(' ', '\\040')} file 1024 0 -2\n/dev/chartlock-no-such-swap partition 1024 0 -3\n`;
    const places = placesOf({ platform: 'linux', environment: {}, home: '/nonexistent', temporary: '/nonexistent', data: '/nonexistent', swaps, corePattern: '|x' });
    const { finds, unread } = look(places.filter(({ kind }) => kind === 'swap'));
    expect(finds).toEqual([{ path, in: 'content', hits: [{ offset: 8192, spelling: 'UTF-16 LE' }] }]);
    expect(unread).toEqual([{ path: '/dev/chartlock-no-such-swap', why: 'is not there' }]);
  });

  it('names the file and the folder that this person may not read', () => {
    const { folder, path } = planted(utf8);
    const closed = join(folder, 'closed');
    mkdirSync(closed, { mode: 0o000 });
    chmodSync(path, 0o000);
    onTestFinished(() => chmodSync(closed, 0o700));
    const { finds, unread } = asOrdinaryPerson(folder, () => look([folderAt(folder)]));
    expect(finds).toEqual([]);
    expect(unread).toHaveLength(2);
    expect(unread).toEqual(expect.arrayContaining([{ path, why: 'no permission' }, { path: closed, why: 'no permission' }]));
  });

  it('names a file that the system cannot read', () => {
    expect(look([folderAt('/proc/self/mem')]).unread).toEqual([{ path: expect.stringMatching(/^\/proc\/\d+\/mem$/), why: 'cannot be read' }]);
  });

  it('reads a gigabyte in seconds', { timeout: 120_000 }, () => {
    const folder = temporaryFolder();
    const block = randomBytes(16_000_000);
    const file = openSync(join(folder, 'large'), 'w');
    for (let part = 0; part < 62; part += 1) writeSync(file, block);
    writeSync(file, utf16be);
    closeSync(file);
    const began = performance.now();
    const { finds, bytes } = look([folderAt(folder)]);
    const ms = performance.now() - began;
    console.log(`searched ${(bytes / 1e6).toFixed(0)} MB in ${ms.toFixed(0)} ms: ${(bytes / 1e3 / ms).toFixed(0)} MB/s`); // eslint-disable-line no-console
    expect(finds).toMatchObject([{ hits: [{ offset: 62 * block.length }] }]);
    expect(ms).toBeLessThan(30_000);
  });
});

/** Root may read everything: there, the work is done with the rights of nobody. */
function asOrdinaryPerson<T>(folder: string, work: () => T): T {
  if (process.getuid?.() !== 0 || process.seteuid === undefined) return work();
  chmodSync(folder, 0o755);
  process.seteuid(65534);
  try {
    return work();
  } finally {
    process.seteuid(0);
  }
}

describe('vault nothing-left', () => {
  const program = join(appOutput, 'cli.js');
  beforeAll(async () => await bundle(), 120_000);

  type Run = { readonly canary?: string; readonly input?: string; readonly more?: readonly string[] };

  /** A computer of its own, as far as its environment says where things are. */
  function run({ canary = '-', input = '', more = [] }: Run, plant: (folder: string) => void = () => undefined) {
    const home = temporaryFolder();
    const data = join(home, 'data');
    mkdirSync(data);
    plant(home);
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'vault', 'nothing-left', '--canary', canary, '--data', data, ...more], {
      encoding: 'utf8',
      input,
      env: { PATH: process.env['PATH'] ?? '', HOME: home, TMPDIR: data },
    });
    return { status, stdout, stderr, home };
  }

  test('says 0 and ends with 0 where the text is nowhere', () => {
    const { status, stdout, stderr } = run({ input: `zz${randomBytes(9).toString('hex')}\n` });
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: expect.stringMatching(/^0: nothing was found; looked into /), stderr: '' });
  });

  test('ends with 1 and names file, byte and spelling, but neither the text nor what stands around it', () => {
    const canary = `zz${randomBytes(9).toString('hex')}`;
    const { status, stdout, stderr, home } = run({ canary }, (folder) => {
      mkdirSync(join(folder, '.local', 'share'), { recursive: true });
      writeFileSync(join(folder, '.local', 'share', 'recently-used.xbel'), `<bookmark href="secret of ${canary}"/>`);
      writeFileSync(join(folder, 'data', `note ${canary}.txt`), Buffer.from(`before ${canary}`, 'utf16le'));
    });
    expect(status).toBe(1);
    expect(stdout.split('\n').slice(1, 4)).toEqual([
      `  ${home}/data/note [the text].txt: in its name`,
      `  ${home}/data/note [the text].txt: byte 14 (UTF-16 LE)`,
      `  ${home}/.local/share/recently-used.xbel: byte 26 (UTF-8)`,
    ]);
    for (const told of [canary, 'before', 'secret']) expect(stdout + stderr).not.toContain(told);
  });

  test('tells the same as JSON, for a program', () => {
    const { status, stdout, home } = run({ input: `${word}\r\nanother line`, more: ['--json'] }, (folder) => writeFileSync(join(folder, 'data', 'x'), utf16be));
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ found: 1, finds: [{ path: join(home, 'data', 'x'), in: 'content', hits: [{ offset: 0, spelling: 'UTF-16 BE' }] }], unread: [], files: expect.any(Number), bytes: expect.any(Number) });
  });

  test('ends with 2 where it could not look, and names the place', () => {
    const missing = join(temporaryFolder(), 'none');
    const { status, stdout } = run({ input: `zz${randomBytes(9).toString('hex')}`, more: ['--data', missing] });
    expect(status).toBe(2);
    expect(stdout).toContain(`COULD NOT BE LOOKED INTO:\n  ${missing}: is not there\n`);
  });

  test('refuses a text that would be found by chance, and to begin without one', () => {
    expect(run({ canary: 'short' })).toMatchObject({ status: 2, stdout: '', stderr: 'The text needs 6 letters at least: a shorter one is found everywhere by chance.\n' });
    expect(run({ input: '\n' }).status).toBe(2);
    expect(spawnSync(process.execPath, [program, 'vault', 'nothing-left']).status).toBe(2);
  });

  test('says in its help how to keep the text out of the list of processes', () => {
    const { status, stdout } = spawnSync(process.execPath, [program, 'vault', 'nothing-left', '--help'], { encoding: 'utf8' });
    expect([status, stdout]).toEqual([0, expect.stringContaining('"--canary -"')]);
  });
});
