import { spawnSync } from 'node:child_process';
import { createHash, createPublicKey, verify } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundle } from '../../../build/steps/bundle.mjs';
import { appOutput } from '../../../build/steps/paths.mjs';
import { judgeCertificates } from '../../../electron/cli/certificates';
import { signStatement } from '../../../electron/vault/signing';
import type { Signed } from '../../../shared/kernel';
import { writeCertificates } from '../../../shared/retention';
import { openTestVault, passphrase, temporaryFolder } from '../support/vault';
import { day, openedDesk, openedDeskWithoutKeychain, type RetentionDesk } from './desk';

/** Lets three charts die at a desk. */
async function letDie(desk: RetentionDesk): Promise<readonly Signed[]> {
  for (let chart = 0; chart < 3; chart += 1) await desk.add();
  desk.pass(30 * day);
  await desk.retention.disposal.run();
  return (await desk.certificates()).map(({ signed }) => signed);
}

/** What a vault signs that is no disposal. */
function signedOtherwise(statement: Parameters<typeof signStatement>[1]): Signed {
  return openTestVault().database.transaction('write', (db) => signStatement(db, statement, 1));
}

describe('A certificate', () => {
  it('is proved by the Ed25519 of any library, from its three texts alone', async () => {
    const [certificate] = await letDie(await openedDesk());
    if (certificate === undefined) throw new Error('nothing was certified');
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(certificate.key, 'base64').toString('base64url') }, format: 'jwk' });
    expect(verify(null, Buffer.from(certificate.statement, 'utf8'), key, Buffer.from(certificate.signature, 'base64'))).toBe(true);
  });

  it('says which record died, when, why and by which rule, and what became of its key; and no word of the chart', async () => {
    const desk = await openedDesk();
    const chart = await desk.add('final');
    const [row] = (await desk.done('encounters.worklist', { text: '', statuses: [], sort: 'ref', descending: false, from: 0, count: 1 })).rows;
    const cameAt = desk.time.now;
    const fingerprint = desk.session().chartKeys.fingerprint(chart);
    desk.pass(40 * day);
    await desk.retention.disposal.run();
    const [certificate] = await desk.certificates();
    const diedAt = desk.time.now;
    expect(JSON.parse(certificate?.signed.statement ?? '')).toEqual({
      kind: 'chartlock.disposal', format: 1, certificateId: expect.stringMatching(/^crt_/), vaultId: desk.session().vaultId,
      diedAt, keyDestroyedAt: diedAt, recordClass: 'chart', recordId: chart, encounterId: chart, ref: row?.ref,
      why: 'expired', rule: '30 days without use', by: null, since: cameAt, lastUsed: cameAt, documents: 1, bytes: expect.any(Number),
      keySha256: fingerprint, method: 'rotated',
    });
  });
});

describe('A file of certificates', () => {
  it('is judged without a vault: how many are good, and whose key signed them', async () => {
    const certificates = await letDie(await openedDesk());
    const fingerprint = createHash('sha256').update(Buffer.from(certificates[0]?.key ?? '', 'base64')).digest('hex');
    const text = writeCertificates(certificates);
    expect(judgeCertificates(text)).toEqual({ certificates: 3, bad: [], signedBy: [fingerprint] });
    expect(judgeCertificates(text, fingerprint)).toMatchObject({ bad: [] });
    expect(judgeCertificates(`${text.replaceAll('\n', '\r\n')}\r\n`)).toMatchObject({ certificates: 3, bad: [] });
  });

  it('betrays any bit that was turned over, wherever it stands', async () => {
    const text = Buffer.from(writeCertificates(await letDie(await openedDesk())), 'utf8');
    fc.assert(
      fc.property(fc.nat({ max: text.length - 1 }), fc.integer({ min: 0, max: 7 }), (byte, bit) => {
        const altered = Buffer.from(text);
        altered[byte] = (altered[byte] ?? 0) ^ (1 << bit);
        expect(judgeCertificates(altered.toString('utf8')).bad.length).toBeGreaterThan(0);
      }),
      { numRuns: 800 },
    );
  });

  it('says of each bad line why it is bad', async () => {
    const [first, second, third] = await letDie(await openedDesk());
    if (first === undefined || second === undefined || third === undefined) throw new Error('too little was certified');
    const [foreign] = await letDie(await openedDesk());
    if (foreign === undefined) throw new Error('nothing was certified');
    const attestation = signedOtherwise({ kind: 'chartlock.clean-desk' });
    const untidy = signedOtherwise({ ...JSON.parse(first.statement), extra: 1 });
    const lines = [first, { ...second, statement: second.statement.replace('expired', 'removed') }, third, first, foreign, attestation, untidy];
    const fingerprint = createHash('sha256').update(Buffer.from(first.key, 'base64')).digest('hex');
    const text = `${writeCertificates(lines)}not a certificate\n`;
    expect(judgeCertificates(text, fingerprint).bad.map(({ line, why }) => [line, why])).toEqual([
      [2, 'signature'], [4, 'twice'], [5, 'key'], [6, 'statement'], [7, 'statement'], [8, 'form'],
    ]);
    expect(judgeCertificates(text).signedBy).toHaveLength(2);
  });
});

describe('On the command line', () => {
  beforeAll(async () => await bundle(), 120_000);

  function run(input: string, ...args: string[]) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(appOutput, 'cli.js'), 'vault', ...args], { encoding: 'utf8', input });
    return { status, stdout, stderr };
  }

  it('certificates leave the vault as a file, which is then verified without it', async () => {
    const desk = await openedDeskWithoutKeychain({});
    const certificates = await letDie(desk);
    desk.sessions.abandon();
    const file = join(temporaryFolder(), 'certificates.jsonl');
    const fingerprint = createHash('sha256').update(Buffer.from(certificates[0]?.key ?? '', 'base64')).digest('hex');

    expect(run(`${passphrase}\n`, 'certificates', '--data', desk.folder, '--out', file)).toMatchObject({ status: 0, stdout: `3 certificates written to ${file}.\nSigned by the key ${fingerprint}\n`, stderr: '' });
    expect(readFileSync(file, 'utf8')).toBe(writeCertificates(certificates));
    expect(statSync(file).mode & 0o077).toBe(0);
    expect(run(passphrase, 'certificates', '--data', desk.folder, '--json')).toMatchObject({ status: 0, stdout: writeCertificates(certificates) });
    expect(run(passphrase, 'certificates', '--data', desk.folder).stdout).toMatch(/^\S+Z {2}chart {5}E-\w+ +expired \(30 days without use\); key erased \S+Z {2}crt_/);

    expect(run('', 'verify-certificates', file, '--key', fingerprint)).toMatchObject({ status: 0, stdout: `3 certificates: 3 good, 0 bad.\nSigned by the key ${fingerprint}\n` });
    expect(run('', 'verify-certificates', file, '--key', '0'.repeat(64))).toMatchObject({ status: 1, stdout: expect.stringContaining('3 certificates: 0 good, 3 bad.') });
    writeFileSync(file, readFileSync(file, 'utf8').replace('expired', 'evicted'));
    const altered = run('', 'verify-certificates', file);
    expect(altered).toMatchObject({ status: 1, stdout: expect.stringContaining('BAD, line 1 (crt_') });
    expect(altered.stdout).toContain('3 certificates: 2 good, 1 bad.');
    expect(JSON.parse(run('', 'verify-certificates', file, '--json').stdout)).toMatchObject({ sound: false, certificates: 3, bad: [{ line: 1, why: 'signature' }], signedBy: [fingerprint] });
  }, 60_000);

  it('a file is never written over another one, and what cannot be done ends with 2', async () => {
    const desk = await openedDeskWithoutKeychain({});
    desk.sessions.abandon();
    const file = join(temporaryFolder(), 'certificates.jsonl');
    writeFileSync(file, 'mine');
    expect(run(passphrase, 'certificates', '--data', desk.folder)).toMatchObject({ status: 1, stdout: '' });
    expect(run(passphrase, 'certificates', '--data', desk.folder, '--out', file)).toMatchObject({ status: 2, stderr: expect.stringContaining('EEXIST') });
    expect(readFileSync(file, 'utf8')).toBe('mine');
    expect(run('another passphrase', 'certificates', '--data', desk.folder)).toMatchObject({ status: 2, stderr: expect.stringContaining('wrong-passphrase') });
    expect(run('', 'verify-certificates', join(temporaryFolder(), 'none.jsonl'))).toMatchObject({ status: 2, stderr: expect.stringContaining('ENOENT') });
    expect(run('', 'verify-certificates', file, '--key', 'short')).toMatchObject({ status: 2, stderr: expect.stringContaining('64 hexadecimal digits') });
    expect(existsSync(file)).toBe(true);
  }, 60_000);

  it('a file without a certificate proves nothing', () => {
    const file = join(temporaryFolder(), 'empty.jsonl');
    writeFileSync(file, '\n');
    expect(run('', 'verify-certificates', file)).toMatchObject({ status: 1, stdout: 'There is no certificate in this file.\n' });
  });
});
