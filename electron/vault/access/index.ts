import { glassAt } from '../../../shared/access';
import type { Person, Roster } from '../../../shared/accounts';
import type { EncounterId, TwoClocks } from '../../../shared/kernel';
import type { Policy } from '../../../shared/policy';
import type { Door } from '../dispatch';
import type { LeftoverSource } from '../desk';
import type { Handlers } from '../handlers';
import type { Database } from '../store';
import { chartAccess, type ChartAccess } from './reach';
import { accessHandlers, endDue, type EndedGlass } from './service';
import { unendedGlass } from './store';

export { chartAccess, isMine, isWithin, type ChartAccess, type Reach } from './reach';
export { unreviewedUses } from './store';
export type { EndedGlass } from './service';

/** The open desk, as far as access to its charts is concerned. */
type OpenDesk = { readonly database: Database; readonly person: Person; readonly charts: Set<EncounterId> };

export type AccessDesk = {
  readonly policy: () => Policy;
  readonly roster: () => Roster;
  readonly clocks: () => TwoClocks;
  readonly desk: () => OpenDesk | undefined;
  readonly act: Door['act'];
  /** Tells the page what has ended by itself. */
  readonly tell: (ended: EndedGlass) => void;
};

export type Access = {
  readonly handlers: Handlers<'access'>;
  readonly charts: ChartAccess;
  /** Ends what is over: asked every second. What is over opens nothing in the meantime either. */
  readonly tick: () => void;
  /** Of what is left at the end of a shift, only what is about charts that the person may enter. */
  readonly within: (source: LeftoverSource) => LeftoverSource;
};

/** Whose work a chart is, and access by reason to the others. */
export function openAccess({ policy, roster, clocks, desk, act, tell }: AccessDesk): Access {
  const charts = chartAccess({ policy, roster, clocks });
  const close = (encounterId: EncounterId): void => void desk()?.charts.delete(encounterId);

  function tick(): void {
    const open = desk();
    const isDue = open !== undefined && unendedGlass(open.database, open.person.id).some(({ encounterId, minutes, ...begun }) => encounterId === null || 'ended' in glassAt(begun, minutes, clocks()));
    if (!isDue) return;
    const ended = act((db, context) => ({ output: endDue(db, context, clocks()), events: [] })) ?? [];
    for (const each of ended) {
      close(each.encounterId);
      tell(each);
    }
  }

  return {
    handlers: accessHandlers({ policy, roster, clocks, charts, close }),
    charts,
    tick,
    within: (source) => (db, context) =>
      source(db, context).filter((left) => !('encounterId' in left) || left.encounterId === null || charts.mayEnter(db, context.person, left.encounterId)),
  };
}
