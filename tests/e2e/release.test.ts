import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getCurrentFuseWire, FuseState, FuseV1Options } from '@electron/fuses';
import { FUSES } from '../../build/fuses.mjs';
import { focusWindow, pressKey, typeWords, until } from '../support/keyboard';
import { setUpByHand, unlockByHand } from './support/by-hand';
import { alone } from './support/alone';
import { expect, test as base } from './support/desk';
import { commandLine } from './support/free-desk';
import { Release } from './support/release';

const test = base.extend<object, { release: Release }>({
  release: [
    async ({}, use) => {
      const release = await Release.pack();
      await use(release);
      await release.discard();
    },
    { scope: 'worker', timeout: 240_000 },
  ],
});
test.describe.configure({ timeout: 120_000 });
test.skip(process.platform !== 'linux', 'looks at processes and sockets as Linux lists them; electron/README.md says how it is done elsewhere');

function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ port, host: '127.0.0.1' });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

/** A script that leaves a mark where it runs. */
function markingScript(name: string): { readonly script: string; readonly mark: string } {
  const mark = join(tmpdir(), `chartlock-${name}-${process.pid}.mark`);
  const script = join(tmpdir(), `chartlock-${name}-${process.pid}.cjs`);
  rmSync(mark, { force: true });
  writeFileSync(script, `require('node:fs').writeFileSync(${JSON.stringify(mark)}, '')`);
  return { script, mark };
}

test('The packaged binary holds every fuse as it was decided, read back from the file', alone, async ({ release }) => {
  const wire = new Map(Object.entries(await getCurrentFuseWire(release.program)));
  const read = Object.entries(FUSES).map(([fuse]) => [FuseV1Options[Number(fuse)], wire.get(fuse)]);
  const decided = Object.entries(FUSES).map(([fuse, isOn]) => [FuseV1Options[Number(fuse)], isOn ? FuseState.ENABLE : FuseState.DISABLE]);
  // The stand-in for development is older than the last fuse; the Electron that ships has it, and packing checks it.
  const known = decided.filter(([name]) => read.some(([other, state]) => other === name && state !== undefined));
  expect(read.filter(([, state]) => state !== undefined)).toEqual(known);
  expect(known.length).toBeGreaterThanOrEqual(8);
});

test('A release does not start with a switch that it does not know, and opens no port meanwhile', alone, async ({ release }) => {
  const port = 9222;
  let wasOpen = false;
  const watch = setInterval(() => void isOpen(port).then((open) => (wasOpen ||= open)), 20);
  for (const words of [[`--remote-debugging-port=${port}`], [`--inspect=${port}`], ['--no-sandbox'], ['--js-flags=--expose-gc'], [`--user-data-dir=${tmpdir()}`], ['--lang=en', '--enable-features=x'], ['-e', '0']]) {
    const { code, said } = await release.endingOf(words);
    expect([words, code, /Chartlock does not start with -/.test(said)]).toEqual([words, 2, true]);
  }
  clearInterval(watch);
  expect(wasOpen).toBe(false);
  expect(release.processes()).toEqual([]);
  // It ends before it has made anything.
  expect(existsSync(join(release.profile, 'settings.json'))).toBe(false);
});

test('A release is no interpreter: the environment that makes one of an Electron runs nothing', alone, async ({ release }) => {
  const asNode = markingScript('as-node');
  const required = markingScript('required');
  // It is started as if nothing had been said, and ended after a while.
  await release.endingOf([asNode.script], { ELECTRON_RUN_AS_NODE: '1' }, 4000);
  await release.stop();
  await release.endingOf([], { NODE_OPTIONS: `--require=${required.script}` }, 4000);
  await release.stop();
  expect([existsSync(asNode.mark), existsSync(required.mark)]).toEqual([false, false]);
});

test('A folder of scripts beside the archive is not run in its place', alone, async ({ release }) => {
  const { script, mark } = markingScript('beside');
  const folder = join(release.resources, 'app');
  mkdirSync(folder);
  try {
    writeFileSync(join(folder, 'package.json'), '{"main":"main.cjs"}');
    writeFileSync(join(folder, 'main.cjs'), readFileSync(script));
    await release.start();
    expect(existsSync(mark)).toBe(false);
  } finally {
    rmSync(folder, { recursive: true });
    await release.stop();
  }
});

test('Started by an ordinary person, a release has the system’s sandbox, listens nowhere and has nothing of a debugger', alone, async ({ release }) => {
  await release.start({ ELECTRON_ENABLE_LOGGING: '1' });
  const processes = release.processes();
  const renderer = processes.find(({ kind }) => kind === 'renderer');
  const status = readFileSync(`/proc/${renderer?.pid ?? 0}/status`, 'utf8');
  expect(/^Seccomp:\s+(\d)$/m.exec(status)?.[1]).toBe('2');
  expect(/^NoNewPrivs:\s+(\d)$/m.exec(status)?.[1]).toBe('1');
  // No process may gain what its user has not: the namespaces of the page are its own.
  expect(processes.every(({ pid }) => /^Uid:\s+(\d+)\s+\1\s+\1/m.test(readFileSync(`/proc/${pid}/status`, 'utf8')))).toBe(true);
  expect(release.listening()).toEqual([]);
  expect(existsSync(join(release.profile, 'DevToolsActivePort'))).toBe(false);
  await release.stop();
});

/** Words of each demo chart, and words that are typed into a field of one. */
const chartWords = 'MRN: DEMO-0001';
const typed = 'zzquimby kidney';
/** A provider of the worklist of demo charts. */
const attending = 'Desmond Trial-Hughes';

/** Sets it up by hand; a key that was lost on a busy machine costs a new beginning. */
async function setUp(release: Release): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    await release.start();
    const failure = await setUpByHand(release.profile, release.pids).then(() => null, (error: unknown) => error);
    if (failure === null) return;
    if (attempt === 2) throw failure;
    await release.forget();
  }
}

const moment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1000));

/** Brings the demo charts in by the palette, and opens the first of them; a key that comes before its screen is pressed again. */
async function openDemoChart(release: Release): Promise<void> {
  await until('the worklist has the demo charts', async () => {
    await focusWindow();
    await pressKey('Escape');
    await pressKey('ctrl+k');
    await moment();
    await typeWords('Add demo charts');
    await moment();
    await pressKey('Return');
    await moment();
    return release.hits(attending, 'renderer') > 0;
  }, 45_000);
  await until('a chart is open', async () => {
    await pressKey('ctrl+1');
    await moment();
    await pressKey('Down', 'Return');
    await moment();
    return release.hits(chartWords, 'renderer') > 0;
  }, 45_000);
  // The codes come beside the text.
  await moment();
}

test('A release that is locked ends, leaves nothing in memory, and is followed by its successor, at whose lock screen the passphrase leads back to the work', alone, async ({ release }) => {
  test.setTimeout(240_000);
  try {
    await setUp(release);
    await openDemoChart(release);
    await pressKey('slash');
    await until('the words are typed', async () => {
      await pressKey('ctrl+a');
      await typeWords(typed);
      return release.hits(typed, 'renderer') > 0;
    });

    const before = release.pids();
    const lockedAt = Date.now();
    await pressKey('ctrl+l');
    await until('the successor is there', () => release.processes().some(({ kind }) => kind === 'renderer') && release.pids().every((pid) => !before.includes(pid)));
    await new Promise((resolve) => setTimeout(resolve, 1500));
    // Of the demo charts the vault process has the texts in its own program.
    expect([release.hits(chartWords, 'renderer'), release.hits(chartWords, 'main'), release.hits(typed)]).toEqual([0, 0, 0]);
    const words = commandLine(release.processes().find(({ kind }) => kind === 'main')?.pid ?? 0);
    expect(words).toContain('--locked=manual');
    const said = Number(words.find((word) => word.startsWith('--locked-at='))?.slice('--locked-at='.length));
    expect(said).toBeGreaterThanOrEqual(lockedAt);
    expect(said).toBeLessThan(lockedAt + 2000);
    expect(release.listening()).toEqual([]);

    await unlockByHand(release.profile, release.pids);
    await until('the chart is there again, and what was typed', () => release.hits(chartWords, 'renderer') > 0 && release.hits(typed, 'renderer') > 0);
  } finally {
    await release.stop();
  }
});
