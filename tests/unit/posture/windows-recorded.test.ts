import { describe, expect, it } from 'vitest';
import type { Sight } from '../../../electron/posture/machine';
import { windowsFolder } from '../../../electron/posture/programs';
import { judgeWhoami } from '../../../electron/posture/windows/admin';
import { judgeProtection, probeDisk } from '../../../electron/posture/windows/disk';
import { judgeDsreg } from '../../../electron/posture/windows/managed';
import { defaultRoutes } from '../../../electron/posture/windows/network';
import { judgeBuild } from '../../../electron/posture/windows/os';
import { askRegistry, readRegistry } from '../../../electron/posture/windows/registry';
import { judgeWindowsLock, probeScreenLock } from '../../../electron/posture/windows/screen-lock';
import { machineOf, said } from './tree';

const short = ({ state, seen, detail }: Sight): string => `${state}: ${seen}${detail === null ? '' : ` (${detail})`}`;

/** As dsregcmd prints it, shortened. */
const dsreg = (joined: Record<string, string>, mdm = ''): string => `
+----------------------------------------------------------------------+
| Device State                                                         |
+----------------------------------------------------------------------+

             AzureAdJoined : ${joined['AzureAdJoined'] ?? 'NO'}
          EnterpriseJoined : NO
              DomainJoined : ${joined['DomainJoined'] ?? 'NO'}
               Device Name : DESK-0142

+----------------------------------------------------------------------+
| Tenant Details                                                       |
+----------------------------------------------------------------------+

                TenantName : Example
                    MdmUrl : ${mdm}

+----------------------------------------------------------------------+
| User State                                                           |
+----------------------------------------------------------------------+

           WorkplaceJoined : ${joined['WorkplaceJoined'] ?? 'NO'}
`;

describe('Windows, from recorded outputs: the mark of an organisation', () => {
  it.each([
    ['joined and managed', dsreg({ AzureAdJoined: 'YES' }, 'https://enrollment.manage.microsoft.com/enrollmentserver/discovery.svc'), 'pass: mdm-enrolled'],
    ['in a domain', dsreg({ DomainJoined: 'YES' }), 'pass: domain-joined'],
    ['a private computer with a work account', dsreg({ WorkplaceJoined: 'YES' }), 'fail: no-mark'],
    ['an answer of another kind', 'Access denied.', 'unknown: not-understood'],
  ])('%s', (_name, text, expected) => expect(short(judgeDsreg(text.replaceAll('\n', '\r\n')))).toBe(expected));
});

describe('Windows, from recorded outputs: BitLocker by Explorer’s property, a number in every language', () => {
  it.each([['1\r\n', 'pass: encrypted'], ['2\r\n', 'fail: not-encrypted'], ['3\r\n', 'fail: encrypting'], ['4\r\n', 'fail: encrypting'], ['5\r\n', 'fail: suspended'], ['8\r\n', 'fail: suspended'], ['6\r\n', 'unknown: not-understood'], ['\r\n', 'unknown: not-understood'], ['Die Benennung wurde nicht erkannt', 'unknown: not-understood']])('%j', (text, expected) =>
    expect(short(judgeProtection(text))).toBe(expected));

  it('asks for the drive of the data folder, and for none where that is a share', async () => {
    const asked: string[] = [];
    const run = async (path: string, args: readonly string[]): Promise<ReturnType<typeof said>> => {
      asked.push(`${path} ${args.at(-1) ?? ''}`);
      return said('1\r\n');
    };
    expect(short(await probeDisk(machineOf({ run, dataFolder: 'D:\\Users\\n\\AppData\\Chartlock' })))).toBe('pass: encrypted');
    expect(asked).toEqual(["C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe (New-Object -ComObject Shell.Application).NameSpace('D:').Self.ExtendedProperty('System.Volume.BitLockerProtection')"]);
    expect(short(await probeDisk(machineOf({ run, dataFolder: '\\\\server\\home\\n' })))).toBe('unknown: not-provable');
    expect(asked).toHaveLength(1);
  });
});

const reg = (key: string, values: readonly (readonly [string, string, string])[]): string => `\r\n${key}\r\n${values.map(([name, type, value]) => `    ${name}    ${type}    ${value}\r\n`).join('')}\r\n`;

describe('Windows, from recorded outputs: the registry', () => {
  it('names with blanks, numbers, empty values; subkeys are none', () => {
    const text = `${reg('HKEY_LOCAL_MACHINE\\SOFTWARE\\X', [['A b', 'REG_SZ', 'c  d'], ['Limit', 'REG_DWORD', '0x384'], ['Empty', 'REG_SZ', '']])}HKEY_LOCAL_MACHINE\\SOFTWARE\\X\\Sub\r\n`;
    expect([...readRegistry(text)]).toEqual([['a b', 'c  d'], ['limit', 900], ['empty', '']]);
  });

  it.each(['ERROR: The system was unable to find the specified registry key or value.', 'FEHLER: Der angegebene Registrierungsschlüssel bzw. Wert wurde nicht gefunden.', 'ERREUR : le système n’a pas trouvé la clé.'])('a missing key, in any language: %s', async (words) => {
    expect(await askRegistry(machineOf({ run: async () => said('', 1, words) }), 'HKLM\\X')).toEqual(new Map());
    expect(await askRegistry(machineOf({}), 'HKLM\\X')).toBeNull();
  });

  const limit = (seconds: string): string => reg('K', [['InactivityTimeoutSecs', 'REG_DWORD', seconds]]);
  const saver = (active: string, secure: string, seconds: string): string => reg('K', [['ScreenSaveActive', 'REG_SZ', active], ['ScreenSaverIsSecure', 'REG_SZ', secure], ['ScreenSaveTimeOut', 'REG_SZ', seconds], ['SCRNSAVE.EXE', 'REG_SZ', 'C:\\Windows\\system32\\scrnsave.scr']]);
  it.each([
    ['the machine’s limit', limit('0x384'), '', '', 'pass: locks (15)'],
    ['a limit of an hour', limit('0xe10'), '', '', 'fail: locks-late (60)'],
    ['a screen saver that locks', '', '', saver('1', '1', '600'), 'pass: locks (10)'],
    ['one that does not', '', '', saver('1', '0', '600'), 'fail: never-locks'],
    ['one that is switched off', '', '', saver('0', '1', '600'), 'fail: never-locks'],
    ['the policy goes before the person', '', saver('1', '1', '900'), saver('1', '0', '60'), 'pass: locks (15)'],
    ['the sooner of both', limit('0xe10'), '', saver('1', '1', '300'), 'pass: locks (5)'],
    ['nothing', '', '', '', 'fail: never-locks'],
  ])('screen lock: %s', (_name, system, ruled, chosen, expected) => expect(short(judgeWindowsLock(readRegistry(system), readRegistry(ruled), readRegistry(chosen)))).toBe(expected));

  it('a registry that does not answer', async () => expect(short(await probeScreenLock(machineOf({})))).toBe('unknown: not-answered'));

  const day = Date.parse('2026-06-01');
  const build = (number: string, edition: string): string => reg('K', [['ProductName', 'REG_SZ', 'Windows 10 Pro'], ['CurrentBuildNumber', 'REG_SZ', number], ['EditionID', 'REG_SZ', edition]]);
  it.each([
    ['26100', 'Professional', 'pass: supported (Windows 11 build 26100)'],
    ['22631', 'Professional', 'fail: end-of-life (Windows 11 build 22631)'],
    ['22631', 'Enterprise', 'pass: supported (Windows 11 build 22631)'],
    ['19045', 'Core', 'fail: end-of-life (Windows 10 build 19045)'],
    ['19044', 'EnterpriseS', 'pass: supported (Windows 10 build 19044)'],
    ['30000', 'Professional', 'unknown: not-in-table (Windows 11 build 30000)'],
    ['', '', 'unknown: not-understood'],
  ])('build %s, %s: %s', (number, edition, expected) => expect(short(judgeBuild(readRegistry(build(number, edition)), day))).toBe(expected));
});

describe('Windows, from recorded outputs: routes and rights', () => {
  const addresses = [{ name: 'Ethernet', address: '192.168.1.7' }, { name: 'Work VPN', address: '10.20.3.4' }];
  it.each([
    ['English', '          0.0.0.0          0.0.0.0      192.168.1.1      192.168.1.7     25\r\n          0.0.0.0          0.0.0.0         On-link         10.20.3.4      5\r\n        127.0.0.0        255.0.0.0         On-link         127.0.0.1    331\r\n', ['Ethernet', 'Work VPN']],
    ['German', 'Netzwerkziel    Netzwerkmaske          Gateway    Schnittstelle Metrik\r\n          0.0.0.0          0.0.0.0   Auf Verbindung        10.20.3.4     25\r\n', ['Work VPN']],
    ['nothing', '', []],
  ])('default routes, %s', (_name, text, expected) => expect(defaultRoutes(text, addresses)).toEqual(expected));

  const group = (name: string, sid: string, attributes: string): string => `"${name}","Alias","${sid}","${attributes}"\r\n`;
  const medium = '"Mandatory Label\\Medium Mandatory Level","Label","S-1-16-8192",""\r\n';
  const high = '"Obligatorische Beschriftung\\Hohe Verbindlichkeitsstufe","Bezeichnung","S-1-16-12288",""\r\n';
  it.each([
    ['an ordinary user', group('BUILTIN\\Users', 'S-1-5-32-545', 'Mandatory group, Enabled by default, Enabled group') + medium, 'pass: ordinary'],
    ['an administrator who is not elevated', group('BUILTIN\\Administrators', 'S-1-5-32-544', 'Group used for deny only') + medium, 'fail: may-become-administrator'],
    ['an elevated one, in German', group('VORDEFINIERT\\Administratoren', 'S-1-5-32-544', 'Verbindliche Gruppe, Standardmäßig aktiviert, Aktivierte Gruppe, Gruppenbesitzer') + high, 'fail: administrator'],
    ['a group whose name says administrators', group('DESK\\Administrators of nothing', 'S-1-5-21-1-2-3-1001', 'Enabled group') + medium, 'pass: ordinary'],
    ['an answer of another kind', 'ERROR', 'unknown: not-understood'],
  ])('whoami: %s', (_name, text, expected) => expect(short(judgeWhoami(text))).toBe(expected));

  it('a folder that the environment makes up is not believed to be Windows’', () => expect(['C:\\Windows', 'D:\\WINNT', '\\\\server\\x', 'C:\\Users\\me\\Windows', ''].map(windowsFolder)).toEqual(['C:\\Windows', 'D:\\WINNT', 'C:\\Windows', 'C:\\Windows', 'C:\\Windows']));
});
