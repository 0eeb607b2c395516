/** Up to three initials of a person's name ("Maria del Carmen Ruiz" → "MDC"): all that a lock screen shows. */
export function initialsOf(name: string): string {
  return name
    .trim()
    .split(/[\s-]+/u)
    .map((word) => [...word][0]?.toLocaleUpperCase() ?? '')
    .join('')
    .slice(0, 3);
}
