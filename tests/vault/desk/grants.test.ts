import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { deskHandlers } from '../../../electron/vault/desk';
import { encountersHandlers } from '../../../electron/vault/encounters';
import { forgetOldGrants, Grants, grantKeptMs } from '../../../electron/vault/grants';
import { signStatement } from '../../../electron/vault/signing';
import { sql } from '../../../electron/vault/store';
import type { Draft } from '../../../shared/desk';
import type { NewDocument } from '../../../shared/encounters';
import { grantIdSchema, newId, z, type EncounterId, type FileId, type GrantId } from '../../../shared/kernel';
import { ownCharts, openTestDesk, type TestDesk } from '../../fixtures/charts/desk';
import { nobody, stay } from '../../fixtures/charts/encounters';
import { faultOfLater } from '../../fixtures/charts/faults';
import { testNow } from '../../fixtures/charts/vault';

/** What a session of the vault process can do: the one before a lock, and the one after it. */
type Session = Pick<TestDesk, 'desk' | 'encounters'> & { readonly grants: Grants };

let folder: string;
let vault: TestDesk;
let before: Session;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chartlock-grants-'));
  const grants = new Grants();
  vault = openTestDesk(grants);
  before = { desk: vault.desk, encounters: vault.encounters, grants };
});
afterEach(() => {
  vault.end();
  rmSync(folder, { recursive: true, force: true });
});

/** A process that knows nothing but what the vault holds, at its first look. */
function afterLock(at = testNow + 60_000, who = vault.coder): Session {
  const grants = new Grants();
  const session = { desk: deskHandlers({ grants, mayEnter: ownCharts.mayEnter, leftovers: [], sign: signStatement }), encounters: encountersHandlers({ grants, retention: vault.retention.charts, access: ownCharts, updatesOf: () => new Map(), queriesOf: () => new Map(), onOpening: () => undefined }), grants };
  vault.as(who, (db, context) => session.desk['desk.resume'](db, {}, context), at);
  return session;
}

function choose(name: string, content = 'Chest pain.'): { readonly grantId: GrantId; readonly path: string } {
  const path = join(folder, name);
  writeFileSync(path, content);
  const grantId = newId('grt', grantIdSchema, randomBytes);
  before.grants.add(grantId, { path, folder: false });
  return { grantId, path };
}

function draftOf(grantIds: readonly GrantId[], more: Partial<Draft> = {}): Draft {
  return { field: 'new-encounter', encounterId: null, text: JSON.stringify({ looks: [grantIds] }), selectionStart: 0, selectionEnd: 0, ...more };
}

function keep(draft: Draft, session = before, at = testNow, who = vault.coder): void {
  vault.as(who, (db, context) => session.desk['desk.keepDraft'](db, draft, context), at);
}

/** How many paths the vault holds. */
function held(): number {
  return vault.database.get(z.strictObject({ held: z.int() }), sql`select count(*) as held from grants`)?.held ?? 0;
}

test('a file that a draft names is known again after a lock, by the same token', () => {
  const { grantId, path } = choose('note.txt');
  keep(draftOf([grantId]));
  expect(afterLock().grants.find(grantId)).toEqual({ path, folder: false });
});

test('a file that no draft names is not kept: choosing alone is not yet work', () => {
  const { grantId } = choose('note.txt');
  keep(draftOf([]));
  expect([held(), afterLock().grants.find(grantId)]).toEqual([0, undefined]);
});

test('a token that this session was never given stands for nothing after the lock either, and keeps no draft back', () => {
  keep(draftOf([newId('grt', grantIdSchema, randomBytes)], { text: 'grt_00000000000000000000 grt_llllllllllllllllllll' }));
  expect(held()).toBe(0);
});

test('a file that the draft names no longer is forgotten, the others stay', () => {
  const [left, stays] = [choose('left out.txt'), choose('stays.txt')];
  keep(draftOf([left.grantId, stays.grantId]));
  keep(draftOf([stays.grantId]));
  const { grants } = afterLock();
  expect([held(), grants.find(left.grantId), grants.find(stays.grantId)?.path]).toEqual([1, undefined, stays.path]);
});

test('when the draft goes, its files go with it; those of another draft stay', async () => {
  const [ours, others] = [choose('ours.txt'), choose('others.txt')];
  keep(draftOf([ours.grantId]));
  keep(draftOf([others.grantId], { field: 'codesets-queue' }));
  vault.as(vault.coder, (db, context) => before.desk['desk.dropDraft'](db, { field: 'new-encounter', encounterId: null }, context));
  expect([held(), afterLock().grants.find(others.grantId)?.path]).toEqual([1, others.path]);
});

test('a file that is to be added to a chart is known again too, and its path is sealed under the key of the chart', async () => {
  const encounter = await vault.create();
  const { grantId, path } = choose('Testa-Morales.txt');
  keep(draftOf([grantId], { field: 'add-documents', encounterId: encounter.id }));
  const plain = vault.database.get(z.strictObject({ path: z.string().nullable(), sealed: z.string() }), sql`select path, hex(sealed) as sealed from grants`);
  expect([afterLock().grants.find(grantId)?.path, plain?.path, plain?.sealed.includes(Buffer.from('Testa').toString('hex').toUpperCase())]).toEqual([path, null, false]);
});

test('when an encounter is removed, the files that were to be added to it are forgotten', async () => {
  const encounter = await vault.create();
  keep(draftOf([choose('note.txt').grantId], { field: 'add-documents', encounterId: encounter.id }));
  vault.as(vault.coder, (db, context) => vault.encounters['encounters.remove'](db, { encounterId: encounter.id }, context));
  expect(held()).toBe(0);
});

test('a file is remembered for a day from its choice, however often its draft is kept, and then forgotten', () => {
  const { grantId, path } = choose('note.txt');
  keep(draftOf([grantId]));
  const later = afterLock(testNow + grantKeptMs - 1);
  keep(draftOf([grantId]), later, testNow + grantKeptMs - 1);
  const nextDay = afterLock(testNow + grantKeptMs);
  expect([later.grants.find(grantId)?.path, nextDay.grants.find(grantId), held()]).toEqual([path, undefined, 1]);
  vault.as(vault.coder, (db, { now }) => forgetOldGrants(db, now), testNow + grantKeptMs);
  expect(held()).toBe(0);
});

test('a colleague does not come to the files that someone else chose', () => {
  const { grantId } = choose('note.txt');
  keep(draftOf([grantId]));
  expect(afterLock(testNow + 60_000, vault.colleague).grants.find(grantId)).toBeUndefined();
});

const inspect = async ({ encounters }: Session, grantId: GrantId) => (await encounters['encounters.inspectFiles']({ grantIds: [grantId] })).files;

test('looked at again after the lock, a file has the token it had; one that was changed has another; one that is gone says so', async () => {
  const [same, changed, gone] = [choose('same.txt'), choose('changed.txt'), choose('gone.txt')];
  keep(draftOf([same.grantId, changed.grantId, gone.grantId]));
  const tokensOf = (session: Session) => Promise.all([same, changed, gone].map(async ({ grantId }) => (await inspect(session, grantId))[0]));
  const [first, second] = await tokensOf(before);
  writeFileSync(changed.path, 'Chest pain!');
  unlinkSync(gone.path);
  const [sameAgain, changedAgain, goneAgain] = await tokensOf(afterLock());
  expect([sameAgain?.fileId === first?.fileId, changedAgain?.fileId === second?.fileId, changedAgain?.refusal, goneAgain?.refusal]).toEqual([true, false, null, 'unreadable']);
});

test('two files of one name and one content are two files', async () => {
  const files = await before.encounters['encounters.inspectFiles']({ grantIds: [choose('note.txt').grantId, choose('note.txt').grantId] });
  expect(new Set(files.files.map(({ fileId }) => fileId)).size).toBe(2);
});

const fromFile = (fileId: FileId): NewDocument => ({ title: 'Note', kind: 'other', datedOn: null, author: '', from: { fileId } });
const noIds = { now: 0, newId: () => { throw new Error('a task makes its ids in the transaction'); } };

/** Creates an encounter as the page does: saying its draft. `cut` ends it before the commit, as a lock does. */
async function create(session: Session, documents: readonly NewDocument[], draft: Draft, cut = false): Promise<EncounterId> {
  const finish = await session.encounters['encounters.create']({ details: stay, patient: nobody, documents: [...documents], assignTo: { who: 'me' }, draft }, noIds, {});
  return vault.as(vault.coder, (db, context) => {
    const { encounter } = finish(db, context);
    if (cut) throw new Error('cut');
    return encounter.id;
  });
}

const nothingLeft = draftOf([], { text: '' });
const drafts = (session: Session) => vault.as(vault.coder, (db, context) => session.desk['desk.resume'](db, {}, context).drafts);
const encounters = () => vault.database.get(z.strictObject({ made: z.int() }), sql`select count(*) as made from encounters`)?.made;

test('an encounter that is created leaves no draft and no path behind, in one and the same transaction', async () => {
  const { grantId } = choose('note.txt');
  keep(draftOf([grantId]));
  const [file] = await inspect(before, grantId);
  await create(before, file === undefined ? [] : [fromFile(file.fileId)], nothingLeft);
  expect([encounters(), drafts(afterLock()), held()]).toEqual([1, [], 0]);
});

test('a creation that is cut off leaves draft and files as they were, and can be done after the lock', async () => {
  const { grantId } = choose('note.txt');
  const draft = draftOf([grantId]);
  keep(draft);
  const [file] = await inspect(before, grantId);
  if (file === undefined) throw new Error('no file was found');
  await expect(create(before, [fromFile(file.fileId)], nothingLeft, true)).rejects.toThrow('cut');
  const later = afterLock();
  expect([encounters(), drafts(later), await faultOfLater(create(later, [fromFile(file.fileId)], nothingLeft))]).toEqual([0, [draft], { code: 'not-found', what: 'file' }]);
  await inspect(later, grantId);
  await create(later, [fromFile(file.fileId)], nothingLeft);
  expect([encounters(), drafts(later)]).toEqual([1, []]);
});

test('of several encounters, each that is created takes its part of the draft along', async () => {
  keep(draftOf([], { text: 'first, second' }));
  await create(before, [{ title: 'First', kind: 'other', datedOn: null, author: '', from: { text: 'Chest pain.' } }], draftOf([], { text: 'second' }));
  expect([encounters(), drafts(afterLock()).map(({ text }) => text)]).toEqual([1, ['second']]);
});

test('documents that are added say their draft in the same way', async () => {
  const encounter = await vault.create();
  const draft = draftOf([], { field: 'add-documents', encounterId: encounter.id, text: 'a note' });
  keep(draft);
  const input = { encounterId: encounter.id, documents: [{ title: 'Note', kind: 'other' as const, datedOn: null, author: '', from: { text: 'Chest pain.' } }], draft: { ...draft, text: '' } };
  const finish = await before.encounters['encounters.addDocuments'](input, noIds, {});
  vault.as(vault.coder, (db, context) => finish(db, context));
  expect(drafts(afterLock())).toEqual([]);
});
