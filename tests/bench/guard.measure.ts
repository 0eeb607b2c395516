import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Variant } from '@jellybrick/dbus-next';
import { BareDesk, seconds } from '../e2e/support/bare-desk';
import { runtime, test } from '../e2e/support/desk';
import { commandLine } from '../e2e/support/free-desk';
import { PrivateBus, standInSession, StandInService } from '../e2e/support/desktop-bus';
import { pressKey, until, xdotool } from '../support/keyboard';
import { processesOf } from '../support/memory';
import { darkAfter, screenPixels } from '../support/screen';
import { SettableClock } from '../support/set-clock';

/**
 * For each trigger: how long until nothing of the desk stands on the screen, and what is left in the memory of the
 * application's processes from 1.5 s on. The application runs without a debugging port, driven by X11 keys; the screen
 * is read from the X server's own pixels. `npm run bench -- guard` prints; nothing here fails.
 */

const logind = 'org.freedesktop.login1';
const manager = '/org/freedesktop/login1';
const mutter = 'org.gnome.Mutter.DisplayConfig';

type Stage = { readonly bare: BareDesk; readonly session: StandInService; readonly system: StandInService; readonly clock: SettableClock };
type Trigger = {
  readonly name: string;
  readonly policy?: Readonly<Record<string, unknown>>;
  /** Whether logind says that the session is a remote one. */
  readonly isRemote?: boolean;
  /** Does what locks; answers with the instant (of performance.now) from which the lock is due. */
  readonly pull: (stage: Stage) => Promise<number>;
};

/** What happens by one call, at this instant. */
function atOnce(act: (stage: Stage) => unknown): Trigger['pull'] {
  return async (stage) => {
    const start = performance.now();
    await act(stage);
    return start;
  };
}

function killed(kind: (command: string) => boolean): Trigger['pull'] {
  return atOnce(({ bare }) => {
    const found = processesOf(runtime.executable, bare.profile).find((each) => kind(each.kind));
    if (found !== undefined) process.kill(found.pid, 'SIGKILL');
  });
}

const triggers: readonly Trigger[] = [
  { name: 'Ctrl+L', pull: atOnce(() => pressKey('ctrl+l')) },
  { name: 'panic key, Ctrl+Shift+L', pull: atOnce(() => pressKey('ctrl+shift+l')) },
  {
    name: 'visitor key, pressed again',
    pull: async () => {
      await pressKey('ctrl+shift+h');
      await seconds(1);
      const start = performance.now();
      await pressKey('ctrl+shift+h');
      return start;
    },
  },
  {
    name: 'visitor key, 10 s later',
    pull: async () => {
      const start = performance.now();
      await pressKey('ctrl+shift+h');
      return start + 10_000;
    },
  },
  {
    name: 'idle (limit 30 s)',
    policy: { idleLimitSeconds: 30 },
    pull: async () => {
      await pressKey('shift');
      return performance.now() + 30_000;
    },
  },
  { name: 'session maximum (1 min)', policy: { sessionMaximumMinutes: 1 }, pull: async () => Number.NaN },
  { name: 'end of shift', policy: { shiftEnd: 'next minute' }, pull: async () => Number.NaN },
  { name: 'screensaver on (D-Bus)', pull: atOnce(({ session }) => session.say('/org/gnome/ScreenSaver', 'org.gnome.ScreenSaver', 'ActiveChanged', 'b', [true])) },
  { name: 'session locked (logind)', pull: atOnce(({ system }) => system.say(standInSession, `${logind}.Session`, 'Lock', '', [])) },
  { name: 'suspend (logind)', pull: atOnce(({ system }) => system.say(manager, `${logind}.Manager`, 'PrepareForSleep', 'b', [true])) },
  { name: 'user switch (logind)', pull: atOnce(({ system }) => system.change(standInSession, `${logind}.Session`, { Active: new Variant('b', false) })) },
  { name: 'remote desktop left (logind)', isRemote: true, pull: atOnce(({ system }) => system.change(standInSession, `${logind}.Session`, { Active: new Variant('b', false) })) },
  { name: 'clock set by an hour', pull: atOnce(({ clock }) => clock.moveBy(3600)) },
  { name: 'shutdown (logind)', pull: atOnce(({ system }) => system.say(manager, `${logind}.Manager`, 'PrepareForShutdown', 'b', [true])) },
  { name: 'display off (Mutter)', pull: atOnce(({ session }) => session.change('/org/gnome/Mutter/DisplayConfig', mutter, { PowerSaveMode: new Variant('i', 3) })) },
  { name: 'lid closed (UPower)', pull: atOnce(({ system }) => system.change('/org/freedesktop/UPower', 'org.freedesktop.UPower', { LidIsClosed: new Variant('b', true) })) },
  { name: 'page killed', pull: killed((kind) => kind === 'renderer') },
  {
    name: 'vault process killed',
    pull: atOnce(({ bare }) => {
      const pid = bare.vaultPid();
      if (pid !== undefined) process.kill(pid, 'SIGKILL');
    }),
  },
];

/** 'HH:MM' of the next full minute that is at least `after` ms away, and that instant. */
function minuteAfter(after: number): { readonly time: string; readonly instant: number } {
  const instant = Math.ceil((Date.now() + after) / 60_000) * 60_000;
  const at = new Date(instant);
  return { time: `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`, instant };
}

/** On the clock of performance.now. */
function onThisClock(instant: number): number {
  return performance.now() + instant - Date.now();
}

/** When the lock began, as the application that ended told its successor. */
async function lockBegun(bare: BareDesk): Promise<number> {
  const told = (): string | undefined => bare.pids().map((pid) => /--locked-at=(\d+)/.exec(commandLine(pid).join(' '))?.[1]).find((instant) => instant !== undefined);
  await until('the successor is there', () => told() !== undefined);
  return Number(told());
}

const asked = (process.env['CHARTLOCK_TRIGGERS'] ?? '').split(',').filter((word) => word !== '');

test('every trigger', async ({ desk }) => {
  test.setTimeout(1_200_000);
  const bare = await BareDesk.prepare(desk);
  const bus = new PrivateBus();
  await bus.start();
  const system = new StandInService(bus.address);
  let isRemote = false;
  system.answerAsLogind({ isRemote: () => isRemote });
  await system.own(logind, 'org.freedesktop.UPower');
  const session = new StandInService(process.env['DBUS_SESSION_BUS_ADDRESS'] ?? '');
  await session.own('org.gnome.ScreenSaver', mutter);
  // The X server paints the pointer into its pixels: it stays where it is.
  await xdotool('mousemove', '1439', '899');
  await seconds(0.2);
  const empty = screenPixels();
  const lines: string[] = [];
  try {
    for (const trigger of triggers.filter(({ name }) => asked.length === 0 || asked.some((word) => name.includes(word)))) {
      const shiftEnd = minuteAfter(25_000);
      const file = join(bare.profile, 'policy.json');
      writeFileSync(file, JSON.stringify({ ...trigger.policy, ...(trigger.policy?.['shiftEnd'] === undefined ? {} : { shiftEnd: shiftEnd.time }) }));
      isRemote = trigger.isRemote ?? false;
      const clock = new SettableClock(bare.profile);
      bare.start([`--policy=${file}`], { DBUS_SYSTEM_BUS_ADDRESS: bus.address, ...(trigger.name.startsWith('clock') ? clock.environment : {}) });
      await bare.unlock();
      const unlocked = performance.now();
      await bare.openChart();
      const open = bare.hits();
      const before = bare.pids();
      let due = await trigger.pull({ bare, session, system, clock });
      const isSession = trigger.name.startsWith('session maximum');
      if (isSession) due = unlocked + 60_000;
      if (trigger.name === 'end of shift') due = onThisClock(shiftEnd.instant);
      let dark = await darkAfter(empty, due, 90_000);
      // From outside nobody sees to the millisecond when a session began: what counts is when the lock itself says that it was due.
      if (isSession && dark !== undefined) {
        const begun = onThisClock(await lockBegun(bare));
        dark += due - begun;
        due = begun;
      }
      const rest = due + 1500 - performance.now();
      await seconds(Math.max(0, rest) / 1000);
      const scanned = performance.now();
      const left = bare.hits();
      const remaining = bare.pids().filter((pid) => before.includes(pid)).length;
      lines.push(
        `${trigger.name.padEnd(28)} dark after ${dark === undefined ? 'never' : `${dark.toFixed(0)} ms`}; memory: ${open.words}+${open.key} hits while open, ${left.words}+${left.key} from ${(scanned - due).toFixed(0)} ms on; ${remaining} old processes`,
      );
      process.stdout.write(`${lines.at(-1) ?? ''}\n`);
      await bare.stop();
    }
  } finally {
    await bare.stop();
    session.leave();
    system.leave();
    await bus.remove();
  }
});
