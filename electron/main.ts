import { join } from 'node:path';
import { app, session } from 'electron';
import { DeskClipboard } from './desk/clipboard';
import { reasonGiven } from './desk/handover';
import { lockProcedure } from './desk/lock';
import { settingsSchema, type DeskRules } from '../shared/ipc';
import { policyOnCommandLine, readPolicyFile, rulesOf, unmanaged } from './policy';
import { journalled, openShellDoor } from './shell/door';
import { choosePaths, grantPaths } from './shell/files';
import { hardenBeforeReady, hardenSession } from './shell/hardening';
import { setMenu } from './shell/menu';
import { serveScheme } from './shell/scheme';
import { SettingsFile } from './shell/settings';
import { setTray } from './shell/tray';
import { VaultProcess } from './shell/vault-process';
import { openWindow } from './shell/window';

/** The composition root of the shell. */
hardenBeforeReady();
if (app.requestSingleInstanceLock()) void app.whenReady().then(start);
else app.exit(0);

function start(): void {
  const dataFolder = app.getPath('userData');
  const settings = new SettingsFile(join(dataFolder, 'settings.json'));
  const clipboard = new DeskClipboard();

  // Without "persist:" the session lives in memory: no cache, no storage on disk.
  const deskSession = session.fromPartition('desk', { cache: false });
  hardenSession(deskSession);
  serveScheme(deskSession, join(import.meta.dirname, 'renderer'));

  const policyFile = app.isPackaged ? undefined : policyOnCommandLine(process.argv);
  const organisation = policyFile === undefined ? unmanaged : readPolicyFile(policyFile);
  const rules = (): DeskRules => rulesOf(organisation, settings.current().personal);

  const vault = new VaultProcess(dataFolder, () => undefined, (wasOpen) => {
    if (wasOpen) void lock('vault-process-ended');
  });
  const window = openWindow(deskSession, app.isPackaged);
  const lock = lockProcedure({ window, vault, clipboard, journalled: () => journalled(window, 150) });
  const quit = async (): Promise<void> => {
    window.hide();
    if (vault.isOpen()) await journalled(window, 150);
    vault.kill();
    await clipboard.takeBack();
    app.exit(0);
  };

  window.webContents.on('did-finish-load', () => vault.joinTo(window));
  window.webContents.on('render-process-gone', () => {
    // A page that dies as soon as it is there would die again: then there is nothing to hand over to.
    if (vault.isOpen() || process.uptime() > 5) void lock('renderer-ended');
    else void quit();
  });
  window.on('close', (event) => {
    event.preventDefault();
    void quit();
  });
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.focus();
  });

  setMenu(window, lock, () => void quit());
  const tray = setTray(window, lock, () => void quit());
  app.on('quit', () => tray.destroy());

  openShellDoor(
    window,
    {
      about: () => ({
        version: app.getVersion(),
        electron: process.versions.electron,
        packaged: app.isPackaged,
        lockedBecause: reasonGiven(process.argv),
        lockedAt: null,
        rules: rules(),
        settings: settings.current(),
      }),
      lock: async () => {
        await lock('manual');
        return {};
      },
      quit: async () => {
        await quit();
        return {};
      },
      visitor: () => ({}),
      endShift: async () => {
        await lock('shift-ended');
        return {};
      },
      liftCurtain: () => ({}),
      markCopy: () => ({}),
      dropSelection: () => ({}),
      print: () => ({ printed: false }),
      saveCertificates: () => ({ saved: false }),
      setSettings: (changed) => settings.change(settingsSchema.parse(changed)),
      choose: async ({ what }) => ({ grants: grantPaths(vault, await choosePaths(window, what)) }),
      copyCode: ({ code }) => {
        clipboard.copy(code);
        return {};
      },
    },
    (paths) => grantPaths(vault, paths),
  );
}
