import { focusWindow, pressKey, typeWords, until } from '../support/keyboard';
import { scanMemory, spellings } from '../support/memory';
import { BareDesk, seconds } from './support/bare-desk';
import { expect, test } from './support/desk';
import { readReport, someOfficer, waitingReports } from './support/officer';
import { policySwitch } from './support/policy';

test('A lock leaves neither a word of the chart nor the key in any process of the application', async ({ desk }) => {
  test.setTimeout(120_000);
  const bare = await BareDesk.prepare(desk);
  bare.start();
  try {
    await bare.unlock();
    await bare.openChart();
    const before = bare.pids();
    const open = bare.hits();
    expect(open.key).toBeGreaterThan(0);

    await pressKey('ctrl+l');
    await seconds(1.5);
    const after = bare.pids();
    const locked = bare.hits();
    console.log(`open: ${open.words} hits of words, ${open.key} of the key; scanned from 1500 ms after the lock on: ${locked.words} and ${locked.key}`); // eslint-disable-line no-console
    expect(locked).toEqual({ words: 0, key: 0 });
    expect(after.filter((pid) => before.includes(pid))).toEqual([]);

    // The successor is there, asks for the passphrase, and brings the coder back to the chart.
    await bare.unlock();
    await until('the chart is back', () => bare.hits().words > 10);
  } finally {
    await bare.stop();
  }
});

test('Words of a report at the lock screen leave the memory of every process once it is finished', async ({ desk }) => {
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
