import { Variant } from '@jellybrick/dbus-next';
import { standInSession, type StandInService } from './desktop-bus';

/** What a desktop says, and what it means; each is sent by a stand-in for the service that really says it. */
export type Saying = { readonly what: string; readonly bus: 'session' | 'system'; readonly owner: string; readonly say: (service: StandInService, to?: string) => void; readonly reason: string };

export const logind = 'org.freedesktop.login1';
export const manager = '/org/freedesktop/login1';
export const mutter = 'org.gnome.Mutter.DisplayConfig';
export const screensavers = [
  ['org.freedesktop.ScreenSaver', '/ScreenSaver'], ['org.freedesktop.ScreenSaver', '/org/freedesktop/ScreenSaver'], ['org.gnome.ScreenSaver', '/org/gnome/ScreenSaver'],
  ['org.mate.ScreenSaver', '/org/mate/ScreenSaver'], ['org.cinnamon.ScreenSaver', '/org/cinnamon/ScreenSaver'], ['org.xfce.ScreenSaver', '/org/xfce/ScreenSaver'],
] as const;

export const displayOff: Saying = {
  what: 'GNOME’s display going dark', bus: 'session', owner: mutter, reason: 'display-off',
  say: (service, to) => service.change('/org/gnome/Mutter/DisplayConfig', mutter, { PowerSaveMode: new Variant('i', 3) }, [], to),
};
export const sleep: Saying = { what: 'logind preparing for sleep', bus: 'system', owner: logind, reason: 'suspend', say: (service, to) => service.say(manager, `${logind}.Manager`, 'PrepareForSleep', 'b', [true], to) };
export const shutdown: Saying = { what: 'logind preparing to shut down', bus: 'system', owner: logind, reason: 'shutdown', say: (service, to) => service.say(manager, `${logind}.Manager`, 'PrepareForShutdown', 'b', [true], to) };
export const lockSignal: Saying = { what: 'logind locking this session', bus: 'system', owner: logind, reason: 'os-locked', say: (service, to) => service.say(standInSession, `${logind}.Session`, 'Lock', '', [], to) };
const lockedHint: Saying = { what: 'logind knowing this session to be locked', bus: 'system', owner: logind, reason: 'os-locked', say: (service, to) => service.change(standInSession, `${logind}.Session`, { LockedHint: new Variant('b', true) }, [], to) };
export const inactive: Saying = { what: 'another session in front', bus: 'system', owner: logind, reason: 'user-switched', say: (service, to) => service.change(standInSession, `${logind}.Session`, { Active: new Variant('b', false) }, [], to) };
export const disconnected: Saying = { ...inactive, what: 'a remote session in the back', reason: 'remote-disconnected' };
export const lid: Saying = { what: 'the lid being closed', bus: 'system', owner: 'org.freedesktop.UPower', reason: 'lid-closed', say: (service, to) => service.change('/org/freedesktop/UPower', 'org.freedesktop.UPower', { LidIsClosed: new Variant('b', true) }, [], to) };

export const sayings: readonly Saying[] = [
  ...screensavers.map(([name, path]): Saying => ({ what: `${name} at ${path} becoming active`, bus: 'session', owner: name, reason: 'os-locked', say: (service, to) => service.say(path, name, 'ActiveChanged', 'b', [true], to) })),
  displayOff, sleep, shutdown, lockSignal, lockedHint, inactive, lid,
];
