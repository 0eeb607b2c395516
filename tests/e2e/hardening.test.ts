import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { processesOf } from '../support/memory';
import { expect, runtime, test } from './support/desk';

test.describe('The page', () => {
  test('is sandboxed: no Node, no Electron, and a bridge that is frozen', async ({ desk }) => {
    const page = await desk.start();
    expect(page.url()).toMatch(/^app:\/\/desk\//);
    const seen = await page.evaluate(() => ({
      node: [typeof Reflect.get(window, 'require'), typeof Reflect.get(window, 'process'), typeof Reflect.get(window, 'Buffer'), typeof Reflect.get(window, 'module')],
      bridge: Object.keys(window.desk).sort(),
      domains: Object.keys(window.desk.vault).sort(),
      isolated: window.crossOriginIsolated,
      replaced: Reflect.set(window.desk, 'vault', {}) && Object.keys(window.desk.vault).length === 0,
    }));
    expect(seen).toEqual({
      node: ['undefined', 'undefined', 'undefined', 'undefined'],
      bridge: ['grantDropped', 'onAboutToLock', 'onGuard', 'onMenuCommand', 'onNotice', 'onPosture', 'onRules', 'shell', 'vault'],
      domains: ['access', 'accounts', 'audit', 'backups', 'cases', 'codesets', 'coding', 'desk', 'encounters', 'incidents', 'outbox', 'oversight', 'printouts', 'queries', 'retention', 'shelf', 'training', 'updates'],
      isolated: true,
      replaced: false,
    });
  });

  test('keeps nothing on disk and sends no word to a spelling service', async ({ desk }) => {
    await desk.start();
    const session = await desk.application?.evaluate(async ({ BrowserWindow }) => {
      const own = BrowserWindow.getAllWindows()[0]?.webContents.session;
      return own === undefined ? undefined : { persistent: own.isPersistent(), spelling: own.isSpellCheckerEnabled(), dictionaries: own.getSpellCheckerLanguages(), cached: await own.getCacheSize(), path: own.getStoragePath() };
    });
    expect(session).toEqual({ persistent: false, spelling: false, dictionaries: [], cached: 0, path: null });
  });

  test('has the rights that were decided, as the running window has them', async ({ desk }) => {
    await desk.start();
    const rights: unknown = await desk.application?.evaluate(({ BrowserWindow }): unknown => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      // Electron has it without a declaration.
      return contents === undefined ? undefined : Reflect.apply(Reflect.get(contents, 'getLastWebPreferences'), contents, []);
    });
    expect(rights).toMatchObject({
      sandbox: true, contextIsolation: true, webSecurity: true, nodeIntegration: false, nodeIntegrationInSubFrames: false,
      webviewTag: false, allowRunningInsecureContent: false, experimentalFeatures: false,
    });
  });

  test('shares its protection with every other session, the one that nobody uses included: none of them asks a host, grants or downloads', async ({ desk }) => {
    await desk.start();
    let heard = 0;
    const server = createServer((socket) => {
      heard += 1;
      socket.destroy();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const outcome = await desk.application?.evaluate(async ({ net, session }, port) => {
      const settled = (attempt: Promise<unknown>): Promise<string> => attempt.then(() => 'answered', (error: unknown) => (error instanceof Error ? error.message : 'other'));
      const url = `http://127.0.0.1:${port}/`;
      return [await settled(net.fetch(url)), await settled(session.defaultSession.fetch(url)), await settled(session.fromPartition('another').fetch(url)), session.defaultSession.isSpellCheckerEnabled()];
    }, typeof address === 'object' && address !== null ? address.port : 0);
    server.close();
    expect(outcome).toEqual([...Array.from({ length: 3 }, () => expect.stringContaining('ERR_BLOCKED_BY_CLIENT')), false]);
    expect(heard).toBe(0);
  });

  test('runs under the operating system’s sandbox, unless the runtime was started as root', async ({ desk }) => {
    await desk.start();
    const renderer = processesOf(runtime.executable, desk.profile).find(({ kind }) => kind === 'renderer');
    const status = readFileSync(`/proc/${renderer?.pid ?? 0}/status`, 'utf8');
    // Seccomp 2 = filtered. Root must start the development runtime with --no-sandbox.
    expect(/^Seccomp:\s+(\d)$/m.exec(status)?.[1]).toBe(runtime.switches.includes('--no-sandbox') ? '0' : '2');
  });

  test('cannot go anywhere: links, new windows and addresses lead nowhere', async ({ desk }) => {
    const page = await desk.start();
    const before = page.url();
    await page.evaluate(() => {
      for (const target of ['_self', '_blank']) {
        const link = document.createElement('a');
        link.href = 'https://example.invalid/';
        link.target = target;
        document.body.append(link);
        link.click();
        link.dispatchEvent(new MouseEvent('auxclick', { button: 1, bubbles: true }));
      }
      window.open('https://example.invalid/');
      location.href = 'file:///etc/passwd';
    });
    await page.waitForTimeout(300);
    expect(page.url()).toBe(before);
    expect(await desk.application?.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    desk.forgive(/example\.invalid|file:|Not allowed to load/);
  });

  test('runs no script of text: eval, Function and markup are refused', async ({ desk }) => {
    const page = await desk.start();
    // Playwright's own evaluate is exempt from the policy; a script of the page is not.
    const outcome = await page.evaluate(() => {
      const attempts = { markup: 'allowed', inline: 'allowed' };
      try {
        document.createElement('div').innerHTML = '<b>x</b>'; // eslint-disable-line no-restricted-properties
      } catch (error) {
        attempts.markup = error instanceof TypeError ? 'refused' : 'other';
      }
      try {
        const script = document.createElement('script');
        script.text = 'window.ran = true';
        document.head.append(script);
      } catch (error) {
        attempts.inline = error instanceof TypeError ? 'refused' : 'other';
      }
      return { ...attempts, ran: Reflect.get(window, 'ran') ?? false };
    });
    expect(outcome).toEqual({ markup: 'refused', inline: 'refused', ran: false });
    desk.forgive(/TrustedHTML|TrustedScript|Content Security Policy/);
  });

  test('is granted nothing: camera, microphone, notifications, devices, clipboard reading', async ({ desk }) => {
    const page = await desk.start();
    const outcome = await page.evaluate(async () => {
      const refused = (attempt: Promise<unknown>): Promise<string> => attempt.then((value) => String(value), () => 'refused');
      return {
        camera: await refused(navigator.mediaDevices.getUserMedia({ video: true })),
        screen: await refused(navigator.mediaDevices.getDisplayMedia()),
        notifications: await refused(Notification.requestPermission()),
        clipboard: await refused(navigator.clipboard.readText()),
        position: await refused(new Promise((_resolve, reject) => navigator.geolocation.getCurrentPosition(reject, reject))),
      };
    });
    expect(outcome).toEqual({ camera: 'refused', screen: 'refused', notifications: 'denied', clipboard: 'refused', position: 'refused' });
    const states = await page.evaluate(async () => {
      const names = ['accelerometer', 'background-fetch', 'background-sync', 'camera', 'clipboard-read', 'display-capture', 'geolocation', 'gyroscope', 'idle-detection', 'local-fonts', 'magnetometer', 'microphone', 'midi', 'notifications', 'payment-handler', 'persistent-storage', 'screen-wake-lock', 'storage-access', 'window-management'];
      const asked = names.map(async (name): Promise<string> => Reflect.apply(Reflect.get(navigator.permissions, 'query'), navigator.permissions, [{ name }]).then(({ state }: PermissionStatus) => `${name} ${state}`, () => `${name} unknown`));
      const devices = ['usb', 'hid', 'serial', 'bluetooth'].map(async (kind): Promise<string> => {
        const found: unknown = await Reflect.get(navigator, kind)?.getDevices?.().catch(() => 'refused');
        return `${kind} ${Array.isArray(found) ? found.length : 'refused'}`;
      });
      return Promise.all([...asked, ...devices]);
    });
    expect(states.filter((state) => !/ (denied|unknown|0|refused)$/.test(state))).toEqual([]);
    expect(states.filter((state) => state.endsWith('denied')).length).toBeGreaterThan(10);
    desk.forgive(/Permissions policy|permission/i);
  });

  test('prints nothing', async ({ desk }) => {
    const page = await desk.start();
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('body')).toHaveCSS('display', 'none');
  });
});

test('A second start shows the first window instead of opening another', async ({ desk }) => {
  await desk.start();
  const second = spawn(runtime.executable, [...runtime.switches, runtime.application, `--user-data-dir=${desk.profile}`], { stdio: 'ignore' });
  const code = await new Promise((resolve) => second.on('exit', resolve));
  expect(code).toBe(0);
});

test('The window’s title never says what is open', async ({ desk }) => {
  await desk.start();
  expect(await desk.application?.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle())).toBe('Chartlock');
});
