import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { focusWindow, pressKey, xdotool } from '../support/keyboard';
import { processesOf } from '../support/memory';
import { runtime } from './support/desk';
import { addDemoCharts, openChart } from './support/hands';
import { expect, test, type OpenDesk } from './support/open-desk';

/** The most that a core dump of a process may hold, in bytes or 'unlimited'. */
function coreLimit(pid: number): string | undefined {
  return /^Max core file size\s+(\S+)/m.exec(readFileSync(`/proc/${pid}/limits`, 'utf8'))?.[1];
}

test('No process of the application leaves a core dump, even where the person’s programs do', async ({ openDesk }) => {
  // The tests' own limit is raised, so that what starts from here would inherit dumps without end.
  const before = coreLimit(process.pid);
  const setOwn = (limit: string): Buffer => execFileSync('prlimit', ['--pid', String(process.pid), `--core=${limit}:`]);
  setOwn('unlimited');
  try {
    await openDesk.open();
    const limits = processesOf(runtime.executable, openDesk.profile).map(({ pid, kind }) => `${kind}: ${coreLimit(pid)}`);
    expect(coreLimit(process.pid)).toBe('unlimited');
    expect(limits.filter((limit) => !limit.endsWith(': 0'))).toEqual([]);
    expect(limits.length).toBeGreaterThan(4);
  } finally {
    setOwn(before ?? '0');
  }
});

/** The names of the windows that are on screen. */
async function windowsOnScreen(): Promise<string[]> {
  const ids = (await xdotool('search', '--onlyvisible', '--name', '.+')).split('\n');
  return (await Promise.all(ids.map((id) => xdotool('getwindowname', id).catch(() => '')))).filter((name) => name !== '').toSorted();
}

/** What the page knows of itself; gone when it was loaded anew. */
async function marked({ page }: OpenDesk): Promise<unknown> {
  return await page.evaluate((): unknown => Reflect.get(window, 'mark'));
}

test('Keys that print, save, show the source or tools, or load anew do nothing', async ({ openDesk }) => {
  await openDesk.open();
  const { page } = openDesk;
  await page.evaluate(() => {
    const pressed: string[] = [];
    Reflect.set(window, 'mark', pressed);
    window.addEventListener('keydown', (event) => pressed.push(`${event.ctrlKey ? 'Ctrl+' : ''}${event.shiftKey ? 'Shift+' : ''}${event.key}`), true);
  });
  await focusWindow();
  for (const keys of ['ctrl+p', 'ctrl+shift+p', 'ctrl+s', 'ctrl+shift+s', 'ctrl+u', 'ctrl+r', 'ctrl+shift+r', 'F12']) await pressKey(keys);
  // This one is the page's own.
  await pressKey('ctrl+shift+i');
  // Keys come in their order: once the last has come, all have.
  await expect.poll(() => marked(openDesk)).toEqual(expect.arrayContaining(['Ctrl+Shift+I']));
  await page.waitForTimeout(1000);
  expect(await windowsOnScreen()).toEqual(['Chartlock']);
  const tools = await openDesk.application?.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.isDevToolsOpened());
  expect(tools).toBe(false);
  expect(await marked(openDesk)).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(Ctrl\+(Shift\+)?[PSURpsur]|F12)$/)]));
});

test('A page that prints, by itself or by a frame that it makes, prints nothing: no dialog opens', async ({ openDesk }) => {
  await openDesk.open();
  await openDesk.page.evaluate(() => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    window.print();
    frame.contentWindow?.print();
  });
  await openDesk.page.waitForTimeout(1500);
  expect(await windowsOnScreen()).toEqual(['Chartlock']);
  openDesk.forgive(/Ignored call to 'print\(\)'/);
});

/** Every operation by which a PDF shows text. */
function textShownBy(pdf: Buffer): string[] {
  const shown: string[] = [];
  for (let at = pdf.indexOf('stream\n'); at !== -1; at = pdf.indexOf('stream\n', at + 7)) {
    if (pdf.subarray(at - 3, at).toString() === 'end') continue;
    const end = pdf.indexOf('endstream', at);
    let content: string;
    try {
      content = inflateSync(pdf.subarray(at + 7, end)).toString('latin1');
    } catch {
      continue;
    }
    if (/\bBT\b/.test(content)) shown.push(...(content.match(/\bT[jJ]\b/g) ?? []));
  }
  return shown;
}

async function printedTo(desk: OpenDesk): Promise<Buffer> {
  const base64 = await desk.application?.evaluate(async ({ BrowserWindow }) => (await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({}))?.toString('base64'));
  return Buffer.from(base64 ?? '', 'base64');
}

test('A chart that is open is on no printed page', async ({ openDesk }) => {
  await openDesk.open();
  await addDemoCharts(openDesk.page);
  await openChart(openDesk.page, /Okonkwo/);
  const withRule = textShownBy(await printedTo(openDesk));
  // Without the rule that keeps it off, there is text to be found.
  await openDesk.page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('@media print { body, body > * { display: block !important; } }');
    document.adoptedStyleSheets = [sheet];
  });
  const without = textShownBy(await printedTo(openDesk));
  expect([withRule, without.length > 20]).toEqual([[], true]);
});

test('Nothing is downloaded, whoever asks', async ({ openDesk }) => {
  await openDesk.open();
  const outcome = await openDesk.application?.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    return await new Promise((resolve) => {
      contents?.session.once('will-download', (event, item) => {
        item.once('done', (_event, state) => resolve([event.defaultPrevented, state]));
        setTimeout(() => resolve([event.defaultPrevented, item.getState()]), 1000);
      });
      contents?.downloadURL('app://desk/index.html');
    });
  });
  expect(outcome).toEqual([true, 'cancelled']);
});

test('A page cannot be told that its words are journalled by anybody but itself', async ({ openDesk }) => {
  await openDesk.open();
  // Whoever answers at once from elsewhere would cut the page's last moment short.
  const waited = await openDesk.application?.evaluate(({ ipcMain, BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const send = contents?.send.bind(contents);
    const start = performance.now();
    return new Promise((resolve) => {
      process.once('exit', () => process.getBuiltinModule('node:fs').writeFileSync(`${process.argv.find((word) => word.startsWith('--user-data-dir='))?.slice(16)}/waited.txt`, String(performance.now() - start)));
      if (contents !== undefined) {
        contents.send = (channel: string, ...words: unknown[]) => {
          if (channel !== 'shell:about-to-lock') return send?.(channel, ...words);
          // The page is not told; a stranger answers in its place.
          ipcMain.emit('shell:journalled', { sender: contents, senderFrame: null });
        };
      }
      resolve('ready');
    });
  });
  expect(waited).toBe('ready');
  await openDesk.endsBy(() => openDesk.page.evaluate(() => window.desk.shell.lock({})));
  expect(Number(readFileSync(`${openDesk.profile}/waited.txt`, 'utf8'))).toBeGreaterThan(140);
});
