import type { OutgoingChannel } from '../../../shared/kernel';
import { backoffMs, isDue, needsPerson, type Outgoing } from '../../../shared/outbox';
import type { Door } from '../dispatch';
import type { Database } from '../store';
import type { Channel, Collected, Delivered, Failure, OutboxReceiver, Parcel, TakenBack } from './channel';
import type { Queue } from './queue';
import { contentOf, findOutgoing, findWay, pendingOf, saveWay, unsettledOf, type FoundWay } from './store';

/** How often answers are asked for. */
export const collectEveryMs = 60_000;

/** A clock that goes back by less than this is being kept right, not set: what waits for second thoughts goes on waiting. */
const clockStepMs = 60_000;

/** Faults that the next message would meet as well: the whole way is left alone for a while. */
const faultsOfTheWay: readonly Failure['fault'][] = ['no-server', 'offline', 'host-not-allowed', 'rules-unreadable', 'untrusted', 'redirected', 'timed-out', 'sign-in', 'busy', 'server-error'];

export type RunnerNeeds = {
  readonly receiver: OutboxReceiver;
  readonly channel: OutgoingChannel;
  readonly way: Channel;
  readonly queue: Queue;
  /** The open desk on which work may go on; undefined while there is none. */
  readonly desk: () => { readonly database: Database } | undefined;
  readonly act: Door['act'];
  readonly now: () => number;
  /** From 0 to below 1. */
  readonly chance: () => number;
  /** Calls `work` after so many milliseconds, unless what it returns is called before. */
  readonly later: (work: () => void, afterMs: number) => () => void;
  readonly report: (incident: string, error: unknown) => void;
};

/**
 * Carries what waits out by one channel, and brings answers in. Each step is complete in itself: what it is about to do is
 * committed before it is done, and what came of it after. Whatever ends the process in between, the next one does the
 * step again, which by the key that travels along has the same effect once more.
 */
export class OutboxRunner {
  #cancel: () => void = () => undefined;
  #turn: Promise<void> | undefined;
  #again = false;
  #stopped = new AbortController();
  #collectedAt: number | null = null;
  #collectSoon = true;
  #receivedAt: number | null = null;
  #receiveSoon = true;
  /** Turns in a row that failed here, not at the server. */
  #defects = 0;

  constructor(private readonly needs: RunnerNeeds) {}

  /** Does what is due now, and goes on by itself from then on. */
  wake(): void {
    if (this.#stopped.signal.aborted) return;
    if (this.#turn !== undefined) {
      this.#again = true;
      return;
    }
    this.#cancel();
    this.#turn = this.#run().finally(() => {
      this.#turn = undefined;
      const again = this.#again;
      this.#again = false;
      if (again) this.wake();
      else this.#plan();
    });
  }

  /** Asks for answers at the next turn, however short the last time is ago. */
  collectSoon(): void {
    this.#collectSoon = true;
    this.#receiveSoon = true;
    this.wake();
  }

  /** Resolves when nothing is under way any more. */
  async idle(): Promise<void> {
    while (this.#turn !== undefined) await this.#turn;
  }

  /** Ends for good: what is under way is broken off, and found again by the next session. */
  stop(): void {
    this.#stopped.abort();
    this.#cancel();
  }

  async #run(): Promise<void> {
    try {
      while (this.#mayGoOn() && (await this.#carryOne()));
      if (this.#mayGoOn()) await this.#collect();
      if (this.#mayGoOn()) await this.#receive();
      this.#defects = 0;
    } catch (error) {
      // A full disk, say. Nobody waits for an answer here; the next turn finds everything as it was.
      this.#defects += 1;
      this.needs.report('outbox', error);
    }
  }

  #mayGoOn(): boolean {
    return !this.#stopped.signal.aborted && this.needs.desk() !== undefined && this.needs.way.way().state === 'open';
  }

  /** @returns whether there was something, and there may be more */
  async #carryOne(): Promise<boolean> {
    const parcel = this.#begin();
    if (parcel === 'none') return false;
    if (parcel === 'skipped') return true;
    const { state } = parcel.outgoing;
    const outcome = state === 'recalling' ? await this.needs.way.takeBack(parcel, this.#stopped.signal) : await this.needs.way.deliver(parcel, this.#stopped.signal);
    // The desk was locked meanwhile: the next session finds the attempt under way, and repeats it.
    if (this.#stopped.signal.aborted) return false;
    this.#end(parcel.outgoing, outcome);
    return outcome.kind !== 'failed' || !faultsOfTheWay.includes(outcome.fault);
  }

  /** Notes, before anything leaves, that it may have left from now on. */
  #begin(): Parcel | 'none' | 'skipped' {
    const { channel, queue, act } = this.needs;
    return (
      act<Parcel | 'none' | 'skipped'>((db, context) => {
        const nothing = { output: 'none', events: [] } as const;
        if (!isDue(findWay(db, channel), context.now)) return nothing;
        const next = pendingOf(db, channel).find(({ triedAt, queuedAt, dueAt }) => dueAt !== null && isDue({ triedAt: triedAt ?? queuedAt - clockStepMs, dueAt }, context.now));
        if (next === undefined) return nothing;
        const content = this.#read(() => contentOf(db, next));
        const mayLeave = queue.mayLeave(db, context, next);
        if (content === undefined || !mayLeave) {
          queue.hold(db, context, next, mayLeave ? 'failed' : 'not-permitted');
          return { output: 'skipped', events: [] };
        }
        const begun = queue.move(db, context, next, { state: next.state === 'recalling' ? 'recalling' : 'sending', mayHaveLeft: true, attempts: next.attempts + 1, triedAt: context.now });
        // What may have left before, may still have; a first attempt that never began has not.
        return { output: { outgoing: { ...begun, mayHaveLeft: next.mayHaveLeft }, content }, events: [] };
      }) ?? 'none'
    );
  }

  #read(read: () => string): string | undefined {
    try {
      return read();
    } catch (error) {
      this.needs.report('outbox', error);
      return undefined;
    }
  }

  /** Writes down what came of an attempt. A recall that was asked for meanwhile stands. */
  #end(begun: Outgoing, outcome: Delivered | TakenBack | Failure): void {
    const { channel, queue, act } = this.needs;
    act((db, context) => {
      const found = findOutgoing(db, begun.id);
      if (outcome.kind === 'failed') this.#noteFailure(db, context.now, outcome);
      else saveWay(db, channel, { ...findWay(db, channel), attempts: 0, triedAt: context.now, dueAt: 0, fault: null, reachedAt: context.now });
      // Its chart was removed meanwhile, and it with it.
      if (found === undefined) return { output: null, events: [] };
      const isRecall = begun.state === 'recalling';
      if (outcome.kind === 'failed') {
        const mayHaveLeft = begun.mayHaveLeft || outcome.mayHaveLeft;
        if (found.state === 'recalling' && !isRecall) queue.move(db, context, found, mayHaveLeft ? { state: 'recalling', mayHaveLeft } : { state: 'recalled', mayHaveLeft, dueAt: null, settled: true });
        else if (needsPerson(outcome.fault)) queue.hold(db, context, found, outcome.fault, { mayHaveLeft });
        else queue.move(db, context, found, { state: isRecall ? 'recalling' : 'queued', mayHaveLeft, fault: outcome.fault, dueAt: context.now + backoffMs(found.attempts, this.needs.chance(), outcome.askedMs) });
        return { output: null, events: [] };
      }
      const { encounterId, id: outgoingId, attempts } = found;
      if (isRecall) {
        const inTime = outcome.kind === 'done';
        queue.move(db, context, found, inTime ? { state: 'recalled', dueAt: null, fault: null, settled: true } : { state: 'delivered', dueAt: null, fault: null });
        return { output: null, events: [{ event: 'outbox.taken-back', encounterId, outgoingId, inTime }] };
      }
      const remote = 'remote' in outcome ? outcome.remote : null;
      if (found.state === 'recalling') queue.move(db, context, found, { state: 'recalling', mayHaveLeft: true, remote, dueAt: context.now });
      else queue.move(db, context, found, { state: 'sent', mayHaveLeft: true, remote, dueAt: null, fault: null });
      return { output: null, events: [{ event: 'outbox.sent', encounterId, outgoingId, attempts }] };
    });
  }

  #noteFailure(db: Parameters<typeof saveWay>[0], now: number, { fault, askedMs }: Failure): void {
    if (!faultsOfTheWay.includes(fault)) return;
    const way = findWay(db, this.needs.channel);
    const attempts = way.attempts + 1;
    saveWay(db, this.needs.channel, { ...way, attempts, triedAt: now, dueAt: now + backoffMs(attempts, this.needs.chance(), askedMs), fault });
  }

  /** Asks for answers, where some are waited for. */
  async #collect(): Promise<void> {
    const { channel, way, queue, act, now } = this.needs;
    const asked = this.#awaiting();
    if (asked === undefined || asked.sent.length === 0 || !isDue(asked.found, now())) return;
    if (!this.#collectSoon && isRecent(this.#collectedAt, now())) return;
    this.#collectSoon = false;
    this.#collectedAt = now();
    const collected: Collected | Failure = await way.collect(asked.sent, asked.found.mark, this.#stopped.signal);
    if (this.#stopped.signal.aborted) return;
    if (collected.kind === 'failed') {
      act((db, context) => {
        this.#noteFailure(db, context.now, collected);
        return { output: null, events: [] };
      });
      return;
    }
    for (const { outgoing, takenUp, answers } of collected.news) {
      act((db, context) => {
        const found = findOutgoing(db, outgoing.id);
        if (found?.state === 'sent' && (takenUp || answers.length > 0)) queue.move(db, context, found, { state: 'delivered' });
        for (const incoming of answers) queue.take(db, context, outgoing.id, incoming);
        return { output: null, events: [] };
      });
    }
    // Last: were it to end before, the same answers are read once more, and not taken in twice.
    act((db, context) => {
      saveWay(db, channel, { ...findWay(db, channel), attempts: 0, triedAt: context.now, dueAt: 0, fault: null, reachedAt: context.now, mark: collected.mark });
      return { output: null, events: [] };
    });
  }

  /** Lets who is sent to ask what has come. */
  async #receive(): Promise<void> {
    const { channel, way, act, now, desk, receiver } = this.needs;
    const found = desk()?.database.transaction('read', (db) => (receiver.listens(db) ? findWay(db, channel) : undefined));
    if (found === undefined || !isDue(found, now())) return;
    if (!this.#receiveSoon && isRecent(this.#receivedAt, now())) return;
    this.#receiveSoon = false;
    this.#receivedAt = now();
    const received = await receiver.receive(way, this.#stopped.signal);
    if (this.#stopped.signal.aborted) return;
    act((db, context) => {
      if (received.kind === 'failed') this.#noteFailure(db, context.now, received);
      else saveWay(db, channel, { ...findWay(db, channel), attempts: 0, triedAt: context.now, dueAt: 0, fault: null, reachedAt: context.now });
      return { output: null, events: [] };
    });
  }

  /** What is awaited. Nothing is read of a chart whose key is lost, and nothing comes back for it. */
  #awaiting(): { readonly sent: readonly Parcel[]; readonly found: FoundWay } | undefined {
    const { channel, desk } = this.needs;
    return desk()?.database.transaction('read', (db) => ({
      sent: unsettledOf(db, channel).flatMap((outgoing) => {
        const content = this.#read(() => contentOf(db, outgoing));
        return content === undefined ? [] : [{ outgoing, content }];
      }),
      found: findWay(db, channel),
    }));
  }

  /** Wakes again when the next thing is due. Without a way out nothing is planned: who opens one wakes it. */
  #plan(): void {
    const desk = this.needs.desk();
    if (!this.#mayGoOn() || desk === undefined) return;
    const { channel, now, chance, later, receiver } = this.needs;
    if (this.#defects > 0) {
      this.#cancel = later(() => this.wake(), backoffMs(this.#defects, chance()));
      return;
    }
    const wait = desk.database.transaction('read', (db) => {
      const blockedFor = Math.max(0, findWay(db, channel).dueAt - now());
      const dues = pendingOf(db, channel).flatMap(({ dueAt }) => (dueAt === null ? [] : [Math.max(dueAt - now(), blockedFor)]));
      const collectIn = unsettledOf(db, channel).length === 0 ? [] : [Math.max(blockedFor, (this.#collectedAt ?? now()) + collectEveryMs - now())];
      const receiveIn = receiver.listens(db) ? [Math.max(blockedFor, (this.#receivedAt ?? now()) + collectEveryMs - now())] : [];
      const waits = [...dues, ...collectIn, ...receiveIn];
      return waits.length === 0 ? undefined : Math.min(...waits);
    });
    // Looked at once a minute at least: a clock may be set.
    if (wait !== undefined) this.#cancel = later(() => this.wake(), Math.min(collectEveryMs, Math.max(500, wait)));
  }
}

/** Whether it was asked less than a turn ago. A clock that was set back says nothing. */
function isRecent(askedAt: number | null, now: number): boolean {
  return askedAt !== null && now - askedAt < collectEveryMs && now >= askedAt;
}
