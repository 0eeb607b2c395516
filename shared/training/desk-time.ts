/**
 * The time of the desk: it goes on with the computer’s clock and never back. `reached` is how far it has come, `wall`
 * what the computer’s clock said when it was last looked at.
 */
export type DeskTime = { readonly reached: number; readonly wall: number };

/**
 * The desk’s time once the computer’s clock says `now`. A clock that was set back stops it and lets it go on from there,
 * so that no setting of clocks gives back a day of grace; one that was set forward has taken those days for good.
 */
export function advanced(time: DeskTime | null, now: number): DeskTime {
  if (time === null) return { reached: now, wall: now };
  return { reached: time.reached + Math.max(0, now - time.wall), wall: now };
}
