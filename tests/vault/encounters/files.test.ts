import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Grants } from '../../../electron/vault/grants';
import { documentLimit } from '../../../shared/encounters';
import { fileIdSchema, grantIdSchema, newId, type GrantId } from '../../../shared/kernel';
import { openTestDesk, type TestDesk } from '../../fixtures/charts/desk';
import { nobody, stay } from '../../fixtures/charts/encounters';
import { faultOfLater } from '../../fixtures/charts/faults';

let folder: string;
let desk: TestDesk;
const grants = new Grants();

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chartlock-files-'));
  desk = openTestDesk(grants);
});
afterEach(() => {
  desk.end();
  rmSync(folder, { recursive: true, force: true });
});

function write(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

function granted(path: string, isFolder: boolean): GrantId {
  const grantId = newId('grt', grantIdSchema, randomBytes);
  grants.add(grantId, { path, folder: isFolder });
  return grantId;
}

async function inspect(...grantIds: GrantId[]) {
  return desk.encounters['encounters.inspectFiles']({ grantIds });
}

test('a chosen file is told by its name, size, encoding and what it seems to be', async () => {
  const path = write('ds_2026-03-04.txt', 'DISCHARGE SUMMARY\nHeart failure');
  const { files, leftOut } = await inspect(granted(path, false));
  expect({ files, leftOut }).toEqual({
    files: [
      {
        fileId: files[0]?.fileId, name: 'ds_2026-03-04.txt', folder: '', bytes: 31, encoding: 'utf-8', refusal: null,
        suggestedTitle: 'Ds 2026-03-04', suggestedKind: 'discharge-summary',
      },
    ],
    leftOut: 0,
  });
});

test('a folder is walked to its depths in the order people count, without hidden files', async () => {
  for (const name of ['note 10.txt', 'note 2.txt', 'b/1.txt', 'a/deep/er/x.txt', '.secret.txt', '.git/config', '~$draft.doc', 'Thumbs.db']) write(name, 'words');
  const { files } = await inspect(granted(folder, true));
  expect(files.map((file) => [file.folder, file.name])).toEqual([['a/deep/er', 'a/deep/er/x.txt'], ['b', 'b/1.txt'], ['', 'note 2.txt'], ['', 'note 10.txt']]);
});

test('several chosen folders are told apart by their own names', async () => {
  write('first/a.txt', 'words');
  write('second/a.txt', 'words');
  const { files } = await inspect(granted(join(folder, 'first'), true), granted(join(folder, 'second'), true));
  expect(files.map((file) => [file.folder, file.name])).toEqual([['first', 'first/a.txt'], ['second', 'second/a.txt']]);
});

test.skipIf(process.platform === 'win32')('links that lead out of the folder, round in circles or nowhere are passed over', async () => {
  const secret = write('outside/secret.txt', 'not chosen');
  write('chosen/a.txt', 'words');
  symlinkSync(secret, join(folder, 'chosen/leak.txt'));
  symlinkSync(join(folder, 'outside'), join(folder, 'chosen/leak'));
  symlinkSync(join(folder, 'chosen'), join(folder, 'chosen/round'));
  symlinkSync(join(folder, 'gone'), join(folder, 'chosen/nowhere'));
  // A folder whose name merely begins like the chosen one is outside, too.
  write('chosen-not/b.txt', 'not chosen');
  symlinkSync(join(folder, 'chosen-not/b.txt'), join(folder, 'chosen/b.txt'));
  const { files } = await inspect(granted(join(folder, 'chosen'), true));
  expect(files.map((file) => file.name)).toEqual(['a.txt']);
});

test('500 files are looked at, and how many were left out is said', async () => {
  for (let index = 0; index < 507; index += 1) write(`n${index}.txt`, 'words');
  const { files, leftOut } = await inspect(granted(folder, true));
  expect([files.length, files.at(-1)?.name, leftOut]).toEqual([500, 'n499.txt', 7]);
});

test('what cannot be a document says why', async () => {
  write('1 binary.txt', Buffer.from('%PDF-1.4 words'));
  write('2 empty.txt', '');
  truncateSync(write('3 huge.txt', ''), documentLimit + 1);
  write('4 long.txt', 'x'.repeat(5_000_000));
  const { files } = await inspect(granted(folder, true), granted(join(folder, '5 missing.txt'), false));
  expect(files.map(({ bytes, encoding, refusal }) => [bytes, encoding, refusal])).toEqual([
    [14, null, 'binary'],
    [0, null, 'empty'],
    [documentLimit + 1, null, 'too-large'],
    [5_000_000, 'utf-8', null],
    [0, null, 'unreadable'],
  ]);
});

test('an encounter takes in the files that were found, whole', async () => {
  write('a.txt', 'first\r\nline');
  write('b.txt', Buffer.from([0xff, 0xfe, 0x41, 0x00]));
  const { files } = await inspect(granted(folder, true));
  const encounter = await desk.create(stay, files.map(({ fileId, suggestedTitle, suggestedKind }) => ({ title: suggestedTitle, kind: suggestedKind, datedOn: null, author: '', from: { fileId } })), nobody);
  const texts = encounter.documents.map(({ id }) => desk.as(desk.coder, (db, context) => desk.encounters['encounters.document'](db, { encounterId: encounter.id, documentId: id }, context).text));
  expect(texts).toEqual(['first\nline', 'A']);
});

test('a file that has changed since, an unknown token and a token for a path never granted are refused', async () => {
  const path = write('a.txt', 'words');
  const { files } = await inspect(granted(path, false));
  writeFileSync(path, Buffer.from([0, 0, 0]));
  const from = (fileId: string) => desk.create(stay, [{ title: 'A', kind: 'other', datedOn: null, author: '', from: { fileId: fileIdSchema.parse(fileId) } }]);
  expect([
    await faultOfLater(from(files[0]?.fileId ?? '')),
    await faultOfLater(from(`fil_${'0'.repeat(20)}`)),
    await faultOfLater(inspect(newId('grt', grantIdSchema, randomBytes))),
  ]).toEqual([{ code: 'bad-file', why: 'binary' }, { code: 'not-found', what: 'file' }, { code: 'not-found', what: 'file' }]);
});
