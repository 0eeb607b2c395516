import type { Person } from '../../../shared/accounts';
import type { AuditEvent } from '../../../shared/audit';
import type { DeskRules } from '../../../shared/ipc';
import { refuse, type Fault } from '../../../shared/kernel';
import type { SignedState } from '../../../shared/policy';
import type { Context } from '../handlers';
import type { Database, ReadableDatabase, WritableDatabase } from '../store';
import type { AnchoredPolicy } from '../witness';
import { policyInForce } from './in-force';
import { highestSeen, keepSeen } from './seen';

/** Whether a vault may be opened under the policy that holds: asked before the passphrase, and again once the vault can be read. */
export type Admission = {
  /** Has the policy read anew. @throws FaultError `policy-refused` where nothing may be opened under it */
  readonly before: () => Promise<void>;
  /**
   * Compares the policy with those that this vault has seen, before a session begins. What it answers with belongs into the
   * session's first transaction: it keeps what was seen, and logs under which policy the desk was opened.
   * @param anchored the highest that is known outside of the database: an older copy of that has forgotten it
   * @throws FaultError `policy-refused`; that is logged, and the caller closes the vault
   */
  readonly admit: (database: Database, person: Person, now: number, anchored: AnchoredPolicy | null) => (db: WritableDatabase, context: Pick<Context, 'now' | 'alsoAudit'>) => void;
};

export type AdmissionNeeds = {
  readonly rules: () => DeskRules;
  /** Has the shell read every source anew; resolves when what it read has been told. */
  readonly readAnew: () => Promise<void>;
  readonly log: (db: WritableDatabase, person: Person, now: number, event: AuditEvent) => void;
};

type PolicyFault = Extract<Fault, { code: 'policy-refused' }>;

/** Lets nothing open under a policy that cannot be believed, or that is older than one this vault has seen. */
export function policyAdmission({ rules, readAnew, log }: AdmissionNeeds): Admission {
  return {
    before: async () => {
      await readAnew();
      const { signed } = rules().organisation;
      if (signed.state === 'refused') refuse({ code: 'policy-refused', why: signed.why, where: signed.where, serial: signed.serial, seen: null });
    },

    admit: (database, person, now, anchored) => {
      // Held for both steps: what is compared is what is kept.
      const { organisation } = rules();
      const fault = rollbackOf(seenBy(database, anchored), organisation.signed);
      if (fault !== undefined) {
        const { why, serial, seen } = fault;
        database.transaction('write', (db) => log(db, person, now, { event: 'policy.refused', why, serial, seen }));
        refuse(fault);
      }
      return (db, context) => {
        if (organisation.signed.state === 'accepted') keepSeen(db, organisation.signed, context.now);
        context.alsoAudit({ event: 'policy.in-force', ...policyInForce(organisation) });
      };
    },
  };
}

/** The signed policy with the highest number that is known to have been seen, in the database or outside of it. */
function seenBy(db: ReadableDatabase, anchored: AnchoredPolicy | null): AnchoredPolicy | undefined {
  const seen = highestSeen(db);
  return anchored !== null && (seen === undefined || anchored.serial > seen.serial) ? anchored : seen;
}

/** What is wrong with opening a vault under `signed`, given what the vault has seen: a lower number, another text under the same one, none at all any more. */
function rollbackOf(seen: AnchoredPolicy | undefined, signed: SignedState): PolicyFault | undefined {
  switch (signed.state) {
    case 'none':
      return seen === undefined ? undefined : { code: 'policy-refused', why: 'missing', where: '', serial: null, seen: seen.serial };
    case 'accepted': {
      const { serial, where } = signed;
      if (seen === undefined || serial > seen.serial || (serial === seen.serial && signed.sha256 === seen.sha256)) return undefined;
      return { code: 'policy-refused', why: 'rolled-back', where, serial, seen: seen.serial };
    }
    case 'refused':
      return { code: 'policy-refused', why: signed.why, where: signed.where, serial: signed.serial, seen: seen?.serial ?? null };
    case 'unclear':
      // The strictest values hold: an older policy could loosen none of them.
      return undefined;
  }
}
