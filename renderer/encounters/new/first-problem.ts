/** Puts the focus on the first field that is wrong, once its message is on screen. */
export function focusFirstProblem(within: HTMLElement | null): void {
  requestAnimationFrame(() => {
    const field = within?.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid] input, [data-invalid] button');
    field?.focus();
  });
}
