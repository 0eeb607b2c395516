import { join } from 'node:path';
import { fail, unknown, type Machine, type Sight } from '../machine';
import { judgeLock } from '../screen-lock';
import { textOf } from './files';

/** Looks how the desktop of this session locks its screen. */
export async function probeScreenLock(machine: Machine): Promise<Sight> {
  const desktops = machine.desktop.toLowerCase().split(':');
  const uses = (...names: string[]): boolean => names.some((name) => desktops.includes(name));
  if (uses('gnome', 'unity', 'budgie', 'pantheon', 'gnome-classic')) return probeSettings(machine, gnome);
  if (uses('cinnamon', 'x-cinnamon')) return probeSettings(machine, cinnamon);
  if (uses('mate')) return probeSettings(machine, mate);
  if (uses('kde')) return judgeKde(textOf(machine.root, '/etc/xdg/kscreenlockerrc'), textOf(machine.root, join(machine.home, '.config/kscreenlockerrc')));
  if (uses('xfce')) return probeXfce(machine);
  return unknown('no-desktop');
}

/** Where a desktop keeps whether it locks, after how long it counts as idle, and how long after that it locks. */
type Keys = { readonly lock: Key; readonly idle: Key; readonly delay: Key | null; readonly idleUnit: number };
type Key = readonly [schema: string, key: string];

const gnome: Keys = { lock: ['org.gnome.desktop.screensaver', 'lock-enabled'], idle: ['org.gnome.desktop.session', 'idle-delay'], delay: ['org.gnome.desktop.screensaver', 'lock-delay'], idleUnit: 1 };
const cinnamon: Keys = { lock: ['org.cinnamon.desktop.screensaver', 'lock-enabled'], idle: ['org.cinnamon.desktop.session', 'idle-delay'], delay: ['org.cinnamon.desktop.screensaver', 'lock-delay'], idleUnit: 1 };
const mate: Keys = { lock: ['org.mate.screensaver', 'lock-enabled'], idle: ['org.mate.session', 'idle-delay'], delay: null, idleUnit: 60 };

async function probeSettings({ run }: Machine, { lock, idle, delay, idleUnit }: Keys): Promise<Sight> {
  const ask = (key: Key | null): ReturnType<Machine['run']> => (key === null ? Promise.resolve({ code: 0, out: '0', err: '' }) : run('/usr/bin/gsettings', ['get', ...key]));
  const [locks, idles, delays] = await Promise.all([ask(lock), ask(idle), ask(delay)]);
  if (locks === null || idles === null || delays === null) return unknown('not-answered');
  return judgeSettings(locks.out, idles.out, delays.out, idleUnit);
}

/** Reads what gsettings says: `true`, `uint32 300`. */
export function judgeSettings(lock: string, idle: string, delay: string, idleUnit = 1): Sight {
  const locks = lock.trim() === 'true' ? true : lock.trim() === 'false' ? false : null;
  const [idleCount, delayCount] = [idle, delay].map((said) => /^(?:u?int32 )?(\d+)$/.exec(said.trim())?.[1]);
  if (locks === null || idleCount === undefined || delayCount === undefined) return unknown('not-understood');
  if (!locks || Number(idleCount) === 0) return fail('never-locks');
  return judgeLock(Number(idleCount) * idleUnit + Number(delayCount));
}

/** Reads KDE's kscreenlockerrc, the system's and over it the person's; what neither says is as KDE ships it: on, 5 minutes. */
export function judgeKde(system: string | null, person: string | null): Sight {
  const value = (key: string): string | undefined => [person, system].flatMap((text) => daemonValue(text ?? '', key) ?? [])[0];
  if (value('Autolock')?.toLowerCase() === 'false') return fail('never-locks');
  const minutes = Number(value('Timeout') ?? '5');
  const grace = Number(value('LockGrace') ?? '5');
  if (!Number.isFinite(minutes) || !Number.isFinite(grace) || minutes < 0) return unknown('not-understood');
  return minutes === 0 ? fail('never-locks') : judgeLock(minutes * 60 + grace);
}

/** A value of the group [Daemon]; `Key[$i]=` is the administrator's, which the person cannot change. */
function daemonValue(text: string, key: string): string | undefined {
  let group = '';
  for (const line of text.split('\n')) {
    group = /^\[(.+)\]\s*$/.exec(line)?.[1] ?? group;
    const [name, ...value] = line.split('=');
    if (group === 'Daemon' && name?.replace(/\[\$\w+\]$/, '').trim() === key) return value.join('=').trim();
  }
  return undefined;
}

async function probeXfce({ run }: Machine): Promise<Sight> {
  const said = await run('/usr/bin/xfconf-query', ['-c', 'xfce4-screensaver', '-l', '-v']);
  if (said === null) return unknown('not-answered');
  // Another screen saver than Xfce's own keeps its settings elsewhere.
  return said.code === 0 ? judgeXfce(said.out) : unknown('not-understood');
}

/** Reads `xfconf-query -l -v` of xfce4-screensaver; what is not named is as it ships: on, 5 minutes, locking. */
export function judgeXfce(said: string): Sight {
  const values = new Map(said.split('\n').flatMap((line) => {
    const [, name, value] = /^(\/\S+)\s+(\S+)\s*$/.exec(line) ?? [];
    return name === undefined || value === undefined ? [] : [[name, value] as const];
  }));
  if (['/saver/enabled', '/saver/idle-activation/enabled', '/lock/enabled', '/lock/saver-activation/enabled'].some((name) => values.get(name) === 'false')) return fail('never-locks');
  const [idle, delay] = [Number(values.get('/saver/idle-activation/delay') ?? '5'), Number(values.get('/lock/saver-activation/delay') ?? '0')];
  if (!Number.isFinite(idle) || !Number.isFinite(delay)) return unknown('not-understood');
  return idle <= 0 ? fail('never-locks') : judgeLock((idle + delay) * 60);
}

