import { pressKey, until } from '../support/keyboard';
import { BareDesk, seconds } from './support/bare-desk';
import { expect, test } from './support/desk';

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
