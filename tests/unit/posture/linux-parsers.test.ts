import { describe, expect, it } from 'vitest';
import { judgeGroups, probeAdmin } from '../../../electron/posture/linux/admin';
import { isInDomain, markerPath, probeManaged } from '../../../electron/posture/linux/managed';
import { defaultRoutes4, defaultRoutes6, probeNetwork } from '../../../electron/posture/linux/network';
import { probeOs, readOsRelease } from '../../../electron/posture/linux/os';
import { judgeKde, judgeSettings, judgeXfce, probeScreenLock } from '../../../electron/posture/linux/screen-lock';
import type { Sight } from '../../../electron/posture/machine';
import { isWithin, judgeNetwork } from '../../../electron/posture/network';
import { judgeVersion, tableCheckedOn } from '../../../electron/posture/support-table';
import { machineOf, recorded, said } from './tree';

const short = ({ state, seen, detail }: Sight): string => `${state}: ${seen}${detail === null ? '' : ` (${detail})`}`;

describe('The mark of an organisation on Linux, from recorded outputs', () => {
  const member = 'example.com\n  type: kerberos\n  realm-name: EXAMPLE.COM\n  domain-name: example.com\n  configured: kerberos-member\n  server-software: active-directory\n';
  const known = member.replace('kerberos-member', 'no');

  it('a domain that the computer is a member of, or has only discovered', () => expect([member, known, ''].map(isInDomain)).toEqual([true, false, false]));

  it.each([
    ['a member', { 'realm list': said(member) }, 'pass: domain-joined'],
    ['no member', { 'realm list': said('') }, 'fail: no-mark'],
    ['realmd that hangs', {}, 'unknown: not-answered'],
  ])('realm: %s', async (_name, says, expected) => {
    expect(short(await probeManaged(machineOf({ root: recorded({ '/usr/sbin/realm': '' }), says })))).toBe(expected);
  });

  it.each([['registered', 0, 'pass: mdm-enrolled'], ['not registered', 5, 'fail: no-mark']])('Landscape: %s', async (_name, code, expected) => {
    expect(short(await probeManaged(machineOf({ root: recorded({ '/usr/bin/landscape-config': '' }), says: { 'landscape-config --is-registered': said('', code) } })))).toBe(expected);
  });

  it('Intune’s agent alone proves no enrolment', async () => expect(short(await probeManaged(machineOf({ root: recorded({ '/opt/microsoft/intune/bin/intune-agent': '' }) })))).toBe('unknown: agent-only'));

  it('nothing of all that', async () => expect(short(await probeManaged(machineOf({ root: recorded({}) })))).toBe('fail: no-mark'));

  it('a mark in a folder where others may write', async () => expect(short(await probeManaged(machineOf({ root: recorded({ [`${markerPath}/not-a-file`]: '' }) })))).toBe('fail: marker-not-trusted'));
});

describe('Screen lock on Linux, from recorded outputs', () => {
  it.each([
    ['GNOME as it ships', 'true\n', 'uint32 300\n', 'uint32 0\n', 'pass: locks (5)'],
    ['a quarter of an hour', 'true\n', 'uint32 900\n', 'uint32 0\n', 'pass: locks (15)'],
    ['and half a minute of grace', 'true\n', 'uint32 900\n', 'uint32 30\n', 'pass: locks (16)'],
    ['half an hour in two parts', 'true\n', 'uint32 900\n', 'uint32 900\n', 'fail: locks-late (30)'],
    ['never idle', 'true\n', 'uint32 0\n', 'uint32 0\n', 'fail: never-locks'],
    ['no lock', 'false\n', 'uint32 300\n', 'uint32 0\n', 'fail: never-locks'],
    ['no such schema', '', '', '', 'unknown: not-understood'],
  ])('gsettings: %s', (_name, lock, idle, delay, expected) => expect(short(judgeSettings(lock, idle, delay))).toBe(expected));

  it('MATE counts in minutes', () => expect(short(judgeSettings('true\n', '5\n', '0', 60))).toBe('pass: locks (5)'));

  it.each([
    ['as it ships', null, null, 'pass: locks (5)'],
    ['switched off', null, '[Daemon]\nAutolock=false\n', 'fail: never-locks'],
    ['later', null, '[Greeter]\nTheme=x\n\n[Daemon]\nTimeout=30\nLockGrace=0\n', 'fail: locks-late (30)'],
    ['the administrator’s file alone', '[Daemon][$i]\n[Daemon]\nTimeout[$i]=10\n', null, 'pass: locks (10)'],
    ['never', null, '[Daemon]\nTimeout=0\n', 'fail: never-locks'],
    ['a number that is none', null, '[Daemon]\nTimeout=ten\n', 'unknown: not-understood'],
  ])('KDE: %s', (_name, system, person, expected) => expect(short(judgeKde(system, person))).toBe(expected));

  it.each([
    ['as it ships', '', 'pass: locks (5)'],
    ['later', '/saver/idle-activation/delay   10\n/lock/saver-activation/delay   10\n', 'fail: locks-late (20)'],
    ['no lock', '/lock/enabled   false\n/saver/mode   0\n', 'fail: never-locks'],
  ])('Xfce: %s', (_name, text, expected) => expect(short(judgeXfce(text))).toBe(expected));

  it('asks the desktop of the session', async () => {
    const says = {
      'gsettings get org.cinnamon.desktop.screensaver lock-enabled': said('true\n'), 'gsettings get org.cinnamon.desktop.session idle-delay': said('uint32 600\n'), 'gsettings get org.cinnamon.desktop.screensaver lock-delay': said('uint32 2\n'),
    };
    expect(short(await probeScreenLock(machineOf({ desktop: 'X-Cinnamon', says })))).toBe('pass: locks (10)');
    expect(short(await probeScreenLock(machineOf({ desktop: 'ubuntu:GNOME', says })))).toBe('unknown: not-answered');
    expect(short(await probeScreenLock(machineOf({ desktop: 'sway' })))).toBe('unknown: no-desktop');
  });
});

describe('Operating systems', () => {
  const debian = 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nNAME="Debian GNU/Linux"\nVERSION_ID="12"\nID=debian\n';

  it('os-release: quoted, bare, without a version', () => {
    expect(readOsRelease(debian)).toEqual({ id: 'debian', version: '12', name: 'Debian GNU/Linux' });
    expect(readOsRelease("NAME='Arch Linux'\nID=arch\n")).toEqual({ id: 'arch', version: '', name: 'Arch Linux' });
    expect(readOsRelease('NAME=x\n')).toBeNull();
  });

  it.each([
    ['debian', '12', '2026-06-01', 'pass: supported (X 12)'],
    ['debian', '11', '2026-08-31', 'pass: supported (X 11)'],
    ['debian', '11', '2026-09-01', 'fail: end-of-life (X 11)'],
    ['ubuntu', '24.04', '2026-06-01', 'pass: supported (X 24.04)'],
    ['ubuntu', '24.10', '2026-06-01', 'fail: end-of-life (X 24.10)'],
    ['rhel', '9.4', '2026-06-01', 'pass: supported (X 9.4)'],
    ['debian', '99', '2026-06-01', 'unknown: not-in-table (X 99)'],
    ['arch', '', '2026-06-01', 'unknown: not-in-table (X)'],
    ['constructor', 'name', '2026-06-01', 'unknown: not-in-table (X name)'],
  ])('%s %s on %s: %s', (system, version, day, expected) => expect(short(judgeVersion(system, version, 'X', Date.parse(day)))).toBe(expected));

  it('a table that is a year old calls nothing supported any more, and what has ended ended', () => {
    const later = Date.parse(tableCheckedOn) + 366 * 86_400_000;
    expect([judgeVersion('debian', '13', 'X', later), judgeVersion('debian', '11', 'X', later)].map(({ state, seen }) => `${state}: ${seen}`)).toEqual(['unknown: table-outdated', 'fail: end-of-life']);
  });

  it('a name with odd letters shows without them', () => expect(judgeVersion('debian', '12', 'Dé<>bian/GNU', Date.parse('2026-06-01')).detail).toBe('Dbian/GNU 12'));

  it('lists of updates that have not been fetched for weeks', async () => {
    const root = recorded({ '/etc/os-release': debian, '/var/lib/apt/lists/x': '' });
    const fetched = Date.now();
    expect(short(await probeOs(machineOf({ root, now: fetched + 30 * 86_400_000 })))).not.toContain('updates-overdue');
    expect(short(await probeOs(machineOf({ root, now: fetched + 50 * 86_400_000 })))).toBe('fail: updates-overdue (Debian GNU/Linux 12)');
  });
});

describe('Networks', () => {
  const addresses = [{ name: 'eth0', address: '192.168.1.7' }, { name: 'wg0', address: '10.20.3.4' }, { name: 'eth0', address: 'fd00:1::7' }];

  it.each([
    [['interface:wg*'], 'pass: approved (interface:wg*)'],
    [['interface:wg'], 'fail: not-approved'],
    [['interface:tun*', 'cidr:10.20.0.0/16'], 'pass: approved (cidr:10.20.0.0/16)'],
    [['cidr:10.21.0.0/16'], 'fail: not-approved'],
    [['cidr:fd00:1::/32'], 'pass: approved (cidr:fd00:1::/32)'],
    [['cidr:10.20.0.0/99', 'cidr:nonsense/8', 'cidr:::/0x'], 'fail: not-approved'],
    [[], 'fail: none-named'],
  ])('%j', (networks, expected) => expect(short(judgeNetwork(networks, addresses, ['eth0']))).toBe(expected));

  it('no address and no route is no network', () => expect(short(judgeNetwork(['interface:wg*'], [], []))).toBe('fail: no-network'));

  it('an interface that only carries the default route counts', () => expect(short(judgeNetwork(['interface:ppp0'], [], ['ppp0']))).toBe('pass: approved (interface:ppp0)'));

  it('ranges of one family hold no addresses of the other, and zones of addresses do not matter', () => {
    expect([isWithin('10.0.0.1', '::/0'), isWithin('fe80::1', '0.0.0.0/0'), isWithin('fe80::1%eth0', 'fe80::/10'), isWithin('10.20.255.255', '10.20.0.0/16'), isWithin('10.21.0.0', '10.20.0.0/16')]).toEqual([false, false, true, true, false]);
  });

  it('default routes of the kernel’s tables, without rejecting ones and those of the loop', async () => {
    const four = 'Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT\neth0\t00000000\t010200C0\t0003\t0\t0\t0\t00000000\t0\t0\t0\neth0\t000200C0\t00000000\t0001\t0\t0\t0\t00FFFFFF\t0\t0\t0\nwg0\t00000000\t00000000\t0000\t0\t0\t0\t00000000\t0\t0\t0\n';
    const zero = '0'.repeat(32);
    const six = `${zero} 00 ${zero} 00 fe800000000000000000000000000001 00000400 00000001 00000000 00000003    wlan0\n${zero} 00 ${zero} 00 ${zero} ffffffff 00000001 00000000 00200200       lo\n`;
    expect([defaultRoutes4(four), defaultRoutes6(six)]).toEqual([['eth0'], ['wlan0']]);
    const root = recorded({ '/proc/net/route': four, '/proc/net/ipv6_route': six });
    expect(short(await probeNetwork(machineOf({ root }), ['interface:wlan0']))).toBe('pass: approved (interface:wlan0)');
  });
});

describe('Administrator rights on Linux, from recorded outputs', () => {
  it.each([['user\n', 'pass: ordinary'], ['user adm cdrom sudo\n', 'fail: may-become-administrator'], ['user wheel', 'fail: may-become-administrator'], ['user docker', 'fail: may-become-administrator'], ['', 'unknown: not-understood'], ['sudoers-to-be', 'pass: ordinary']])('%j', (groups, expected) =>
    expect(short(judgeGroups(groups))).toBe(expected));

  it('root, whatever its groups', async () => expect(short(await probeAdmin(machineOf({ uid: 0, says: { 'id -Gn': said('user') } })))).toBe('fail: administrator'));

  it('an id that hangs', async () => expect(short(await probeAdmin(machineOf({})))).toBe('unknown: not-answered'));
});
