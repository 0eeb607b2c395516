import { pressKey, focusWindow, until, xdotool } from '../support/keyboard';
import { processesOf } from '../support/memory';
import type { PolicyPart } from '../../shared/policy';
import { alone } from './support/alone';
import { runtime } from './support/desk';
import { expect, test, type OpenDesk } from './support/open-desk';

const seconds = (count: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, count * 1000));

/** How long until the desk locked, in seconds, and why. */
async function lockOf(desk: OpenDesk, patienceSeconds: number, since = Date.now()): Promise<{ readonly after: number; readonly reason: string }> {
  expect(await desk.isLockedWithin(patienceSeconds * 1000)).toBe(true);
  return { after: (Date.now() - since) / 1000, reason: desk.handedOver() };
}

/** What became of a desk: within `more` seconds of when it was due, and for this reason. */
function expectLock({ after, reason }: { readonly after: number; readonly reason: string }, due: number, because: string, more = 4): void {
  expect(reason).toBe(`--locked=${because}`);
  expect(after).toBeGreaterThan(due - 1);
  expect(after).toBeLessThan(due + more);
}

/** Touches the desk every five seconds until it has ended. */
async function keepTouching(desk: OpenDesk): Promise<void> {
  while (!(await desk.isLockedWithin(5000))) await desk.page.keyboard.press('Shift').catch(() => undefined);
}

/** The machine's next full minute that is at least so many seconds away, as 'HH:MM'. */
function minuteAfter(seconds: number): string {
  const at = new Date(Math.ceil((Date.now() + seconds * 1000) / 60_000) * 60_000);
  return [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}

/** Each of these takes a minute by its nature: they take it together. */
const desks: readonly { readonly what: string; readonly policy: () => PolicyPart; readonly live: (desk: OpenDesk) => Promise<void> }[] = [
  {
    what: 'kept busy, at the end of the longest session of one minute',
    policy: () => ({ idleLimitSeconds: 30, sessionMaximumMinutes: 1 }),
    live: async (desk) => {
      const since = Date.now();
      await expect.poll(() => desk.guardState()).toMatchObject({ lock: { because: 'session-maximum' }, warning: true });
      await keepTouching(desk);
      expectLock(await lockOf(desk, 0, since), 60, 'session-maximum', 9);
    },
  },
  {
    what: 'left alone at the limit of 30 s, with the system’s file dialog open',
    policy: () => ({ idleLimitSeconds: 30 }),
    live: async (desk) => {
      await desk.page.keyboard.press('Control+i');
      const since = Date.now();
      expectLock(await lockOf(desk, 40, since), 30, 'idle');
    },
  },
  {
    what: 'left alone with a dialog of the page open and words in it, after a warning of half the limit',
    policy: () => ({ idleLimitSeconds: 30 }),
    live: async (desk) => {
      await desk.page.keyboard.press('Control+n');
      await desk.page.getByRole('dialog', { name: 'New encounter' }).getByLabel('Record number').fill('1');
      const since = Date.now();
      await until('the desk warns', async () => (await desk.guardState())?.warning === true, 25_000);
      const warned = (Date.now() - since) / 1000;
      expectLock(await lockOf(desk, 30, since), 30, 'idle');
      expect(warned).toBeGreaterThan(13);
      expect(warned).toBeLessThan(19);
    },
  },
  {
    what: 'whose computer stood still past the limit, as soon as it moves again',
    policy: () => ({ idleLimitSeconds: 30 }),
    live: async (desk) => {
      const main = processesOf(runtime.executable, desk.profile).find(({ kind }) => kind === 'main')?.pid ?? 0;
      process.kill(main, 'SIGSTOP');
      await seconds(33);
      process.kill(main, 'SIGCONT');
      expectLock(await lockOf(desk, 5), 0, 'idle', 3);
    },
  },
  {
    what: 'kept busy, at the end of the shift',
    policy: () => ({ idleLimitSeconds: 30, shiftEnd: minuteAfter(25) }),
    live: async (desk) => {
      await expect.poll(() => desk.guardState()).toMatchObject({ lock: { because: 'shift-ended' }, warning: true });
      await keepTouching(desk);
      expect(desk.handedOver()).toBe('--locked=shift-ended');
      // A full minute by the machine's own clock, and no earlier.
      expect(new Date(desk.lockedAt()).getSeconds()).toBeLessThan(3);
    },
  },
];

test('A desk locks by the clock, for the right reason: left alone, kept busy too long, past its shift, and after standing still', alone, async ({ anotherDesk }) => {
  test.setTimeout(240_000);
  const lives: Promise<void>[] = [];
  for (const { policy, live } of desks) {
    const desk = anotherDesk();
    // One after the other: opening five at once is slower than a person would wait.
    await desk.openFor(`coder-${lives.length + 1}`, { policy: policy() });
    lives.push(live(desk));
    lives.at(-1)?.catch(() => undefined);
  }
  const outcomes = await Promise.allSettled(lives);
  const failures = outcomes.flatMap((outcome, index) => (outcome.status === 'rejected' ? [`${desks[index]?.what}: ${String(outcome.reason)}`] : []));
  expect(failures).toEqual([]);
});

test.describe('The clock of a desk that nobody touches', alone, () => {
  const left = async (desk: OpenDesk): Promise<number> => (await desk.guardState())?.lock.inSeconds ?? Number.NaN;

  /** How many seconds of 120 are left after `act`, which happens when at least three have passed. */
  async function after(desk: OpenDesk, act: () => Promise<unknown>): Promise<'begun anew' | 'running on'> {
    await until('three seconds have passed', async () => (await left(desk)) <= 117);
    await act();
    await desk.page.waitForTimeout(1200);
    return (await left(desk)) > 117 ? 'begun anew' : 'running on';
  }

  test('begins anew with every touch of a hand, and with nothing else', async ({ openDesk }) => {
    test.setTimeout(120_000);
    await openDesk.open({ policy: { idleLimitSeconds: 120, curtain: 'off' } });
    await focusWindow();
    const { page } = openDesk;
    await xdotool('mousemove', '720', '450');
    const acts: Readonly<Record<string, () => Promise<unknown>>> = {
      'a key': () => pressKey('Shift_L'),
      'a click': () => xdotool('click', '1'),
      'the wheel': () => xdotool('click', '5'),
      'the mouse moved': () => xdotool('mousemove', '730', '455'),
      'a key that the test runner sends': () => page.keyboard.press('Shift'),
      'a click that the test runner sends': () => page.mouse.click(3, 3),
      'the mouse moved to where it is': () => xdotool('mousemove', '730', '455'),
      'keys and clicks that the page makes': () => page.evaluate(() => {
        for (const type of ['keydown', 'keyup']) document.body.dispatchEvent(new KeyboardEvent(type, { key: 'a', bubbles: true }));
        for (const type of ['pointermove', 'mousemove', 'mousedown', 'mouseup', 'click', 'wheel']) document.body.dispatchEvent(new MouseEvent(type, { bubbles: true, clientX: Math.random() * 500, clientY: 9 }));
        document.querySelector<HTMLElement>('button')?.click();
      }),
      'focus that the page sets': () => page.evaluate(() => {
        for (const element of document.querySelectorAll<HTMLElement>('button, input')) element.focus();
      }),
      'a page that moves under the mouse': () => page.evaluate(() => {
        document.body.style.paddingTop = '40px';
        document.body.scrollTop = 20;
      }),
      'a page that scrolls by itself': () => page.evaluate(() => window.scrollTo(0, 10)),
    };
    const outcome: Record<string, string> = {};
    for (const [what, act] of Object.entries(acts)) outcome[what] = await after(openDesk, act);
    expect(outcome).toEqual({
      'a key': 'begun anew',
      'a click': 'begun anew',
      'the wheel': 'begun anew',
      'the mouse moved': 'begun anew',
      'a key that the test runner sends': 'begun anew',
      'a click that the test runner sends': 'begun anew',
      'the mouse moved to where it is': 'running on',
      'keys and clicks that the page makes': 'running on',
      'focus that the page sets': 'running on',
      'a page that moves under the mouse': 'running on',
      'a page that scrolls by itself': 'running on',
    });
  });

  test('obeys the person where they are stricter than the policy, at once, and nowhere else', async ({ openDesk }) => {
    await openDesk.open({ policy: { idleLimitSeconds: 120 } });
    const choose = (idleLimitSeconds: number): Promise<unknown> =>
      openDesk.page.evaluate((settings) => window.desk.shell.setSettings(settings), { theme: 'system', comfortable: false, personal: { idleLimitSeconds } });
    await choose(900);
    await openDesk.page.waitForTimeout(1100);
    expect(await left(openDesk)).toBeGreaterThan(90);
    expect(await left(openDesk)).toBeLessThanOrEqual(120);
    await choose(60);
    await expect.poll(() => left(openDesk)).toBeLessThanOrEqual(60);
  });
});
