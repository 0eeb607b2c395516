import { NotebookPen, ShoppingBasket, Star } from 'lucide-react';
import { noteField } from '../../shared/desk';
import { useMay } from '../accounts';
import { useBench, useCoding, type BesideTools } from '../coding';
import { focusWhenThere } from '../desk';
import { IconButton } from '../ui';
import { wayTo } from './at-hand';
import { putIntoBasket } from './basket';
import { CodeNote } from './CodeNote';
import { placeOf, toggleFavourite } from './favourites';
import styles from './shelf.module.css';
import { useShelf } from './store';

type OfCodeProps = BesideTools & { readonly name: Parameters<typeof toggleFavourite>[0]; readonly written: string };

/** What of the shelf stands in the panel of a code. */
export function OfCode({ name: { system, code }, written, encounter, isEditable, clearSelection }: OfCodeProps) {
  const name = { system, code };
  const mayPut = useMay('shelf.put') && isEditable;
  const isFavourite = useShelf(({ groups }) => groups !== null && placeOf(name) !== null);
  const isAssigned = useCoding((state) => state.coding?.assignments.some((each) => each.system === system && each.code === code) === true);
  const put = async (): Promise<void> => {
    const { selection } = useBench.getState();
    if (await putIntoBasket({ code: name, path: wayTo(name) }, selection === null ? [] : [selection]) && selection !== null) clearSelection();
  };
  return (
    <div className={styles['ofCode']}>
      <div className={styles['ofCodeActs']}>
        <IconButton label={isFavourite ? `Take ${written} off the shelf` : `Put ${written} on the shelf`} icon={Star} shortcut="Alt+F" isActive={isFavourite} onPress={() => void toggleFavourite(name)} />
        {mayPut && !(isAssigned && system === 'icd10cm') && <IconButton label={`Put ${written} into the basket`} icon={ShoppingBasket} shortcut="Alt+B" onPress={() => void put()} />}
        <IconButton label={`Note on ${written}`} icon={NotebookPen} shortcut="Alt+N" onPress={() => { useShelf.setState({ noting: name }); focusWhenThere(noteField(name)); }} />
      </div>
      <CodeNote key={`${system} ${code}`} name={name} written={written} encounterId={encounter.id} />
    </div>
  );
}
