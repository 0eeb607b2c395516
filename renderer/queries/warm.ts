import { warming } from '../../shared/queries/lint';

let isWarm = false;

/** Makes the linter ready while nobody needs the page, so that the first query of a session opens at once. */
export function warmLinter(): void {
  if (isWarm) return;
  isWarm = true;
  const steps = warming();
  const next = (): void => {
    if (steps.next().done !== true) requestIdleCallback(next);
  };
  requestIdleCallback(next);
}
