import { describe, expect, it } from 'vitest';
import type { Sight } from '../../../electron/posture/machine';
import { macProbes } from '../../../electron/posture/macos';
import { defaultRoutes, judgeEnrollment, judgeFileVault, judgeMacGroups, judgeMacLock } from '../../../electron/posture/macos/words';
import { machineOf, said } from './tree';

const short = ({ state, seen, detail }: Sight): string => `${state}: ${seen}${detail === null ? '' : ` (${detail})`}`;

describe('macOS, from recorded outputs', () => {
  it.each([
    ['Enrolled via DEP: Yes\nMDM enrollment: Yes (User Approved)\nMDM server: https://mdm.example.com/mdm\n', 'pass: mdm-enrolled'],
    ['Enrolled via DEP: No\nMDM enrollment: No\n', 'fail: no-mark'],
    ['Enrolled via DEP: Yes\nMDM enrollment: No\n', 'fail: no-mark'],
    ['profiles: this command requires an argument\n', 'unknown: not-understood'],
  ])('profiles: %j', (text, expected) => expect(short(judgeEnrollment(text))).toBe(expected));

  it.each([
    ['FileVault is On.\n', 'pass: encrypted'],
    ['FileVault is Off.\n', 'fail: not-encrypted'],
    ['FileVault is On.\nEncryption in progress: Percent completed = 41.5\n', 'fail: encrypting'],
    ['FileVault is Off.\nDecryption in progress: Percent completed = 12\n', 'fail: encrypting'],
    ['FileVault is Off, but will be enabled after the next restart.\n', 'fail: encrypting'],
    ['Error: -69\n', 'unknown: not-understood'],
  ])('fdesetup: %j', (text, expected) => expect(short(judgeFileVault(text))).toBe(expected));

  const prefix = '2026-03-12 09:00:00.000 sysadminctl[812:9012] ';
  it.each([
    ['at once, after ten minutes', `${prefix}screenLock delay is immediate\n`, '600\n', ' displaysleep         0\n', 'pass: locks (10)'],
    ['the display goes first', `${prefix}screenLock delay is 5 seconds\n`, '1200\n', 'Currently in use:\n displaysleep         10 (display sleep prevented by x)\n', 'pass: locks (10)'],
    ['late', `${prefix}screenLock delay is 3600 seconds\n`, '600\n', '', 'fail: locks-late (70)'],
    ['off', `${prefix}screenLock is off\n`, '600\n', '', 'fail: never-locks'],
    ['the screen never goes dark', `${prefix}screenLock delay is immediate\n`, '', ' displaysleep 0\n', 'fail: never-locks'],
    ['an answer of another kind', 'usage: sysadminctl\n', '600\n', '', 'unknown: not-understood'],
  ])('screen lock: %s', (_name, lock, idle, power, expected) => expect(short(judgeMacLock(lock, idle, power))).toBe(expected));

  it('sysadminctl answers where others complain, and a value never set is none', async () => {
    const says = { 'sysadminctl -screenLock status': said('', 0, `${prefix}screenLock delay is immediate\n`), 'defaults -currentHost read com.apple.screensaver idleTime': said('', 1, 'does not exist'), 'pmset -g': said(' displaysleep 5\n') };
    expect(short(await macProbes.screenLock(machineOf({ platform: 'darwin', says }), []))).toBe('pass: locks (5)');
    expect(short(await macProbes.screenLock(machineOf({ platform: 'darwin' }), []))).toBe('unknown: not-answered');
  });

  it.each([['15.7.4\n', 'pass: supported (macOS 15.7.4)'], ['12.7.6\n', 'fail: end-of-life (macOS 12.7.6)'], ['99.0\n', 'unknown: not-in-table (macOS 99.0)']])('sw_vers: %j', async (text, expected) => {
    expect(short(await macProbes.os(machineOf({ platform: 'darwin', says: { 'sw_vers -productVersion': said(text) } }), []))).toBe(expected);
  });

  it('routes: the default ones, without those that reject', () => {
    expect(defaultRoutes('Routing tables\n\nInternet:\nDestination        Gateway            Flags               Netif Expire\ndefault            192.168.1.1        UGScg                 en0\ndefault            link#21            UCSIg               utun4\n10.20/16           utun4              USc                 utun4\ndefault            x                  UR                    en9\n')).toEqual(['en0', 'utun4']);
  });

  it.each([['staff everyone localaccounts\n', 'pass: ordinary'], ['staff everyone admin _developer\n', 'fail: may-become-administrator'], ['', 'unknown: not-understood']])('groups: %j', (text, expected) => expect(short(judgeMacGroups(text))).toBe(expected));

  it('a tool that fails or hangs proves nothing', async () => {
    for (const name of ['managed', 'disk', 'os', 'admin'] as const) expect(short(await macProbes[name](machineOf({ platform: 'darwin' }), []))).toBe('unknown: not-answered');
  });
});
