import { isCopyWanted, nextCopyAt, type BackupsOverview } from '../../../shared/backups';
import { FaultError, refuse, type Clock, type CopyFailure } from '../../../shared/kernel';
import type { NoticeBody } from '../../../shared/ipc';
import type { Policy } from '../../../shared/policy';
import type { Copies } from '../copies';
import type { Door } from '../dispatch';
import type { Handlers } from '../handlers';
import type { Database } from '../store';

export type BackupsNeeds = {
  readonly copies: Copies;
  readonly policy: () => Policy;
  readonly desk: () => { readonly database: Database } | undefined;
  readonly act: Door['act'];
  readonly clock: Clock;
  readonly tell: (body: NoticeBody<'backups.changed'>) => void;
};

export type Backups = {
  readonly handlers: Handlers<'backups'>;
  /** Makes a copy where one is due and nobody waits. To be asked every few seconds. */
  readonly tick: (lastAskedAt: number) => void;
};

/** Copies of the vault, by the clock and by hand. */
export function openBackups({ copies, policy, desk, act, clock, tell }: BackupsNeeds): Backups {
  let failed: { readonly why: CopyFailure; readonly at: number } | null = null;

  const lastAt = (): number | null => copies.list()[0]?.at ?? null;

  const overview = (): BackupsOverview => ({
    copies: copies.list(),
    nextAt: nextCopyAt(lastAt(), policy().copyHours, clock.now()),
    kept: policy().copiesKept,
    failed,
  });

  /** @throws FaultError `copy-failed`, `locked` */
  function make(why: 'by-hand' | 'scheduled'): void {
    const { database } = desk() ?? refuse({ code: 'locked' });
    try {
      copies.make(database, why);
      copies.prune(policy().copiesKept);
      failed = null;
    } catch (error) {
      if (error instanceof FaultError && error.fault.code === 'copy-failed') failed = { why: error.fault.why, at: clock.now() };
      throw error;
    }
  }

  /** After a failure it is tried again an hour later, not every few seconds. */
  const isResting = (now: number): boolean => failed !== null && now >= failed.at && now - failed.at < 3_600_000;

  return {
    handlers: {
      'backups.overview': () => overview(),
      'backups.make': async () => {
        make('by-hand');
        return () => overview();
      },
    },
    tick: (lastAskedAt) => {
      const now = clock.now();
      if (desk() === undefined || isResting(now) || !isCopyWanted({ last: lastAt(), everyHours: policy().copyHours, lastAskedAt, now })) return;
      try {
        make('scheduled');
        act(() => ({ output: null, events: [{ event: 'vault.copied', why: 'scheduled' }] }));
      } catch (error) {
        if (!(error instanceof FaultError && error.fault.code === 'copy-failed')) throw error;
        const { why } = error.fault;
        act(() => ({ output: null, events: [{ event: 'vault.copy-failed', why }] }));
      }
      tell({});
    },
  };
}
