import { Variant } from '@jellybrick/dbus-next';
import { z, type LockReason } from '../../shared/kernel';
import { keepConnected, type BusLine, type SignalWatch } from './message-bus';

/** What a desktop's services say of a person who leaves. Electron tells none of it on Linux but going to sleep. */

const logind = 'org.freedesktop.login1';
const logindSession = `${logind}.Session`;
const logindManager = { name: logind, path: '/org/freedesktop/login1', interface: `${logind}.Manager` };
const properties = 'org.freedesktop.DBus.Properties';
const screensavers = ['org.freedesktop.ScreenSaver', 'org.gnome.ScreenSaver', 'org.mate.ScreenSaver', 'org.cinnamon.ScreenSaver', 'org.xfce.ScreenSaver'];
const mutter = 'org.gnome.Mutter.DisplayConfig';
const upower = 'org.freedesktop.UPower';

/** Which reason a property's new value is, if any. */
type Meanings = Readonly<Record<string, (value: unknown) => LockReason | undefined>>;

const changeSchema = z.tuple([z.string(), z.record(z.string(), z.instanceof(Variant)), z.array(z.string())]);

/** Listens to the desktop for signals that the person is away; returns the function that stops listening. */
export function followLinuxSignals(away: (reason: LockReason) => void): () => void {
  const stops = [
    keepConnected('session', (line) => followSessionBus(line, away)),
    keepConnected('system', (line) => followSystemBus(line, away)),
  ];
  return () => stops.forEach((stop) => stop());
}

async function followSessionBus(line: BusLine, away: (reason: LockReason) => void): Promise<void> {
  for (const name of screensavers) await line.watch(whenTrue({ name, interface: name, member: 'ActiveChanged' }, () => away('os-locked')));
  await followProperties(line, { name: mutter, path: '/org/gnome/Mutter/DisplayConfig', interface: mutter }, away, {
    // 0 = on, 1 to 3 = standby, suspend, off; -1 = this screen has none of it.
    PowerSaveMode: (mode) => (typeof mode === 'number' && mode > 0 ? 'display-off' : undefined),
  });
}

async function followSystemBus(line: BusLine, away: (reason: LockReason) => void): Promise<void> {
  await line.watch(whenTrue({ ...logindManager, member: 'PrepareForSleep' }, () => away('suspend')));
  await line.watch(whenTrue({ ...logindManager, member: 'PrepareForShutdown' }, () => away('shutdown')));
  await followProperties(line, { name: upower, path: '/org/freedesktop/UPower', interface: upower }, away, {
    LidIsClosed: (closed) => (closed === true ? 'lid-closed' : undefined),
  });
  // The bus may be there before logind is, after a restart of either.
  const followed = new Set<string>();
  await line.whenOwned(logind, async () => {
    const path = await ownSession(line);
    if (path === undefined || followed.has(path)) return;
    followed.add(path);
    await followSession(line, path, away);
  });
}

async function followSession(line: BusLine, path: string, away: (reason: LockReason) => void): Promise<void> {
  const session = { name: logind, path, interface: logindSession };
  await line.watch({ ...session, member: 'Lock', heard: () => away('os-locked') });
  let isRemote = false;
  void property(line, session, 'Remote').then((remote) => {
    isRemote = remote === true;
  });
  await followProperties(line, session, away, {
    LockedHint: (locked) => (locked === true ? 'os-locked' : undefined),
    Active: (active) => (active === false ? (isRemote ? 'remote-disconnected' : 'user-switched') : undefined),
  });
}

/** The object of the session that this application runs in: the one it belongs to, else the one that its user looks at. */
async function ownSession(line: BusLine): Promise<string | undefined> {
  const ways: readonly (readonly [member: string, signature: string, argument: string | number])[] = [
    ['GetSession', 's', process.env['XDG_SESSION_ID'] ?? 'auto'],
    ['GetSession', 's', 'auto'],
    ['GetSessionByPID', 'u', process.pid],
  ];
  for (const [member, signature, argument] of ways) {
    const [path] = await line.ask({ ...logindManager, member }, signature, [argument]).catch(() => []);
    if (typeof path === 'string') return path;
  }
  return undefined;
}

type Place = { readonly name: string; readonly path: string; readonly interface: string };

function whenTrue(signal: Omit<SignalWatch, 'heard'>, act: () => void): SignalWatch {
  return { ...signal, heard: ([active]) => { if (active === true) act(); } };
}

async function property(line: BusLine, of: Place, name: string): Promise<unknown> {
  const [value] = await line.ask({ ...of, interface: properties, member: 'Get' }, 'ss', [of.interface, name]).catch(() => []);
  return value instanceof Variant ? value.value : undefined;
}

async function followProperties(line: BusLine, of: Place, away: (reason: LockReason) => void, meanings: Meanings): Promise<void> {
  const tell = (name: string, value: unknown): void => {
    const reason = meanings[name]?.(value);
    if (reason !== undefined) away(reason);
  };
  await line.watch({
    name: of.name,
    path: of.path,
    interface: properties,
    member: 'PropertiesChanged',
    heard: (body) => {
      const change = changeSchema.safeParse(body);
      if (!change.success || change.data[0] !== of.interface) return;
      for (const [name, { value }] of Object.entries(change.data[1])) tell(name, value);
      // Some services say only that a value is another now.
      for (const name of change.data[2]) if (name in meanings) void property(line, of, name).then((value) => tell(name, value));
    },
  });
}
