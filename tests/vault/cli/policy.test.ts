import { spawnSync } from 'node:child_process';
import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { bundle } from '../../../build/steps/bundle.mjs';
import { appOutput, repository } from '../../../build/steps/paths.mjs';
import { policyKeyOf, signPolicy, verifySignedPolicy } from '../../../electron/signatures';
import { anySetting, policyNames, signedPolicySchema } from '../../../shared/policy';
import { policyTemplates } from '../../../shared/policy/templates';

const program = join(appOutput, 'cli.js');

beforeAll(async () => await bundle(), 120_000);

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'policy', ...args], { encoding: 'utf8' });
  return { status, stdout, stderr, json: (): unknown => JSON.parse(stdout) };
}

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'chartlock-policy-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** A policy file with this in it, in a folder of its own. */
function file(content: string | Uint8Array): string {
  const path = join(folder(), 'desk.json');
  writeFileSync(path, content);
  return path;
}

const good = '{\n  "idleLimitSeconds": 60,\n  "curtain": "cover"\n}\n';

describe('policy check', () => {
  test('finds nothing wrong in the example with every setting', () => {
    const path = join(repository, 'build/policy/example.json');
    expect(run('check', path)).toMatchObject({ status: 0, stdout: `${policyNames.length} settings, 0 wrong.\n`, stderr: '' });
  });

  test('says where a file stops being JSON, by line and column, and what a desk makes of it', () => {
    const path = file('{\n  "idleLimitSeconds": 60,\n  "curtain": oops\n}');
    expect(run('check', path)).toMatchObject({ status: 1, stdout: `${path}:3:14: this is no JSON\n0 settings, 1 wrong. On a desk, it makes every setting the strictest.\n` });
  });

  test('says of a value that does not count its line, its setting and what was expected', () => {
    const path = file('{\n  "idleLimitSeconds": 5,\n  "curtain": "cover"\n}');
    expect(run('check', path)).toMatchObject({
      status: 1,
      stdout: `${path}:2: idleLimitSeconds has a value that does not count; expected: a whole number from 30 to 900 (seconds)\n2 settings, 1 wrong. On a desk, a value that does not count is replaced by the strictest.\n`,
    });
  });

  test('only warns of a name that it does not know, and guesses what a misspelt one is', () => {
    const path = file('{\n  "idleLimitSecond": 60,\n  "fromTheFuture": true\n}');
    expect(run('check', path)).toMatchObject({
      status: 0,
      stdout: `${path}:2: warning: idleLimitSecond is no setting of this version; is it idleLimitSeconds?\n${path}:3: warning: fromTheFuture is no setting of this version\n0 settings, 0 wrong, 2 warnings.\n`,
    });
  });

  test.each([
    ['a name that stands there twice', '{\n "curtain": "off",\n "curtain": "cover"\n}', { fault: 'duplicate-name', setting: 'curtain', line: 3, column: 2 }],
    ['a list', '[]', { fault: 'not-an-object', line: 1, column: 1 }],
    ['what is no text', Buffer.from([0x7b, 0xff, 0x7d]), { fault: 'not-json', expected: 'a text in UTF-8' }],
    ['more than a mebibyte', `{ "curtain": "${'x'.repeat(1_048_576)}" }`, { fault: 'too-large' }],
  ])('says the same as JSON: %s', (_what, content, finding) => {
    expect(run('check', '--json', file(content)).json()).toMatchObject({ sound: false, settings: 0, signed: null, findings: [finding] });
  });

  test('ends with 2 where there is no file', () => {
    const path = join(folder(), 'none.json');
    expect(run('check', path)).toMatchObject({ status: 2, stdout: '', stderr: `${path} cannot be read (ENOENT)\n` });
  });
});

describe('policy check --as-managed', () => {
  const findings = (path: string): unknown => run('check', '--as-managed', '--json', path).json();

  test.runIf(process.platform === 'linux')('names the first folder on the way that others could change, as a temporary one is', () => {
    expect(findings(file(good))).toMatchObject({ sound: false, findings: [{ fault: 'writable-by-others', where: tmpdir() }] });
  });

  test.runIf(process.getuid?.() === 0)('believes a file of root in folders of root, and neither another’s, nor one that others may write, nor a link', () => {
    const home = mkdtempSync(join(homedir(), 'chartlock-policy-'));
    onTestFinished(() => rmSync(home, { recursive: true, force: true }));
    const path = join(home, 'desk.json');
    writeFileSync(path, good, { mode: 0o644 });
    expect(findings(path)).toMatchObject({ sound: true, findings: [] });
    chmodSync(path, 0o664);
    expect(findings(path)).toMatchObject({ sound: false, findings: [{ fault: 'writable-by-others', where: path }] });
    chmodSync(path, 0o644);
    chownSync(path, 65_534, 65_534);
    expect(findings(path)).toMatchObject({ sound: false, findings: [{ fault: 'not-owned-by-root', where: path }] });
    chownSync(path, 0, 0);
    symlinkSync(path, join(home, 'link.json'));
    expect(findings(join(home, 'link.json'))).toMatchObject({ sound: false, findings: [{ fault: 'not-a-file' }] });
  });
});

describe('policy explain', () => {
  test('tells of every setting why it is there, what it takes, its default and its strictest value', () => {
    const { status, stdout } = run('explain');
    expect(status).toBe(0);
    for (const name of policyNames) expect(stdout).toContain(`${name}: ${anySetting[name].title}\n  why        ${anySetting[name].why}\n`);
    expect(run('explain', 'idleLimitSeconds').stdout).toContain('  takes      A whole number from 30 to 900 seconds\n  default    300 seconds\n  strictest  120 seconds\n');
  });

  test('says which settings this version does not follow', () => {
    expect([run('explain', 'duaRegister').stdout.includes('not by this version'), run('explain', 'curtain').stdout.includes('not by this version')]).toEqual([true, false]);
  });

  test('says what a file makes of a setting, and why', () => {
    const path = file('{ "idleLimitSeconds": 60, "curtain": "nothing" }');
    const here = (name: string): unknown => run('explain', name, '--file', path, '--json').json();
    expect(['idleLimitSeconds', 'curtain', 'printing'].map(here)).toMatchObject([
      { settings: [{ setting: 'idleLimitSeconds', value: 60, origin: 'organisation', default: 300 }] },
      { settings: [{ value: 'cover', origin: 'unreadable' }] },
      { settings: [{ value: 'off', origin: 'default' }] },
    ]);
    expect(run('explain', 'idleLimitSeconds', '--file', path)).toMatchObject({ status: 1, stdout: expect.stringContaining('  here       60 seconds (as the file sets it)\n') });
  });

  test('ends with 2 for a setting that there is not, and guesses which was meant', () => {
    expect(run('explain', 'curtan')).toMatchObject({ status: 2, stderr: 'There is no setting curtan. Is it curtain?\n' });
  });
});

describe('policy templates', () => {
  test('writes all of them', () => {
    const out = join(folder(), 'new');
    expect(run('templates', '--out', out).status).toBe(0);
    for (const { path, text } of policyTemplates()) expect(readFileSync(join(out, path), 'utf8')).toBe(text);
  });
});

describe('policy keygen and policy sign', () => {
  const keys = (): { readonly path: string; readonly key: string } => {
    const path = join(folder(), 'key.pem');
    const made = run('keygen', '--out', path, '--json');
    expect(made.status).toBe(0);
    return { path, key: policyKeyOf(createPrivateKey(readFileSync(path))) };
  };
  const sign = (policy: string, key: string, ...more: string[]) => {
    const out = join(folder(), 'signed.json');
    return { out, ...run('sign', policy, '--key', key, '--serial', '7', '--out', out, ...more) };
  };

  test('the private key is for its owner’s eyes, and never written over another file', () => {
    const { path, key } = keys();
    const before = readFileSync(path);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(run('keygen', '--out', path)).toMatchObject({ status: 2, stderr: `${path} is there already, and nothing is written over it.\n` });
    expect(readFileSync(path)).toEqual(before);
    expect(key).toMatch(/^[A-Za-z0-9+/]{43}=$/);
  });

  test('what is printed can be pinned: the key, its fingerprint, and the file beside the application', () => {
    const path = join(folder(), 'key.pem');
    const { stdout } = run('keygen', '--out', path);
    const key = policyKeyOf(createPrivateKey(readFileSync(path)));
    expect(stdout).toContain(`Public key to pin: ${key}\n`);
    expect(JSON.parse(stdout.trim().split('\n').at(-1) ?? '')).toEqual({ kind: 'chartlock-policy-key', format: 1, key });
    expect(stdout).not.toContain(readFileSync(path, 'utf8').split('\n')[1]);
  });

  test('a signed policy is believed by who pins the key, and holds the policy to the letter', () => {
    const { path, key } = keys();
    const { status, out } = sign(file(good), path, '--expires', '2999-12-31');
    const signed = signedPolicySchema.parse(JSON.parse(readFileSync(out, 'utf8')));
    expect([status, signed.serial, signed.expiresOn, signed.policy]).toEqual([0, 7, '2999-12-31', good]);
    expect(verifySignedPolicy(signed, key, Date.now())).toBe('sound');
    expect(run('check', out, '--key', key, '--json')).toMatchObject({ status: 0 });
    expect(run('check', out, '--key', key).stdout).toContain('The signature is sound.\n2 settings, 0 wrong.\n');
  });

  test('a policy in which something is wrong is not signed', () => {
    const { path } = keys();
    const policy = file('{ "idleLimitSeconds": 5 }');
    const { status, stderr, out } = sign(policy, path);
    expect([status, stderr, existsSync(out)]).toEqual([1, `${policy}:1: idleLimitSeconds has a value that does not count; expected: a whole number from 30 to 900 (seconds)\n`, false]);
  });

  test('nothing is signed over another file, for a day that is over, or with another kind of key', () => {
    const { path } = keys();
    const taken = file('mine');
    expect(run('sign', file(good), '--key', path, '--serial', '1', '--out', taken).status).toBe(2);
    expect(readFileSync(taken, 'utf8')).toBe('mine');
    expect(sign(file(good), path, '--expires', '2020-01-01')).toMatchObject({ status: 2, stderr: expect.stringContaining('2020-01-01 is over') });
    const other = file(generateKeyPairSync('x25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
    expect(sign(file(good), other)).toMatchObject({ status: 2, stderr: `${other} holds no Ed25519 private key\n` });
    expect(sign(file(good), path, '--serial', '0').status).toBe(2);
  });

  test('a signature is looked at only against a key, and a bad one is said to be bad', () => {
    const { path, key } = keys();
    const { out } = sign(file(good), path);
    expect(run('check', out)).toMatchObject({ status: 0, stdout: expect.stringContaining('The signature was not looked at: name the key with --key.') });
    const stranger = policyKeyOf(generateKeyPairSync('ed25519').privateKey);
    expect(run('check', out, '--key', stranger, '--json')).toMatchObject({ status: 1, stdout: expect.stringContaining('"unknown-key"') });
    const altered = file(readFileSync(out, 'utf8').replace('60', '90'));
    expect(run('check', altered, '--key', key)).toMatchObject({ status: 1, stdout: expect.stringContaining('the signature does not fit') });
    const past = signPolicy({ serial: 1, issuedAt: 0, expiresOn: '2020-01-01', policy: good }, createPrivateKey(readFileSync(path)));
    expect(run('check', file(JSON.stringify(past)), '--key', key, '--json')).toMatchObject({ status: 1, stdout: expect.stringContaining('"expired"') });
    expect(run('check', file(good), '--key', key, '--json')).toMatchObject({ status: 1, stdout: expect.stringContaining('"not-signed"') });
  });

  test('a policy whose signature is bad makes every setting the strictest', () => {
    const { path, key } = keys();
    const { out } = sign(file('{ "idleLimitSeconds": 900 }'), path);
    const altered = file(readFileSync(out, 'utf8').replace('900', '600'));
    expect(run('explain', 'idleLimitSeconds', '--file', altered, '--key', key, '--json').json()).toMatchObject({ settings: [{ value: 120, origin: 'unreadable' }] });
    expect(run('explain', 'idleLimitSeconds', '--file', out, '--key', key, '--json').json()).toMatchObject({ settings: [{ value: 900, origin: 'organisation' }] });
  });

  test('what is checked inside a signed policy is the policy itself', () => {
    const { path, key } = keys();
    const signed = signPolicy({ serial: 1, issuedAt: Date.now(), expiresOn: null, policy: '{ "curtain": "nothing" }' }, createPrivateKey(readFileSync(path)));
    expect(run('check', file(JSON.stringify(signed)), '--key', key, '--json').json()).toMatchObject({ sound: false, signed: { serial: 1, verdict: 'sound' }, findings: [{ setting: 'curtain', fault: 'wrong-value' }] });
  });
});
