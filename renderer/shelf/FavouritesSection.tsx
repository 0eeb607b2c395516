import { ChevronLeft, ChevronRight, Download, FolderInput, FolderPlus, MoreHorizontal, Pencil, Tag as TagIcon, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Favourite, FavouriteGroup } from '../../shared/shelf';
import { useMay } from '../accounts';
import { call } from '../bridge';
import { focusContext, lookAtCode, useBench, useCoding, type BesideTools } from '../coding';
import { classNames, IconButton, Kbd, MenuButton, useCommands, type Command } from '../ui';
import type { Editing } from './editing';
import { groupBeside, moveFavourite, moveGroup, regroup, removeFavourite, removeGroup } from './favourites';
import { InlineEdit } from './InlineEdit';
import { focusRow, focusRowAfter, focusRowAgain } from './rows';
import styles from './shelf.module.css';
import { ShelfRow } from './ShelfRow';
import { readFavourites, showGroup, shownGroup, useShelf } from './store';
import { chooseTeamFile, saveForTeam, TeamFileDialog, type TeamFile } from './TeamFile';
import { calledBy, whyNot } from './words';

/** Keys that assign the first favourites of the group that is shown. */
const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** The person's own codes, one group at a time. */
export function FavouritesSection({ encounter, isEditable, date, assign, editing }: BesideTools & { readonly editing: Editing }) {
  const groups = useShelf((state) => state.groups) ?? [];
  const shownId = useShelf((state) => state.shownId);
  const group = shownGroup({ groups, shownId });
  const favourites = group?.favourites ?? [];
  const pane = useBench((state) => state.pane);
  const assignments = useCoding((state) => state.coding?.assignments) ?? [];
  const mayExport = useMay('shelf.exportFavourites');
  const [reached, setReached] = useState<string | null>(null);
  const [file, setFile] = useState<TeamFile | null>(null);
  const current = favourites.find(({ favouriteId }) => favouriteId === reached) ?? null;
  const isAssigned = ({ system, code }: Favourite): boolean => system === 'icd10cm' && assignments.some((each) => each.system === system && each.code === code);
  const canAssign = (favourite: Favourite): boolean => isEditable && favourite.fault === null && !isAssigned(favourite);
  const choose = (favourite: Favourite): void => {
    if (canAssign(favourite)) return void assign(favourite);
    lookAtCode(favourite);
    focusContext();
  };
  const move = (by: -1 | 1): void => {
    if (group !== null && current !== null) void moveFavourite(current, group, by).then(focusRowAgain(current.favouriteId));
  };
  const toGroup = (by: -1 | 1): void => {
    const target = group === null ? null : groupBeside(groups, group.groupId, by);
    if (group !== null && target !== null && current !== null) void regroup(current, group, target).then(focusRowAgain(current.favouriteId));
  };
  const isHere = pane === 'context' && current !== null;
  const ofDigits: Command[] = digits.flatMap((keys, index) => {
    const favourite = favourites[index];
    return favourite === undefined ? [] : [{ id: `favourite-${keys}`, title: `Assign ${favourite.written}: ${calledBy(favourite, favourite.label)}`, group: 'Codes', keys, enabled: canAssign(favourite), run: () => void assign(favourite) }];
  });
  useCommands([
    ...ofDigits,
    { id: 'favourite-up', title: 'Move the favourite up', group: 'Codes', keys: 'Alt+ArrowUp', enabled: isHere, run: () => move(-1) },
    { id: 'favourite-down', title: 'Move the favourite down', group: 'Codes', keys: 'Alt+ArrowDown', enabled: isHere, run: () => move(1) },
    { id: 'favourite-left', title: 'Move the favourite to the group before', group: 'Codes', keys: 'Alt+ArrowLeft', enabled: isHere && groups.length > 1, run: () => toGroup(-1) },
    { id: 'favourite-right', title: 'Move the favourite to the next group', group: 'Codes', keys: 'Alt+ArrowRight', enabled: isHere && groups.length > 1, run: () => toGroup(1) },
  ]);

  const remove = async (favourite: Favourite, from: FavouriteGroup): Promise<void> => {
    const next = focusRowAfter(favourite.favouriteId);
    await removeFavourite(favourite, from);
    next();
  };
  const editLabel = ({ favouriteId, label }: Favourite): void => editing.begin({ what: 'label', id: favouriteId, text: label });
  const keys = (favourite: Favourite) => (key: string): boolean => {
    if (key === 'Enter') choose(favourite);
    else if (key === 'ArrowRight') lookAtCode(favourite);
    else if (key === 'F2') editLabel(favourite);
    else if (key === 'Delete' && group !== null) void remove(favourite, group);
    else return false;
    return true;
  };
  const { edit } = editing;
  const nameGroup = async (text: string, groupId: FavouriteGroup['groupId'] | null) => {
    const answer = await call('shelf.nameGroup', { encounterId: encounter.id, groupId, name: text });
    await readFavourites();
    if (answer.ok) showGroup(answer.value.groupId);
    return answer;
  };
  return (
    <section className={styles['section']} aria-label="Favourites" data-focus="favourites" onBlur={(event) => { if (!event.currentTarget.contains(event.relatedTarget)) setReached(null); }}>
      <h3 className={styles['head']}>
        Favourites
        <MenuButton
          label="Groups and files"
          icon={MoreHorizontal}
          entries={[
            { id: 'new', label: 'New group…', icon: FolderPlus, onAction: () => editing.begin({ what: 'new-group', id: '', text: '' }) },
            ...(group === null ? [] : [
              { id: 'rename', label: `Rename ${group.name}…`, icon: Pencil, onAction: () => editing.begin({ what: 'group', id: group.groupId, text: group.name }) },
              { id: 'left', label: `Move ${group.name} to the left`, icon: ChevronLeft, isDisabled: groups[0] === group, onAction: () => void moveGroup(group, -1) },
              { id: 'right', label: `Move ${group.name} to the right`, icon: ChevronRight, isDisabled: groups.at(-1) === group, onAction: () => void moveGroup(group, 1) },
              { id: 'remove', label: `Remove ${group.name}`, icon: Trash2, isDisabled: favourites.length > 0, onAction: () => void removeGroup(group) },
            ]),
            { id: 'import', label: 'Take over from a file…', icon: FolderInput, onAction: () => void chooseTeamFile(date).then(setFile) },
            ...(mayExport ? [{ id: 'export', label: 'Save for a team…', icon: Download, isDisabled: groups.every((each) => each.favourites.length === 0), onAction: () => void saveForTeam() }] : []),
          ]}
        />
      </h3>
      {groups.length > 1 && (
        <div className={styles['groups']} role="group" aria-label="Groups">
          {groups.map((each) => (
            <button key={each.groupId} type="button" className={classNames(styles['group'], each === group && styles['chosen'])} aria-pressed={each === group} onClick={() => showGroup(each.groupId)}>
              {each.name}
            </button>
          ))}
        </div>
      )}
      {groups.length === 1 && group !== null && group.name !== 'My codes' && <p className={styles['groupName']}>{group.name}</p>}
      {(edit?.what === 'new-group' || edit?.what === 'group') && (
        <InlineEdit
          label="Name of the group"
          placeholder="Cardiology clinic"
          mostLetters={40}
          editing={editing}
          onSave={(text) => nameGroup(text, edit.what === 'group' ? (group?.groupId ?? null) : null)}
          onDone={() => focusContext()}
        />
      )}
      {favourites.length === 0 && <p className={styles['empty']}>{groups.length > 1 ? 'Nothing in this group yet.' : 'Your own codes, whichever chart is open.'} Alt+F puts the code found, looked at or selected here. They hold nothing of a patient.</p>}
      {favourites.length > 0 && (
        <div role="grid" aria-label={group?.name ?? 'Favourites'} aria-rowcount={favourites.length}>
          {favourites.map((favourite, index) => {
            const { favouriteId, written, title, label, fault, revisedFrom } = favourite;
            const digit = digits[index];
            const isReached = reached === favouriteId;
            return (
              <ShelfRow
                key={favouriteId}
                id={favouriteId}
                lead={digit === undefined ? '' : <Kbd keys={digit} quiet />}
                code={written}
                title={calledBy(favourite, label)}
                fullTitle={title}
                isDim={fault !== null && fault !== 'category'}
                isReachable={isReached || (current === null && index === 0)}
                onReach={() => setReached(favouriteId)}
                onChoose={() => choose(favourite)}
                onKey={keys(favourite)}
                marks={isAssigned(favourite) ? <span className={styles['assigned']}>assigned</span> : (fault !== null ? <span className={styles['why']}>{whyNot(fault, date)}</span> : revisedFrom !== null && <span className={styles['why']} title={`It was “${revisedFrom}”`}>titled otherwise since</span>)}
              >
                {edit?.what === 'label' && edit.id === favouriteId ? (
                  <InlineEdit
                    label={`Label of ${written}`}
                    placeholder={title}
                    mostLetters={80}
                    editing={editing}
                    onSave={async (text) => {
                      const answer = await call('shelf.labelFavourite', { encounterId: encounter.id, favouriteId, label: text });
                      await readFavourites();
                      return answer;
                    }}
                    onDone={() => focusRow(favouriteId)}
                  />
                ) : isReached && group !== null ? (
                  <div className={styles['acts']}>
                    <IconButton label="Label it" icon={TagIcon} shortcut="F2" onPress={() => editLabel(favourite)} />
                    <IconButton label={`Take ${written} off the shelf`} icon={Trash2} shortcut="Delete" onPress={() => void remove(favourite, group)} />
                  </div>
                ) : undefined}
              </ShelfRow>
            );
          })}
        </div>
      )}
      {file !== null && <TeamFileDialog file={file} date={date} onClose={() => setFile(null)} />}
    </section>
  );
}
