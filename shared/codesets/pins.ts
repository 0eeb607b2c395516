import type { CodesetPin } from '../policy';
import type { Release } from './model';

/** Names are compared as people read them: "fy 2026" is no way round a pin on "FY 2026". */
function plain(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase();
}

/**
 * The organisation's pin on a release: the one file that its codes have to come from. The sample that comes with Chartlock has
 * none, whatever its name: no encounter is finalised with it. Other books of that name are not codes, and no code is taken
 * from them unchecked.
 */
export function pinOf(pins: readonly CodesetPin[], { system, book, name, official }: Pick<Release, 'system' | 'book' | 'name' | 'official'>): CodesetPin | undefined {
  return official && book === 'codes' ? pins.find((pin) => pin.system === system && plain(pin.release) === plain(name)) : undefined;
}

/** The pin that a release breaks: it came from another file than the organisation requires. */
export function brokenPin(pins: readonly CodesetPin[], release: Pick<Release, 'system' | 'book' | 'name' | 'official' | 'sha256'>): CodesetPin | undefined {
  const pin = pinOf(pins, release);
  return pin === undefined || pin.sha256 === release.sha256 ? undefined : pin;
}
