import { lockReasons, lockReasonSchema, type LockReason } from '../../shared/kernel';
import { focusWindow, pressKey, typeWords, until } from '../support/keyboard';
import { scanMemory, spellings } from '../support/memory';
import { alone } from './support/alone';
import { BareDesk, seconds } from './support/bare-desk';
import { expect, passphrase, test } from './support/desk';
import { displayOff, inactive, lid, lockSignal, shutdown, sleep, type Saying } from './support/desktop-sayings';
import { StandInDesktop } from './support/stand-in-desktop';
import { readReport, someOfficer, waitingReports } from './support/officer';
import { policySwitch } from './support/policy';

/** A way to lock the desk, as a person, their desktop or an accident goes it. */
type Way = { readonly reason: LockReason; readonly go: (bare: BareDesk, desktop: StandInDesktop) => unknown };

const said = ({ reason, say, bus }: Saying): Way => ({ reason: lockReasonSchema.parse(reason), go: (_, desktop) => say(desktop.of(bus)) });

const ways: readonly Way[] = [
  { reason: 'manual', go: () => pressKey('ctrl+l') },
  { reason: 'panic', go: () => pressKey('ctrl+shift+l') },
  {
    reason: 'visitor',
    go: async () => {
      await pressKey('ctrl+shift+h');
      await seconds(0.5);
      await pressKey('ctrl+shift+h');
    },
  },
  said(lockSignal), said(sleep), said(inactive), said(displayOff), said(lid),
  { reason: 'renderer-ended', go: (bare) => process.kill(bare.pagePid() ?? 0, 'SIGKILL') },
  { reason: 'vault-process-ended', go: (bare) => process.kill(bare.vaultPid() ?? 0, 'SIGKILL') },
  { reason: 'clock-jumped', go: (_, desktop) => desktop.clock.moveBy(-3600) },
  // The last: nothing starts in its place.
  said(shutdown),
];

/** Nobody touches the desk for the shortest time that a policy may say. */
const leftAlone: Way = { reason: 'idle', go: () => seconds(30) };

/** What goes the very same way as another that is searched here; each has a test of its own that it locks. */
const theSameWay: readonly LockReason[] = ['session-maximum', 'shift-ended', 'remote-disconnected', 'posture', 'off-roster'];

/** Locks an open desk that shows a chart, and searches every process before and after. @returns what was found */
async function lockAndSearch(bare: BareDesk, desktop: StandInDesktop, { reason, go }: Way): Promise<string> {
  await until('the chart is there', () => bare.showsChart(), 30_000);
  const before = bare.pids();
  const open = bare.hits();
  expect(open.key).toBeGreaterThan(0);
  await go(bare, desktop);
  await until(`the desk locks: ${reason}`, () => bare.pids().every((pid) => !before.includes(pid)), 8000);
  await seconds(1.5);
  const locked = bare.hits();
  expect(locked, reason).toEqual({ words: 0, key: 0 });
  expect(bare.lockedBecause()).toBe(reason === 'shutdown' ? null : reason);
  return `${reason}: ${open.words} words and ${open.key} keys before, none after`;
}

test('Whatever locks the desk, neither a word of the chart nor the key is in any process 1.5 s later', alone, async ({ desk }) => {
  test.setTimeout(400_000);
  expect([...ways, leftAlone].map(({ reason }) => reason).concat(theSameWay).sort()).toEqual([...lockReasons].sort());
  const bare = await BareDesk.prepare(desk);
  const desktop = await StandInDesktop.begin(desk.profile);
  const found: string[] = [];
  try {
    bare.start([policySwitch(desk, { idleLimitSeconds: 30 })], desktop.environment);
    await bare.unlock();
    await bare.openChart();
    found.push(await lockAndSearch(bare, desktop, leftAlone));
    await bare.stop();

    bare.start([policySwitch(desk, {})], desktop.environment);
    for (const way of ways) {
      // Whoever opens the desk again is back at the chart.
      await bare.unlock();
      found.push(await lockAndSearch(bare, desktop, way));
    }
    expect(bare.pids()).toEqual([]);
  } finally {
    console.log(found.join('\n')); // eslint-disable-line no-console
    await bare.stop();
    await desktop.end();
  }
});

test('The passphrase is in no process a second after the desk is open', alone, async ({ desk }) => {
  test.setTimeout(120_000);
  const bare = await BareDesk.prepare(desk);
  const needles = spellings(passphrase);
  bare.start();
  try {
    await bare.unlock();
    await seconds(1);
    const hits = bare.pids().map((pid) => `${bare.kindOf(pid)}: ${scanMemory(pid, needles).join(' and ')}`);
    console.log(hits.join('\n')); // eslint-disable-line no-console
    expect(hits.filter((line) => !line.endsWith(': 0 and 0'))).toEqual([]);
  } finally {
    await bare.stop();
  }
});

test('Words of a report at the lock screen leave the memory of every process once it is finished', alone, async ({ desk }) => {
  test.setTimeout(120_000);
  const officer = await someOfficer();
  const bare = await BareDesk.prepare(desk);
  const typed = 'quimbycanary left the vermilion folder';
  const needles = spellings(typed);
  const hits = (pids: readonly number[]): number => pids.flatMap((pid) => scanMemory(pid, needles)).reduce((sum, count) => sum + count, 0);
  bare.start([policySwitch(desk, officer.policy)]);
  try {
    await focusWindow();
    await until('the report is begun', async () => {
      await pressKey('ctrl+shift+i');
      await seconds(1);
      await pressKey('c');
      await seconds(1);
      return waitingReports(desk).length === 1;
    });
    // Past the four steps, into the words.
    for (let step = 0; step < 4; step += 1) await pressKey('n');
    await typeWords(typed);
    const words = async (): Promise<string> => (await readReport(officer, waitingReports(desk)[0]?.sealed ?? null)).facts.words;
    await until('the words are sealed', async () => (await words()) === typed);
    const before = bare.pids();
    const open = hits(before);
    expect(open).toBeGreaterThan(0);

    await pressKey('ctrl+Return');
    await seconds(1);
    await pressKey('Escape');
    await until('a fresh application is there', () => bare.pids().length > 3 && bare.pids().every((pid) => !before.includes(pid)));
    await seconds(1.5);
    console.log(`typed: ${open} hits; once it is finished: ${hits(bare.pids())}`); // eslint-disable-line no-console
    expect(hits(bare.pids())).toBe(0);
    expect(await words()).toBe(typed);
  } finally {
    await bare.stop();
  }
});
