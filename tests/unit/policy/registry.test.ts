import { describe, expect, it } from 'vitest';
import { readRegistry, registryKey } from '../../../electron/policy/registry';
import type { Ran, Run } from '../../../electron/policy/run';

/** `reg.exe query HKLM\SOFTWARE\Policies\Chartlock /s /reg:64`, in the form in which Windows 11 prints. */
const recorded = [
  '', 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Chartlock',
  '    idleLimitSeconds    REG_DWORD    0x78', '    Curtain    REG_SZ    cover', '    shiftEnd    REG_EXPAND_SZ    17:30',
  '    allowedHosts    REG_MULTI_SZ    updates.example.org\\0codes.example.org:8443',
  '    roster    REG_MULTI_SZ    {"identifier":"nquill","role":"coder"}', '    editSeverities    REG_MULTI_SZ    {"*":"warn"}\\0{"unspecified-code":"block"}', '    trustedPolicyKey    REG_SZ    AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=',
  '', 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Chartlock\\networks', '    10    REG_SZ    cidr:10.20.0.0/16', '    2    REG_SZ    interface:wg*',
  '', 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Chartlock\\querySeverities', '    Q07    REG_SZ    block',
  '', 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Chartlock\\baaRegister', '    1    REG_SZ    {"id":"baa-1","counterparty":"Elm","scopes":["audits"],"effectiveOn":"2026-01-01","expiresOn":null}', '', '',
].join('\r\n');

/** The keys below Policies, as reg.exe lists them. */
const neighbours = ['', 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Adobe', 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft', ''].join('\r\n');
const done = (text: string): Ran => ({ outcome: 'done', output: Buffer.from(text, 'latin1') });

/** Answers in turn, and keeps what was asked. */
function answering(...answers: Ran[]): { readonly run: Run; readonly asked: (readonly string[])[] } {
  const asked: (readonly string[])[] = [];
  return { asked, run: (program, words) => { asked.push([program, ...words]); return Promise.resolve(answers.shift() ?? { outcome: 'not-run' }); } };
}

async function reportOf(...answers: Ran[]) {
  const [report] = await readRegistry('C:\\Windows', answering(...answers).run);
  return report;
}

async function partOf(...lines: string[]) {
  const report = await reportOf(done(['', registryKey, ...lines, ''].join('\r\n')));
  return report?.state === 'valid' ? { part: report.part, problems: report.problems.map(({ setting, fault }) => [setting, fault]) } : report?.state;
}

describe('The registry (recorded outputs of reg.exe)', () => {
  it('gives numbers, words, lists and registers, whatever the case of their names', async () => {
    expect(await reportOf(done(recorded))).toMatchObject({
      state: 'valid', where: registryKey, problems: [], trustedKey: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=',
      part: {
        idleLimitSeconds: 120, curtain: 'cover', shiftEnd: '17:30', allowedHosts: ['updates.example.org', 'codes.example.org:8443'], roster: [{ identifier: 'nquill', role: 'coder' }], editSeverities: { '*': 'warn', 'unspecified-code': 'block' },
        networks: ['interface:wg*', 'cidr:10.20.0.0/16'], querySeverities: { Q07: 'block' }, baaRegister: [{ id: 'baa-1', expiresOn: null }],
      },
    });
  });

  it('is asked of the system’s own program, in the machine’s hive and the 64-bit view', async () => {
    const { run, asked } = answering(done(recorded));
    await readRegistry('C:\\Windows', run);
    expect(asked).toEqual([['C:\\Windows\\System32\\reg.exe', 'query', 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Chartlock', '/s', '/reg:64']]);
  });

  it('is absent where the key is not there, in whatever language Windows says so', async () => expect(await reportOf({ outcome: 'failed' }, done(neighbours))).toMatchObject({ state: 'absent' }));

  it.each([
    ['the key is there and cannot be read', [{ outcome: 'failed' }, done(`${neighbours}${registryKey}\r\n`)]], ['the program does not answer', [{ outcome: 'not-run' }]],
    ['not even its neighbours can be listed', [{ outcome: 'failed' }, { outcome: 'failed' }]],
  ] as const)('is unknown, and not absent, where %s', async (_what, answers) => expect(await reportOf(...answers)).toMatchObject({ state: 'unknown', problems: [{ where: registryKey, fault: 'unreadable' }] }));

  it('is invalid where a line of the answer makes no sense', async () => expect(await partOf('    idleLimitSeconds    REG_DWORD    0x78', 'and so on')).toBe('invalid'));

  it.each([
    ['a number as text', '    idleLimitSeconds    REG_SZ    120', 'idleLimitSeconds', 120], ['bytes', '    idleLimitSeconds    REG_BINARY    78000000', 'idleLimitSeconds', 120],
    ['a list that is no JSON', '    networks    REG_SZ    [interface:wg0', 'networks', []], ['JSON that says something twice', '    querySeverities    REG_SZ    {"Q07":"off","Q07":"block"}', 'querySeverities', { '*': 'block' }],
    ['lines that say something twice', '    querySeverities    REG_MULTI_SZ    {"Q07":"off"}\\0{"Q07":"block"}', 'querySeverities', { '*': 'block' }],
    ['letters that the console’s code page garbles', '    roster    REG_SZ    [{"identifier":"z\xf6e","role":"coder"}]', 'roster', []],
  ])('holds the strictest for %s', async (_what, line, name, strictest) => expect(await partOf(line)).toEqual({ part: { [name]: strictest }, problems: [[name, 'wrong-value']] }));

  it('believes neither of a value and a key of one name', async () => {
    expect(await partOf('    networks    REG_SZ    ["interface:wg0"]', '', `${registryKey}\\networks`, '    1    REG_SZ    interface:eth0')).toEqual({ part: { networks: [] }, problems: [['networks', 'wrong-value']] });
  });

  it('says so where a value or a key is none of ours', async () => {
    expect(await partOf('    idleLimit    REG_DWORD    0x78', '', `${registryKey}\\network`)).toEqual({ part: {}, problems: [['idleLimit', 'unknown-setting'], ['network', 'unknown-setting']] });
  });
});
