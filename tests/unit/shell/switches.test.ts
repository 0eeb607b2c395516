import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { successorArguments } from '../../../electron/desk/handover';
import { forbiddenSwitch } from '../../../electron/shell/switches';

const refused = [
  '--remote-debugging-port=9222', '--remote-debugging-pipe', '--inspect', '--inspect-brk=0', '--js-flags=--expose-gc', '--load-extension=/x', '--no-sandbox',
  '--disable-web-security', '--proxy-server=evil', '--host-rules=MAP * evil', '--ignore-certificate-errors', '--log-net-log=/tmp/x', '--enable-logging', '--user-data-dir=/tmp/x',
  '-remote-debugging-port=9222', '-no-sandbox', '--Remote-Debugging-Port=9222', '--policy=/tmp/x.json', '--policy-root=/tmp/x', '-policy-root=/tmp/x', '--disable-seccomp-filter-sandbox', '--browser-subprocess-path=/tmp/x',
  // What no list of forbidden ones had: each writes pages or keys to disk, lets a page out, or turns a check off.
  '--enable-features=x', '--disable-features=x', '--enable-blink-features=x', '--ssl-key-log-file=/tmp/x', '--trace-startup', '--crash-dumps-dir=/tmp/x', '--disk-cache-dir=/tmp/x', '--unsafely-treat-insecure-origin-as-secure=http://x',
  '--auto-open-devtools-for-tabs', '--use-fake-ui-for-media-stream', '--password-store=basic', '--v=1', '--dump-dom', '--screenshot', '--allow-file-access-from-files', '--', '-', '-e', '-r', '--a-switch-of-tomorrow',
];

describe('A release', () => {
  it.each(refused)('does not start with %s, on any system', (argument) => {
    const platforms = ['linux', 'darwin', 'win32'] as const;
    expect(platforms.map((platform) => forbiddenSwitch(['chartlock', argument], platform))).toEqual(platforms.map(() => argument));
  });

  it('does not start with a switch behind one that is allowed', () => {
    expect(forbiddenSwitch(['chartlock', '--lang=en', 'a file', '--inspect'], 'linux')).toBe('--inspect');
  });

  it.each(['/remote-debugging-port=9222', '/Policy-Root=C:\\x', '/no-sandbox'])('on Windows, where a slash makes a switch, does not start with %s', (argument) => {
    expect(forbiddenSwitch(['chartlock.exe', argument], 'win32')).toBe(argument);
  });

  it.each(['--force-device-scale-factor=2', '--ozone-platform=x11', '--force-renderer-accessibility', '--disable-gpu', '--lang=es', 'a file', '/home/nora/a file'])('starts with %s', (argument) => {
    expect(forbiddenSwitch(['chartlock', argument], 'linux')).toBeUndefined();
  });

  it('starts as the successor of one that has locked, and as the Finder starts it', () => {
    expect(forbiddenSwitch(['chartlock', ...successorArguments(['chartlock', '--lang=en'], 'manual', 1, 2)], 'linux')).toBeUndefined();
    expect([forbiddenSwitch(['Chartlock', '-psn_0_123456'], 'darwin'), forbiddenSwitch(['chartlock', '-psn_0_123456'], 'linux')]).toEqual([undefined, '-psn_0_123456']);
  });

  it('asks before anything else is done', () => {
    const source = readFileSync(new URL('../../../electron/main.ts', import.meta.url), 'utf8');
    expect(/^hardenBeforeReady\(\);\nif \(app\.requestSingleInstanceLock/m.test(source)).toBe(true);
  });
});
