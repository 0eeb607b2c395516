import { X } from 'lucide-react';
import type { Holding } from '../../../shared/queries';
import { useCoding } from '../../coding';
import { useShelf } from '../../shelf';
import { IconButton, Picker } from '../../ui';
import styles from './compose.module.css';
import { withHolding, withoutHolding, type Composed } from './composed';
import { changeComposed, useComposer } from './store';

/** A code or candidate that may wait for the answer, under a name that is the same for the same one. */
type Holdable = { readonly key: string; readonly written: string; readonly title: string; readonly holding: Holding };

function useHoldables(): readonly Holdable[] {
  const assignments = useCoding((state) => state.coding?.assignments);
  const waiting = useShelf((state) => state.basket?.waiting);
  return [
    ...(assignments ?? []).map(({ id, written, title }): Holdable => ({ key: id, written, title, holding: { what: 'code', assignmentId: id } })),
    ...(waiting ?? []).map(({ candidateId, code, path }): Holdable => ({
      key: candidateId, written: code?.written ?? path.join(', '), title: `${code?.title ?? ''} (basket)`.trim(), holding: { what: 'candidate', candidateId },
    })),
  ];
}

export const holdingKey = (holding: Holding): string => (holding.what === 'code' ? holding.assignmentId : holding.candidateId);

/** The codes that wait for the answer: they keep the encounter from being finalised. */
export function HoldPart({ composed }: { readonly composed: Composed }) {
  const isOpen = useComposer((state) => state.picking === 'hold');
  const holdables = useHoldables();
  const held = composed.holds.map(holdingKey);
  const rest = holdables.filter(({ key }) => !held.includes(key));
  return (
    <fieldset className={styles['group']}>
      <legend className={styles['legend']}>Codes that wait for the answer <span className={styles['faint']}>{held.length}</span></legend>
      {held.length > 0 && (
        <ul className={styles['chips']}>
          {composed.holds.map((holding) => {
            const written = holdables.find(({ key }) => key === holdingKey(holding))?.written ?? 'a code that is gone';
            return (
              <li key={holdingKey(holding)} className={styles['chip']}>
                <span className={styles['mono']}>{written}</span>
                <IconButton label={`${written} need not wait`} icon={X} onPress={() => changeComposed((before) => withoutHolding(before, holding))} />
              </li>
            );
          })}
        </ul>
      )}
      {rest.length > 0 && (
        <Picker
          label="Hold a code"
          hideLabel
          value={null}
          items={rest.map(({ key, written, title }) => ({ id: key, label: written, detail: title }))}
          placeholder={held.length === 0 ? 'None waits' : 'Another'}
          nothingFound="No code of this encounter has these words."
          isOpen={isOpen}
          onOpenChange={(open) => useComposer.setState({ picking: open ? 'hold' : null })}
          onChoose={(key) => {
            const chosen = rest.find((each) => each.key === key);
            if (chosen !== undefined) changeComposed((before) => withHolding(before, chosen.holding));
          }}
          dataFocus="query-hold"
        />
      )}
    </fieldset>
  );
}
