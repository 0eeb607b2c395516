import { counted } from './counted';
import type { SentencesOf } from './table';

/** Events of the shelf and the basket, in words. */
export const shelfSentences: SentencesOf<'shelf'> = {
  'shelf.put': () => 'Put a candidate into the basket',
  'shelf.changed': () => 'Changed a candidate of the basket',
  'shelf.dropped': () => 'Dropped a candidate of the basket',
  'shelf.brought-back': () => 'Brought a dropped candidate back',
  'shelf.exported': (event) => `Took out a file of ${counted(event.favourites, 'favourite', 'favourites')}`,
  'shelf.imported': (event) => `Took ${counted(event.favourites, 'favourite', 'favourites')} over from a file`,
};
