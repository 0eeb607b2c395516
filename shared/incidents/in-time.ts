import { incidentAddressees, type IncidentClock } from '../policy';
import { instantSchema, z } from '../kernel';
import type { IncidentFacts } from './facts';
import type { Noticed } from './report';

const hourMs = 3_600_000;

/** `due`: a quarter of its time is left. `met`, `missed`: the officer has acknowledged the report, in time or not. */
export const clockStates = ['running', 'due', 'overdue', 'met', 'missed'] as const;

export const reportClockSchema = z.strictObject({
  id: z.string().max(60),
  to: z.enum(incidentAddressees),
  hours: z.number().int().positive(),
  startedAt: instantSchema,
  dueAt: instantSchema,
  /** What is left; negative when it is over. */
  leftMs: z.number().int(),
  state: z.enum(clockStates),
});
export type ReportClock = z.infer<typeof reportClockSchema>;

export type Timed = {
  readonly noticed: Noticed;
  readonly noticedEarlier: IncidentFacts['noticedEarlier'];
  readonly acknowledgedAt: number | null;
};

/**
 * How the organisation's clocks of a report stand: those that end when the privacy officer has it. They run from when it was
 * first noticed, the earlier of what the desk saw and what the reporter says (45 CFR 164.404(a)(2), 164.410(a)(2)), without a network and over locks.
 * @param now the wall's time, and milliseconds since the computer started: a wall clock that was set back stops no clock
 */
export function reportClocks(rules: readonly IncidentClock[], { noticed, noticedEarlier, acknowledgedAt }: Timed, now: { readonly wall: number; readonly uptime: number }): ReportClock[] {
  const startedAt = Math.min(noticed.at, noticedEarlier?.at ?? noticed.at);
  const byUptime = now.uptime >= noticed.uptimeMs ? now.uptime - noticed.uptimeMs : 0;
  const passed = Math.max(now.wall - startedAt, byUptime + noticed.at - startedAt);
  return rules
    .filter(({ to }) => to === 'privacy-officer')
    .map(({ id, to, hours }): ReportClock => {
      const dueAt = startedAt + hours * hourMs;
      const leftMs = Math.round(hours * hourMs - passed);
      return { id, to, hours, startedAt, dueAt, leftMs, state: acknowledgedAt === null ? runningState(leftMs, hours) : acknowledgedAt <= dueAt ? 'met' : 'missed' };
    })
    .sort((one, other) => one.dueAt - other.dueAt);
}

function runningState(leftMs: number, hours: number): ReportClock['state'] {
  if (leftMs <= 0) return 'overdue';
  return leftMs <= (hours * hourMs) / 4 ? 'due' : 'running';
}
