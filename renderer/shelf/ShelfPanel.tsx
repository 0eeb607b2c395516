import { useRef, type KeyboardEvent } from 'react';
import { choiceField } from '../../shared/desk';
import { cptCredit } from '../codesets';
import { rowAfter, type BesideTools } from '../coding';
import { useKept } from '../desk';
import { Button, faultMessage, Notice, Skeleton, useCommands } from '../ui';
import { BasketSection } from './BasketSection';
import { editSchema, type Editing } from './editing';
import { FavouritesSection } from './FavouritesSection';
import { RecentsSection } from './RecentsSection';
import styles from './shelf.module.css';
import { openShelf, takeBack, useShelf, type ShelfState } from './store';

/** The tab of the shelf: what may become a code, what was looked at, and the person's own codes. */
export function ShelfPanel(tools: BesideTools) {
  const { encounter, date, focusFind } = tools;
  const panel = useRef<HTMLDivElement>(null);
  const fault = useShelf((state) => state.fault);
  const refusal = useShelf((state) => state.refusal);
  const undo = useShelf((state) => state.undo);
  const isRead = useShelf(({ groups, basket }) => groups !== null && basket !== null);
  const hasDescriptors = useShelf(showsDescriptors);
  const { value, change, drop } = useKept(choiceField('shelf-edit'), encounter.id, editSchema, () => null);
  const editing: Editing = {
    edit: value,
    begin: (next) => {
      useShelf.setState({ refusal: null, undo: null });
      change(next);
    },
    end: () => {
      change(null);
      drop();
    },
  };
  useCommands([{ id: 'shelf-undo', title: undo === null ? 'Undo on the shelf' : `Undo: ${undo.words}`, group: 'Codes', keys: 'Alt+Z', enabled: undo !== null, run: () => void takeBack() }]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || !(event.target instanceof HTMLElement) || !event.target.matches('[data-row]')) return;
    const rows = [...(panel.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    const next = rowAfter(event.key, rows.indexOf(event.target), rows.length);
    if (event.key === 'Escape') focusFind();
    else if (next !== null) rows[Math.max(0, Math.min(rows.length - 1, next))]?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  if (fault !== null) {
    return <Notice tone="error" title={faultMessage(fault).title} actions={<Button onPress={() => openShelf(encounter.id, date)}>Try again</Button>}>{faultMessage(fault).text}</Notice>;
  }
  if (!isRead) return <Skeleton lines={6} label="Reading the shelf" />;
  return (
    <div className={styles['panel']} ref={panel} data-shelf onKeyDown={onKeyDown}>
      {refusal !== null && value === null && (
        <Notice tone="error" title={faultMessage(refusal).title} actions={<Button variant="quiet" onPress={() => useShelf.setState({ refusal: null })}>Dismiss</Button>}>{faultMessage(refusal).text}</Notice>
      )}
      {undo !== null && (
        <p className={styles['undo']}>
          <span className={styles['undoWords']}>{undo.words}</span>
          <Button variant="quiet" shortcut="Alt+Z" onPress={() => void takeBack()}>Undo</Button>
        </p>
      )}
      <BasketSection {...tools} editing={editing} />
      <RecentsSection {...tools} />
      <FavouritesSection {...tools} editing={editing} />
      {hasDescriptors && <p className={styles['faint']}>{cptCredit}</p>}
    </div>
  );
}

/** Whether a descriptor of a CPT code is on screen, which its licence asks to be credited. */
function showsDescriptors({ groups, basket, recents }: ShelfState): boolean {
  const codes = [...(groups ?? []).flatMap(({ favourites }) => favourites), ...(basket?.waiting ?? []).flatMap(({ code }) => code ?? []), ...(recents ?? [])];
  return codes.some(({ system, title }) => system === 'cpt' && title !== '');
}
