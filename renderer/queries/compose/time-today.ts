/** The instant of a time of today as it is typed ("14:05", "9:30"), in the machine's own zone; null for what is no time, or is still to come. */
export function timeToday(typed: string, now: number): number | null {
  const [, hours, minutes] = /^\s*(\d{1,2})[:.](\d{2})\s*$/.exec(typed) ?? [];
  if (hours === undefined || minutes === undefined || Number(hours) > 23 || Number(minutes) > 59) return null;
  const at = new Date(now);
  at.setHours(Number(hours), Number(minutes), 0, 0);
  return at.getTime() > now ? null : at.getTime();
}
