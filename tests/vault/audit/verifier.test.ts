import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repository } from '../../../build/steps/paths.mjs';
import { appendAudit, exportLog } from '../../../electron/vault/audit';
import { signStatement } from '../../../electron/vault/signing';
import { newId, vaultIdSchema, z, type VaultId } from '../../../shared/kernel';
import { randomBytes } from 'node:crypto';
import { openTestVault, temporaryFolder } from '../support/vault';
import { makeEvidence } from '../cases/evidence';

const program = join(repository, 'build/verifier/verify-audit.mjs');

const verdictSchema = z.object({ sound: z.boolean(), kind: z.string(), events: z.number(), signedBy: z.string().nullable(), findings: z.array(z.object({ line: z.number(), why: z.string() })) });

/** A vault with so many events, and its log as it is taken out. */
function logOf(count: number) {
  const { database, personId } = openTestVault();
  const vaultId: VaultId = newId('vlt', vaultIdSchema, randomBytes);
  const work = (events: number): void => database.transaction('write', (db) => {
    for (let event = 0; event < events; event += 1) appendAudit(db, { id: personId, role: 'coder' }, 1_000 + event, event % 3 === 0 ? { event: 'vault.unlocked', keychain: true, failedBefore: event } : { event: 'audit.viewed' });
  });
  work(count);
  const exported = (): string => {
    const pieces: string[] = [];
    database.transaction('write', (db) => exportLog(db, { vaultId, madeAt: 5, write: (text) => void pieces.push(text), sign: (statement) => signStatement(db, statement, 5) }));
    return pieces.join('');
  };
  return { database, vaultId, work, exported };
}

/** The program as an auditor runs it: a process of its own, in a folder that knows nothing of Chartlock. */
function verified(text: string, ...more: readonly string[]) {
  const folder = temporaryFolder();
  const file = join(folder, 'log.jsonl');
  writeFileSync(file, text);
  writeFileSync(join(folder, 'verify-audit.mjs'), readFileSync(program));
  const { status, stdout } = spawnSync(process.execPath, ['verify-audit.mjs', 'log.jsonl', '--json', ...more], { cwd: folder, encoding: 'utf8', env: {} });
  return { code: status, verdict: verdictSchema.parse(JSON.parse(stdout)) };
}

const whys = (text: string, ...more: readonly string[]): string[] => {
  const { code, verdict } = verified(text, ...more);
  expect([code, verdict.sound]).toEqual([1, false]);
  return verdict.findings.map(({ why }) => why);
};

const linesOf = (text: string): string[] => text.trimEnd().split('\n');

describe('The verifier', () => {
  it('uses nothing of the project and no package: one file, and Node’s own modules', () => {
    const source = readFileSync(program, 'utf8');
    const used = [...source.matchAll(/\bfrom\s+'([^']+)'|\bimport\(([^)]*)\)|\brequire\(([^)]*)\)/g)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
    expect(used.length).toBeGreaterThan(0);
    for (const name of used) {
      expect(name.startsWith('node:')).toBe(true);
      expect(builtinModules).toContain(name.slice('node:'.length));
    }
    // Nor a network, another process or code from elsewhere.
    expect(used.filter((name) => /net|http|dns|tls|child|worker|vm|module/.test(name))).toEqual([]);
  });

  it('finds a log sound that is, over more events than are written at once, and says whose key signed it', () => {
    const { exported } = logOf(4_500);
    const { code, verdict } = verified(exported());
    expect({ code, verdict }).toMatchObject({ code: 0, verdict: { sound: true, kind: 'chartlock.audit-log', events: 4_500, findings: [] } });
    expect(verified(exported(), '--key', verdict.signedBy ?? '').code).toBe(0);
    expect(whys(exported(), '--key', 'a'.repeat(64))).toEqual(['it was signed with another key']);
  });

  it('finds an empty log sound', () => {
    expect(verified(logOf(0).exported())).toMatchObject({ code: 0, verdict: { events: 0 } });
  });

  it.each([
    ['an event changed', (lines: string[]) => lines.with(3, (lines[3] ?? '').replace(/"at":\d+/, '"at":7')), 'event 3 was altered'],
    ['an event left out', (lines: string[]) => lines.toSpliced(3, 1), 'it does not follow the line before: one was changed, removed, moved or put in'],
    ['two events exchanged', (lines: string[]) => lines.with(3, lines[4] ?? '').with(4, lines[3] ?? ''), 'event 3 does not come after event 4: one is missing, moved or put in'],
    ['an event put in twice', (lines: string[]) => lines.toSpliced(3, 0, lines[3] ?? ''), 'event 3 does not come after event 3: one is missing, moved or put in'],
    ['no seal', (lines: string[]) => lines.slice(0, -1), 'the file does not end with its seal: lines are missing at its end'],
    ['its last events and its log line gone', (lines: string[]) => [...lines.slice(0, -4), lines.at(-1) ?? ''], 'the seal does not fit the lines before it'],
    ['a line after the seal', (lines: string[]) => [...lines, lines[1] ?? ''], 'it stands after the seal'],
    ['a blank in a line', (lines: string[]) => lines.with(2, (lines[2] ?? '').replace('{', '{ ')), 'it is not a line as it was written'],
    ['another signature', (lines: string[]) => lines.with(-1, (lines.at(-1) ?? '').replace(/"signature":"..../, '"signature":"AAAA')), 'the signature of the seal does not fit'],
    ['another statement', (lines: string[]) => lines.with(-1, (lines.at(-1) ?? '').replace('\\"madeAt\\":5', '\\"madeAt\\":6')), 'the signature of the seal does not fit'],
  ])('names %s', (_case, alter, why) => {
    expect(whys(`${alter(linesOf(logOf(6).exported())).join('\n')}\n`)).toContain(why);
  });

  it('does not take a log for sound whose lines were all bound anew and sealed with another key, where the key is known', () => {
    const mine = verified(logOf(6).exported()).verdict.signedBy ?? '';
    expect(whys(logOf(5).exported(), '--key', mine)).toEqual(['it was signed with another key']);
  });

  it.each([
    ['changed', "update audit set role = 'lead' where seq = 4", 'event 4 was altered'],
    ['removed', 'delete from audit where seq = 4', 'event 5 does not come after event 3: one is missing, moved or put in'],
    ['cut off at its end', 'delete from audit where seq > 4', 'the log reached further than this file does: events at its end are missing'],
  ])('finds in a faithful export what was %s in the vault', (_case, statement, why) => {
    const { database, exported } = logOf(6);
    database.driver.pragma('foreign_keys = off');
    database.driver.exec(`drop trigger audit_is_never_changed; drop trigger audit_is_never_deleted; ${statement}`);
    expect(whys(exported())).toContain(why);
  });

  it('holds an export against one from before: a log that was cut short, or is an older copy, does not contain it', () => {
    const { database, work, exported } = logOf(6);
    const folder = temporaryFolder();
    const earlier = join(folder, 'earlier.jsonl');
    writeFileSync(earlier, exported());
    work(3);
    expect(verified(exported(), '--earlier', earlier).code).toBe(0);
    database.driver.pragma('foreign_keys = off');
    database.driver.exec('drop trigger audit_is_never_changed; drop trigger audit_is_never_deleted; delete from audit where seq > 5; update audit_head set seq = 5, hash = (select hash from audit where seq = 5)');
    expect(verified(exported()).code).toBe(0);
    expect(whys(exported(), '--earlier', earlier)).toEqual([expect.stringContaining('the log was cut short, rewritten, or is an older copy')]);
  });

  it('judges the evidence of a case as Chartlock does, and names what was altered in it', async () => {
    const text = await makeEvidence();
    expect(verified(text)).toMatchObject({ code: 0, verdict: { kind: 'chartlock.evidence-bundle' } });
    const lines = linesOf(text);
    const altered = (part: string, from: string | RegExp, to: string): string => lines.map((line) => (line.includes(`"part":"${part}"`) ? line.replace(from, to) : line)).join('\n');
    expect(whys(altered('event', /"at":\d+/, '"at":1'))).toContainEqual(expect.stringMatching(/^event \d+ was altered$/));
    expect(whys(altered('entry', '"words":"', '"words":"Not '))).toContainEqual(expect.stringContaining('of the timeline'));
    expect(whys(altered('decision', 'Destroyed unread', 'Destroyed  read'))).toContain('the signature of a decision does not fit');
    expect(whys(altered('attachment', /"base64":"[^"]+"/, '"base64":"AAAA"'))).toContain('an attachment has another digest than it says');
    expect(whys(altered('received', 'another clinic', 'no other clinic'))).toContain('what came in has another digest than it says');
  });

  it('says that it could not look where there is no file', () => {
    const { status } = spawnSync(process.execPath, [program, join(temporaryFolder(), 'none.jsonl')], { encoding: 'utf8' });
    expect(status).toBe(2);
    expect(spawnSync(process.execPath, [program], { encoding: 'utf8' }).status).toBe(2);
  });
});
