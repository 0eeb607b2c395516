import { spawn } from 'node:child_process';
import { focusWindow, pressKey, typeWords, until } from '../support/keyboard';
import { processesOf, scanMemory, spellings } from '../support/memory';
import { expect, passphrase, runtime, test } from './support/desk';
import { rawKeyOf } from './support/raw-key';

const patientName = 'Zzcanary-Quimby, Ludmilla';
const noteWords = 'vermilion canary sentence of the note';

const chart = {
  details: { class: 'inpatient', admittedOn: '2026-03-08', dischargedOn: '2026-03-12', serviceFrom: null, serviceTo: null, attending: 'Dr Vale' },
  patient: { name: patientName, mrn: 'ZZ-1', birthDate: '1950-01-02', sex: 'female', account: '' },
  documents: [
    {
      title: 'Discharge summary', kind: 'discharge-summary', datedOn: '2026-03-12', author: 'Dr Vale',
      from: { text: `DISCHARGE SUMMARY\nPatient: ${patientName}\n\n${`Acute kidney injury, ${noteWords}.\n`.repeat(40)}` },
    },
  ],
};

type Sums = { readonly words: number; readonly key: number };

/** Hits in every process of the application together. */
function hitsIn(profile: string, key: Buffer): Sums {
  const needles = [...spellings(patientName), ...spellings(noteWords), key];
  const sums = { words: 0, key: 0 };
  for (const { pid } of processesOf(runtime.executable, profile)) {
    const hits = scanMemory(pid, needles);
    sums.key += hits.at(-1) ?? 0;
    sums.words += hits.slice(0, -1).reduce((sum, count) => sum + count, 0);
  }
  return sums;
}

const seconds = (count: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, count * 1000));

/** As a person would: the window comes, the field is there, the words are typed. Nothing here can ask the page. */
async function typePassphrase(): Promise<void> {
  await focusWindow();
  await seconds(2);
  await typeWords(passphrase);
  await pressKey('Return');
}

test('A lock leaves neither a word of the chart nor the key in any process of the application', async ({ desk }) => {
  test.setTimeout(120_000);
  await desk.start();
  await desk.createVault();
  await desk.page.evaluate((input) => window.desk.vault.encounters.create(input), JSON.stringify(chart));
  await desk.stop();
  const key = await rawKeyOf(desk.profile, passphrase);
  await until('the first application has ended', () => processesOf(runtime.executable, desk.profile).length === 0);

  const application = spawn(runtime.executable, [...runtime.switches, runtime.application, `--user-data-dir=${desk.profile}`], { stdio: 'ignore' });
  try {
    await typePassphrase();
    // The worklist has the focus; its one encounter opens with Return.
    await until('the chart is open', async () => {
      await pressKey('Return');
      await seconds(1);
      return hitsIn(desk.profile, key).words > 10;
    }, 30_000);
    const before = processesOf(runtime.executable, desk.profile).map(({ pid }) => pid);
    const open = hitsIn(desk.profile, key);
    expect(open.key).toBeGreaterThan(0);

    await pressKey('ctrl+l');
    await seconds(1.5);
    const after = processesOf(runtime.executable, desk.profile).map(({ pid }) => pid);
    const locked = hitsIn(desk.profile, key);
    console.log(`open: ${open.words} hits of words, ${open.key} of the key; scanned from 1500 ms after the lock on: ${locked.words} and ${locked.key}`); // eslint-disable-line no-console
    expect(locked).toEqual({ words: 0, key: 0 });
    expect(after.filter((pid) => before.includes(pid))).toEqual([]);

    // The successor is there, asks for the passphrase, and brings the coder back to the chart.
    await typePassphrase();
    await until('the chart is back', () => hitsIn(desk.profile, key).words > 10);
  } finally {
    for (const { pid } of processesOf(runtime.executable, desk.profile)) process.kill(pid, 'SIGKILL');
    application.kill('SIGKILL');
  }
});
