import type { Platform, Finding } from '../../shared/posture';
import type { Run } from './programs';

/** The computer as the probes see it: where its files are, and how its programs are run. */
export type Machine = {
  readonly platform: Platform;
  /** In front of every path: '/' but for recorded trees. */
  readonly root: string;
  /** The folder that holds the vault. */
  readonly dataFolder: string;
  readonly home: string;
  /** What the session says of its desktop ('ubuntu:GNOME'); '' = nothing. */
  readonly desktop: string;
  readonly run: Run;
  /** Effective user; undefined where there is no such number. */
  readonly uid: number | undefined;
  readonly addresses: readonly Address[];
  readonly now: number;
};

/** An address of an interface that is up; none of the computer's own loop. */
export type Address = { readonly name: string; readonly address: string };

/** What a probe answers; `look` adds its name. */
export type Sight = Omit<Finding, 'probe'>;

export function pass(seen: Sight['seen'], detail: string | null = null): Sight {
  return { state: 'pass', seen, detail };
}

export function fail(seen: Sight['seen'], detail: string | null = null): Sight {
  return { state: 'fail', seen, detail };
}

export function unknown(seen: Sight['seen'], detail: string | null = null): Sight {
  return { state: 'unknown', seen, detail };
}
