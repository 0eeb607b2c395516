import type { CopyFailure, CopyReason } from '../../shared/kernel';

/** Why a copy was made. */
export const reasonWords: Readonly<Record<CopyReason, string>> = {
  scheduled: 'By the clock',
  'by-hand': 'When asked to',
  'before-update': 'Before a newer Chartlock changed the vault',
  'taken-away': 'When the vault’s file was taken away',
};

/** Why the last attempt failed. */
export const failureWords: Readonly<Record<CopyFailure, string>> = {
  'disk-full': 'the disk has no room for it',
  disk: 'the disk refused to take it',
  unsound: 'what was written could not be read back',
};
