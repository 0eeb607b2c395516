import { Countdown } from './Countdown';
import { Curtain } from './Curtain';

/** What lies over the desk: the curtain, and the countdown to a lock. It stands beside the desk in the page, not in it. */
export function GuardLayer() {
  return (
    <>
      <Countdown />
      <Curtain />
    </>
  );
}
