import type { EncounterId } from '../../../shared/kernel';
import type { Handlers } from '../handlers';
import { basketHandlers } from './basket';
import { favouritesHandlers } from './favourites';
import type { CodeBooks } from './judge';
import { notesHandlers } from './notes';
import { recentsHandlers } from './recents';
import { teamHandlers, type TeamNeeds } from './team';
import { identifierGuard } from './words';

export type ShelfNeeds = CodeBooks & TeamNeeds & {
  /** The charts that this session has opened. */
  readonly opened: () => ReadonlySet<EncounterId>;
};

/** The use cases of the shelf: what lies beside the codes of a chart, at hand. */
export function shelfHandlers({ opened, findCode, breaksPin, ...team }: ShelfNeeds): Handlers<'shelf'> {
  const books = { findCode, ...(breaksPin === undefined ? {} : { breaksPin }) };
  const checkWords = identifierGuard(opened);
  return { ...favouritesHandlers(books, checkWords), ...teamHandlers(books, team), ...notesHandlers(checkWords), ...recentsHandlers(books), ...basketHandlers(books) };
}
