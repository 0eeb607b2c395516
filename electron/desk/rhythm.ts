import type { GuardState } from '../../shared/ipc';
import type { LockReason } from '../../shared/kernel';
import type { Policy } from '../../shared/policy';

/** An instant on two clocks, in milliseconds: one that nobody sets and that only goes forward, and the time of day. */
export type Moment = { readonly mono: number; readonly wall: number };

export type RhythmRules = Pick<Policy, 'idleLimitSeconds' | 'sessionMaximumMinutes' | 'shiftEnd'>;

/** What the clock's decision rests on. */
export type Rhythm = {
  readonly now: Moment;
  readonly lastTick: Moment;
  /** When the session began. */
  readonly begun: Moment;
  /** When somebody last touched the desk, on the monotonic clock. */
  readonly lastTouch: number;
  /** When a visitor's grace is over, on the monotonic clock; null = nobody came. */
  readonly visitorUntil: number | null;
  /** When the time is over in which the computer may be mended that falls short of the policy, on the monotonic clock; null = it does not. */
  readonly postureUntil: number | null;
};

/** Either a lock that is due, or the next one that the clock will bring, and when at the earliest one is due. */
export type Verdict = { readonly due: LockReason } | { readonly due: null; readonly lock: GuardState['lock']; readonly warning: boolean; readonly nextDueInMs: number };

/** Faster than any clock is corrected in passing: who moves it further sets it. */
const jumpMs = 10_000;
const idleWarningMs = 60_000;
const appointedWarningMs = 300_000;

type Appointment = { readonly because: LockReason; readonly leftMs: number; readonly warningMs: number };

/** Decides what the clock asks of an open desk. */
export function judge(rules: RhythmRules, rhythm: Rhythm): Verdict {
  if (hasJumped(rhythm)) return { due: 'clock-jumped' };
  const appointments = appointmentsOf(rules, rhythm).sort((one, other) => one.leftMs - other.leftMs);
  const due = appointments.find(({ leftMs }) => leftMs <= 0);
  if (due !== undefined) return { due: due.because };
  // An idle lock is nearly always the nearest; it must not hide that the session itself is about to end.
  const warned = appointments.find(({ leftMs, warningMs }) => leftMs <= warningMs);
  const next = warned ?? appointments[0];
  return { due: null, lock: { because: next?.because ?? 'idle', inSeconds: Math.ceil((next?.leftMs ?? 0) / 1000) }, warning: warned !== undefined, nextDueInMs: appointments[0]?.leftMs ?? Infinity };
}

/** Whether somebody set the clock since the last tick. A process that merely stood still finds both clocks moved. */
export function hasJumped({ now, lastTick }: Pick<Rhythm, 'now' | 'lastTick'>): boolean {
  return Math.abs(now.wall - lastTick.wall - (now.mono - lastTick.mono)) > jumpMs;
}

function appointmentsOf(rules: RhythmRules, { now, begun, lastTouch, visitorUntil, postureUntil }: Rhythm): Appointment[] {
  const idleMs = rules.idleLimitSeconds * 1000;
  const appointments: Appointment[] = [
    { because: 'idle', leftMs: lastTouch + idleMs - now.mono, warningMs: Math.min(idleWarningMs, idleMs / 2) },
    { because: 'session-maximum', leftMs: begun.mono + rules.sessionMaximumMinutes * 60_000 - now.mono, warningMs: appointedWarningMs },
  ];
  if (visitorUntil !== null) appointments.push({ because: 'visitor', leftMs: visitorUntil - now.mono, warningMs: Infinity });
  if (postureUntil !== null) appointments.push({ because: 'posture', leftMs: postureUntil - now.mono, warningMs: Infinity });
  if (rules.shiftEnd !== null) {
    // Whichever clock is ahead: putting the time of day back little by little does not lengthen a shift.
    const wall = Math.max(now.wall, begun.wall + now.mono - begun.mono);
    appointments.push({ because: 'shift-ended', leftMs: nextTimeOfDay(rules.shiftEnd, begun.wall) - wall, warningMs: appointedWarningMs });
  }
  return appointments;
}

/** The first instant after `from` at which the machine's own clock shows `time` ('HH:MM'). */
export function nextTimeOfDay(time: string, from: number): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const at = new Date(from);
  for (let day = 0; day <= 1; day += 1) {
    const instant = new Date(at.getFullYear(), at.getMonth(), at.getDate() + day, hours, minutes).getTime();
    if (instant > from) return instant;
  }
  // A day whose clock is put back may show the time before `from` twice.
  return new Date(at.getFullYear(), at.getMonth(), at.getDate() + 2, hours, minutes).getTime();
}
