import { Buffer } from 'node:buffer';
import { randomBytes, randomInt } from 'node:crypto';
import { cpSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deriveRingHalf } from '../../../electron/vault/keys/derive';
import { readHeader } from '../../../electron/vault/keys/header';
import { makeChartKeys, type RingPlace } from '../../../electron/vault/keys/open-ring';
import { migrate, openVault, prepareVault, schemaOf, sealedSince, sql, vaultMigrations, type Database, type Migration } from '../../../electron/vault/store';
import { ownershipOf } from '../../../shared/access';
import { actIdSchema, assignmentIdSchema, encounterIdSchema, newId, z, type EncounterId } from '../../../shared/kernel';
import { openReadyVault, testChartKeys } from '../../fixtures/charts/chart-keys';
import { decryptedPages, holds } from '../retention/pages';
import { readChart, wordsOf } from '../support/charts';
import { bytes, keeperOf, passphrase } from '../support/vault';
import { firstVersionVault, person, wordsHash } from './first-version';

const latest = vaultMigrations.length;
const workedWord = 'ZZ worked in ZZ';

/** Lets charts come, change and go as in weeks of work, so that pages are rearranged again and again. */
function workIn(database: Database): void {
  const said = (length: number): string => `${workedWord} ${randomBytes(randomInt(1, length)).toString('hex')} ${workedWord}`;
  const charts: EncounterId[] = [];
  for (let round = 0; round < 8; round += 1) {
    database.transaction('write', (db) => {
      for (let index = 0; index < 30; index += 1) {
        const id = newId('enc', encounterIdSchema, randomBytes);
        charts.push(id);
        db.runOne(sql`insert into encounters (id, ref, class, status, admitted_on, attending, attending_plain, demo, patient_name, patient_mrn, patient_birth_date, patient_sex, patient_account, created_by, created_at)
          values (${id}, ${id.slice(4)}, 'inpatient', 'new', '2026-01-01', ${'x'.repeat(randomInt(1, 60))}, 'x', 0, ${said(20)}, ${said(4)}, '', '', ${said(9)}, ${person.id}, 1)`);
        for (let act = 0; act < 4; act += 1) {
          const [actId, assignmentId] = [newId('act', actIdSchema, randomBytes), newId('asg', assignmentIdSchema, randomBytes)];
          db.runOne(sql`insert into acts (id, encounter_id, at, person_id, kind, written, before_words, after_words, reason, state)
            values (${actId}, ${id}, 1, ${person.id}, 'assign', '', ${said(400)}, ${said(400)}, ${said(400)}, 'standing')`);
          db.runOne(sql`insert into act_changes (act_id, assignment_id, before, after) values (${actId}, ${assignmentId}, ${said(400)}, ${said(400)})`);
          db.runOne(sql`insert into assignments (id, encounter_id, system, code, title, release_id, release_name, code_group, position, rationale, assigned_by, assigned_at)
            values (${assignmentId}, ${id}, 'icd10pcs', '5A1D70Z', '', '', '', 'procedure', 1, ${said(400)}, ${person.id}, 1)`);
        }
        db.runOne(sql`insert into drafts (person_id, field, encounter_id, text, selection_start, selection_end, kept_at) values (${person.id}, 'rationale', ${id}, ${said(400)}, 0, 0, 1)`);
      }
      for (let change = 0; change < 15; change += 1) {
        const id = charts[randomInt(charts.length)] ?? '';
        db.run(sql`update assignments set rationale = ${said(400)} where encounter_id = ${id}`);
        db.run(sql`update encounters set patient_name = ${said(40)} where id = ${id}`);
        db.run(sql`update drafts set text = ${said(400)} where encounter_id = ${id}`);
        if (change < 4) db.run(sql`delete from encounters where id = ${id}`);
      }
    });
  }
}

/** Where the ring of a vault lies, as its keeper would say. */
function ringOf({ folder, key, keychain }: Pick<Awaited<ReturnType<typeof firstVersionVault>>, 'folder' | 'key' | 'keychain'>): RingPlace {
  const header = readHeader(join(folder, 'vault', 'vault.json'));
  if (header === undefined) throw new Error('there is no header');
  return { folder: join(folder, 'vault'), vaultId: header.vaultId, half: deriveRingHalf(key, header.vaultId), keychain };
}

const canaries = (charts: number): string[] => [wordsHash, ...Array.from({ length: charts }, (_, index) => Object.values(wordsOf(`canary ${index}`))).flat()];

function structure(database: Database): unknown[] {
  return database.all(z.unknown(), sql`select type, name, tbl_name, sql from sqlite_schema where name not like 'sqlite_%' order by type, name`);
}

describe('A vault of the first version', () => {
  it('says after its next unlocking all that it said, sealed chart by chart', async () => {
    const { database, ...kit } = await firstVersionVault();
    database.close();
    const opened = await kit.keeper.unlock(bytes(passphrase));
    expect(kit.filled.map(({ id }) => readChart(opened.database, person, id))).toEqual(kit.said);
    expect(opened.chartKeys.size).toBe(3);
    expect(opened.database.all(z.unknown(), sql`select text from drafts where encounter_id is null`)).toEqual([{ text: 'for no chart' }]);
    expect(opened.database.driver.pragma('foreign_key_check')).toEqual([]);
    expect(opened.database.driver.pragma('integrity_check', { simple: true })).toBe('ok');
    opened.database.close();
    const again = await keeperOf(kit.folder, kit.keychain).keeper.unlock(bytes(passphrase));
    expect(kit.filled.map(({ id }) => readChart(again.database, person, id))).toEqual(kit.said);
    again.database.close();
  });

  it('has no word of its charts left on any decrypted page, where before there were all', async () => {
    const { database, ...kit } = await firstVersionVault(10);
    workIn(database);
    const words = [workedWord, ...canaries(10)];
    const before = decryptedPages(kit.path, kit.key);
    expect(words.filter((word) => !holds(before, word))).toEqual([]);
    database.close();
    const opened = await kit.keeper.unlock(bytes(passphrase));
    const pages = decryptedPages(kit.path, kit.key);
    opened.database.close();
    expect(words.filter((word) => holds(pages, word))).toEqual([]);
    expect(holds(pages, 'A. Ferrer-Sample')).toBe(true);
  });

  it('is rid of them even where the process ended after the migration: gaps of rearranged pages still had some', async () => {
    const { database, ...kit } = await firstVersionVault();
    workIn(database);
    const ring = testChartKeys(kit.folder);
    database.sealWith(ring);
    migrate(database, vaultMigrations);
    database.emptyJournal();
    expect(holds(decryptedPages(kit.path, kit.key), workedWord)).toBe(true);
    prepareVault(database, ring, vaultMigrations);
    expect(holds(decryptedPages(kit.path, kit.key), workedWord)).toBe(false);
    expect(database.all(z.unknown(), sql`select * from wipes`)).toEqual([]);
    database.close();
  });

  it('is left as it was when a migration fails, and migrates another day', async () => {
    const { database, ...kit } = await firstVersionVault();
    const failing: Migration = { version: latest + 1, name: 'failing', sql: 'insert into nowhere values (1);' };
    const before = { structure: structure(database), texts: database.all(z.unknown(), sql`select * from document_texts`) };
    database.close();
    const ring = testChartKeys(kit.folder);
    expect(() => openReadyVault(kit.path, kit.key, ring, [...vaultMigrations, failing])).toThrow('no such table: nowhere');
    const untouched = openVault(kit.path, kit.key);
    expect([schemaOf(untouched), { structure: structure(untouched), texts: untouched.all(z.unknown(), sql`select * from document_texts`) }]).toEqual([1, before]);
    expect(ring.size).toBe(0);
    untouched.close();
    const opened = await kit.keeper.unlock(bytes(passphrase));
    expect(kit.filled.map(({ id }) => readChart(opened.database, person, id))).toEqual(kit.said);
    opened.database.close();
  });

  it('is left as it was when the keys of its charts cannot be kept', async () => {
    const { database, ...kit } = await firstVersionVault();
    database.close();
    const { write } = kit.keychain;
    Reflect.set(kit.keychain, 'write', async () => ({ state: 'locked-or-slow' }));
    await expect(kit.keeper.unlock(bytes(passphrase))).rejects.toMatchObject({ fault: { code: 'keychain', why: 'locked-or-slow' } });
    Reflect.set(kit.keychain, 'write', write);
    const untouched = openVault(kit.path, kit.key);
    expect(schemaOf(untouched)).toBe(1);
    untouched.close();
    const opened = await kit.keeper.unlock(bytes(passphrase));
    expect(kit.filled.map(({ id }) => readChart(opened.database, person, id))).toEqual(kit.said);
    opened.database.close();
  });

  it('looked at in a copy from before, in the place of today’s, does not cost today’s the keys of its charts', async () => {
    const { database, ...kit } = await firstVersionVault();
    database.close();
    const [vault, before, today] = ['vault', 'before', 'today'].map((name) => join(kit.folder, name));
    if (vault === undefined || before === undefined || today === undefined) throw new Error('no folders');
    cpSync(vault, before, { recursive: true });
    (await kit.keeper.unlock(bytes(passphrase))).database.close();
    renameSync(vault, today);
    renameSync(before, vault);
    (await kit.keeper.unlock(bytes(passphrase))).database.close();
    rmSync(vault, { recursive: true });
    renameSync(today, vault);
    const again = await kit.keeper.unlock(bytes(passphrase));
    expect(kit.filled.map(({ id }) => readChart(again.database, person, id))).toEqual(kit.said);
    again.database.close();
  });
});

describe('From every earlier version', () => {
  it.each(Array.from({ length: latest - 1 }, (_, index) => index + 1))('%d, the vault comes to the same tables, and keeps what its charts say', async (version) => {
    const { database, ...kit } = await firstVersionVault();
    if (version > 1) prepareVault(database, await makeChartKeys(ringOf(kit)), vaultMigrations.slice(0, version));
    expect(schemaOf(database)).toBe(version);
    database.close();
    const opened = await kit.keeper.unlock(bytes(passphrase));
    expect(kit.filled.map(({ id }) => readChart(opened.database, person, id))).toEqual(kit.said);
    const fresh = keeperOf();
    const created = await fresh.keeper.create(bytes(passphrase), 'NQ', false);
    expect(structure(opened.database)).toEqual(structure(created.database));
    expect(opened.database.driver.pragma('foreign_key_check')).toEqual([]);
    for (const { database: each } of [opened, created]) each.close();
    // As it was before, it can be brought back: but for the version in which words of charts lay open in the vault.
    const [copy] = kit.keeper.copies.list();
    expect(copy?.why).toBe(version < sealedSince ? undefined : 'before-update');
    if (copy === undefined) return;
    const before = openVault(kit.keeper.copies.pathOf(copy.name), kit.key, 'existing');
    expect(schemaOf(before)).toBe(version);
    before.close();
  });
});

/** The step with which charts came to be assigned to people. */
const assignedSince = 8;

describe('Charts from before they were assigned to anybody', () => {
  it.each(Array.from({ length: assignedSince - 1 }, (_, index) => index + 1))('are, from version %d on, the work of the vault’s holder, whoever came to it later', async (version) => {
    const { database, ...kit } = await firstVersionVault();
    if (version > 1) prepareVault(database, await makeChartKeys(ringOf(kit)), vaultMigrations.slice(0, version));
    // As a roster writes it; and a later person, whose charts these are not.
    database.run(sql`update people set identifier = '  NQuill ' where id = ${person.id}`);
    database.run(sql`insert into people (id, name, identifier, role, created_at) values ('per_00000000000000000009', 'Ada Wren', 'awren', 'lead', 2)`);
    database.close();
    const opened = await kit.keeper.unlock(bytes(passphrase));
    const rows = opened.database.all(z.strictObject({ id: z.string(), assignee: z.string().nullable() }), sql`select id, assignee from encounters`);
    expect(rows.map(({ assignee }) => assignee)).toEqual(['nquill', 'nquill', 'nquill']);
    expect(rows.map(({ assignee }) => ownershipOf(assignee, ' NQuill'))).toEqual(['mine', 'mine', 'mine']);
    expect(opened.database.all(z.unknown(), sql`select * from glass`)).toEqual([]);
    opened.database.close();
  });

  it('stay as they were assigned where they have been since', async () => {
    const { database, ...kit } = await firstVersionVault();
    prepareVault(database, await makeChartKeys(ringOf(kit)), vaultMigrations.slice(0, assignedSince));
    const [first, second] = kit.filled;
    database.run(sql`update encounters set assignee = 'mruiz' where id = ${first?.id ?? ''}`);
    database.run(sql`update encounters set assignee = null where id = ${second?.id ?? ''}`);
    database.close();
    const opened = await kit.keeper.unlock(bytes(passphrase));
    const assignees = new Map(opened.database.all(z.strictObject({ id: z.string(), assignee: z.string().nullable() }), sql`select id, assignee from encounters`).map(({ id, assignee }) => [id, assignee]));
    expect(kit.filled.map(({ id }) => assignees.get(id))).toEqual(['mruiz', null, 'nquill']);
    opened.database.close();
  });
});

/** The steps with which queries came, and what leaves by a network; and those that changed it. */
const queriesSince = 13;
const outboxSince = 14;
const incidentsSince = 17;
const casesSince = 18;
const orphansSince = 20;

const key = (number: number): string => `00000000-0000-4000-8000-00000000000${number}`;

/** Puts a query with its words into a vault of a version, one that is sent and one that waits, a report that is on its way and what came to the officer: as far as that version knew of them. */
function fillQueriesAndOutbox(database: Database, id: EncounterId, version: number): void {
  database.transaction('write', (db) => {
    db.runOne(sql`insert into recipients (id, identifier, name, role, specialty, reference, third_party, agreement, listed, confirmed, confirmed_by, confirmed_at, added_at, changed_at)
      values ('rcp_1', 'okonkwo', 'Nadia Okonkwo-Example, MD', 'physician', 'Nephrology', 'Practitioner/okonkwo', 0, '', 1, 'print', ${person.id}, 3, 2, 3)`);
    for (const [query, state, sentAt] of [['qry_1', 'draft', null], ['qry_2', 'sent', 7]] as const) {
      db.runOne(sql`insert into queries (id, ref, version, supersedes, encounter_id, kind, urgency, channel, state, outcome, template, recipient_id, author, created_at, changed_at, sent_at, window_hours, awaited_since, answered_at, closed_at, blocked, repeated)
        values (${query}, ${`Q-${query}`}, 1, null, ${id}, 'open-ended', 'routine', 'fhir', ${state}, null, null, 'rcp_1', ${person.id}, 5, 6, ${sentAt}, ${sentAt === null ? null : 72}, ${sentAt}, null, null, 2, 1)`);
      db.runOne(sql`insert into query_words (query_id, encounter_id, part, sealed) values (${query}, ${id}, 'content', chart_seal(${id}, ${`words of ${query}`}))`);
      db.runOne(sql`insert into query_steps (query_id, number, move, from_state, to_state, escalation, person_id, at) values (${query}, 1, 'send', 'draft', ${state}, null, ${person.id}, 7)`);
      db.runOne(sql`insert into query_holds (query_id, encounter_id, held_id) values (${query}, ${id}, 'asg_1')`);
    }
    if (version < outboxSince) return;
    for (const [number, subject, state, fault, remote] of [[1, 'qry_1', 'refused', 'forbidden', null], [2, 'qry_2', 'sent', null, 'Task/12']] as const) {
      db.runOne(sql`insert into outbox (seq, id, channel, kind, subject, encounter_id, key, state, may_have_left, attempts, queued_at, changed_at, tried_at, due_at, fault, remote, settled, sealed)
        values (${number * 10}, ${`out_${number}`}, 'fhir', 'query', ${subject}, ${id}, ${key(number)}, ${state}, 1, 3, 7, 8, 8, ${state === 'sent' ? null : 9}, ${fault}, ${remote}, 0, chart_seal(${id}, ${`sent for ${subject}`}))`);
    }
    db.runOne(sql`insert into outbox_taken (outgoing_id, key, taken_at) values ('out_2', 'QuestionnaireResponse/4/1', 9)`);
    db.runOne(sql`insert into outbox_ways (channel, attempts, tried_at, due_at, fault, reached_at, mark) values ('fhir', 2, 8, 9, 'busy', 7, '2026-03-07T11:50:00Z')`);
    if (version < incidentsSince) return;
    db.runOne(sql`insert into incidents (id, type, origin, state, reporter, noticed_at, noticed_uptime, facts, changed_at) values ('I-1', 'misdirected', 'desk', 'started', ${person.id}, 5, 6, '{}', 7)`);
    db.runOne(sql`insert into outbox (seq, id, channel, kind, subject, encounter_id, key, state, may_have_left, attempts, queued_at, changed_at, tried_at, due_at, fault, remote, settled, sealed)
      values (40, 'out_4', 'fhir', 'incident', 'pkt_1', null, ${key(4)}, 'queued', 0, 0, 7, 7, null, 7, null, null, 0, ${Buffer.from('ciphertext')})`);
    db.runOne(sql`insert into evidence_holds (incident_id, kind, subject, encounter_id, ref, held_at) values ('I-1', 'outgoing', 'out_2', ${id}, 'Q-qry_2', 7)`);
    if (version < casesSince) return;
    db.runOne(sql`insert into case_received (id, kind, state, file_sha256, sealed, received_at, way, changed_at) values ('rcv_1', 'unknown', 'no-key', 'digest', ${Buffer.from('sealed')}, 7, 'file', 7)`);
    if (version < orphansSince) return;
    db.runOne(sql`insert into outbox_orphans (id, channel, kind, subject, encounter_id, ref, key, state, may_have_left, attempts, queued_at, changed_at, tried_at, due_at, fault, remote, settled)
      values ('out_5', 'fhir', 'query', 'qry_0', 'enc_gone', 'E-0', ${key(5)}, 'recalling', 1, 1, 1, 2, 2, 3, 'offline', 'Task/3', 0)`);
  });
}

/** All that such a vault says of them, words opened. */
function queriesAndOutbox(database: Database, version: number): unknown {
  const rows = (query: Parameters<Database['all']>[1]): unknown[] => database.all(z.unknown(), query);
  return {
    recipients: rows(sql`select * from recipients`),
    queries: rows(sql`select * from queries order by id`),
    words: rows(sql`select query_id, part, chart_open(encounter_id, sealed) as words from query_words order by query_id`),
    steps: rows(sql`select * from query_steps order by query_id`),
    holds: rows(sql`select * from query_holds order by query_id`),
    ...(version < outboxSince ? {} : {
      outbox: rows(sql`select seq, id, channel, kind, subject, encounter_id, key, state, may_have_left, attempts, queued_at, changed_at, tried_at, due_at, fault, remote, settled, case when encounter_id is null then cast(sealed as text) else chart_open(encounter_id, sealed) end as content from outbox order by seq`),
      taken: rows(sql`select * from outbox_taken`),
      ways: rows(sql`select * from outbox_ways`),
    }),
    ...(version < incidentsSince ? {} : { incidents: rows(sql`select * from incidents`), held: rows(sql`select * from evidence_holds`) }),
    ...(version < casesSince ? {} : { received: rows(sql`select * from case_received`) }),
    ...(version < orphansSince ? {} : { orphans: rows(sql`select * from outbox_orphans`) }),
  };
}

describe('Queries, and what is on its way to a server', () => {
  it.each(Array.from({ length: latest - queriesSince }, (_, index) => index + queriesSince))('are, from version %d on, after the next unlocking word for word what they were, and still bound to their chart', async (version) => {
    const { database, ...kit } = await firstVersionVault(2);
    prepareVault(database, await makeChartKeys(ringOf(kit)), vaultMigrations.slice(0, version));
    const [chart] = kit.filled;
    if (chart === undefined) throw new Error('there is no chart');
    fillQueriesAndOutbox(database, chart.id, version);
    const before = queriesAndOutbox(database, version);
    expect(JSON.stringify(before)).toContain('words of qry_2');
    database.close();
    const opened = await kit.keeper.unlock(bytes(passphrase));
    expect(queriesAndOutbox(opened.database, version)).toEqual(before);
    expect(opened.database.driver.pragma('foreign_key_check')).toEqual([]);
    // A chart takes with it what lies in the outbox for it, but for what is held as evidence.
    opened.database.run(sql`delete from evidence_holds`);
    opened.database.run(sql`delete from encounters where id = ${chart.id}`);
    const left = (table: 'outbox' | 'outbox_taken' | 'query_words'): number => opened.database.all(z.unknown(), table === 'outbox' ? sql`select id from outbox where encounter_id is not null` : table === 'outbox_taken' ? sql`select key from outbox_taken` : sql`select part from query_words`).length;
    expect([left('outbox'), left('outbox_taken'), left('query_words')]).toEqual([0, 0, 0]);
    opened.database.close();
  });
});
