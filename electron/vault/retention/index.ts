import type { Leftover } from '../../../shared/desk';
import type { Leave } from '../../../shared/ipc';
import type { Context, Handlers } from '../handlers';
import type { ReadableDatabase } from '../store';
import { Disposal, type DisposalNeeds } from './disposal';
import { chartRetention, type ChartRetention } from './room';
import { allOf, endingSoon, retentionHandlers } from './service';
import { countWaiting } from './store';

export { buryAgain } from './again';
export { allCertificates } from './store';
export { demandNoEvidence, evidenceOf, incidentHolding, placeEvidenceHold, releaseEvidence } from './evidence';
export { tableClasses } from './tables';
export type { ChartClaims } from './death';
export type { Died } from './disposal';
export type { ChartEndsAt, ChartRetention } from './room';

export type Retention = {
  readonly handlers: Handlers<'retention'>;
  /** For the encounters: room for what comes, the end of what is removed. */
  readonly charts: ChartRetention;
  readonly disposal: Disposal;
  /** What of retention is left at the end of a shift. */
  readonly leftovers: readonly ((db: ReadableDatabase, context: Context) => Leftover[])[];
};

/** The end of records. `report` is told of what fails where nobody waits for an answer; `leave` lets the shell save what was given out. */
export function openRetention(needs: DisposalNeeds & { readonly report: (incident: string, error: unknown) => void; readonly leave: (leave: Leave) => void }): Retention {
  const { charts, policy, desk, tell, report, claims } = needs;
  const disposal = new Disposal(needs);
  const finish = (): void => void disposal.finish().catch((error: unknown) => report('retention', error));
  return {
    handlers: retentionHandlers({ ...needs, disposal }),
    charts: chartRetention({ charts, policy, desk, tell, finish, claims }),
    disposal,
    leftovers: [
      (db) => {
        const records = countWaiting(db);
        return records === 0 ? [] : [{ kind: 'key-waiting', records }];
      },
      (db, { now }) =>
        endingSoon(allOf(db, charts), policy(), now)
          .filter(({ held }) => !held)
          .map(({ encounterId, ref, endsAt }) => ({ kind: 'ending-chart', encounterId, ref, endsAt })),
    ],
  };
}
