import { describe, expect, it } from 'vitest';
import { forbiddenSwitch } from '../../../electron/shell/switches';

describe('A release', () => {
  it.each([
    '--remote-debugging-port=9222', '--remote-debugging-pipe', '--inspect', '--inspect-brk=0', '--js-flags=--expose-gc', '--load-extension=/x', '--no-sandbox',
    '--disable-web-security', '--proxy-server=evil', '--host-rules=MAP * evil', '--ignore-certificate-errors', '--log-net-log=/tmp/x', '--enable-logging', '--user-data-dir=/tmp/x',
    '-remote-debugging-port=9222', '-no-sandbox', '/remote-debugging-port=9222', '--Remote-Debugging-Port=9222', '--policy=/tmp/x.json', '--policy-root=/tmp/x', '-policy-root=/tmp/x', '/Policy-Root=C:\\x', '--disable-seccomp-filter-sandbox', '--browser-subprocess-path=/tmp/x',
  ])('does not start with %s', (argument) => expect(forbiddenSwitch(['chartlock', argument])).toBe(argument));

  it.each(['--locked=manual', '--force-device-scale-factor=2', '--ozone-platform=x11', 'a file'])('starts with %s', (argument) => expect(forbiddenSwitch(['chartlock', argument])).toBeUndefined());
});
