import type { ContainmentAct } from '../../../shared/incidents';

/** What Chartlock does about a step itself: the words on the button, and the letter. */
export const actWords: Readonly<Record<ContainmentAct, { readonly label: string; readonly keys: string }>> = {
  'recall-query': { label: 'Recall a query', keys: 'R' },
  'close-chart': { label: 'Close it now', keys: 'C' },
  'lock-now': { label: 'Lock now', keys: 'L' },
  'change-passphrase': { label: 'Change it here', keys: 'P' },
  'show-contact': { label: 'Show the number', keys: 'S' },
};
