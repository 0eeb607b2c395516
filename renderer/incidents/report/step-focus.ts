/** Moves the focus to the next step without an answer, going round from one that has just got its own; where there is none, on. */
export function focusNextStep(answered: string | null): void {
  const steps = [...document.querySelectorAll<HTMLElement>('[data-step]')];
  const at = steps.findIndex(({ dataset }) => dataset['step'] === answered);
  const next = [...steps.slice(at + 1), ...steps.slice(0, Math.max(0, at))].find(({ dataset }) => dataset['answered'] === undefined);
  const control = next === undefined ? document.querySelector<HTMLElement>('[data-focus="incident-on"]') : next.querySelector<HTMLElement>('[data-answer="done"]');
  control?.focus();
}

/** The step that has the focus; null where none has. */
export function focusedStep(): string | null {
  return document.activeElement?.closest('[data-step]')?.getAttribute('data-step') ?? null;
}
