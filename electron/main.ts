import { userInfo } from 'node:os';
import { join } from 'node:path';
import { app, session, type BrowserWindow } from 'electron';
import { DeskClipboard } from './desk/clipboard';
import { CopyLeave } from './desk/copy-leave';
import { handedOver, reminderLeft } from './desk/handover';
import { endings } from './desk/lock';
import { OneLeave } from './desk/one-leave';
import { isPress, PictureLeave } from './desk/picture-leave';
import { Printing } from './desk/printing';
import { remindWhileLocked } from './desk/locked-reminder';
import { keepWatch } from './desk/watch';
import { incidentCalls } from './incidents';
import { settingsSchema, shellChannels, shownRules, type DeskRules, type Leave, type MenuCommand } from '../shared/ipc';
import { refuse } from '../shared/kernel';
import { developmentPlaces, PolicyWatch, readOrganisation, releasePlaces, rulesOf, type PolicyPlaces } from './policy';
import { addressesNow, look, PostureWatch, thisMachine } from './posture';
import { journalled, openShellDoor } from './shell/door';
import { choosePaths, grantPaths } from './shell/files';
import { allowPictures, hardenBeforeReady } from './shell/hardening';
import { setMenu } from './shell/menu';
import { reminderFor } from './shell/desktop-note';
import { saveSigned } from './shell/save';
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
  const clipboard = new DeskClipboard(() => rules().policy.clipboardSeconds);

  // Without "persist:" the session lives in memory: no cache, no storage on disk.
  const deskSession = session.fromPartition('desk', { cache: false });
  const picture = new PictureLeave({ now: () => performance.now(), isInView: () => vault.isOpen() && !watch.isCurtained() });
  allowPictures(deskSession, {
    isAllowed: () => picture.isAllowed(),
    take: ({ frame, userGesture, audioRequested }) => picture.take({ isOurPage: frame !== null && frame === window.webContents.mainFrame, hasGesture: userGesture, wantsSound: audioRequested }),
  });
  serveScheme(deskSession, join(import.meta.dirname, 'renderer'));

  // Begun first, and waited for by everything that could open something; the window does not wait.
  const places = policyPlaces(dataFolder);
  const policy = new PolicyWatch({
    read: (now) => readOrganisation(places, now),
    now: () => Date.now(),
    onChange: () => tellRules(),
    everyHalfMinute: (work) => void setInterval(work, 30_000),
  });
  const rules = (): DeskRules => rulesOf(policy.current(), settings.current().personal);

  let remindAt: number | null = null;
  const vault = new VaultProcess(
    dataFolder,
    () => {
      posture.opened();
      watch.begin();
    },
    (wasOpen) => {
      if (wasOpen) void lock('vault-process-ended');
    },
    (leave) => takeLeave(leave),
    () => void posture.fresh().then((report) => vault.tell({ kind: 'posture', report })),
    () => void lock('off-roster'),
    () => policy.read(),
    (at) => {
      remindAt = at;
    },
  );
  // Told before anything can be opened, and again whenever the policy changes or the person is stricter.
  const tellRules = (): void => {
    vault.tell({ kind: 'rules', rules: rules() });
    if (!window.isDestroyed()) window.webContents.send(shellChannels.rules, shownRules(rules()));
  };
  const window = openWindow(deskSession, app.isPackaged);
  const signedFiles = new OneLeave(() => performance.now());
  const copies = new CopyLeave(() => performance.now());
  const takeLeave = (leave: Leave): void => {
    switch (leave.to) {
      case 'print':
        return printing.given();
      case 'copy':
        return copies.given(leave.sha256);
      case 'saveSigned':
        return signedFiles.given(leave.sha256);
    }
  };
  const reminder = reminderFor(window);
  remindWhileLocked({ at: reminderLeft(process.argv), now: () => Date.now(), isOpen: () => vault.isOpen(), remind: () => reminder.remind(), everyMinute });
  const copyGiven = (text: string): Promise<Record<string, never>> => (copies.has(text) ? done(clipboard.copy(text)) : refuse({ code: 'not-permitted', what: 'copying' }));
  const printing = new Printing({ contents: window.webContents, mayPrint: () => rules().policy.printing === 'watermarked', now: () => performance.now() });
  const endWatch = (): void => {
    posture.closed();
    watch.end();
  };
  const { lock, quit, startAfresh } = endings({ window, vault, clipboard, journalled: (patienceMs) => journalled(window, patienceMs), endWatch, remindAt: () => remindAt });
  window.webContents.on('input-event', (_event, input) => { if (isPress(input)) picture.pressed(); });
  const isPageHeld = (): boolean => printing.isOpen || window.webContents.isDevToolsOpened();
  const watch = keepWatch({ window, vault, rules: () => rules().policy, lock, isPageHeld });

  const posture = new PostureWatch({
    policy: () => rules().policy,
    look: (policy) => look(policy, thisMachine(dataFolder)),
    addresses: () => JSON.stringify(addressesNow()),
    now: () => Date.now(),
    tell: (report, { refused }) => {
      watch.setPosture(refused.length > 0);
      if (!window.isDestroyed()) window.webContents.send(shellChannels.posture, report);
    },
    changed: (judged) => void vault.note({ event: 'posture.changed', ...judged }, 1000),
  });
  const lookAround = (): void => void setTimeout(lookAround, posture.tick());
  // Nobody waits for the first look unless something is required, and then the lock screen asks for it.
  // The policy says what is looked for.
  window.webContents.once('did-finish-load', () => void policy.first.then(lookAround));

  // Joined once it is known what rules this desk: without the port nothing can be opened.
  window.webContents.on('did-finish-load', () => void policy.first.then(() => vault.joinTo(window)));
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

  const acts = { lock: () => void lock('manual'), panic: watch.panic, visitor: watch.visitor, quit: () => void quit(), reportIncident: () => showReport(window) };
  setMenu(window, acts);
  const tray = setTray(window, acts);
  app.on('quit', () => tray.destroy());

  openShellDoor(
    window,
    {
      about: async () => {
        await policy.read();
        return {
          version: app.getVersion(),
          electron: process.versions.electron,
          packaged: app.isPackaged,
          ...handedOver(process.argv, Date.now()),
          rules: shownRules(rules()),
          settings: settings.current(),
        };
      },
      lock: () => done(lock('manual')),
      quit: () => done(quit()),
      startAfresh: () => done(startAfresh()),
      visitor: () => done(watch.visitor()),
      endShift: () => done(lock('shift-ended')),
      posture: ({ again }) => (again ? posture.again() : posture.latest()),
      liftCurtain: () => done(watch.liftCurtain()),
      markCopy: () => done(clipboard.marked()),
      dropSelection: () => done(clipboard.dropSelection()),
      print: () => printing.print(),
      allowPicture: () => done(picture.allow()),
      remind: () => {
        reminder.remind();
        return {};
      },
      saveSigned: (file) => saveSigned(window, file, (sha256) => signedFiles.take(sha256)),
      setSettings: (changed) => {
        const settled = settings.change(settingsSchema.parse(changed));
        tellRules();
        return settled;
      },
      ...incidentCalls(window, dataFolder, policy.first.then(() => () => rules().policy.keepIncidentDays)),
      choose: async ({ what }) => ({ grants: grantPaths(vault, await choosePaths(window, what)) }),
      copyCode: ({ code }) => done(clipboard.copy(code)),
      copyRecoveryCodes: ({ codes }) => copyGiven(codes.join('\n')),
      copyKeyId: ({ keyId }) => copyGiven(keyId),
    },
    (paths) => grantPaths(vault, paths),
    (refusal) => vault.tell({ kind: 'refused', ...refusal }),
  );
}

/** Calls again and again, until what it returns is called. */
function everyMinute(work: () => void): () => void {
  const timer = setInterval(work, 60_000);
  return () => clearInterval(timer);
}

/** Shows the window and, in it, the report of an incident; a page that is still loading is told once it is there. */
function showReport(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
  const command: MenuCommand = 'something-wrong';
  const tell = (): void => window.webContents.send(shellChannels.menuCommand, command);
  if (window.webContents.isLoading()) window.webContents.once('did-finish-load', tell);
  else tell();
}

/** Where the policy is looked for: in a release, the fixed places of the platform and nothing that a command line could name. */
function policyPlaces(dataFolder: string): PolicyPlaces {
  if (!app.isPackaged) return developmentPlaces(process.argv, { userId: process.getuid?.(), dataFolder });
  return releasePlaces({ platform: process.platform, user: userInfo().username, environment: process.env, resourcesFolder: process.resourcesPath, dataFolder });
}

/** The answer of a call that has nothing to answer but that it was done. */
async function done(act: void | Promise<void>): Promise<Record<string, never>> {
  await act;
  return {};
}
