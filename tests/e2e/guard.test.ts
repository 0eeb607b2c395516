import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { focusWindow, pressKey, until, xdotool } from '../support/keyboard';
import { processesOf } from '../support/memory';
import { SettableClock } from '../support/set-clock';
import { alone } from './support/alone';
import { passphrase, runtime } from './support/desk';
import { answerFileDialog } from './support/files';
import { unlockByHand } from './support/by-hand';
import { commandLine } from './support/free-desk';
import { expect, test, type OpenDesk } from './support/open-desk';

/** Signals that no test machine can send: they are emitted where Electron would emit them. */
const emitted: readonly { readonly news: string; readonly reason: string; readonly emit: (desk: OpenDesk) => Promise<unknown> }[] = [
  { news: 'the computer was locked', reason: 'os-locked', emit: async ({ application }) => application?.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen')) },
  { news: 'the computer goes to sleep', reason: 'suspend', emit: suspend },
  { news: 'the computer has woken up', reason: 'suspend', emit: async ({ application }) => application?.evaluate(({ powerMonitor }) => powerMonitor.emit('resume')) },
  { news: 'another user came to the computer', reason: 'user-switched', emit: async ({ application }) => application?.evaluate(({ powerMonitor }) => powerMonitor.emit('user-did-resign-active')) },
  {
    news: 'the last display is gone', reason: 'display-off',
    emit: async ({ application }) => application?.evaluate(({ screen }) => {
      screen.getAllDisplays = () => [];
      screen.emit('display-removed', {}, { id: -1 });
    }),
  },
  {
    news: 'the window’s own display is gone', reason: 'display-off',
    emit: async ({ application }) => application?.evaluate(({ screen, BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      if (window !== undefined) screen.emit('display-removed', {}, screen.getDisplayMatching(window.getBounds()));
    }),
  },
  {
    news: 'the computer’s screen is locked, asked each second', reason: 'os-locked',
    emit: async ({ application }) => application?.evaluate(({ powerMonitor }) => {
      powerMonitor.getSystemIdleState = () => 'locked';
    }),
  },
];

async function suspend({ application }: OpenDesk): Promise<unknown> {
  return await application?.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'));
}

for (const { news, reason, emit } of emitted) {
  test(`The news that ${news} locks the desk`, async ({ openDesk }) => {
    await openDesk.open();
    await openDesk.endsBy(() => emit(openDesk));
    expect(openDesk.handedOver()).toBe(`--locked=${reason}`);
  });
}

for (const { what, seconds } of [{ what: 'put forward', seconds: 3600 }, { what: 'put back', seconds: -3600 }]) {
  test(`A clock that is ${what} while the desk is open locks it within a fraction of a second`, alone, async ({ openDesk }) => {
    const clock = new SettableClock(openDesk.profile);
    await openDesk.open({ environment: clock.environment });
    expect(await openDesk.isLockedWithin(2500)).toBe(false);
    const set = performance.now();
    await openDesk.endsBy(() => Promise.resolve(clock.moveBy(seconds)));
    expect(openDesk.handedOver()).toBe('--locked=clock-jumped');
    expect(performance.now() - set).toBeLessThan(900);
  });
}

test('A shutdown waits for the desk to go dark; nothing starts in its place, and the log says why', async ({ openDesk }) => {
  await openDesk.open();
  const note = join(openDesk.profile, 'waited.txt');
  await openDesk.endsBy(async () => openDesk.application?.evaluate(({ powerMonitor }, path) => {
    powerMonitor.emit('shutdown', { preventDefault: () => process.getBuiltinModule('node:fs').writeFileSync(path, 'waited') });
  }, note));
  expect([readFileSync(note, 'utf8'), openDesk.handedOver()]).toEqual(['waited', 'nobody']);
  expect((await openDesk.deskEvents())[0]).toEqual({ event: 'desk.locked', reason: 'shutdown' });
});

for (const event of ['query-session-end', 'session-end'] as const) {
  test(`Windows’ ${event} ends the desk, and nothing starts in its place`, async ({ openDesk }) => {
    await openDesk.open();
    await openDesk.endsBy(async () => openDesk.application?.evaluate(({ BrowserWindow }, name) => BrowserWindow.getAllWindows()[0]?.emit(name, { preventDefault: () => undefined }), event));
    expect(openDesk.handedOver()).toBe('nobody');
  });
}

test.describe('While nothing is open', () => {
  test('no signal and no key does anything, and the desk can be unlocked a while later', async ({ openDesk }) => {
    await openDesk.startWith({ withVault: true });
    await suspend(openDesk);
    for (const { reason, emit } of emitted.slice(0, 6)) if (reason !== 'display-off') await emit(openDesk);
    await focusWindow();
    await pressKey('ctrl+shift+l');
    await pressKey('ctrl+shift+h');
    expect(await openDesk.isLockedWithin(5500)).toBe(false);
    await openDesk.unlock();
    expect(await openDesk.isLockedWithin(1500)).toBe(false);
  });

  test('a signal that comes while unlocking is under way locks as soon as the desk is open', async ({ openDesk }) => {
    await openDesk.startWith({ withVault: true });
    await openDesk.page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await suspend(openDesk);
    await openDesk.endsBy(() => openDesk.page.keyboard.press('Enter'));
    expect(openDesk.handedOver()).toBe('--locked=suspend');
  });
});

test.describe('Whatever else is open, a lock is not kept waiting:', () => {
  const open: readonly { readonly what: string; readonly act: (desk: OpenDesk) => Promise<unknown> }[] = [
    {
      what: 'a dialog of the page',
      act: async ({ page }) => {
        await page.keyboard.press('Control+n');
        await page.getByRole('dialog', { name: 'New encounter' }).waitFor();
      },
    },
    {
      what: 'the system’s file dialog',
      act: async ({ page }) => {
        await page.keyboard.press('Control+i');
        await until('the file dialog is open', async () => (await xdotool('search', '--onlyvisible', '--name', '^Import code sets$').catch(() => '')) !== '');
      },
    },
    {
      what: 'a menu',
      act: async ({ application }) => application?.evaluate(({ Menu }) => {
        setTimeout(() => Menu.getApplicationMenu()?.popup(), 0);
      }),
    },
    {
      what: 'the developer tools',
      act: async ({ application }) => {
        const opened = application?.waitForEvent('window');
        await application?.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.openDevTools({ mode: 'detach' }));
        await opened;
      },
    },
    {
      what: 'a running import',
      act: async (desk) => {
        const file = join(desk.profile, 'icd10cm_order_2027.txt');
        writeFileSync(file, longRelease());
        await answerFileDialog(desk, [file]);
        await desk.page.keyboard.press('Control+3');
        await desk.page.keyboard.press('Control+i');
        const card = desk.page.getByRole('article', { name: 'icd10cm_order_2027.txt' });
        await card.getByRole('button', { name: 'Import' }).click();
        await card.getByRole('progressbar').waitFor();
      },
    },
  ];

  for (const { what, act } of open) {
    test(what, alone, async ({ openDesk }) => {
      await openDesk.open();
      await act(openDesk);
      await openDesk.page.waitForTimeout(300);
      const start = Date.now();
      await openDesk.endsBy(() => suspend(openDesk));
      expect(Date.now() - start).toBeLessThan(1500);
      expect(openDesk.handedOver()).toBe('--locked=suspend');
    });
  }
});

/** A release of the publisher's layout with so many codes that importing it takes a while. */
function longRelease(): string {
  return Array.from({ length: 200_000 }, (_, index) => {
    const code = `${'ABCDEFGHIJ'[Math.floor(index / 100_000)] ?? 'A'}${String(index % 100_000).padStart(5, '0')}`;
    return `${String(index + 1).padStart(5, '0').slice(-5)} ${code.padEnd(7)} 1 ${`Invented condition ${index}`.padEnd(60)} Invented condition number ${index}\n`;
  }).join('');
}

test.describe('The panic key', () => {
  test('locks, and the log says so', async ({ openDesk }) => {
    await openDesk.open();
    await focusWindow();
    await openDesk.endsBy(() => pressKey('ctrl+shift+l'));
    expect(openDesk.handedOver()).toBe('--locked=panic');
    expect((await openDesk.deskEvents())[0]).toEqual({ event: 'desk.locked', reason: 'panic' });
  });

  test('locks while another window is in front', async ({ openDesk, anotherDesk }) => {
    await openDesk.open();
    const other = anotherDesk();
    await other.startWith({});
    await expect.poll(() => inFront(other)).toBe(true);
    await openDesk.endsBy(() => pressKey('ctrl+shift+l'));
    expect([openDesk.handedOver(), other.handedOver()]).toEqual(['--locked=panic', 'nobody']);
  });

  test('locks in the window when another program has taken it from the desktop', async ({ openDesk }) => {
    await openDesk.startWith({ withVault: true });
    await openDesk.application?.evaluate(({ globalShortcut }) => {
      globalShortcut.register = () => false;
    });
    await openDesk.unlock();
    await focusWindow();
    await openDesk.endsBy(() => pressKey('ctrl+shift+l'));
    expect(openDesk.handedOver()).toBe('--locked=panic');
  });

  test('locks while the page hangs', async ({ openDesk }) => {
    await openDesk.open();
    await openDesk.application?.evaluate(({ globalShortcut }) => globalShortcut.unregisterAll());
    await focusWindow();
    const page = processesOf(runtime.executable, openDesk.profile).find(({ kind }) => kind === 'renderer');
    process.kill(page?.pid ?? 0, 'SIGSTOP');
    await openDesk.endsBy(() => pressKey('ctrl+shift+l'));
    expect(openDesk.handedOver()).toBe('--locked=panic');
  });

  test('is given back to the desktop by a desk that is not open', async ({ openDesk }) => {
    await openDesk.startWith({ withVault: true });
    const taken = async (): Promise<unknown> => openDesk.application?.evaluate(({ globalShortcut }) => ['L', 'H'].map((letter) => globalShortcut.isRegistered(`CommandOrControl+Shift+${letter}`)));
    expect(await taken()).toEqual([false, false]);
    await openDesk.unlock();
    await expect.poll(taken).toEqual([true, true]);
  });
});

async function inFront({ application }: OpenDesk): Promise<boolean | undefined> {
  return await application?.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFocused());
}

test.describe('The visitor key', () => {
  test('covers the desk at once, locks after ten seconds, and the log says both', alone, async ({ openDesk }) => {
    await openDesk.open();
    await focusWindow();
    const start = Date.now();
    await pressKey('ctrl+shift+h');
    await expect.poll(async () => (await openDesk.guardState())?.curtain, { intervals: [20] }).toEqual({ how: 'cover', because: 'visitor' });
    const covered = Date.now() - start;
    // Coming back to the window and working on sends nobody away.
    await openDesk.page.evaluate(() => window.desk.shell.liftCurtain({}));
    await pressKey('Tab');
    expect(await openDesk.isLockedWithin(12_000)).toBe(true);
    expect(Date.now() - start).toBeGreaterThan(9_900);
    expect(openDesk.handedOver()).toBe('--locked=visitor');
    console.log(`visitor: the page knew after ${covered} ms at most`); // eslint-disable-line no-console
    expect((await openDesk.deskEvents()).slice(0, 2)).toEqual([{ event: 'desk.locked', reason: 'visitor' }, { event: 'desk.visitor' }]);
  });

  test('pressed again, locks at once', async ({ openDesk }) => {
    await openDesk.open();
    await focusWindow();
    await pressKey('ctrl+shift+h');
    await expect.poll(async () => (await openDesk.guardState())?.curtain?.because).toBe('visitor');
    await openDesk.page.waitForTimeout(500);
    await openDesk.endsBy(() => pressKey('ctrl+shift+h'));
    expect(openDesk.handedOver()).toBe('--locked=visitor');
  });

  test('works while another window is in front', async ({ openDesk, anotherDesk }) => {
    await openDesk.open();
    const other = anotherDesk();
    await other.startWith({});
    await expect.poll(() => inFront(other)).toBe(true);
    await pressKey('ctrl+shift+h');
    await expect.poll(async () => (await openDesk.guardState())?.curtain).toEqual({ how: 'cover', because: 'visitor' });
  });
});

test.describe('The menu', () => {
  const items = [['A visitor came', 'visitor'], ['Lock at once', 'panic'], ['Lock the desk', 'manual']] as const;
  for (const [label, reason] of items) {
    test(`“${label}” does as its key does`, async ({ openDesk }) => {
      await openDesk.open();
      await openDesk.endsBy(async () => {
        await chooseInMenu(openDesk, label);
        if (reason !== 'visitor') return;
        await expect.poll(async () => (await openDesk.guardState())?.curtain?.because).toBe('visitor');
        await openDesk.page.waitForTimeout(400);
        await chooseInMenu(openDesk, label);
      });
      expect(openDesk.handedOver()).toBe(`--locked=${reason}`);
    });
  }

  test('“End the shift…” asks the page, which sweeps the desk first', async ({ openDesk }) => {
    await openDesk.open();
    await openDesk.page.evaluate(() => window.desk.onMenuCommand((command) => Reflect.set(window, 'commanded', command)));
    await chooseInMenu(openDesk, 'End the shift…');
    await expect.poll(() => openDesk.page.evaluate((): unknown => Reflect.get(window, 'commanded'))).toBe('end-shift');
  });

  test('asks the page before it copies or cuts', async ({ openDesk }) => {
    await openDesk.open();
    const asked = await openDesk.page.evaluate(() => {
      const events: string[] = [];
      Reflect.set(window, 'asked', events);
      for (const name of ['copy', 'cut', 'paste']) document.addEventListener(name, (event) => { events.push(name); event.preventDefault(); }, true);
      return events;
    });
    expect(asked).toEqual([]);
    for (const role of ['Copy', 'Cut', 'Paste']) await chooseInMenu(openDesk, role);
    await expect.poll(() => openDesk.page.evaluate((): unknown => Reflect.get(window, 'asked'))).toEqual(['copy', 'cut', 'paste']);
  });
});

async function chooseInMenu(desk: OpenDesk, label: string): Promise<void> {
  await desk.application?.evaluate(({ Menu, BrowserWindow }, wanted) => {
    const [window] = BrowserWindow.getAllWindows();
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? [];
    items.find((item) => item.label === wanted)?.click(undefined, window, window?.webContents);
  }, label);
}

test('Quitting is the last thing that the log says of a session; one that was killed has no such word', async ({ openDesk }) => {
  await openDesk.open();
  const before = (await openDesk.deskEvents()).length;
  await openDesk.endsBy(() => chooseInMenu(openDesk, 'Quit'));
  const afterQuitting = await openDesk.deskEvents();
  expect([afterQuitting.length, afterQuitting[0]]).toEqual([before + 1, { event: 'desk.locked', reason: 'quit' }]);
  await openDesk.stop();
  expect(await openDesk.deskEvents()).toHaveLength(before + 1);
});

test.describe('The curtain', () => {
  const curtainOf = async (desk: OpenDesk): Promise<unknown> => (await desk.guardState())?.curtain;

  test('falls when another window comes to the front, and rises on coming back', async ({ openDesk, anotherDesk }) => {
    await openDesk.open();
    await expect.poll(() => curtainOf(openDesk)).toBeNull();
    const other = anotherDesk();
    await other.startWith({});
    await expect.poll(() => curtainOf(openDesk)).toEqual({ how: 'blur', because: 'left' });
    await other.stop();
    await focusWindow();
    await expect.poll(() => curtainOf(openDesk)).toBeNull();
  });

  test('obeys the policy, and the person where they are stricter', async ({ openDesk }) => {
    await openDesk.open({ policy: { curtain: 'off' } });
    const leave = async (): Promise<unknown> => openDesk.application?.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.blur());
    await leave();
    await openDesk.page.waitForTimeout(1500);
    expect(await curtainOf(openDesk)).toBeNull();
    await openDesk.page.evaluate((settings) => window.desk.shell.setSettings(settings), { theme: 'system', comfortable: false, personal: { curtain: 'cover' } });
    await expect.poll(() => curtainOf(openDesk)).toEqual({ how: 'cover', because: 'left' });
  });

  for (const way of ['minimize', 'hide'] as const) {
    test(`falls when the window is ${way === 'hide' ? 'hidden' : 'minimised'}`, async ({ openDesk }) => {
      await openDesk.open();
      // Without a window manager nothing is minimised: that event is emitted by hand.
      await openDesk.application?.evaluate(({ BrowserWindow }, name) => {
        const [window] = BrowserWindow.getAllWindows();
        if (name === 'hide') window?.hide();
        else window?.emit('minimize');
      }, way);
      await expect.poll(() => curtainOf(openDesk)).toEqual({ how: 'blur', because: 'left' });
    });
  }

  test('falls when a display is plugged in, by every policy, and rises by the person’s act alone', async ({ openDesk }) => {
    await openDesk.open({ policy: { curtain: 'off' } });
    await openDesk.application?.evaluate(({ screen, BrowserWindow }) => {
      screen.emit('display-added', {}, screen.getPrimaryDisplay());
      BrowserWindow.getAllWindows()[0]?.emit('focus');
    });
    await expect.poll(() => curtainOf(openDesk)).toEqual({ how: 'cover', because: 'new-display' });
    await openDesk.page.keyboard.press('Tab');
    await openDesk.page.waitForTimeout(1200);
    expect(await curtainOf(openDesk)).toEqual({ how: 'cover', because: 'new-display' });
    await openDesk.page.evaluate(() => window.desk.shell.liftCurtain({}));
    await expect.poll(() => curtainOf(openDesk)).toBeNull();
  });
});

test('Another display that goes away does not lock', async ({ openDesk }) => {
  await openDesk.open();
  await openDesk.application?.evaluate(({ screen }) => screen.emit('display-removed', {}, { id: -1 }));
  expect(await openDesk.isLockedWithin(500)).toBe(false);
});

test('A page whose whole process stands still locks the desk, without a key or a movement of the mouse', async ({ openDesk }) => {
  test.setTimeout(150_000);
  // By hand, without the test runner, which would be waiting for the page's answers itself.
  const { profile } = openDesk;
  await openDesk.putVault();
  const application = spawn(runtime.executable, [...runtime.switches, runtime.application, `--user-data-dir=${profile}`], { stdio: 'ignore' });
  const running = (): { readonly pid: number; readonly kind: string }[] => processesOf(runtime.executable, profile);
  const pidOf = (kind: string): number | undefined => running().find((each) => each.kind === kind)?.pid;
  try {
    await unlockByHand(profile, () => running().map(({ pid }) => pid));
    const first = pidOf('main');
    const page = pidOf('renderer') ?? 0;
    process.kill(page, 'SIGSTOP');
    await until('the successor has started', () => pidOf('main') !== undefined && pidOf('main') !== first, 60_000);
    expect(running().map(({ pid }) => pid)).not.toContain(page);
    await until('its command line is its own', () => commandLine(pidOf('main') ?? 0).includes('--locked=renderer-ended'));
  } finally {
    for (const { pid } of running()) process.kill(pid, 'SIGKILL');
    application.kill('SIGKILL');
    await until('everything has ended', () => running().length === 0);
  }
});
