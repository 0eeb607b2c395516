import { focusShown } from '../../ui';

/** Puts the focus on the first field that is wrong, with its message on screen. */
export function focusFirstProblem(within: HTMLElement | null): void {
  focusShown(() => within?.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid] input, [data-invalid] button'));
}
