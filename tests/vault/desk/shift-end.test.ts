import { createPublicKey, verify } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { deskHandlers, type LeftoverSource } from '../../../electron/vault/desk';
import { Grants } from '../../../electron/vault/grants';
import { signStatement } from '../../../electron/vault/signing';
import { sql } from '../../../electron/vault/store';
import { attestationStatementSchema, type AttestationAnswers } from '../../../shared/desk';
import { printoutIdSchema, z, type Signed } from '../../../shared/kernel';
import { ownCharts, openTestDesk, type TestDesk } from '../../fixtures/charts/desk';
import { openedDoor } from '../support/door';

let desk: TestDesk;
beforeEach(() => {
  desk = openTestDesk();
});
afterEach(() => desk.end());

const wellKept: AttestationAnswers = { privateRoom: true, noPrintouts: true, noVisitors: true, noRecording: true };

const sweep = (handlers = desk.desk) => desk.as(desk.coder, (db, context) => handlers['desk.sweep'](db, {}, context));
const attest = (answers = wellKept, at?: number) => desk.as(desk.coder, (db, context) => desk.desk['desk.attest'](db, answers, context), at);

/** Whether the signature holds, as anyone with OpenSSL would find out: nothing of ours is asked. */
function holds({ statement, signature, key }: Signed): boolean {
  const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), Buffer.from(key, 'base64')]);
  return verify(null, Buffer.from(statement), createPublicKey({ key: der, format: 'der', type: 'spki' }), Buffer.from(signature, 'base64'));
}

test('a desk on which nothing was begun is clear', () => {
  expect(sweep()).toEqual({ leftovers: [], counts: {}, lastAttestedAt: null });
});

test('the sweep finds charts that were begun, and words that were typed and not said', async () => {
  const begun = await desk.create();
  await desk.create();
  desk.diagnose(begun, 'I5023');
  desk.as(desk.coder, (db, context) => {
    desk.desk['desk.keepDraft'](db, { field: 'find', encounterId: begun.id, text: 'kidney', selectionStart: 6, selectionEnd: 6 }, context);
    desk.desk['desk.keepDraft'](db, { field: 'addendum', encounterId: begun.id, text: '  ', selectionStart: 0, selectionEnd: 0 }, context);
    desk.desk['desk.keepDraft'](db, { field: 'new-encounter', encounterId: null, text: 'Ms.', selectionStart: 0, selectionEnd: 0 }, context);
  });
  expect(sweep()).toEqual({
    leftovers: [
      { kind: 'unsaid-words', encounterId: begun.id, ref: begun.ref, field: 'find', characters: 6 },
      { kind: 'unsaid-words', encounterId: null, ref: null, field: 'new-encounter', characters: 3 },
      { kind: 'unfinished-chart', encounterId: begun.id, ref: begun.ref, status: 'in-progress', codes: 1 },
    ],
    counts: { 'unsaid-words': 2, 'unfinished-chart': 1 },
    lastAttestedAt: null,
  });
});

test('what a colleague has typed is not swept together with one’s own', () => {
  desk.as(desk.colleague, (db, context) => desk.desk['desk.keepDraft'](db, { field: 'new-encounter', encounterId: null, text: 'Ms.', selectionStart: 0, selectionEnd: 0 }, context));
  expect(sweep().leftovers).toEqual([]);
});

test('of many leftovers 200 are told, the owed ones first, and all are counted', () => {
  const charts: LeftoverSource = (_db, { newId }) =>
    Array.from({ length: 250 }, (_, copyNumber) => ({ kind: 'printout' as const, printoutId: newId('prt', printoutIdSchema), ref: null, copyNumber, dueAt: 0 }));
  const keys: LeftoverSource = () => [{ kind: 'key-waiting', records: 3 }];
  const { leftovers, counts } = sweep(deskHandlers({ grants: new Grants(), mayEnter: ownCharts.mayEnter, leftovers: [charts, keys], sign: signStatement }));
  expect([leftovers.length, leftovers[0]?.kind, counts]).toEqual([200, 'key-waiting', { 'key-waiting': 3, printout: 250 }]);
});

test('an attestation says who answered what, when, and how much was left, and its signature holds', async () => {
  desk.diagnose(await desk.create(), 'I5023');
  const answers = { ...wellKept, noVisitors: false };
  const { attestationId, at, signed } = attest(answers);
  expect(attestationStatementSchema.parse(JSON.parse(signed.statement))).toEqual({
    kind: 'chartlock.clean-desk', format: 1, attestationId, at, personName: 'Casey Coder', answers, leftovers: { 'unfinished-chart': 1 },
  });
  expect(holds(signed)).toBe(true);
});

test('an attestation that was altered afterwards does not bear its signature any more', () => {
  const { signed } = attest({ ...wellKept, noPrintouts: false });
  const altered = signed.statement.replace('"noPrintouts":false', '"noPrintouts":true');
  expect(altered).not.toBe(signed.statement);
  expect([holds(signed), holds({ ...signed, statement: altered })]).toEqual([true, false]);
});

test('all attestations of a vault are signed by one and the same key', () => {
  expect(new Set([attest().signed.key, attest().signed.key]).size).toBe(1);
});

test('the sweep says when the person last attested', () => {
  const { at } = attest();
  const later = attest(wellKept, at + 60_000);
  expect(sweep().lastAttestedAt).toBe(later.at);
});

test('a stored attestation stays as it was signed', () => {
  const { attestationId, signed } = attest();
  expect(() => desk.database.run(sql`update attestations set statement = '{}'`)).toThrow(/never changed/);
  const row = z.strictObject({ statement: z.string(), signature: z.string(), key: z.string() });
  expect(desk.database.get(row, sql`select statement, signature, key from attestations where id = ${attestationId}`)).toEqual(signed);
});

test('the attestation stands in the log with its answers, and the sweep before it does not', async () => {
  const { done } = await openedDoor();
  await done('desk.sweep', {});
  const { attestationId } = await done('desk.attest', { ...wellKept, noRecording: false });
  const { entries } = await done('audit.list', { before: null, count: 10, filter: { events: [], personId: null, encounterId: null, from: null, to: null } });
  expect(entries.map(({ event }) => event)).toEqual([
    { event: 'desk.attested', attestationId, ...wellKept, noRecording: false },
    expect.objectContaining({ event: 'vault.created' }),
  ]);
});
