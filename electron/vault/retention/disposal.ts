import { setImmediate as nextTurn } from 'node:timers/promises';
import { FaultError, type Clock, type EncounterId, type PersonId, type VaultId } from '../../../shared/kernel';
import type { Policy } from '../../../shared/policy';
import { dueDeaths, type Death } from '../../../shared/retention';
import type { Door } from '../dispatch';
import type { ChartKeeper, Keeper } from '../keeper';
import type { Database } from '../store';
import { certify, type KeyEnd } from './certificate';
import { letDie, type ChartClaims, type GraveKeys } from './death';
import { keptRecords, safeNow, type Kept } from './records';
import { countWaiting, pendingDeaths, type StoredDeath } from './store';
import { inStrides } from './strides';

/** The open desk, as far as the end of its records is concerned. */
export type OpenDesk = {
  readonly database: Database;
  readonly person: { readonly id: PersonId };
  readonly charts: ReadonlySet<EncounterId>;
  readonly chartKeys: GraveKeys;
  readonly vaultId: VaultId;
};

/** How many records of each kind died. */
export type Died = { readonly charts: number; readonly others: number };

export type DisposalNeeds = {
  readonly charts: ChartKeeper;
  readonly others: readonly Keeper[];
  readonly policy: () => Policy;
  readonly desk: () => OpenDesk | undefined;
  readonly act: Door['act'];
  readonly clock: Clock;
  readonly claims: ChartClaims;
  /** Tells the page that records have died. */
  readonly tell: (died: Died) => void;
};

/** How many records are looked at before others get their turn. */
const windowSize = 500;
/** How often a run judges anew where the desk has changed under it. */
const mostLooks = 5;

type DueDeath = Death<Kept> & { readonly keeper: Keeper };

/**
 * Lets records die when their time has come: rows first, then the keys, then the signed certificates. Each step is
 * complete in itself and finds by the vault alone what the one before has left: whatever ends the process, or keeps the
 * keychain silent, the next run goes on from there.
 */
export class Disposal {
  #turn: Promise<unknown> = Promise.resolve();
  /** What a death has left in the write-ahead log is cut off; so is, once, what a crash may have left. */
  #owesCheckpoint = true;

  constructor(private readonly needs: DisposalNeeds) {}

  /**
   * Lets die what is due, and finishes what is pending.
   * @returns how many records died, and how many keys wait for the keychain
   */
  run(): Promise<{ died: number; waitingForKeychain: number }> {
    return this.#inTurn(async () => {
      const died = await this.#letDue();
      if (died.charts + died.others > 0) this.needs.tell(died);
      await this.#finish();
      const desk = this.needs.desk();
      return { died: died.charts + died.others, waitingForKeychain: desk === undefined ? 0 : countWaiting(desk.database) };
    });
  }

  /** Finishes deaths that came about elsewhere: their keys are buried, their certificates signed. */
  finish(): Promise<void> {
    return this.#inTurn(() => this.#finish());
  }

  /** One at a time: each would otherwise find the other's half-done work. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#turn.then(work);
    this.#turn = mine.catch(() => undefined);
    return mine;
  }

  async #letDue(): Promise<Died> {
    const died = { charts: 0, others: 0 };
    for (let look = 0; look < mostLooks; look += 1) {
      const { due, charts } = await this.#judge();
      if (due.length === 0) break;
      const outcome = await this.#letDie(due, charts);
      died.charts += outcome.charts;
      died.others += outcome.others;
      if (!outcome.again) break;
    }
    return died;
  }

  /** Who is due now, of how many charts. The records are read in windows, with room for calls in between. */
  async #judge(): Promise<{ readonly due: readonly DueDeath[]; readonly charts: number }> {
    const records: Kept[] = [];
    const keeperOf = new Map<Kept, Keeper>();
    for (const keeper of [this.needs.charts, ...this.needs.others]) {
      const ids = this.needs.desk()?.database.transaction('read', keeper.ids) ?? [];
      for (let at = 0; at < ids.length; at += windowSize) {
        const desk = this.needs.desk();
        if (desk === undefined) return { due: [], charts: 0 };
        const found = desk.database.transaction('read', (db) =>
          keptRecords(db, keeper, ids.slice(at, at + windowSize), safeNow(db, desk.person.id, desk.charts, this.needs.clock.now())),
        );
        for (const record of found) {
          records.push(record);
          keeperOf.set(record, keeper);
        }
        await nextTurn();
      }
    }
    const due = dueDeaths(records, this.needs.policy(), this.needs.clock.now()).map((death) => ({ ...death, keeper: keeperOf.get(death.record) ?? this.needs.charts }));
    return { due, charts: records.filter(({ recordClass }) => recordClass === 'chart').length };
  }

  /** Lets them die in short transactions; whoever was used, held or opened in the meantime is let be. */
  async #letDie(due: readonly DueDeath[], chartsThen: number): Promise<Died & { readonly again: boolean }> {
    const died = { charts: 0, others: 0, again: false };
    let charts = chartsThen;
    let roomChanged = false;
    await inStrides(due.length, (from, until) => {
      const desk = this.needs.desk();
      if (desk === undefined) return false;
      this.needs.act((db, context) => {
        const safe = safeNow(db, context.person.id, desk.charts, context.now);
        const present = this.needs.charts.count(db);
        // Somebody made room or took it: who must go for the sake of room is judged anew.
        roomChanged ||= charts !== present;
        charts = present;
        for (const death of due.slice(from, until)) {
          const { keeper, record } = death;
          const [found] = keptRecords(db, keeper, [record.id], safe);
          // Gone: with its chart, or by somebody's hand.
          if (found === undefined) continue;
          if (isAnother(found, record) || (roomChanged && death.why === 'evicted')) {
            died.again = true;
            continue;
          }
          letDie(db, context, death, desk.chartKeys, this.needs.claims);
          if (record.recordClass === 'chart') charts -= 1;
          died[record.recordClass === 'chart' ? 'charts' : 'others'] += 1;
        }
        return { output: null, events: [] };
      });
      this.#owesCheckpoint = true;
      return true;
    });
    return died;
  }

  async #finish(): Promise<void> {
    const desk = this.needs.desk();
    if (desk === undefined) return;
    await this.#certify(pendingDeaths(desk.database, 'keyless'), null, desk.vaultId);
    const keyed = pendingDeaths(desk.database, 'keyed');
    if (keyed.length > 0) {
      const method = await this.#buried(keyed, desk.chartKeys);
      if (method !== undefined) await this.#certify(keyed, { method, at: this.needs.clock.now() }, desk.vaultId);
    }
    if (this.#owesCheckpoint) this.#owesCheckpoint = !desk.database.emptyJournal();
  }

  /** Destroys the keys; undefined while the keychain is silent: they stay noted, and are asked for again. */
  async #buried(keyed: readonly StoredDeath[], keys: GraveKeys): Promise<'rotated' | 'erased' | undefined> {
    try {
      return await keys.bury(keyed.flatMap(({ encounterId }) => encounterId ?? []));
    } catch (error) {
      if (error instanceof FaultError && error.fault.code === 'keychain') return undefined;
      throw error;
    }
  }

  async #certify(deaths: readonly StoredDeath[], keyEnd: KeyEnd, vaultId: VaultId): Promise<void> {
    await inStrides(deaths.length, (from, until) => {
      this.#owesCheckpoint = true;
      const done = this.needs.act((db, context) => {
        for (const death of deaths.slice(from, until)) certify(db, context, vaultId, death, keyEnd);
        return { output: true, events: [] };
      });
      return done === true;
    });
  }
}

/** Whether a record is not as it was when its death was decided. */
function isAnother(now: Kept, before: Kept): boolean {
  return now.held || now.open || now.lastUsed !== before.lastUsed || now.state !== before.state;
}
