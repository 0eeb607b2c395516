import { useEffect } from 'react';
import { useMay } from '../accounts';
import { markCodes } from '../codesets';
import { noteField } from '../../shared/desk';
import { focusContext, lookAtCode, openContext, useBench, useCoding, type BesideTools } from '../coding';
import { focusWhenThere } from '../desk';
import { call } from '../bridge';
import { focusShown, useCommands } from '../ui';
import { codeAtHand, thoughtAtHand } from './at-hand';
import { putIntoBasket } from './basket';
import { toggleFavourite } from './favourites';
import { closeShelf, made, openShelf, readBasket, readRecents, useShelf } from './store';
import styles from './shelf.module.css';

/** What of the shelf is there whichever tab is in front. */
export function ShelfKeys({ encounter, isEditable, date, clearSelection }: BesideTools) {
  const { id: encounterId } = encounter;
  const mayPut = useMay('shelf.put') && isEditable;
  const said = useShelf((state) => state.said);
  const recents = useShelf((state) => state.recents?.length ?? 0);
  const coding = useCoding((state) => state.coding);
  const looked = useBench((state) => state.looked);
  useEffect(() => openShelf(encounterId, date), [encounterId, date]);
  useEffect(() => closeShelf, []);
  useEffect(() => {
    // What was assigned, or undone, changes who waits and what is recent.
    if (coding === null) return;
    void readBasket();
    void readRecents();
  }, [coding]);
  useEffect(() => {
    if (looked !== null) void call('shelf.noteLook', { encounterId, system: looked.system, code: looked.code }).then(readRecents);
  }, [looked, encounterId]);
  useMarks();
  useCommands([
    { id: 'shelf', title: 'Go to the shelf', group: 'Codes', keys: 'Alt+S', alsoInText: true, run: goToShelf },
    { id: 'favourite', title: 'Put the code at hand on the shelf, or take it off', group: 'Codes', keys: 'Alt+F', alsoInText: true, run: () => withCode(toggleFavourite) },
    {
      id: 'basket', title: 'Put the code at hand into the basket', group: 'Codes', keys: 'Alt+B', alsoInText: true, enabled: mayPut,
      run: () => {
        const thought = thoughtAtHand();
        const { selection } = useBench.getState();
        if (thought.code === null && thought.path.length === 0) goToShelf();
        else void putIntoBasket(thought, selection === null ? [] : [selection]).then((isPut) => { if (isPut && selection !== null) clearSelection(); });
      },
    },
    { id: 'code-note', title: 'Note on the code at hand', group: 'Codes', keys: 'Alt+N', alsoInText: true, run: () => withCode(async (code) => { lookAtCode(code); useShelf.setState({ noting: code }); focusWhenThere(noteField(code)); }) },
    { id: 'clear-recents', title: 'Clear the recent codes of this encounter', group: 'Codes', keys: 'Alt+Delete', enabled: recents > 0, run: () => void made(call('shelf.clearRecents', { encounterId }), readRecents) },
  ]);
  return <p className={styles['spoken']} role="status">{said}</p>;
}

function withCode(act: (code: NonNullable<ReturnType<typeof codeAtHand>>) => Promise<void>): void {
  const code = codeAtHand();
  if (code === null) goToShelf();
  else void act(code);
}

/** Shows the shelf and goes to its first row, or where there is none to the panel, which says how things get there. */
export function goToShelf(): void {
  openContext('shelf');
  if (!focusShown('[data-shelf] [data-row]')) focusContext();
}

/** Lets rows of codes show what is known of them. */
function useMarks(): void {
  const groups = useShelf((state) => state.groups);
  const noted = useShelf((state) => state.noted);
  const basket = useShelf((state) => state.basket);
  useEffect(() => markCodes('favourite', (groups ?? []).flatMap(({ favourites }) => favourites)), [groups]);
  useEffect(() => markCodes('note', noted), [noted]);
  useEffect(() => markCodes('basket', (basket?.waiting ?? []).flatMap(({ code }) => code ?? [])), [basket]);
  useEffect(() => () => markCodes('basket', []), []);
}
