import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundle } from '../../../build/steps/bundle.mjs';
import { appOutput } from '../../../build/steps/paths.mjs';
import { judgeLedger } from '../../../electron/cli/training';
import { fingerprintOf } from '../../../electron/signatures';
import { signStatement } from '../../../electron/vault/signing';
import type { canonicalJson } from '../../../shared/kernel';
import { contentOf, readLedger, writeLedger, type SignedContent } from '../../../shared/training';
import { temporaryFolder } from '../support/vault';
import { trainingDesk } from './desk';
import { cleanDesk, privacy } from './texts';

/** The file of a person who has signed a policy and passed a training. */
async function ledgerFile() {
  const desk = await trainingDesk([privacy, cleanDesk]);
  await desk.sign('privacy');
  await desk.answer(await desk.hashOf('clean-desk'), [0, 1, 2], cleanDesk);
  await desk.sign('clean-desk');
  const { text } = await desk.done('training.export', {});
  const entries = readLedger(text).flatMap(({ entry }) => (entry === null ? [] : [entry]));
  const [first, second] = entries;
  if (first === undefined || second === undefined) throw new Error('the ledger lacks a signature');
  /** A statement of one's own, signed with the vault's key. */
  const signedAnew = (statement: Parameters<typeof canonicalJson>[0], content: string): SignedContent => {
    const signed = desk.door.act((db, { now }) => ({ output: signStatement(db, statement, now), events: [] }));
    if (signed === undefined) throw new Error('the desk is locked');
    return { ...signed, content };
  };
  return { text, first, second, signedAnew };
}

const verdictOn = (entries: readonly SignedContent[]): (string | number)[] => {
  const { signatures, bad } = judgeLedger(writeLedger(entries));
  return [signatures, ...bad.map(({ line, why }) => `${line} ${why}`)];
};

describe('The file of a ledger, on any computer', () => {
  it('proves who signed which text, when and with what score, by one key', async () => {
    const { text, first } = await ledgerFile();
    const verdict = judgeLedger(text);
    expect(verdict).toMatchObject({
      signatures: 2, bad: [],
      good: [{ requirementId: 'privacy', personName: 'Nora Quill', score: { right: 0, asked: 0 } }, { requirementId: 'clean-desk', score: { right: 3, asked: 3 } }],
      signedBy: [fingerprintOf(Buffer.from(first.key, 'base64'))],
    });
    expect(judgeLedger(text, verdict.signedBy[0]).bad).toEqual([]);
  });

  it('is bad where one character of anything was changed', async () => {
    const { first, second } = await ledgerFile();
    const another = first.key.startsWith('A') ? `B${first.key.slice(1)}` : `A${first.key.slice(1)}`;
    expect([
      verdictOn([{ ...first, statement: first.statement.replace('Nora', 'Mora') }, second]),
      verdictOn([{ ...first, signature: second.signature }, second]),
      verdictOn([{ ...first, key: another }, second]),
      verdictOn([{ ...first, content: first.content.replace('Charts', 'charts') }, second]),
      verdictOn([{ ...first, content: second.content }, second]),
      verdictOn([{ ...first, content: `${first.content} ` }, second]),
    ]).toEqual([[2, '1 signature'], [2, '1 signature'], [2, '1 signature'], [2, '1 content'], [2, '1 content'], [2, '1 content']]);
  });

  it('is bad where a signature stands there twice, or with another key than the one that must have signed', async () => {
    const { text, first, second } = await ledgerFile();
    expect(verdictOn([first, second, first])).toEqual([3, '3 twice']);
    expect(judgeLedger(text, '0'.repeat(64)).bad.map(({ why }) => why)).toEqual(['key', 'key']);
  });

  it('is bad where the key has signed something else: another kind, a score that does not pass, another version than the text’s', async () => {
    const { first, second, signedAnew } = await ledgerFile();
    const statement = JSON.parse(second.statement);
    expect([
      verdictOn([signedAnew({ ...statement, kind: 'chartlock.clean-desk' }, second.content)]),
      verdictOn([signedAnew({ ...statement, score: { right: 1, asked: 3, passPercent: 66 } }, second.content)]),
      verdictOn([signedAnew({ ...statement, note: 'more' }, second.content)]),
      verdictOn([signedAnew({ ...statement, version: '9' }, second.content)]),
      verdictOn([signedAnew({ ...statement, sha256: JSON.parse(first.statement).sha256 }, contentOf(privacy))]),
    ]).toEqual([[1, '1 statement'], [1, '1 statement'], [1, '1 statement'], [1, '1 content'], [1, '1 content']]);
  });

  it('is bad where a line is not as it was written, and none where it is empty', async () => {
    const { text } = await ledgerFile();
    expect([judgeLedger(text.replace('{"statement"', '{ "statement"')).bad.map(({ why }) => why), judgeLedger(''), judgeLedger('words\n').bad]).toEqual([
      ['form'], { signatures: 0, bad: [], good: [], signedBy: [] }, [{ line: 1, signatureId: null, why: 'form' }],
    ]);
  });
});

describe('The command `training verify`', () => {
  beforeAll(async () => await bundle(), 120_000);

  const run = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(appOutput, 'cli.js'), 'training', 'verify', ...args], { encoding: 'utf8' });
    return { status, stdout, stderr };
  };

  it('says who has signed what and ends with 0, names what is bad and ends with 1, and ends with 2 where there is no file', async () => {
    const { text, first } = await ledgerFile();
    const file = join(temporaryFolder(), 'ledger.jsonl');
    const fingerprint = fingerprintOf(Buffer.from(first.key, 'base64'));
    writeFileSync(file, text);
    const good = run(file);
    expect(good).toMatchObject({ status: 0, stderr: '' });
    expect(good.stdout).toContain('2026-03-12  Nora Quill (nquill)  Privacy policy, version 7: read; holds for this text');
    expect(good.stdout).toContain('The clean desk, version 2026.1: 3 of 3 right; until 2027-03-12');
    expect(good.stdout).toContain(`2 signatures: 2 good, 0 bad.\nSigned by the key ${fingerprint}\n`);
    expect([run(file, '--key', fingerprint).status, run(file, '--key', '0'.repeat(64)).status]).toEqual([0, 1]);
    writeFileSync(file, text.replace('Charts', 'charts'));
    const altered = run(file);
    expect([altered.status, altered.stdout.includes('BAD, line 1') && altered.stdout.includes('the text beside it is not the one that was signed')]).toEqual([1, true]);
    expect(JSON.parse(run(file, '--json').stdout)).toMatchObject({ sound: false, signatures: 2, bad: [{ line: 1, why: 'content' }] });
    writeFileSync(file, '');
    expect([run(file).status, run(`${file}.none`)]).toEqual([1, { status: 2, stdout: '', stderr: `${file}.none cannot be read (ENOENT).\n` }]);
  });
});
